public import SijiFault

/// What `POST /v1/loads/{id}/why-not` answers: the request is that of a match.
public struct WhyNotAnswer: Codable, Sendable, Equatable {
    /// The change of one value.
    public struct Change: Codable, Sendable, Equatable {
        /// Whose value: `truck`, `request`, or `load`, which only the dispatcher can amend.
        public var of: String
        /// The value's name on the wire, such as `maxDeadheadKm`.
        public var field: String
        /// What it must be, or for a list of codes the one to be added; absent where the field must be left out.
        public var value: FactValue?

        /// Creates a change.
        public init(of: String, field: String, value: FactValue?) {
            self.of = of
            self.field = field
            self.value = value
        }
    }

    /// A rule that is broken.
    public struct Violation: Codable, Sendable, Equatable {
        /// `status ended bodies coldChain minLength lengths payload volume hazmat destination price cover reach deadhead pickup wait deliverBy daysToPay`.
        public var rule: String
        /// Of the figures: `m kg m3 km min fen day instant code`.
        public var unit: String
        /// How it is.
        public var has: FactValue
        /// What the rule asks for.
        public var needs: FactValue
        /// By how much it is missed, > 0; instants in minutes, rounded up; absent for codes.
        public var margin: FactValue?
        /// The smallest change that mends it; absent where none does.
        public var repair: Change?

        /// Creates a violation.
        public init(
            rule: String,
            unit: String,
            has: FactValue,
            needs: FactValue,
            margin: FactValue? = nil,
            repair: Change? = nil
        ) {
            self.rule = rule
            self.unit = unit
            self.has = has
            self.needs = needs
            self.margin = margin
            self.repair = repair
        }
    }

    /// The load.
    public var loadId: String
    /// The version that was judged.
    public var version: Int
    /// How the listing stands.
    public var status: String
    /// Whether it fits; it is then listed, as far down as `rank`.
    public var listed: Bool
    /// Its place among the priced loads, or among those of 面议; absent where it does not fit, or comes after the 1,000th.
    public var rank: Int?
    /// Whether it names no price, so that it is not ranked by what it earns.
    public var negotiable: Bool
    /// Empty km; absent where no way leads to the pickup.
    public var deadheadKm: Double?
    /// Loaded km; absent where no way leads to the end.
    public var loadedKm: Double?
    /// Minutes from `readyAt` to the end of unloading; absent where a way is missing.
    public var minutes: Int?
    /// Fen; for 面议, what is left without a price; absent where a way is missing.
    public var netFen: Int?
    /// The empty truck's time, RFC 3339.
    public var readyAt: String
    /// Every broken rule; empty where it fits.
    public var violations: [Violation]
    /// The changes that together make it listed; absent where there are none that do, empty where it is listed.
    public var repair: [Change]?

    /// Creates an answer.
    public init(
        loadId: String,
        version: Int,
        status: String,
        listed: Bool,
        rank: Int?,
        negotiable: Bool,
        deadheadKm: Double?,
        loadedKm: Double?,
        minutes: Int?,
        netFen: Int?,
        readyAt: String,
        violations: [Violation],
        repair: [Change]?
    ) {
        self.loadId = loadId
        self.version = version
        self.status = status
        self.listed = listed
        self.rank = rank
        self.negotiable = negotiable
        self.deadheadKm = deadheadKm
        self.loadedKm = loadedKm
        self.minutes = minutes
        self.netFen = netFen
        self.readyAt = readyAt
        self.violations = violations
        self.repair = repair
    }
}
