import Glibc

/// Who asks, and what is the same for every row of the question.
struct Asker {
    let point: Coordinate
    let unit: UnitVector
    /// The cosine of the latitude, rounded down and up.
    let cosine: (least: Double, greatest: Double)

    init(_ point: Coordinate) {
        self.point = point
        unit = UnitVector(point)
        let cosine = cos(point.latDeg * .pi / 180)
        self.cosine = (max(0, cosine * (1 - 1e-12) - 1e-16), cosine * (1 + 1e-12) + 1e-16)
    }
}

/// How far a question looks, as the cells are tested: haversines (the square of half the chord, 0 to 1).
struct Reach {
    private static let toRad = Double.pi / 180 / 1e7

    /// No point of a greater haversine is looked for.
    let greatest: Double
    /// Every point of at most this haversine surely is; negative where none is sure.
    let sure: Double

    /// All points within `radiusM`.
    ///
    /// The computed haversine of a point errs by a few units of 1e-16; 1e-15 at the asker is 0.4 m.
    init(radiusM: Double) {
        let angle = radiusM / GreatCircle.earthRadiusM
        let half = sin(min(angle, .pi) / 2)
        greatest = angle >= 3.1415 ? 2 : half * half * (1 + 1e-12) + 1e-15
        sure = angle >= 3 ? -1 : half * half * (1 - 1e-12) - 1e-15
    }

    /// All points whose computed square of a chord may be under `square`.
    init(square: Float) {
        let chord2 = Double(ChordMargin.above(Double(square).squareRoot()))
        greatest = min(2, chord2 / 4 * (1 + 1e-9) + 1e-15)
        sure = -1
    }

    /// At most the haversine of a difference in latitude.
    ///
    /// From sin x ≥ x − x³/6; what lies farther off has a greater haversine than this one, too.
    static func least(_ gapE7: Int64) -> Double {
        let half = Double(gapE7) * toRad / 2
        let sine = half * (1 - half * half / 6)
        return sine * sine * (1 - 1e-12)
    }

    /// At least the haversine of a difference in latitude; sin x ≤ x.
    static func most(_ gapE7: Int64) -> Double {
        let half = Double(gapE7) * toRad / 2
        return half < 0.3 ? half * half : min(1, pow(sin(min(half, .pi / 2)), 2) * (1 + 1e-12))
    }

    /// The greatest difference in longitude at which a point of a row can be looked for, 1e-7 degree; negative where none can.
    ///
    /// From haversine = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2), with the least Δφ and the least cosine of the row.
    func outerE7(_ gapE7: Int64, _ row: SpatialGrid.Row, _ asker: Asker) -> Int64 {
        let room = greatest - Reach.least(gapE7)
        guard room >= 0 else { return -1 }
        let sine2 = room / (asker.cosine.least * row.cosine.least)
        // Also where a cosine is 0: the quotient is then infinite or not a number.
        guard sine2 < 1 else { return SpatialGrid.circleE7 }
        let sine = sine2.squareRoot()
        // (asin x)/x − 1 is at most 0.1889 x² up to x = 1/2, where it is greatest.
        let half = sine <= 0.5 ? sine * (1 + 0.1889 * sine2) : asin(sine)
        return Int64(2 * half / Reach.toRad * (1 + 1e-9)) + 3
    }

    /// A difference in longitude within which every point of a row surely is looked for, 1e-7 degree; negative where none is.
    ///
    /// From the same, with the greatest Δφ and the greatest cosine; asin x ≥ x + x³/6.
    func innerE7(_ gapE7: Int64, _ row: SpatialGrid.Row, _ asker: Asker) -> Int64 {
        let room = sure - Reach.most(gapE7)
        guard room >= 0 else { return -1 }
        let sine2 = room / (asker.cosine.greatest * row.cosine.greatest)
        guard sine2 < 1 else { return SpatialGrid.circleE7 }
        let half = sine2.squareRoot() * (1 + sine2 / 6)
        return Int64(2 * half / Reach.toRad * (1 - 1e-9)) - 3
    }
}
