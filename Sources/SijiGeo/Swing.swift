import Glibc

/// An angle at the centre of the sphere as what is cheap to compare: the square of its sine up to a right angle, and 2 less that
/// square beyond, so that it grows with the angle from 0 to 2.
enum Swing {
    /// The swing of the square of a chord.
    ///
    /// From sin² x = c²(1 − c²/4) for the chord c = 2 sin(x/2).
    @inline(__always)
    static func of(_ squaredChord: Double) -> Double {
        let square = squaredChord * (1 - squaredChord / 4)
        return squaredChord <= 2 ? square : 2 - square
    }

    /// The great-circle metres of a swing; within a nanometre up to some 1,000 km, and a decimetre at a quarter of the girth.
    static func metres(_ swing: Double) -> Double {
        swing <= 1
            ? GreatCircle.earthRadiusM * asin(swing.squareRoot())
            : GreatCircle.earthRadiusM * (.pi - asin(max(0, 2 - swing).squareRoot()))
    }
}
