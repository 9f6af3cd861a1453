public import SijiGeo

/// Something that lies along a route, each time that the route comes by.
public struct Along<Item: Sendable>: Sendable {
    /// What lies there.
    public let item: Item
    /// How far along the route its nearest point is, metres.
    public let alongM: Double
    /// Great-circle metres from there.
    public let offsetM: Double
    /// On which side of travel, by the line that was given.
    public let side: CorridorHit.Side?
    /// Which carriageway it serves, or binds.
    public let carriageway: Carriageway
    /// Out and back, metres: twice the offset by `Detour.circuity`; nil where it lies beside the other carriageway, since the way
    /// there is by an interchange that nobody knows.
    public let detourM: Int?
}

/// Which carriageway a place belongs to, for one direction of travel.
public enum Carriageway: String, Sendable, CaseIterable {
    /// The one that is driven.
    case own
    /// The other one.
    case opposite
    /// Both.
    case both
    /// Not known: the line is too rough, the place too far from it, or the source silent.
    case unknown
}

/// How detours are reckoned.
public enum Detour {
    /// Roads over the great circle, as in searches without a network.
    public static let circuity = 1.3
    /// Up to this offset a service area is beside the road, metres: the centres of the areas of Anhui lie up to 300 m from the
    /// carriageway that they serve.
    public static let roadsideM = 500.0
    /// An arc longer than this is not drawn on a road, whatever the line: roads bend, metres.
    public static let longestSurveyedArcM = 2_000.0
}

/// A question along a route.
public struct RouteSearch: Sendable {
    /// The route.
    public var line: Polyline
    /// Great-circle metres to either side.
    public var halfWidthM: Double
    /// Where the asker stands on it, metres; what was passed is not listed.
    public var fromM: Double
    /// Whether the line is drawn on the road itself, so that its sides are those of the road.
    public var isSurveyed: Bool
    /// How many items at most.
    public var limit: Int

    /// Creates a question.
    public init(line: Polyline, halfWidthM: Double, fromM: Double = 0, isSurveyed: Bool, limit: Int) {
        self.line = line
        self.halfWidthM = halfWidthM
        self.fromM = fromM
        self.isSurveyed = isSurveyed
        self.limit = limit
    }
}
