import Glibc

/// A great-circle arc shorter than half the circle, made ready to measure points against.
struct LineSegment: Sendable {
    /// Which part of an arc lies nearest to a point.
    enum Part: Sendable { case start, inner, end }

    let start: SphereVector
    let end: SphereVector
    /// Of the plane of the arc; a point to the left of travel has a positive product with it.
    let normal: SphereVector
    /// The direction of travel at the start, and at the end.
    let heading: (start: SphereVector, end: SphereVector)
    /// Its length, radians.
    let angle: Double

    /// The arc between two different points that are not antipodes.
    ///
    /// The normal as (a + b) × (b − a), which keeps its direction where the two are a hand's breadth apart (Kahan; as S2's
    /// `RobustCrossProd`).
    init(from start: SphereVector, to end: SphereVector) {
        self.start = start
        self.end = end
        let sum = start + end
        let difference = end - start
        normal = sum.cross(difference).normalised
        heading = (normal.cross(start), normal.cross(end))
        angle = 2 * atan2(difference.length, sum.length)
    }

    /// The swing from a point to the nearest of the arc, and where that is.
    @inline(__always)
    func measure(_ point: SphereVector) -> (swing: Double, part: Part) {
        // Both hold exactly where the foot of the perpendicular lies on the arc, since it is shorter than half the circle.
        if point.dot(heading.start) >= 0, point.dot(heading.end) <= 0 {
            let sine = point.dot(normal)
            return (min(1, sine * sine), .inner)
        }
        let toStart = point.squaredChord(to: start)
        let toEnd = point.squaredChord(to: end)
        return toStart <= toEnd ? (Swing.of(toStart), .start) : (Swing.of(toEnd), .end)
    }

    /// How far along the arc the foot of a point lies, radians, 0 to `angle`.
    func along(_ point: SphereVector, _ part: Part) -> Double {
        switch part {
        case .start: 0
        case .end: angle
        case .inner: min(angle, max(0, atan2(point.dot(heading.start), point.dot(start))))
        }
    }

    /// The point of the arc so many radians from its start.
    func point(at along: Double) -> SphereVector { start * cos(along) + heading.start * sin(along) }
}
