import Glibc
import SijiGeo

/// A point as a vector from the centre of the unit sphere, in single precision.
///
/// Distances between such vectors (chords) know no date line and no pole, and obey the triangle inequality: good for bounds. A
/// component is off by at most 2⁻²⁵, so a chord between two points is off by less than 1.1e-7 (0.7 m on the earth) and by a few
/// roundings of its own; ``SphereBound`` holds the margins.
struct SpherePoint: Sendable, Equatable {
    let x: Float
    let y: Float
    let z: Float

    init(_ coordinate: Coordinate) { self.init(latDeg: coordinate.latDeg, lonDeg: coordinate.lonDeg) }

    init(latDeg: Double, lonDeg: Double) {
        let lat = latDeg * .pi / 180
        let lon = lonDeg * .pi / 180
        x = Float(cos(lat) * cos(lon))
        y = Float(cos(lat) * sin(lon))
        z = Float(sin(lat))
    }

    /// The chord to another point, in radii of the sphere, 0 to 2, as good as single precision is.
    func chord(to other: SpherePoint) -> Float { squaredChord(to: other).squareRoot() }

    /// The square of that.
    func squaredChord(to other: SpherePoint) -> Float {
        let dx = x - other.x
        let dy = y - other.y
        let dz = z - other.z
        return dx * dx + dy * dy + dz * dz
    }
}

/// Bounds of great-circle distances from single-precision chords, with margins well above every rounding.
enum SphereBound {
    /// Taken off a chord, in parts of it: roundings of the squares, the sum and the root are under 4 · 2⁻²⁴.
    static let relativeMargin = 1e-6
    /// Taken off a distance: 0.7 m for the two points, and what the haversine itself loses near the antipode.
    static let marginM = 2.0

    /// Metres for each radius of chord, so that `chord · chordM − marginM` is at most the great-circle distance.
    static let chordM = GreatCircle.earthRadiusM * (1 - relativeMargin)

    /// The greatest chord that may be found between two points within a great-circle distance.
    ///
    /// Compare chords, not distances: near the antipode a chord that is a hair too long would stand for kilometres.
    static func greatestChord(withinM metres: Double) -> Double {
        let halfAngle = (metres + marginM) / (2 * GreatCircle.earthRadiusM)
        return (halfAngle >= .pi / 2 ? 2 : 2 * sin(halfAngle)) * (1 + 2 * relativeMargin)
    }
}
