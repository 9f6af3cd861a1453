import SijiFault
import SijiGeo

/// The one line of a GeoJSON text (RFC 7946): a LineString, a Feature of one, or a FeatureCollection that holds one among
/// features of points.
struct GeoJSONRoute {
    private static let deepest = 64

    private var text: RouteText
    private var depth = 0
    private var line: [Coordinate]?

    static func read(_ text: RouteText) throws(Fault) -> [Coordinate] {
        var reader = GeoJSONRoute(text: text)
        try reader.object()
        reader.text.skipBlanks()
        guard reader.text.next == nil else { throw reader.text.fault("surplus") }
        guard let line = reader.line else { throw reader.text.fault("noLine") }
        return line
    }

    private init(text: RouteText) { self.text = text }

    /// Reads one GeoJSON object, keeping its line.
    ///
    /// `coordinates` may stand before `type`, so they are found again once it is known.
    private mutating func object() throws(Fault) {
        let start = text.at
        var type: String?
        var coordinatesAt: Int?
        var seen: Set<String> = []
        try members { reader, name throws(Fault) in
            let isNew = seen.insert(name).inserted
            guard isNew || !["type", "coordinates", "geometry", "features"].contains(name) else {
                throw reader.text.fault("twice", value: name)
            }
            switch name {
            case "type": type = try reader.string()
            case "coordinates":
                coordinatesAt = reader.text.at
                try reader.skip()
            case "geometry":
                if reader.text.take("null") { return }
                try reader.nested { reader throws(Fault) in try reader.object() }
            case "features": try reader.elements { reader throws(Fault) in try reader.object() }
            default: try reader.skip()
            }
        }
        guard let type else { throw text.fault("noType", at: start) }
        switch type {
        case "LineString":
            guard line == nil else { throw text.fault("severalLines", at: start) }
            guard let coordinatesAt else { throw text.fault("noCoordinates", at: start) }
            let end = text.at
            text.at = coordinatesAt
            line = try positions()
            text.at = end
        case "Feature", "FeatureCollection", "Point", "MultiPoint": return
        default: throw text.fault("lineType", at: start, value: type)
        }
    }

    private mutating func positions() throws(Fault) -> [Coordinate] {
        var points: [Coordinate] = []
        try elements { reader throws(Fault) in
            var numbers: [(Substring, Int)] = []
            try reader.elements { reader throws(Fault) in
                let start = reader.text.at
                let number = try reader.number()
                numbers.append((number, start))
            }
            let place = numbers.first?.1 ?? reader.text.at
            guard numbers.count >= 2 else { throw reader.text.fault("position", at: place, point: points.count + 1) }
            guard points.count < RouteFile.mostPoints else { throw reader.text.fault("size", at: place) }
            points.append(
                try reader.text.coordinate(
                    lat: numbers[1].0,
                    lon: numbers[0].0,
                    at: place,
                    point: points.count + 1
                )
            )
        }
        return points
    }

    // MARK: The grammar

    private mutating func nested(_ read: (inout GeoJSONRoute) throws(Fault) -> Void) throws(Fault) {
        depth += 1
        guard depth <= GeoJSONRoute.deepest else { throw text.fault("depth") }
        try read(&self)
        depth -= 1
    }

    private mutating func members(
        _ read: (inout GeoJSONRoute, String) throws(Fault) -> Void
    ) throws(Fault) {
        text.skipBlanks()
        guard text.take("{") else { throw text.fault("grammar") }
        text.skipBlanks()
        if text.take("}") { return }
        while true {
            text.skipBlanks()
            let name = try string()
            text.skipBlanks()
            guard text.take(":") else { throw text.fault("grammar") }
            text.skipBlanks()
            try read(&self, name)
            text.skipBlanks()
            if text.take("}") { return }
            guard text.take(",") else { throw text.fault(text.next == nil ? "cutOff" : "grammar") }
        }
    }

    private mutating func elements(_ read: (inout GeoJSONRoute) throws(Fault) -> Void) throws(Fault) {
        depth += 1
        guard depth <= GeoJSONRoute.deepest else { throw text.fault("depth") }
        text.skipBlanks()
        guard text.take("[") else { throw text.fault("grammar") }
        text.skipBlanks()
        if !text.take("]") {
            while true {
                text.skipBlanks()
                try read(&self)
                text.skipBlanks()
                if text.take("]") { break }
                guard text.take(",") else { throw text.fault(text.next == nil ? "cutOff" : "grammar") }
            }
        }
        depth -= 1
    }

    /// Passes over any value.
    private mutating func skip() throws(Fault) {
        switch text.next {
        case UInt8(ascii: "{"):
            try nested { reader throws(Fault) in
                try reader.members { reader, _ throws(Fault) in try reader.skip() }
            }
        case UInt8(ascii: "["): try elements { reader throws(Fault) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try string()
        case nil: throw text.fault("cutOff")
        default:
            if text.take("true") || text.take("false") || text.take("null") { return }
            _ = try number()
        }
    }

    /// A string; escapes are checked and, but for the simple ones, left as they stand: no name that matters has any.
    private mutating func string() throws(Fault) -> String {
        guard text.take("\"") else { throw text.fault(text.next == nil ? "cutOff" : "grammar") }
        let start = text.at
        while let byte = text.next {
            if byte == UInt8(ascii: "\"") {
                let found = String(decoding: text.bytes[start..<text.at], as: UTF8.self)
                text.at += 1
                return found
            }
            guard byte >= 0x20 else { throw text.fault("text") }
            text.at += 1
            guard byte == UInt8(ascii: "\\") else { continue }
            guard let escaped = text.next, "\"\\/bfnrtu".utf8.contains(escaped) else { throw text.fault("escape") }
            text.at += 1
            guard escaped == UInt8(ascii: "u") else { continue }
            for _ in 0..<4 {
                guard let digit = text.next, Character(UnicodeScalar(digit)).isHexDigit else {
                    throw text.fault("escape")
                }
                text.at += 1
            }
        }
        throw text.fault("cutOff")
    }

    /// A number by the grammar of RFC 8259, as it is written.
    private mutating func number() throws(Fault) -> Substring {
        let start = text.at
        _ = text.take("-")
        if !text.take("0") { try digits(from: start) }
        if text.take(".") { try digits(from: start) }
        if text.take("e") || text.take("E") {
            if !text.take("+") { _ = text.take("-") }
            try digits(from: start)
        }
        if let byte = text.next, !",]} \n\r\t".utf8.contains(byte) { throw text.fault("grammar") }
        return Substring(String(decoding: text.bytes[start..<text.at], as: UTF8.self))
    }

    private mutating func digits(from start: Int) throws(Fault) {
        let first = text.at
        while let byte = text.next, (48...57).contains(byte) { text.at += 1 }
        guard text.at > first else { throw text.fault(text.next == nil ? "cutOff" : "grammar", at: start) }
    }
}
