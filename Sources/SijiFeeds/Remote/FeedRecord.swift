/// What is remembered of a feed beside its copy, in a file of its own.
struct FeedRecord: Codable, Equatable {
    /// A copy that is held back, as it has lost more than half.
    struct Held: Codable, Equatable {
        var places: Int
        var atSec: Int64
        var etag: String?
        var lastModified: String?
        /// Its date.
        var asOf: String?
    }

    /// Where the copy is from: another place makes the rest meaningless.
    var place = ""
    /// How the good copy is written: the setting may have changed since.
    var format: String?
    /// What the server named its version by.
    var etag: String?
    var lastModified: String?
    /// When the copy was last known to be the source's newest.
    var checkedSec: Int64?
    /// When the copy came.
    var changedSec: Int64?
    /// When it is to be fetched next.
    var nextSec: Int64?
    /// Failures since the last success.
    var failures = 0
    var trouble: FeedTrouble?
    var troubleSec: Int64?
    var held: Held?
    var count = FeedCount()
    /// What its positions look like, where that is not what was declared.
    var warning: FeedWarning?
    /// The date of the whole.
    var asOf: String?
    /// How often the server said that nothing has changed.
    var unchanged = 0
}

/// What a feed's positions look like.
public struct FeedWarning: Sendable, Equatable, Codable {
    /// `gcj02`, `bd09` or `swapped`.
    public var looksLike: String
    /// Known points that say so.
    public var matches: Int
    /// The median offset, metres; nil where they are swapped.
    public var offsetM: Int?
}

/// A tally as it is kept and told.
public struct FeedCount: Sendable, Equatable, Codable {
    /// Rows that were read.
    public var rows = 0
    /// Places taken.
    public var places = 0
    /// Rows refused.
    public var refused = 0
    /// Rows by reason of their refusal.
    public var reasons: [String: Int] = [:]
    /// Rows that came twice.
    public var repeated = 0
    /// Rows of which nothing concerns a truck.
    public var unrelated = 0
    /// Values that nobody could read.
    public var unread = 0
    /// Conditions that would lift a limit, not believed.
    public var relaxations = 0

    /// Creates an empty count.
    public init() {}

    init(_ tally: FeedTally) {
        rows = tally.rows
        places = tally.places
        refused = tally.refused
        reasons = tally.reasons
        repeated = tally.repeated
        unrelated = tally.unrelated
        unread = tally.unread
        relaxations = tally.relaxations
    }
}
