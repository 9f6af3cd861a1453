public import SijiFault
public import SijiGeo

/// A file that holds one route: GeoJSON or GPX.
public enum RouteFile {
    /// The largest file that is read.
    public static let largestBytes = 64 << 20
    /// The most vertices of a line.
    public static let mostPoints = 1_000_000

    /// Reads a route's vertices, in the order of travel; the format is told from the first character.
    ///
    /// - Parameters:
    ///   - bytes: The file, UTF-8.
    ///   - file: Its name in faults.
    /// - Returns: At least two vertices, as they stand there.
    /// - Throws: `line.unreadable` (`path`, `line` of the file, `reason`, `point` from 1 and `value` where they say more).
    /// - Complexity: O(n).
    public static func read(_ bytes: [UInt8], file: String) throws(Fault) -> [Coordinate] {
        var text = try RouteText(bytes, file: file)
        text.skipBlanks()
        let points =
            switch text.next {
            case UInt8(ascii: "{"): try GeoJSONRoute.read(text)
            case UInt8(ascii: "<"): try GPXRoute.read(text)
            case nil: throw text.fault("empty")
            default: throw text.fault("routeFormat")
            }
        guard points.count >= 2 else { throw text.fault("fewPoints") }
        return points
    }
}
