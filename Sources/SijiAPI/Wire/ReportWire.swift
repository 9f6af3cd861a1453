/// `POST /v1/reports`: what a driver says of a place.
public struct ReportRequest: Codable, Sendable, Equatable {
    /// `new gone wrongValue full free closed open`, or `confirm`, `deny`.
    public var kind: String
    /// The checkpoint.
    public var checkpointId: String?
    /// The rest stop.
    public var restStopId: String?
    /// The report that is confirmed or denied.
    public var reportId: String?
    /// What is new.
    public var placeKind: String?
    /// Metres, or kg.
    public var value: Double?
    /// `m` or `kg`.
    public var unit: String?
    /// About how many slots are free.
    public var slots: Int?
    /// The heading that a new limit binds, degrees.
    public var headingDeg: Int?
    /// Where the driver stands, or stood.
    public var lat: Double?
    /// Longitude.
    public var lon: Double?
    /// `wgs84`, `gcj02`, `bd09`.
    public var datum: String?
    /// The moment of which it tells.
    public var at: String?

    /// Creates a request.
    public init(
        kind: String,
        checkpointId: String? = nil,
        restStopId: String? = nil,
        reportId: String? = nil,
        placeKind: String? = nil,
        value: Double? = nil,
        unit: String? = nil,
        slots: Int? = nil,
        headingDeg: Int? = nil,
        lat: Double? = nil,
        lon: Double? = nil,
        datum: String? = nil,
        at: String? = nil
    ) {
        self.kind = kind
        self.checkpointId = checkpointId
        self.restStopId = restStopId
        self.reportId = reportId
        self.placeKind = placeKind
        self.value = value
        self.unit = unit
        self.slots = slots
        self.headingDeg = headingDeg
        self.lat = lat
        self.lon = lon
        self.datum = datum
        self.at = at
    }
}

/// Something that drivers say of a place, and how it stands; nobody is named.
public struct ReportWire: Codable, Sendable, Equatable {
    /// Its identifier, which `confirm` and `deny` name.
    public var id: String
    /// `new gone wrongValue full free closed open`.
    public var kind: String
    /// The checkpoint that it is said of; of a new one, the one that it makes.
    public var checkpointId: String?
    /// The rest stop.
    public var restStopId: String?
    /// What kind of place is new.
    public var placeKind: String?
    /// Metres, or kg.
    public var value: Double?
    /// `m` or `kg`.
    public var unit: String?
    /// Of `free`: about how many slots, by the latest who counted.
    public var slots: Int?
    /// How many drivers say so with their latest word.
    public var drivers: Int
    /// How many say the contrary.
    public var denied: Int
    /// When it was first made.
    public var firstAt: String
    /// The latest moment at which somebody said so; absent where nobody does any more.
    public var lastAt: String?
    /// Whole minutes since then.
    public var ageMin: Int?
    /// The latest moment at which somebody said the contrary.
    public var deniedAt: String?
    /// How much it counts, in fresh voices; negative where more say the contrary.
    public var weight: Double
    /// Minutes after which a voice counts for half.
    public var halfLifeMin: Int
    /// Whether it counts.
    public var stands: Bool
    /// Whether it counts, and is longer ago than a half-life.
    public var stale: Bool
    /// What the caller said; absent where the caller said nothing.
    public var yours: Voice?

    /// The caller's own word.
    public struct Voice: Codable, Sendable, Equatable {
        /// Whether it confirms or denies.
        public var confirms: Bool
        /// The moment of which it tells.
        public var at: String

        /// Creates a word.
        public init(confirms: Bool, at: String) {
            self.confirms = confirms
            self.at = at
        }
    }

    /// Creates a report.
    public init(
        id: String,
        kind: String,
        checkpointId: String? = nil,
        restStopId: String? = nil,
        placeKind: String? = nil,
        value: Double? = nil,
        unit: String? = nil,
        slots: Int? = nil,
        drivers: Int,
        denied: Int,
        firstAt: String,
        lastAt: String? = nil,
        ageMin: Int? = nil,
        deniedAt: String? = nil,
        weight: Double,
        halfLifeMin: Int,
        stands: Bool,
        stale: Bool,
        yours: Voice? = nil
    ) {
        self.id = id
        self.kind = kind
        self.checkpointId = checkpointId
        self.restStopId = restStopId
        self.placeKind = placeKind
        self.value = value
        self.unit = unit
        self.slots = slots
        self.drivers = drivers
        self.denied = denied
        self.firstAt = firstAt
        self.lastAt = lastAt
        self.ageMin = ageMin
        self.deniedAt = deniedAt
        self.weight = weight
        self.halfLifeMin = halfLifeMin
        self.stands = stands
        self.stale = stale
        self.yours = yours
    }
}

/// `GET /v1/reports`.
public struct ReportsAnswer: Codable, Sendable, Equatable {
    /// By their ids.
    public var reports: [ReportWire]
    /// Where the next page begins; absent on the last.
    public var nextCursor: String?

    /// Creates an answer.
    public init(reports: [ReportWire], nextCursor: String? = nil) {
        self.reports = reports
        self.nextCursor = nextCursor
    }
}

/// Whether a rest stop has room, by what drivers report.
public struct OccupancyWire: Codable, Sendable, Equatable {
    /// `full`, `free`, `closed`; `unknown` where drivers disagree, or it is too long ago.
    public var state: String
    /// Of `free`: about how many slots.
    public var slots: Int?
    /// How many drivers say so.
    public var drivers: Int
    /// The latest moment of which they tell.
    public var at: String?
    /// Whole minutes since then.
    public var ageMin: Int?
    /// Whether that is longer ago than a half-life.
    public var stale: Bool
    /// Whether drivers disagree.
    public var disputed: Bool

    /// Creates an answer.
    public init(
        state: String,
        slots: Int? = nil,
        drivers: Int,
        at: String? = nil,
        ageMin: Int? = nil,
        stale: Bool,
        disputed: Bool
    ) {
        self.state = state
        self.slots = slots
        self.drivers = drivers
        self.at = at
        self.ageMin = ageMin
        self.stale = stale
        self.disputed = disputed
    }
}

/// Something that enough drivers say.
public struct ReportedWire: Codable, Sendable, Equatable {
    /// A limit's value, metres or kg; absent where it is about the place itself.
    public var value: Double?
    /// How many drivers say so.
    public var drivers: Int
    /// The latest moment of which they tell.
    public var at: String
    /// Whole minutes since then.
    public var ageMin: Int
    /// Whether that is longer ago than a half-life.
    public var stale: Bool

    /// Creates what is said.
    public init(value: Double? = nil, drivers: Int, at: String, ageMin: Int, stale: Bool) {
        self.value = value
        self.drivers = drivers
        self.at = at
        self.ageMin = ageMin
        self.stale = stale
    }
}
