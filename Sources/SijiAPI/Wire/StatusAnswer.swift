/// `GET /v1/status`.
public struct StatusAnswer: Codable, Sendable, Equatable {
    /// What the daemon holds.
    public struct Counts: Codable, Sendable, Equatable {
        /// Counts of loads.
        public struct Loads: Codable, Sendable, Equatable {
            /// Offered now.
            public var open: Int
            /// Creates counts.
            public init(open: Int) { self.open = open }
        }
        /// Loads.
        public var loads: Loads
        /// Rest stops.
        public var restStops: Int
        /// Checkpoints and limits.
        public var checkpoints: Int
        /// Places of the gazetteer.
        public var places: Int
        /// Creates counts.
        public init(loads: Loads, restStops: Int, checkpoints: Int, places: Int) {
            self.loads = loads
            self.restStops = restStops
            self.checkpoints = checkpoints
            self.places = places
        }
    }
    /// How the audit log stands.
    public struct AuditState: Codable, Sendable, Equatable {
        /// `checking`, `whole`, `broken` or `unread`.
        public var state: String
        /// How many events were verified since the start; where it is broken, those before the first that is wrong.
        public var verified: Int
        /// What is wrong with the first that is; absent where nothing is.
        public var finding: String?
        /// Where it stands in the log; absent where nothing is wrong.
        public var seq: Int?
        /// Whose event that is; absent where nothing is wrong, and where the event is not there.
        public var booking: String?
        /// Its number among the booking's own events.
        public var event: Int?
        /// Creates a state.
        public init(
            state: String,
            verified: Int,
            finding: String? = nil,
            seq: Int? = nil,
            booking: String? = nil,
            event: Int? = nil
        ) {
            self.state = state
            self.verified = verified
            self.finding = finding
            self.seq = seq
            self.booking = booking
            self.event = event
        }
    }
    /// How the store stands.
    public struct StoreState: Codable, Sendable, Equatable {
        /// `sqlite` or `memory`.
        public var kind: String
        /// The schema's version.
        public var schema: Int
        /// The change log's last number.
        public var sequence: Int
        /// `checking`, `whole` or `damaged`.
        public var integrity: String
        /// How the audit log stands.
        public var audit: AuditState?
        /// Creates a state.
        public init(kind: String, schema: Int, sequence: Int, integrity: String) {
            self.kind = kind
            self.schema = schema
            self.sequence = sequence
            self.integrity = integrity
        }
    }
    /// One data file or feed.
    public struct Feed: Codable, Sendable, Equatable {
        /// Its name.
        public var name: String
        /// How many rows were taken from it.
        public var rows: Int
        /// How many rows were left out, with the reason in the log.
        public var skipped: Int
        /// The date that the data says it is of.
        public var asOf: String?
        /// Whether nobody measured it.
        public var synthetic: Bool
        /// Creates a feed.
        public init(name: String, rows: Int, skipped: Int, asOf: String?, synthetic: Bool) {
            self.name = name
            self.rows = rows
            self.skipped = skipped
            self.asOf = asOf
            self.synthetic = synthetic
        }
    }
    /// The caller as the daemon sees them.
    public struct You: Codable, Sendable, Equatable {
        /// The Unix user.
        public var uid: Int
        /// The party; nil before the first write.
        public var party: String?
        /// `driver`, `dispatcher`, `administrator`.
        public var roles: [String]
        /// Creates a caller.
        public init(uid: Int, party: String?, roles: [String]) {
            self.uid = uid
            self.party = party
            self.roles = roles
        }
    }

    /// The daemon's version.
    public var version: String
    /// The daemon's clock.
    public var now: String
    /// Seconds since it started.
    public var uptimeSec: Int
    /// The store.
    public var store: StoreState
    /// Counts.
    public var counts: Counts
    /// Data files and feeds.
    public var feeds: [Feed]
    /// The caller.
    public var you: You

    /// Creates an answer.
    public init(
        version: String,
        now: String,
        uptimeSec: Int,
        store: StoreState,
        counts: Counts,
        feeds: [Feed],
        you: You
    ) {
        self.version = version
        self.now = now
        self.uptimeSec = uptimeSec
        self.store = store
        self.counts = counts
        self.feeds = feeds
        self.you = you
    }
}
