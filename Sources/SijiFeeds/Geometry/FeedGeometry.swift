import Glibc
import SijiGeo

/// The geometry of a feature or an element, on WGS-84.
struct FeedGeometry: Equatable {
    /// Why a geometry is refused.
    enum Flaw: String, Error {
        /// No geometry that is known, or too few positions.
        case geometry
        /// A ring that is not closed, or has fewer than four positions.
        case ring
        /// A position that is not on the earth.
        case range
        /// Latitude and longitude are swapped: one over 90 degrees beside what could be one, or China seen in the Arctic Ocean.
        case swapped
    }

    /// Lines for what has a direction, the outer ring of an area; empty for a point.
    var lines: [[Coordinate]]
    /// One place to show it at: the point, the middle of the longest line, the centroid of the greatest area.
    var point: Coordinate

    init(point: Coordinate) {
        lines = []
        self.point = point
    }

    /// Creates the geometry of a way or of several.
    init(lines given: [[Coordinate]]) throws(Flaw) {
        var longest: Polyline?
        for line in given {
            guard let line = Polyline(line) else { continue }
            if line.lengthM > longest?.lengthM ?? 0 { longest = line }
        }
        guard let longest else { throw .geometry }
        lines = given
        point = longest.point(atM: longest.lengthM / 2)
    }

    /// Creates the geometry of an area of one or several outer rings, each closed.
    init(rings: [[Coordinate]]) throws(Flaw) {
        var best: (area: Double, point: Coordinate)?
        for ring in rings {
            guard ring.count >= 4, ring.first == ring.last else { throw .ring }
            let found = FeedGeometry.centroid(ring)
            if found.area >= best?.area ?? 0 { best = found }
        }
        guard let best else { throw .geometry }
        lines = []
        point = best.point
    }

    /// A GeoJSON geometry (RFC 7946), its positions of a datum.
    init(_ value: JSONValue?, datum: Datum) throws(Flaw) {
        let places = value?["coordinates"]?.list
        switch value?["type"]?.text {
        case "Point": self.init(point: try FeedGeometry.position(value?["coordinates"], datum))
        case "LineString": try self.init(lines: [try FeedGeometry.positions(value?["coordinates"], datum)])
        case "MultiLineString":
            var lines: [[Coordinate]] = []
            for line in places ?? [] { lines.append(try FeedGeometry.positions(line, datum)) }
            try self.init(lines: lines)
        case "Polygon":
            guard let outer = places?.first else { throw .geometry }
            try self.init(rings: [try FeedGeometry.positions(outer, datum)])
        case "MultiPolygon":
            var rings: [[Coordinate]] = []
            for polygon in places ?? [] {
                guard let outer = polygon.list?.first else { throw .geometry }
                rings.append(try FeedGeometry.positions(outer, datum))
            }
            try self.init(rings: rings)
        default: throw .geometry
        }
    }

    private static func positions(_ value: JSONValue?, _ datum: Datum) throws(Flaw) -> [Coordinate] {
        guard let list = value?.list else { throw .geometry }
        var points: [Coordinate] = []
        points.reserveCapacity(list.count)
        for place in list { points.append(try position(place, datum)) }
        return points
    }

    private static func position(_ value: JSONValue?, _ datum: Datum) throws(Flaw) -> Coordinate {
        guard let list = value?.list, list.count >= 2, let lon = list[0].number, let lat = list[1].number else {
            throw .geometry
        }
        return try coordinate(latDeg: lat, lonDeg: lon, datum)
    }

    /// A position that was given as two numbers.
    static func coordinate(latDeg: Double, lonDeg: Double, _ datum: Datum) throws(Flaw) -> Coordinate {
        guard !isSwapped(latDeg: latDeg, lonDeg: lonDeg) else { throw .swapped }
        guard let point = Coordinate(latDeg: latDeg, lonDeg: lonDeg, datum: datum) else { throw .range }
        return point
    }

    /// Whether the two can only be swapped.
    ///
    /// China's west (73 to 90 E, 18 to 54 N) gives a place in the Barents and Kara Seas, where no road is.
    static func isSwapped(latDeg: Double, lonDeg: Double) -> Bool {
        if abs(latDeg) > 90 { return abs(latDeg) <= 180 && abs(lonDeg) <= 90 }
        return latDeg >= 73 && (18...54).contains(lonDeg)
    }

    /// The centroid of a closed ring, in the plane that touches the earth at its first corner.
    ///
    /// The mean of its corners where it has no area. Areas in square degrees of latitude.
    private static func centroid(_ ring: [Coordinate]) -> (area: Double, point: Coordinate) {
        let origin = ring[0]
        let scale = max(1e-9, cos(origin.latDeg * .pi / 180))
        func plane(_ point: Coordinate) -> (x: Double, y: Double) {
            var east = point.lonDeg - origin.lonDeg
            if east > 180 { east -= 360 } else if east < -180 { east += 360 }
            return (east * scale, point.latDeg - origin.latDeg)
        }
        var (twice, x, y) = (0.0, 0.0, 0.0)
        var mean = (x: 0.0, y: 0.0)
        for index in 0..<(ring.count - 1) {
            let (from, to) = (plane(ring[index]), plane(ring[index + 1]))
            let cross = from.x * to.y - to.x * from.y
            twice += cross
            x += (from.x + to.x) * cross
            y += (from.y + to.y) * cross
            mean.x += from.x / Double(ring.count - 1)
            mean.y += from.y / Double(ring.count - 1)
        }
        // Below a square metre the quotient is noise.
        let middle = abs(twice) > 1e-10 ? (x: x / (3 * twice), y: y / (3 * twice)) : mean
        var lon = origin.lonDeg + middle.x / scale
        if lon > 180 { lon -= 360 } else if lon < -180 { lon += 360 }
        let point = Coordinate(latDeg: min(90, max(-90, origin.latDeg + middle.y)), lonDeg: lon) ?? origin
        return (abs(twice) / 2, point)
    }
}
