import Glibc

/// A point on the unit sphere in single precision.
///
/// A coordinate is off by at most 2⁻²⁵, so a chord between two of them by less than 1.1e-7 (0.7 m on the earth), and by
/// less than 4 · 2⁻²⁴ of itself for the roundings on the way.
struct UnitVector {
    let x: Float
    let y: Float
    let z: Float

    init(_ point: Coordinate) {
        let lat = point.latDeg * .pi / 180
        let lon = point.lonDeg * .pi / 180
        x = Float(cos(lat) * cos(lon))
        y = Float(cos(lat) * sin(lon))
        z = Float(sin(lat))
    }
}

/// Eight neighbouring slots' unit vectors, side by side: one stream through memory, measured eight at a time.
struct UnitBlock: Sendable {
    /// How many slots it holds.
    static let width = 8

    var x = SIMD8<Float>()
    var y = SIMD8<Float>()
    var z = SIMD8<Float>()

    /// The squares of the chords to a point, in radii of the sphere.
    @inline(__always)
    func squaredChords(to point: UnitVector) -> SIMD8<Float> {
        let dx = x - point.x
        let dy = y - point.y
        let dz = z - point.z
        return dx * dx + dy * dy + dz * dz
    }
}

/// Limits of single-precision chords, on either side of a true one, with margins well above every rounding.
enum ChordMargin {
    /// Twice what two points' coordinates can be off by.
    private static let absolute = 2.5e-7
    /// Over the roundings of differences, squares, sum and root.
    private static let relative = 1e-6

    /// The square that every computed square of a chord up to `chord` lies under.
    static func above(_ chord: Double) -> Float {
        let chord = (chord + absolute) * (1 + relative)
        return Float(chord * chord)
    }

    /// A square over which every computed square of a chord longer than `chord` lies; not positive where none surely does.
    static func below(_ chord: Double) -> Float {
        let chord = (chord - absolute) * (1 - relative)
        return chord > 0 ? Float(chord * chord) : -1
    }

    /// The square under which those of all points lie that may be as near as one whose computed square is `square`.
    static func rivals(of square: Float) -> Float { above(Double(above(Double(square).squareRoot())).squareRoot()) }
}
