import SijiGeo
import SijiTestSupport

/// How a seeded line runs.
enum Course: String, CaseIterable, Sendable {
    case wander, longSteps, thereAndBack, loop, spiral, overThePole, alongTheDateLine, crumbs

    /// A line that begins near a point; nil where chance made none.
    func line(from start: Coordinate, _ random: inout SeededGenerator) -> Polyline? {
        var lat = start.latDeg
        var lon = start.lonDeg
        var points = [start]
        func turned(_ lon: Double) -> Double { lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon }
        func add(_ newLat: Double, _ newLon: Double) {
            lat = min(90, max(-90, newLat))
            lon = turned(turned(newLon))
            points += [Coordinate(latDeg: lat, lonDeg: lon)].compactMap { $0 }
        }
        let count = Int.random(in: 1...14, using: &random)
        switch self {
        case .wander:
            for _ in 0..<count {
                add(
                    lat + Double.random(in: -1...1, using: &random),
                    lon + Double.random(in: -1...1, using: &random)
                )
            }
        case .longSteps:
            for _ in 0..<min(5, count) {
                add(Double.random(in: -90...90, using: &random), Double.random(in: -180...180, using: &random))
            }
        case .thereAndBack:
            let outward = (0..<count).map { _ in Double.random(in: -0.4...0.8, using: &random) }
            for step in outward { add(lat + step * 0.3, lon + step) }
            points += points.reversed()
        case .loop:
            let (midLat, midLon) = (lat, lon)
            let radius = Double.random(in: 0.01...2, using: &random)
            // An octagon, gone round twice or so.
            let corners: [(Double, Double)] = [
                (1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7),
            ]
            for step in 0..<(8 + count) {
                let corner = corners[step % 8]
                add(midLat + corner.0 * radius, midLon + corner.1 * radius)
            }
        case .spiral:
            let (midLat, midLon) = (lat, lon)
            let corners: [(Double, Double)] = [(1, 0), (0, 1), (-1, 0), (0, -1)]
            for step in 1...(count + 1) {
                let corner = corners[step % 4]
                add(midLat + corner.0 * Double(step) * 0.05, midLon + corner.1 * Double(step) * 0.05)
            }
        case .overThePole:
            let pole = start.latDeg < 0 ? -1.0 : 1.0
            for step in 0..<count {
                add(pole * Double.random(in: 86...90, using: &random), Double(step) * 77 - 180)
            }
        case .alongTheDateLine:
            for _ in 0..<count {
                add(
                    lat + Double.random(in: 0...1, using: &random),
                    [180, -180, 179.9, -179.95][Int.random(in: 0..<4, using: &random)]
                )
            }
        case .crumbs:
            // Steps of a hand's breadth, and repeated vertices.
            for _ in 0..<count {
                let step = Double(Int.random(in: 0...2, using: &random)) * 1e-6
                add(lat + step, lon - step)
            }
        }
        return Polyline(points)
    }
}
