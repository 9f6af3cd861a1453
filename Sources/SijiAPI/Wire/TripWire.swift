/// `POST /v1/trips`: the whole plan.
public struct TripAnswer: Codable, Sendable, Equatable {
    /// What is done, in order and without a gap.
    public struct Step: Codable, Sendable, Equatable {
        /// `drive wait load unload arrive ferry break rest swap`.
        public var `do`: String
        /// RFC 3339.
        public var from: String
        /// RFC 3339.
        public var to: String
        /// Driven km of the way when it begins, detours not counted.
        public var alongKm: Double
        /// Km driven, detours with them; of drives.
        public var km: Double?
        /// Who is at the wheel, or was last, from 1.
        public var driver: Int
        /// That driver's continuous clock when it begins, minutes.
        public var drivenMin: Int
        /// Where the truck stands; absent while it drives.
        public var place: Place?
        /// Out and back to the rest stop.
        public var detourKm: Double?
        /// The rest stop.
        public var restStop: RestStopWire?
        /// Which carriageway the rest stop serves: `own`, `both`, `unknown`.
        public var carriageway: String?
        /// Whether another stop is reached in legal time where this one is full; of breaks and rests.
        public var safe: Bool?
        /// Where.
        public var ifFull: Fallback?

        /// Creates it from its members.
        public init(
            `do`: String,
            from: String,
            to: String,
            alongKm: Double,
            km: Double? = nil,
            driver: Int,
            drivenMin: Int,
            place: Place? = nil,
            detourKm: Double? = nil,
            restStop: RestStopWire? = nil,
            carriageway: String? = nil,
            safe: Bool? = nil,
            ifFull: Fallback? = nil
        ) {
            self.do = `do`
            self.from = from
            self.to = to
            self.alongKm = alongKm
            self.km = km
            self.driver = driver
            self.drivenMin = drivenMin
            self.place = place
            self.detourKm = detourKm
            self.restStop = restStop
            self.carriageway = carriageway
            self.safe = safe
            self.ifFull = ifFull
        }
    }

    /// Where the truck stands.
    public struct Place: Codable, Sendable, Equatable {
        /// Latitude.
        public var lat: Double
        /// Longitude.
        public var lon: Double
        /// What it is called.
        public var name: String?

        /// Creates it from its members.
        public init(
            lat: Double,
            lon: Double,
            name: String? = nil
        ) {
            self.lat = lat
            self.lon = lon
            self.name = name
        }
    }

    /// Where the truck goes where a stop is full.
    public struct Fallback: Codable, Sendable, Equatable {
        /// The rest stop's id; absent for a place of the trip's own.
        public var id: String?
        /// What it is called.
        public var name: String?
        /// Its name in English.
        public var nameEn: String?
        /// Driven km of the way.
        public var alongKm: Double

        /// Creates it from its members.
        public init(
            id: String? = nil,
            name: String? = nil,
            nameEn: String? = nil,
            alongKm: Double
        ) {
            self.id = id
            self.name = name
            self.nameEn = nameEn
            self.alongKm = alongKm
        }
    }

    /// A window that the plan misses.
    public struct Late: Codable, Sendable, Equatable {
        /// `load`, `unload`.
        public var `do`: String
        /// Where.
        public var place: String?
        /// The latest arrival, RFC 3339.
        public var by: String
        /// How late, minutes.
        public var byMin: Int

        /// Creates it from its members.
        public init(
            `do`: String,
            place: String? = nil,
            by: String,
            byMin: Int
        ) {
            self.do = `do`
            self.place = place
            self.by = by
            self.byMin = byMin
        }
    }

    /// A limit along the way.
    public struct Limit: Codable, Sendable, Equatable {
        /// Driven km of the way.
        public var alongKm: Double
        /// Great-circle km beside it.
        public var offsetKm: Double
        /// When the plan comes by; absent for a way without one.
        public var passAt: String?
        /// Whether the load is on the truck then.
        public var loaded: Bool
        /// `onWay` where its source names the expressway that is driven there, `beside` where another road, else `unknown`.
        public var bearing: String
        /// The limit.
        public var checkpoint: CheckpointWire
        /// What it means.
        public var clearance: ClearanceWire

        /// Creates it from its members.
        public init(
            alongKm: Double,
            offsetKm: Double,
            passAt: String? = nil,
            loaded: Bool,
            bearing: String,
            checkpoint: CheckpointWire,
            clearance: ClearanceWire
        ) {
            self.alongKm = alongKm
            self.offsetKm = offsetKm
            self.passAt = passAt
            self.loaded = loaded
            self.bearing = bearing
            self.checkpoint = checkpoint
            self.clearance = clearance
        }
    }

    /// How the plan was made.
    public struct Basis: Codable, Sendable, Equatable {
        /// The driving-time rule.
        public var rule: String
        /// The speed.
        public var averageKmh: Int
        /// Drivers on board.
        public var drivers: Int
        /// How many of them drive, where their turns were too many to weigh; absent for all.
        public var atWheel: Int?
        /// The best rest stop of each so many km was weighed, 0 for the fewest that suffice; absent where all were.
        public var thinnedStopsKm: Double?
        /// Great-circle km to either side in which rest stops were looked for.
        public var halfWidthKm: Double
        /// The same of limits.
        public var limitsWithinKm: Double
        /// What is not counted: `toll`.
        public var notCounted: [String]
        /// The driver's clocks where they came from the caller's own record.
        public var hours: MatchesAnswer.Hours?

        /// Creates it from its members.
        public init(
            rule: String,
            averageKmh: Int,
            drivers: Int,
            atWheel: Int? = nil,
            thinnedStopsKm: Double? = nil,
            halfWidthKm: Double,
            limitsWithinKm: Double,
            notCounted: [String],
            hours: MatchesAnswer.Hours? = nil
        ) {
            self.rule = rule
            self.averageKmh = averageKmh
            self.drivers = drivers
            self.atWheel = atWheel
            self.thinnedStopsKm = thinnedStopsKm
            self.halfWidthKm = halfWidthKm
            self.limitsWithinKm = limitsWithinKm
            self.notCounted = notCounted
            self.hours = hours
        }
    }

    /// The way.
    public var route: RoadRouteAnswer
    /// The load.
    public var loadId: String?
    /// When it starts.
    public var startAt: String
    /// When the last halt ends.
    public var endAt: String
    /// From start to end.
    public var minutes: Int
    /// Of them driving.
    public var drivingMin: Int
    /// Empty km, detours with them.
    public var deadheadKm: Double
    /// Loaded km, detours with them.
    public var loadedKm: Double
    /// Km of the detours to rest stops.
    public var detourKm: Double
    /// How it was made.
    public var basis: Basis
    /// What is done when and where.
    public var steps: [Step]
    /// Windows that it misses.
    public var late: [Late]
    /// Limits that are met, in the order of the way.
    public var limits: [Limit]
    /// City bans whose zones are entered.
    public var bans: [CityBanWire]
    /// What limits were held against.
    public var vehicle: VehicleWire
    /// The national limits beside it.
    public var law: [LawWire]
    /// What a little more goes over.
    public var cliffs: [CliffWire]
    /// Each yuan.
    public var ledger: [MatchesAnswer.Line]
    /// Their sum.
    public var netFen: Int

    /// Creates it from its members.
    public init(
        route: RoadRouteAnswer,
        loadId: String? = nil,
        startAt: String,
        endAt: String,
        minutes: Int,
        drivingMin: Int,
        deadheadKm: Double,
        loadedKm: Double,
        detourKm: Double,
        basis: Basis,
        steps: [Step],
        late: [Late],
        limits: [Limit],
        bans: [CityBanWire],
        vehicle: VehicleWire,
        law: [LawWire],
        cliffs: [CliffWire],
        ledger: [MatchesAnswer.Line],
        netFen: Int
    ) {
        self.route = route
        self.loadId = loadId
        self.startAt = startAt
        self.endAt = endAt
        self.minutes = minutes
        self.drivingMin = drivingMin
        self.deadheadKm = deadheadKm
        self.loadedKm = loadedKm
        self.detourKm = detourKm
        self.basis = basis
        self.steps = steps
        self.late = late
        self.limits = limits
        self.bans = bans
        self.vehicle = vehicle
        self.law = law
        self.cliffs = cliffs
        self.ledger = ledger
        self.netFen = netFen
    }
}
