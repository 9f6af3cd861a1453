import SijiAPI
import SijiFormats

/// Paths and queries as they stand in a request's first line.
enum Target {
    /// A route's path with its parameter filled in, and its query.
    static func of(_ route: Route, _ parameter: String?, query: [(name: String, value: String?)]) -> String {
        var path = ""
        var rest = route.path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest.firstIndex(of: "}") {
            path += rest[..<open] + segment(parameter ?? "")
            rest = rest[rest.index(after: close)...]
        }
        path += rest
        let pairs = query.compactMap { name, value in value.map { "\(name)=\(PercentCoding.encoded($0))" } }
        return pairs.isEmpty ? path : path + "?" + pairs.joined(separator: "&")
    }

    /// Encoded, and a segment of dots alone too: it would be read as a step up the path.
    private static func segment(_ text: String) -> String {
        text == "." || text == ".." ? text.replacing(".", with: "%2E") : PercentCoding.encoded(text)
    }
}
