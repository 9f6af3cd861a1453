/// `POST /v1/corridors`: what lies along a route, in the order of travel.
public struct CorridorAnswer: Codable, Sendable, Equatable {
    /// The line's length, km.
    public var lengthKm: Double
    /// Great-circle km to either side.
    public var halfWidthKm: Double
    /// Where the asker stands, km along.
    public var fromAlongKm: Double
    /// Detours are out and back by the great circle times this.
    public var circuity: Double
    /// Whether the line was taken to be drawn on the road, so that its sides are those of the road.
    public var surveyed: Bool
    /// Whether there may be more behind the last: the limit was reached.
    public var more: Bool
    /// Rest stops and checkpoints, by `alongKm`.
    public var items: [Item]
    /// City bans whose zones the line enters.
    public var bans: [CityBanWire]
    /// What the limits were held against; absent without a truck.
    public var vehicle: VehicleWire?
    /// The national limits beside it; absent without a truck.
    public var law: [LawWire]?
    /// What a little more goes over; absent without a truck.
    public var cliffs: [CliffWire]?

    /// Something along the route: a rest stop or a checkpoint.
    public struct Item: Codable, Sendable, Equatable {
        /// Where its nearest point lies, km along.
        public var alongKm: Double
        /// Great-circle km from there.
        public var offsetKm: Double
        /// `left` or `right` of travel, by the line; absent on it.
        public var side: String?
        /// `own`, `opposite`, `both`, `unknown`.
        public var carriageway: String
        /// Out and back; absent where the way to the other carriageway is not known.
        public var detourKm: Double?
        /// When the truck is there, driving on without breaks; absent without `departAt`.
        public var passAt: String?
        /// The rest stop.
        public var restStop: RestStopWire?
        /// The checkpoint.
        public var checkpoint: CheckpointWire?
        /// What the limit means for the truck; absent without a truck, and for what is no limit.
        public var clearance: ClearanceWire?
        /// Creates an item.
        public init(
            alongKm: Double,
            offsetKm: Double,
            side: String?,
            carriageway: String,
            detourKm: Double?,
            passAt: String?,
            restStop: RestStopWire?,
            checkpoint: CheckpointWire?,
            clearance: ClearanceWire?
        ) {
            self.alongKm = alongKm
            self.offsetKm = offsetKm
            self.side = side
            self.carriageway = carriageway
            self.detourKm = detourKm
            self.passAt = passAt
            self.restStop = restStop
            self.checkpoint = checkpoint
            self.clearance = clearance
        }
    }

    /// Creates an answer.
    public init(
        lengthKm: Double,
        halfWidthKm: Double,
        fromAlongKm: Double,
        circuity: Double,
        surveyed: Bool,
        more: Bool,
        items: [Item],
        bans: [CityBanWire],
        vehicle: VehicleWire? = nil,
        law: [LawWire]? = nil,
        cliffs: [CliffWire]? = nil
    ) {
        self.lengthKm = lengthKm
        self.halfWidthKm = halfWidthKm
        self.fromAlongKm = fromAlongKm
        self.circuity = circuity
        self.surveyed = surveyed
        self.more = more
        self.items = items
        self.bans = bans
        self.vehicle = vehicle
        self.law = law
        self.cliffs = cliffs
    }
}

/// A city's ban on the wire, and where the line meets its zone.
public struct CityBanWire: Codable, Sendable, Equatable {
    /// Its identifier, which `permits` names.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// Where the line enters the zone, km along.
    public var fromKm: Double
    /// Where it leaves.
    public var toKm: Double
    /// When the truck enters, driving on without breaks.
    public var enterAt: String?
    /// When it leaves.
    public var leaveAt: String?
    /// When the ban holds; always where absent.
    public var hours: String?
    /// Codes of the plate colours that it is for; all where empty.
    public var plateColours: [String]
    /// For vehicles whose allowed mass is over it, kg.
    public var overKg: Int?
    /// Whether a permit lifts it.
    public var permit: Bool
    /// Where the row comes from.
    public var source: String
    /// The date that the source is of.
    public var asOf: String?
    /// Whether nobody decreed it.
    public var synthetic: Bool
    /// What it means for the truck; absent without one.
    public var clearance: ClearanceWire?
    /// Creates a ban.
    public init(
        id: String,
        name: String,
        nameEn: String?,
        fromKm: Double,
        toKm: Double,
        enterAt: String?,
        leaveAt: String?,
        hours: String?,
        plateColours: [String],
        overKg: Int?,
        permit: Bool,
        source: String,
        asOf: String?,
        synthetic: Bool,
        clearance: ClearanceWire?
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.fromKm = fromKm
        self.toKm = toKm
        self.enterAt = enterAt
        self.leaveAt = leaveAt
        self.hours = hours
        self.plateColours = plateColours
        self.overKg = overKg
        self.permit = permit
        self.source = source
        self.asOf = asOf
        self.synthetic = synthetic
        self.clearance = clearance
    }
}
