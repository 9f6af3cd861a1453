import SijiGeo

/// How much longer roads are than great circles.
public enum RoadCircuity {
    /// Of an expressway whose length is not published, between its control points.
    ///
    /// Measured: the lengths of the 33 routes of the 2004 plan by the sum of their great circles is 1.158.
    public static let assumed = 1.158

    /// Of ordinary roads, to the network and between near places: the factor that the circuity model assumes.
    public static let ordinary = 1.3

    /// The longest leg over ordinary roads, great-circle metres.
    ///
    /// Every seat of government that is on no island lies nearer to the network (双湖 is the farthest, at 359 km); what lies farther off
    /// is not guessed at.
    public static let longestLegM = 400_000.0

    /// Whole metres of road, never under the great circle.
    static func metres(_ greatCircleM: Double, _ factor: Double) -> Int { Int((greatCircleM * factor).rounded(.up)) }

    /// The factor of a route: its published length by its great circles; nil where none is published, or where that is under 1, since
    /// then the length is of another course.
    static func published(of road: ExpresswayPlan.Road, greatCircleM: Double) -> Double? {
        guard let published = road.published, greatCircleM > 0 else { return nil }
        let factor = Double(published.metres) / greatCircleM
        return factor >= 1 ? factor : nil
    }
}
