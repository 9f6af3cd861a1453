/// How one feed stands.
public struct FeedStatus: Sendable, Equatable {
    /// The state that matters most.
    public enum State: String, Sendable, CaseIterable {
        /// Nothing has come yet.
        case empty
        /// Its copy is the newest that is known.
        case fresh
        /// Its copy is older than it should be; it is in use and marked.
        case stale
        /// A newer copy lost more than half and waits to be confirmed; the older one is in use and marked.
        case held
    }

    /// What is being done.
    public struct Progress: Sendable, Equatable {
        /// `queued`, `fetching`, `reading`, `merging`.
        public var phase: String
        /// Bytes that came, or were read.
        public var bytes = 0
        /// Of how many, where that is known.
        public var ofBytes: Int?
        /// Rows read so far.
        public var rows = 0
    }

    /// Its name.
    public var name: String
    /// Where it comes from, without secrets.
    public var place: String
    /// How it is written.
    public var format: String
    /// Who is to be named.
    public var attribution: String?
    /// How often it is fetched, minutes.
    public var refreshMin: Int
    /// How it stands.
    public var state: State
    /// What is being done now.
    public var progress: Progress?
    /// The copy in use.
    public var count: FeedCount
    /// The date of the copy.
    public var asOf: String?
    /// When the copy was last known to be the newest.
    public var checkedSec: Int64?
    /// When the copy came.
    public var changedSec: Int64?
    /// When it is fetched next.
    public var nextSec: Int64?
    /// Why the last fetch failed.
    public var trouble: FeedTrouble?
    /// Failures in a row.
    public var failures: Int
    /// When the last fetch failed.
    public var troubleSec: Int64?
    /// Places of the copy that is held back.
    public var heldPlaces: Int?
    /// Since when it is held back.
    public var heldSec: Int64?
    /// What its positions look like.
    public var warning: FeedWarning?
    /// How often the server said that nothing has changed.
    public var unchanged: Int
}

/// Something that happened to a feed, worth one line of a log.
public enum FeedEvent: Sendable, Equatable {
    /// A new copy is in use.
    case taken(feed: String, FeedCount)
    /// It could not be taken, for a reason that is not that of the time before.
    case failed(feed: String, FeedTrouble)
    /// It can be taken again.
    case recovered(feed: String)
    /// A copy is held back.
    case held(feed: String, places: Int, had: Int)
    /// Its positions look like another datum.
    case warned(feed: String, FeedWarning)
    /// It is no longer configured, and so many files of it were removed.
    case removed(feed: String, files: Int)
}
