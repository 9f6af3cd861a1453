public import SijiFreight
public import SijiHours

/// What comes first in a match's answer.
public enum MatchObjective: String, Sendable, CaseIterable { case perHour, perKm, net, deadhead, price }

/// A match request, read and validated: whole units, points looked up, defaults filled in.
public struct MatchRequestValues: Sendable, Equatable {
    /// Which truck is meant.
    public enum TruckChoice: Sendable, Equatable {
        /// One that stands in the request.
        case given(Truck)
        /// One of the caller's, by its name.
        case named(String)
    }

    /// Where the load must end.
    public struct Destination: Sendable, Equatable {
        /// The centre.
        public var place: Place
        /// Great-circle metres around it.
        public var radiusM: Int
    }

    /// The truck.
    public var truck: TruckChoice
    /// Where it stands, with the name it was given by.
    public var at: Place
    /// When it is empty and ready.
    public var readyAt: Instant
    /// The driver's clocks at `readyAt`; 0 where the request has none.
    public var clocks: DrivingClocks
    /// Whether the request has them.
    public var hasClocks: Bool
    /// The second driver's clocks at `readyAt`; nil where the request has none, who is then rested.
    public var coClocks: DrivingClocks?
    /// The longest deadhead, metres, 0 to 2,000,000.
    public var maxDeadheadM: Int
    /// Where the load must end; nil for anywhere.
    public var destination: Destination?
    /// The least price, fen.
    public var minPriceFen: Int?
    /// The longest wait, minutes.
    public var maxWaitMin: Int?
    /// Cover that is accepted; nil for any.
    public var injuryCover: [InjuryCover]?
    /// The most days in which the dispatcher pays half of their bookings; nil for any.
    ///
    /// Who is not known does not fit.
    public var maxDaysToPay: Int?
    /// The order.
    public var objective: MatchObjective
    /// How many at most, 1 to 1,000.
    public var limit: Int
    /// How far it is; nil where the request does not say: over the expressways, where the depot has them.
    public var distance: DistanceChoice?
    /// The driving-time rule.
    public var rule: DrivingRule
    /// Whether each match carries ledger and schedule.
    public var explain: Bool
    /// Whether all that fit are counted.
    public var count: Bool
}
