import SijiAPI

/// Paths and queries as they stand in a request's first line.
enum Target {
    /// A route's path with its parameter filled in, and its query.
    static func of(_ route: Route, _ parameter: String?, query: [(name: String, value: String?)]) -> String {
        var path = ""
        var rest = route.path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            path += rest[..<open] + encoded(parameter ?? "")
            rest = rest[rest.index(after: close)...]
        }
        path += rest
        let pairs = query.compactMap { name, value in value.map { "\(name)=\(encoded($0))" } }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// Percent-encodes all but the unreserved characters (RFC 3986 §2.3), so that a name can neither leave its segment nor add a
    /// parameter.
    static func encoded(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        // A segment of dots alone would be read as a step up the path.
        return encoded == "." || encoded == ".." ? encoded.replacing(".", with: "%2E") : encoded
    }
}
