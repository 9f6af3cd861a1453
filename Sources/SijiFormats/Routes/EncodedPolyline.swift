public import SijiFault
public import SijiGeo

/// Lines as the text of the Encoded Polyline Algorithm Format (Google; precision 6 as OSRM and Valhalla write it).
///
/// Each step is a pair of differences in units of 10 to the power of −`precision` degree, zigzag, in groups of five bits from
/// the lowest, each plus 63.
public enum EncodedPolyline {
    /// The precisions that are read and written.
    public static let precisions = 5...6

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - text: Printable ASCII from `?` to `~`.
    ///   - precision: 5 or 6.
    /// - Returns: The vertices, possibly none.
    /// - Throws: `line.unreadable` (`reason` `character`, `cutOff`, `size` or `range`, `point` from 1).
    /// - Precondition: `precision` is 5 or 6.
    public static func decode(_ text: String, precision: Int) throws(Fault) -> [Coordinate] {
        precondition(precisions.contains(precision), "a polyline has precision 5 or 6")
        let scale: Int64 = precision == 5 ? 100 : 10
        var points: [Coordinate] = []
        var lat: Int64 = 0
        var lon: Int64 = 0
        var place = text.utf8.makeIterator()
        while let first = place.next() {
            lat += try step(first, &place, points.count + 1)
            guard let second = place.next() else { throw fault("cutOff", points.count + 1) }
            lon += try step(second, &place, points.count + 1)
            guard abs(lat) <= 900_000_000 / scale, abs(lon) <= 1_800_000_000 / scale,
                let point = Coordinate(latE7: Int32(lat * scale), lonE7: Int32(lon * scale))
            else { throw fault("range", points.count + 1) }
            guard points.count < RouteFile.mostPoints else { throw fault("size", points.count + 1) }
            points.append(point)
        }
        return points
    }

    /// Writes a line, each vertex rounded to the precision.
    /// - Precondition: `precision` is 5 or 6.
    public static func encode(_ points: [Coordinate], precision: Int) -> String {
        precondition(precisions.contains(precision), "a polyline has precision 5 or 6")
        let scale: Double = precision == 5 ? 100 : 10
        var bytes: [UInt8] = []
        var lat: Int64 = 0
        var lon: Int64 = 0
        for point in points {
            let nextLat = Int64((Double(point.latE7) / scale).rounded())
            let nextLon = Int64((Double(point.lonE7) / scale).rounded())
            append(nextLat - lat, to: &bytes)
            append(nextLon - lon, to: &bytes)
            (lat, lon) = (nextLat, nextLon)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func step(
        _ first: UInt8,
        _ place: inout String.UTF8View.Iterator,
        _ point: Int
    ) throws(Fault) -> Int64 {
        var bits: Int64 = 0
        var shift: Int64 = 0
        var byte = first
        while true {
            guard (63...126).contains(byte) else { throw fault("character", point) }
            let group = Int64(byte) - 63
            // 360 degrees in 1e-6 take 30 bits: six groups, and one for the sign.
            guard shift <= 30 else { throw fault("range", point) }
            bits |= (group & 31) << shift
            shift += 5
            if group < 32 { break }
            guard let next = place.next() else { throw fault("cutOff", point) }
            byte = next
        }
        return bits & 1 == 0 ? bits >> 1 : ~(bits >> 1)
    }

    private static func append(_ difference: Int64, to bytes: inout [UInt8]) {
        var bits = difference < 0 ? ~(difference << 1) : difference << 1
        while bits >= 32 {
            bytes.append(UInt8(63 + (32 | (bits & 31))))
            bits >>= 5
        }
        bytes.append(UInt8(63 + bits))
    }

    private static func fault(_ reason: String, _ point: Int) -> Fault {
        Fault(.lineUnreadable, ["reason": .text(reason), "point": .integer(point)])
    }
}
