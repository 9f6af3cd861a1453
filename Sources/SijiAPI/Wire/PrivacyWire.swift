/// `DELETE /v1/me`: what was erased, and what has to stay.
public struct EraseAnswer: Codable, Sendable, Equatable {
    /// How many of each were erased.
    public struct Erased: Codable, Sendable, Equatable {
        /// Name, phone and plates.
        public var personalValues: Int
        /// Copies of those, and notes, beside the audit log; its events stay, and say that they are erased.
        public var evidenceValues: Int
        /// Trucks.
        public var trucks: Int
        /// Runs of months of cover.
        public var coverRuns: Int
        /// Marks of driving and standing.
        public var drivingMarks: Int
        /// Complaints.
        public var complaints: Int
        /// Grants to advisers.
        public var grants: Int
        /// Positions.
        public var positions: Int
        /// Voices in reports, which stand nameless from then on.
        public var reportVoices: Int
        /// Answers kept under a key.
        public var answers: Int

        /// Creates counts.
        public init(
            personalValues: Int,
            evidenceValues: Int,
            trucks: Int,
            coverRuns: Int,
            drivingMarks: Int,
            complaints: Int,
            grants: Int,
            positions: Int,
            reportVoices: Int,
            answers: Int
        ) {
            self.evidenceValues = evidenceValues
            self.personalValues = personalValues
            self.trucks = trucks
            self.coverRuns = coverRuns
            self.drivingMarks = drivingMarks
            self.complaints = complaints
            self.grants = grants
            self.positions = positions
            self.reportVoices = reportVoices
            self.answers = answers
        }
    }

    /// How many of each stay, as trade records.
    public struct Kept: Codable, Sendable, Equatable {
        /// Bookings.
        public var bookings: Int
        /// Listings.
        public var loads: Int
        /// Calls.
        public var calls: Int
        /// For how many years after they end.
        public var years: Int

        /// Creates counts.
        public init(bookings: Int, loads: Int, calls: Int, years: Int) {
            self.bookings = bookings
            self.loads = loads
            self.calls = calls
            self.years = years
        }
    }

    /// What was erased.
    public var erased: Erased
    /// What stays.
    public var kept: Kept

    /// Creates an answer.
    public init(erased: Erased, kept: Kept) {
        self.erased = erased
        self.kept = kept
    }
}

/// `PUT /v1/me/grants/{uid}`: leave for an adviser to read.
public struct GrantRequest: Codable, Sendable, Equatable {
    /// From when, RFC 3339; now where nil.
    public var from: String?
    /// Until when, RFC 3339; at most 90 days later.
    public var to: String

    /// Creates a request.
    public init(from: String? = nil, to: String) {
        self.from = from
        self.to = to
    }
}

/// A grant as its driver sees it.
public struct GrantWire: Codable, Sendable, Equatable {
    /// The adviser's Unix user.
    public var uid: Int
    /// From when.
    public var from: String
    /// Until when.
    public var to: String
    /// Whether the adviser may read now.
    public var holds: Bool
    /// How often the adviser has looked.
    public var looks: Int
    /// When last; nil for never.
    public var lookedAt: String?

    /// Creates a grant.
    public init(uid: Int, from: String, to: String, holds: Bool, looks: Int, lookedAt: String?) {
        self.uid = uid
        self.from = from
        self.to = to
        self.holds = holds
        self.looks = looks
        self.lookedAt = lookedAt
    }
}

/// `GET /v1/me/grants`.
public struct GrantsAnswer: Codable, Sendable, Equatable {
    /// By adviser.
    public var grants: [GrantWire]

    /// Creates an answer.
    public init(grants: [GrantWire]) { self.grants = grants }
}
