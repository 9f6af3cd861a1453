public import SijiAtlas
public import SijiFreight
public import SijiHours

/// A request of `POST /v1/trips`, read and validated: points looked up, defaults filled in.
public struct TripRequestValues: Sendable {
    /// Where the trip goes.
    public enum Aim: Sendable, Equatable {
        /// To carry a load.
        case load(LoadID)
        /// Through places, in order; at least one, the last its end.
        case places([Place])
    }

    /// The truck.
    public var truck: MatchRequestValues.TruckChoice
    /// Where it stands.
    public var at: Place
    /// Where it goes.
    public var aim: Aim
    /// When it is ready.
    public var readyAt: Instant
    /// The driver's clocks at `readyAt`; 0 where the request has none.
    public var clocks: DrivingClocks
    /// Whether the request has them.
    public var hasClocks: Bool
    /// The second driver's clocks at `readyAt`; nil where the request has none, who is then rested.
    public var coClocks: DrivingClocks?
    /// The rule.
    public var rule: DrivingRule
    /// Great-circle metres to either side in which rest stops count, 0 to 50,000.
    public var halfWidthM: Int
    /// The same of limits.
    public var limitsWithinM: Int
    /// What a rest stop must offer.
    public var services: Set<RestService>
    /// How the truck stands on the road.
    public var state: TruckState

    /// The field of a place of the aim.
    public static func field(_ place: Int, of count: Int) -> String { place == count - 1 ? "to" : "via[\(place)]" }
}
