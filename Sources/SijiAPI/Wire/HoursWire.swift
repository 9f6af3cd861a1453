public import SijiHours

/// `POST /v1/hours`: what goes on from a moment on.
public struct HoursRequest: Codable, Sendable, Equatable {
    /// `drive`, `rest`.
    public var `do`: String
    /// RFC 3339; now where absent.
    public var at: String?

    /// Creates a request.
    public init(do act: String, at: String? = nil) {
        self.do = act
        self.at = at
    }
}

/// `GET /v1/hours`: the caller's own driving time, and what is left of it.
public struct HoursAnswer: Codable, Sendable, Equatable {
    /// A moment from which the caller drove, or stood.
    public struct Mark: Codable, Sendable, Equatable {
        /// `drive`, `rest`.
        public var `do`: String
        /// RFC 3339.
        public var at: String
        /// When it was told, RFC 3339.
        public var toldAt: String

        /// Creates a mark.
        public init(do act: String, at: String, toldAt: String) {
            self.do = act
            self.at = at
            self.toldAt = toldAt
        }
    }

    /// How the caller stands.
    public struct Standing: Codable, Sendable, Equatable {
        /// `drive`, `rest`.
        public var `do`: String
        /// RFC 3339.
        public var since: String
        /// Minutes driven since the last break, as they count if the wheels turned now.
        public var drivenMin: Int
        /// Minutes driven since the last daily rest.
        public var drivenTodayMin: Int
        /// Minutes that may be driven before a break; nil for no limit.
        public var leftMin: Int?
        /// Minutes that may be driven before the daily rest; nil for no limit.
        public var leftTodayMin: Int?
        /// Minutes of the standstill under way.
        public var stoodMin: Int
        /// What it still lacks of a break; nil where it is one, or the wheels turn.
        public var breakLacksMin: Int?
        /// What it still lacks of the daily rest.
        public var restLacksMin: Int?
    }

    /// When it was reckoned, RFC 3339.
    public var now: String
    /// The driving-time rule.
    public var rule: String
    /// Nil where nothing was told yet.
    public var standing: Standing?
    /// The latest marks, by moment.
    public var marks: [Mark]

    /// Creates an answer.
    public init(now: String, rule: String, standing: Standing?, marks: [Mark]) {
        self.now = now
        self.rule = rule
        self.standing = standing
        self.marks = marks
    }
}

extension HoursAnswer.Standing {
    /// A standing; `since` in the depot's zone.
    public init(_ standing: DrivingStanding, since: String) {
        self.init(
            do: standing.act.rawValue,
            since: since,
            drivenMin: standing.clocks.drivenMin,
            drivenTodayMin: standing.clocks.drivenTodayMin,
            leftMin: standing.leftMin,
            leftTodayMin: standing.leftTodayMin,
            stoodMin: standing.stoodMin,
            breakLacksMin: standing.breakLacksMin,
            restLacksMin: standing.restLacksMin
        )
    }
}
