import ArgumentParser
import SijiAPI
import SijiClient
import SijiFault
import SijiGeo

/// A place as it is written on the command line: `长沙`, `430100`, `changsha`, `28.2,112.9`.
enum PlaceArgument: ExpressibleByArgument, Equatable {
    /// A point, degrees.
    case point(latDeg: Double, lonDeg: Double)
    /// A code of GB/T 2260.
    case adcode(String)
    /// A name or pinyin, which the daemon looks up.
    case name(String)

    /// Reads a place; nil for an empty text and for a point outside the earth.
    init?(argument: String) {
        let text = argument.trimmed
        guard !text.isEmpty else { return nil }
        let parts = text.replacing("，", with: ",").split(separator: ",", omittingEmptySubsequences: false)
        if parts.count == 2, let lat = Double(String(parts[0]).trimmed), let lon = Double(String(parts[1]).trimmed) {
            guard Coordinate(latDeg: lat, lonDeg: lon) != nil else { return nil }
            self = .point(latDeg: lat, lonDeg: lon)
        } else if text.utf8.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .adcode(text)
        } else {
            self = .name(text)
        }
    }

    /// The point as a request names it; the datum belongs to coordinates only.
    func wire(datum: DatumArgument?) -> PointWire {
        switch self {
        case .point(let latDeg, let lonDeg): PointWire(lat: latDeg, lon: lonDeg, datum: datum?.rawValue)
        case .adcode(let code): PointWire(adcode: code)
        case .name(let name): PointWire(name: name)
        }
    }

    /// What it is called in the frame of an answer.
    var label: String {
        switch self {
        case .point(let latDeg, let lonDeg): PointText.coordinates(latDeg, lonDeg)
        case .adcode(let code): code
        case .name(let name): DisplayWidth.harmless(name)
        }
    }
}

/// The datum of a point on the command line.
enum DatumArgument: String, ExpressibleByArgument, CaseIterable { case wgs84, gcj02, bd09 }

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
