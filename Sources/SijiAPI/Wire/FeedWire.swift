/// How one feed stands; what is unknown is absent.
public struct FeedWire: Codable, Sendable, Equatable {
    /// What is being done.
    public struct Progress: Codable, Sendable, Equatable {
        /// `queued`, `fetching`, `reading`, `merging`.
        public var phase: String
        /// Bytes that came, or were read.
        public var bytes: Int
        /// Of how many.
        public var ofBytes: Int?
        /// Rows read so far.
        public var rows: Int
        /// Creates a progress.
        public init(phase: String, bytes: Int, ofBytes: Int?, rows: Int) {
            self.phase = phase
            self.bytes = bytes
            self.ofBytes = ofBytes
            self.rows = rows
        }
    }

    /// Rows refused for one reason.
    public struct Reason: Codable, Sendable, Equatable {
        /// The reason.
        public var reason: String
        /// How many.
        public var rows: Int
        /// Creates a reason.
        public init(reason: String, rows: Int) {
            self.reason = reason
            self.rows = rows
        }
    }

    /// Why the last fetch failed.
    public struct Trouble: Codable, Sendable, Equatable {
        /// A stable word.
        public var cause: String
        /// A sentence in the caller's language.
        public var detail: String
        /// When.
        public var at: String?
        /// How often in a row.
        public var failures: Int
        /// Creates a trouble.
        public init(cause: String, detail: String, at: String?, failures: Int) {
            self.cause = cause
            self.detail = detail
            self.at = at
            self.failures = failures
        }
    }

    /// A copy that waits to be confirmed.
    public struct Held: Codable, Sendable, Equatable {
        /// Its places.
        public var places: Int
        /// Since when.
        public var since: String
        /// Creates a copy.
        public init(places: Int, since: String) {
            self.places = places
            self.since = since
        }
    }

    /// What its positions look like.
    public struct Warning: Codable, Sendable, Equatable {
        /// `gcj02`, `bd09`, `swapped`.
        public var looksLike: String
        /// Known points that say so.
        public var matches: Int
        /// The median offset.
        public var offsetM: Int?
        /// Creates a warning.
        public init(looksLike: String, matches: Int, offsetM: Int?) {
            self.looksLike = looksLike
            self.matches = matches
            self.offsetM = offsetM
        }
    }

    /// Its name.
    public var name: String
    /// Where it comes from, without secrets.
    public var place: String
    /// `csv`, `geojson`, `geojsonseq`, `overpass`.
    public var format: String
    /// Who is to be named as the source.
    public var attribution: String?
    /// How often it is fetched.
    public var refreshMin: Int
    /// `empty`, `fresh`, `stale`, `held`.
    public var state: String
    /// What is being done now.
    public var progress: Progress?
    /// Rows of the copy in use.
    public var rows: Int
    /// Places of the copy in use.
    public var places: Int
    /// Rows refused.
    public var refused: Int
    /// Rows refused, by reason, the most first.
    public var reasons: [Reason]
    /// Rows that came twice.
    public var repeated: Int
    /// Rows of which nothing concerns a truck.
    public var unrelated: Int
    /// Values kept in the source's own words.
    public var unread: Int
    /// Conditions that would lift a limit, not believed.
    public var relaxations: Int
    /// The date of the copy.
    public var asOf: String?
    /// When the copy was last known to be the newest.
    public var checkedAt: String?
    /// When the copy came.
    public var changedAt: String?
    /// When it is fetched next.
    public var nextAt: String?
    /// How often the server said that nothing has changed.
    public var unchanged: Int
    /// Why the last fetch failed.
    public var trouble: Trouble?
    /// A newer copy that lost more than half.
    public var held: Held?
    /// What its positions look like.
    public var warning: Warning?

    /// Creates a feed.
    public init(name: String, place: String, format: String, refreshMin: Int, state: String) {
        self.name = name
        self.place = place
        self.format = format
        self.refreshMin = refreshMin
        self.state = state
        (rows, places, refused, repeated, unrelated, unread, relaxations, unchanged) = (0, 0, 0, 0, 0, 0, 0, 0)
        reasons = []
    }
}

/// `GET /v1/feeds`: by name.
public struct FeedsAnswer: Codable, Sendable, Equatable {
    /// The feeds.
    public var feeds: [FeedWire]
    /// Creates an answer.
    public init(feeds: [FeedWire]) { self.feeds = feeds }
}

/// Another source that tells of the same place.
public struct SightingWire: Codable, Sendable, Equatable {
    /// Its identifier there; it finds the place, too.
    public var id: String
    /// The source.
    public var source: String
    /// Its date.
    public var asOf: String?
    /// Creates a sighting.
    public init(id: String, source: String, asOf: String?) {
        self.id = id
        self.source = source
        self.asOf = asOf
    }
}
