import SijiFault
import SijiGeo

/// The bytes of a route's file, read from front to back, with the line of the file for what is wrong.
struct RouteText {
    let file: String
    let bytes: [UInt8]
    var at = 0

    /// Creates a reader; a byte-order mark is passed over.
    /// - Throws: `line.unreadable` (`reason` `encoding`, `size`).
    init(_ given: [UInt8], file: String) throws(Fault) {
        self.file = file
        guard given.count <= RouteFile.largestBytes else {
            throw Fault(.lineUnreadable, ["path": .text(file), "reason": "size"])
        }
        guard String(validating: given, as: UTF8.self) != nil else {
            throw Fault(.lineUnreadable, ["path": .text(file), "reason": "encoding"])
        }
        bytes = given.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(given.dropFirst(3)) : given
    }

    /// The next byte; nil at the end.
    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C { at += 1 }
    }

    /// Whether the text goes on with a word, which is then passed.
    mutating func take(_ word: StaticString) -> Bool {
        let isNext = word.withUTF8Buffer { bytes[at...].starts(with: $0) }
        if isNext { at += word.utf8CodeUnitCount }
        return isNext
    }

    /// What is wrong here, or at an earlier byte.
    func fault(_ reason: String, at place: Int? = nil, point: Int? = nil, value: String? = nil) -> Fault {
        let before = bytes[..<min(place ?? at, bytes.count)]
        var facts: [String: FactValue] = [
            "path": .text(file), "reason": .text(reason),
            "line": .integer(before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }),
        ]
        if let point { facts["point"] = .integer(point) }
        if let value { facts["value"] = .text(String(value.prefix(40))) }
        return Fault(.lineUnreadable, facts)
    }

    /// A coordinate of a latitude and a longitude as they were written.
    func coordinate(lat: Substring, lon: Substring, at place: Int, point: Int) throws(Fault) -> Coordinate {
        guard let latDeg = RouteText.decimal(lat) else {
            throw fault("number", at: place, point: point, value: String(lat))
        }
        guard let lonDeg = RouteText.decimal(lon) else {
            throw fault("number", at: place, point: point, value: String(lon))
        }
        guard let coordinate = Coordinate(latDeg: latDeg, lonDeg: lonDeg) else {
            throw fault("range", at: place, point: point, value: "\(lat), \(lon)")
        }
        return coordinate
    }

    /// A decimal number; `Double` alone also takes hexadecimal, infinity and NaN.
    static func decimal(_ text: Substring) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }) else { return nil }
        return Double(text)
    }
}
