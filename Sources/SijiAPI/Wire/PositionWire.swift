/// One fix of a request.
public struct FixWire: Codable, Sendable, Equatable {
    /// When, RFC 3339.
    public var at: String
    /// Latitude, degrees.
    public var lat: Double
    /// Longitude, degrees.
    public var lon: Double
    /// `wgs84` where nil, `gcj02` or `bd09`.
    public var datum: String?
    /// How far off it may be, metres; nil where the receiver does not say.
    public var accuracyM: Int?

    /// Creates a fix.
    public init(at: String, lat: Double, lon: Double, datum: String? = nil, accuracyM: Int? = nil) {
        self.at = at
        self.lat = lat
        self.lon = lon
        self.datum = datum
        self.accuracyM = accuracyM
    }
}

/// `POST /v1/positions`.
public struct PositionsRequest: Codable, Sendable, Equatable {
    /// One to 500, in any order.
    public var fixes: [FixWire]

    /// Creates a request.
    public init(fixes: [FixWire]) { self.fixes = fixes }
}

/// What became of a batch of fixes.
public struct PositionsTakenAnswer: Codable, Sendable, Equatable {
    /// A step that the fixes proved.
    public struct Step: Codable, Sendable, Equatable {
        /// Of which booking.
        public var bookingId: String
        /// Which.
        public var `do`: String
        /// When it happened.
        public var at: String

        /// Creates a step.
        public init(bookingId: String, do step: String, at: String) {
            self.bookingId = bookingId
            self.do = step
            self.at = at
        }
    }

    /// A step that is the driver's to tell.
    public struct Ask: Codable, Sendable, Equatable {
        /// Of which booking.
        public var bookingId: String
        /// Which.
        public var `do`: String
        /// `gap`, `loadedUnsaid` or `earlier`.
        public var why: String
        /// Not before this.
        public var after: String
        /// Not after this; nil where `after` is the moment itself.
        public var before: String?

        /// Creates a question.
        public init(bookingId: String, do step: String, why: String, after: String, before: String?) {
            self.bookingId = bookingId
            self.do = step
            self.why = why
            self.after = after
            self.before = before
        }
    }

    /// Fixes that were new, or more exact than the one of the same second.
    public var kept: Int
    /// Fixes that told nothing new.
    public var known: Int
    /// Steps that were entered.
    public var steps: [Step]
    /// Steps that are asked for.
    public var asks: [Ask]

    /// Creates an answer.
    public init(kept: Int, known: Int, steps: [Step], asks: [Ask]) {
        self.kept = kept
        self.known = known
        self.steps = steps
        self.asks = asks
    }
}

/// Where a truck was.
public struct PositionWire: Codable, Sendable, Equatable {
    /// When.
    public var at: String
    /// Whole minutes since then, ≥ 0.
    public var ageMin: Int
    /// Latitude, degrees, WGS-84.
    public var lat: Double
    /// Longitude, degrees, WGS-84.
    public var lon: Double
    /// How far off it may be, metres; nil where the receiver did not say.
    public var accuracyM: Int?

    /// Creates a position.
    public init(at: String, ageMin: Int, lat: Double, lon: Double, accuracyM: Int?) {
        self.at = at
        self.ageMin = ageMin
        self.lat = lat
        self.lon = lon
        self.accuracyM = accuracyM
    }
}

/// `GET /v1/positions`.
public struct PositionsAnswer: Codable, Sendable, Equatable {
    /// The newest first; one at most for the booking's dispatcher.
    public var positions: [PositionWire]
    /// Where the next page begins; nil on the last.
    public var nextCursor: Int?

    /// Creates a page.
    public init(positions: [PositionWire], nextCursor: Int?) {
        self.positions = positions
        self.nextCursor = nextCursor
    }
}
