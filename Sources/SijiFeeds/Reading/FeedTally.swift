public import SijiFault

/// What became of the rows of one feed.
public struct FeedTally: Sendable, Equatable {
    /// How many faults are kept beside the count of them.
    public static let keptFaults = 5

    /// Records, features or elements that were read.
    public internal(set) var rows = 0
    /// Places taken; a row may give several, or none.
    public internal(set) var places = 0
    /// Rows refused.
    public internal(set) var refused = 0
    /// The first of the faults for which rows were refused.
    public internal(set) var faults: [Fault] = []
    /// Rows of which nothing concerns a truck.
    public internal(set) var unrelated = 0
    /// Rows whose identifier an earlier row had.
    public internal(set) var repeated = 0
    /// Values and conditions that were kept as they stand since nobody could read them.
    public internal(set) var unread = 0
    /// Conditions that would lift a limit at times, which is not believed: the limit stays.
    public internal(set) var relaxations = 0
    /// Rows by reason of their refusal.
    public internal(set) var reasons: [String: Int] = [:]
    /// Objects by tag and type, such as `maxheight way`; only of OpenStreetMap.
    public internal(set) var tags: [String: Int] = [:]
    /// The date of the whole, where the feed says it, `YYYY-MM-DD`.
    public internal(set) var asOf: String?

    /// Creates an empty tally.
    public init() {}

    mutating func refuse(_ fault: Fault) {
        refused += 1
        if case .text(let reason)? = fault.facts["reason"] { reasons[reason, default: 0] += 1 }
        if faults.count < FeedTally.keptFaults { faults.append(fault) }
    }
}
