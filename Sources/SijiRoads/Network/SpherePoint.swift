import Glibc
import SijiGeo

/// A place on the unit sphere.
struct SpherePoint: Sendable {
    let x: Double
    let y: Double
    let z: Double

    init(x: Double, y: Double, z: Double) {
        self.x = x
        self.y = y
        self.z = z
    }

    init(_ point: Coordinate) {
        let lat = point.latDeg * .pi / 180
        let lon = point.lonDeg * .pi / 180
        x = cos(lat) * cos(lon)
        y = cos(lat) * sin(lon)
        z = sin(lat)
    }

    /// The place on earth in its direction; it must not be the centre.
    var coordinate: Coordinate? {
        let latDeg = atan2(z, (x * x + y * y).squareRoot()) * 180 / .pi
        let lonDeg = atan2(y, x) * 180 / .pi
        return Coordinate(latDeg: latDeg, lonDeg: lonDeg)
    }
}

/// The straight line through the earth between the ends of a link, for finding what is near.
struct LinkChord: Sendable {
    let start: SpherePoint
    /// From start to end.
    let x: Double
    let y: Double
    let z: Double
    /// One over the square of its length; 0 where the ends are one place.
    let inverse: Double

    init(from start: SpherePoint, to end: SpherePoint) {
        self.start = start
        x = end.x - start.x
        y = end.y - start.y
        z = end.z - start.z
        let square = x * x + y * y + z * z
        inverse = square > 0 ? 1 / square : 0
    }

    /// The share of the line, 0 to 1, where it is nearest to a place.
    func share(nearest point: SpherePoint) -> Double {
        let along = (point.x - start.x) * x + (point.y - start.y) * y + (point.z - start.z) * z
        return min(1, max(0, along * inverse))
    }

    /// The square of the distance to a place, in radii of the earth.
    func square(to point: SpherePoint) -> Double {
        let toX = point.x - start.x
        let toY = point.y - start.y
        let toZ = point.z - start.z
        let share = min(1, max(0, (toX * x + toY * y + toZ * z) * inverse))
        let offX = toX - share * x
        let offY = toY - share * y
        let offZ = toZ - share * z
        return offX * offX + offY * offY + offZ * offZ
    }

    /// The place on earth above a share of the line.
    func coordinate(at share: Double) -> Coordinate? {
        SpherePoint(x: start.x + share * x, y: start.y + share * y, z: start.z + share * z).coordinate
    }
}
