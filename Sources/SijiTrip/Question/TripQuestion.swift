public import SijiHours

/// What a plan is asked for: a way with its halts, the places where one may rest, and who drives.
public struct TripQuestion: Sendable {
    /// The halts in the order of the way, at least one; the last is the end of the trip.
    public var halts: [TripHalt]
    /// The havens by `alongM`; those that are known to be full or closed are not among them.
    public var havens: [Haven]
    /// When it starts, seconds since the epoch.
    public var startSec: Int64
    /// The clocks of each driver at the start, one or two; the first drives first.
    public var crew: [DrivingClocks]
    /// The rule.
    public var rule: DrivingRule
    /// The average speed, km/h, at least 1.
    public var averageKmh: Int

    /// Creates a question.
    public init(
        halts: [TripHalt],
        havens: [Haven],
        startSec: Int64,
        crew: [DrivingClocks] = [DrivingClocks()],
        rule: DrivingRule,
        averageKmh: Int
    ) {
        self.halts = halts
        self.havens = havens
        self.startSec = startSec
        self.crew = crew
        self.rule = rule
        self.averageKmh = averageKmh
    }
}
