import SijiFault
import SijiGeo

/// The one track or route of a GPX file (GPX 1.1, topografix.com/GPX/1/1): `trkpt` or `rtept` with `lat` and `lon`.
///
/// The segments of a track are joined, since a segment ends where the receiver lost its satellites. Waypoints and extensions are
/// passed over; a document type declaration is refused.
struct GPXRoute {
    private static let deepest = 64

    private var text: RouteText
    private var open: [String] = []
    private var points: [Coordinate] = []
    private var lines = 0

    static func read(_ text: RouteText) throws(Fault) -> [Coordinate] {
        var reader = GPXRoute(text: text)
        try reader.run()
        return reader.points
    }

    private init(text: RouteText) { self.text = text }

    private mutating func run() throws(Fault) {
        var hasRoot = false
        while text.next != nil {
            guard text.take("<") else {
                try passText(hasRoot: hasRoot)
                continue
            }
            if text.take("!--") {
                try pass(through: "-->")
            } else if text.take("?") {
                try pass(through: "?>")
            } else if text.take("![CDATA[") {
                guard !open.isEmpty else { throw text.fault("xml") }
                try pass(through: "]]>")
            } else if text.take("!") {
                throw text.fault("doctype")
            } else if text.take("/") {
                let name = try name()
                text.skipBlanks()
                guard text.take(">"), open.popLast() == name else { throw text.fault("xml", value: name) }
            } else {
                guard !open.isEmpty || !hasRoot else { throw text.fault("surplus") }
                hasRoot = true
                try element()
            }
        }
        guard open.isEmpty, hasRoot else { throw text.fault("cutOff") }
        guard lines > 0 else { throw text.fault("noLine") }
    }

    /// Reads a start tag, of which the name's first character is next.
    private mutating func element() throws(Fault) {
        let start = text.at
        let name = try name()
        if open.isEmpty, name != "gpx" { throw text.fault("noGPX", at: start, value: name) }
        let parent = open.last
        let isPoint = (name == "trkpt" && parent == "trkseg") || (name == "rtept" && parent == "rte")
        if (name == "trk" || name == "rte") && parent == "gpx" {
            lines += 1
            guard lines == 1 else { throw text.fault("severalLines", at: start) }
        }
        var lat: Substring?
        var lon: Substring?
        while true {
            let hadBlank = text.next.map { $0 <= 0x20 } ?? false
            text.skipBlanks()
            if text.take("/>") { break }
            if text.take(">") {
                open.append(name)
                guard open.count <= GPXRoute.deepest else { throw text.fault("depth") }
                break
            }
            guard hadBlank else { throw text.fault(text.next == nil ? "cutOff" : "xml") }
            let (attribute, value) = try attribute()
            switch attribute {
            case "lat" where isPoint:
                guard lat == nil else { throw text.fault("twice", value: attribute) }
                lat = value
            case "lon" where isPoint:
                guard lon == nil else { throw text.fault("twice", value: attribute) }
                lon = value
            default: break
            }
        }
        guard isPoint else { return }
        guard let lat, let lon else { throw text.fault("position", at: start, point: points.count + 1) }
        guard points.count < RouteFile.mostPoints else { throw text.fault("size", at: start) }
        points.append(try text.coordinate(lat: lat, lon: lon, at: start, point: points.count + 1))
    }

    private mutating func attribute() throws(Fault) -> (name: String, value: Substring) {
        let name = try name()
        text.skipBlanks()
        guard text.take("=") else { throw text.fault("xml") }
        text.skipBlanks()
        guard let quote = text.next, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw text.fault("xml")
        }
        text.at += 1
        let start = text.at
        while let byte = text.next, byte != quote {
            guard byte != UInt8(ascii: "<") else { throw text.fault("xml") }
            text.at += 1
        }
        guard text.next != nil else { throw text.fault("cutOff") }
        let value = Substring(String(decoding: text.bytes[start..<text.at], as: UTF8.self))
        text.at += 1
        return (name, value)
    }

    /// A name, without its namespace's prefix where that is one of GPX's own making (`gpx:trkpt`).
    private mutating func name() throws(Fault) -> String {
        let start = text.at
        while let byte = text.next, byte > 0x20, !"/>=<\"'".utf8.contains(byte) { text.at += 1 }
        guard text.at > start else { throw text.fault(text.next == nil ? "cutOff" : "xml") }
        let name = String(decoding: text.bytes[start..<text.at], as: UTF8.self)
        return name.hasPrefix("gpx:") ? String(name.dropFirst(4)) : name
    }

    private mutating func passText(hasRoot: Bool) throws(Fault) {
        while let byte = text.next, byte != UInt8(ascii: "<") {
            guard !open.isEmpty || byte <= 0x20 else { throw text.fault(hasRoot ? "surplus" : "xml") }
            text.at += 1
        }
    }

    private mutating func pass(through mark: StaticString) throws(Fault) {
        while text.next != nil {
            if text.take(mark) { return }
            text.at += 1
        }
        throw text.fault("cutOff")
    }
}
