import SijiGeo

/// What an edge gives to bounds of distances from a place near it, without a sine.
struct LinkSpan: Sendable {
    let from: Int32
    let to: Int32
    /// At most the metres along the edge for the whole of the chord.
    ///
    /// A piece of the chord at the angle ψ to the sphere and the depth 1 − ρ is seen from the centre under cos ψ/ρ of its length, which is
    /// least at the ends, where ψ is half the edge's angle and ρ is 1.
    let alongM: Double
    /// The edge's length, metres.
    let lengthM: Double
    /// The factor over the great circle.
    let factor: Double
    /// The square of the chord, in radii of the earth.
    let chordSquare: Double

    init(_ link: NetworkLink, _ chord: LinkChord) {
        from = Int32(link.from)
        to = Int32(link.to)
        lengthM = Double(link.lengthM)
        factor = link.factor
        chordSquare = chord.x * chord.x + chord.y * chord.y + chord.z * chord.z
        let steepest = max(0, 1 - chordSquare / 4).squareRoot()
        alongM = chordSquare.squareRoot() * steepest * GreatCircle.earthRadiusM * link.factor
    }
}

extension LinkChord {
    /// Lower bounds of the ways to a place over this link, metres: as `Sight` has them.
    ///
    /// An arc is no shorter than its chord. The nearest place of the edge lies above the nearest of the chord by its depth h; of two
    /// places on the sphere with one at the depth h, the chord c keeps c² ≥ square − h².
    @inline(__always)
    func leastWays(to point: SpherePoint, _ span: LinkSpan, fromM: Double, toM: Double) -> SIMD4<Double> {
        let (toX, toY, toZ) = (point.x - start.x, point.y - start.y, point.z - start.z)
        let share = min(1, max(0, (toX * x + toY * y + toZ * z) * inverse))
        let (offX, offY, offZ) = (toX - share * x, toY - share * y, toZ - share * z)
        let (endX, endY, endZ) = (toX - x, toY - y, toZ - z)
        let depth = 1 - max(0, 1 - share * (1 - share) * span.chordSquare).squareRoot()
        let squares = SIMD4<Double>(
            toX * toX + toY * toY + toZ * toZ,
            endX * endX + endY * endY + endZ * endZ,
            max(0, offX * offX + offY * offY + offZ * offZ - depth * depth),
            0
        )
        let chords = squares.squareRoot() * (GreatCircle.earthRadiusM * RoadCircuity.ordinary * (1 - 1e-9))
        let meetM = chords[2]
        return SIMD4(
            fromM + chords[0],
            toM + chords[1],
            meetM + fromM + share * span.alongM,
            meetM + toM + (1 - share) * span.alongM
        ) - 1
    }
}
