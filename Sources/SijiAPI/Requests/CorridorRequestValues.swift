public import SijiAtlas
public import SijiFreight
public import SijiGeo

/// Everything that may be asked for along a route: kinds of rest stops and kinds of checkpoints.
public enum AlongKind: String, Sendable, CaseIterable {
    case driversHome, serviceArea, parking
    case weighStation, inspection, toll, heightLimit, widthLimit, weightLimit, axleLimit, lengthLimit, noTrucks
    case noHazmat

    /// The kind of rest stop that it is; nil for a checkpoint's.
    public var restStop: RestStop.Kind? { RestStop.Kind(rawValue: rawValue) }
    /// The kind of checkpoint that it is; nil for a rest stop's.
    public var checkpoint: Checkpoint.Kind? { Checkpoint.Kind(rawValue: rawValue) }
}

/// A request of `POST /v1/corridors`, read and validated: whole units, defaults filled in.
public struct CorridorRequestValues: Sendable {
    /// The load as it stands on the truck, and what else the truck does not say; nil is not known.
    public struct Loaded: Sendable, Equatable {
        /// Height over the ground, mm.
        public var heightMm: Int?
        /// Width, mm.
        public var widthMm: Int?
        /// Mass of the load, kg.
        public var loadKg: Int?
        /// Volume of the load, litres.
        public var volumeL: Int?
        /// Class of dangerous goods; nil where none is named.
        public var hazmatClass: String?
        /// Whether it is fresh produce on the national list, unmixed.
        public var isFresh = false
        /// One pallet, kg; nil for the assumed one.
        public var palletKg: Int?

        /// Creates a load of which nothing is known.
        public init() {}
    }

    /// The route.
    public var line: Polyline
    /// Whether it is drawn on the road itself.
    public var isSurveyed: Bool
    /// Metres to either side, 0 to 200,000.
    public var halfWidthM: Int
    /// The kinds; empty for every kind.
    public var kinds: Set<AlongKind>
    /// What a rest stop must offer.
    public var services: Set<RestService>
    /// Where the asker stands, metres along.
    public var fromM: Int
    /// How many at most, 1 to 1,000.
    public var limit: Int
    /// The truck; nil where no clearance is asked for.
    public var truck: MatchRequestValues.TruckChoice?
    /// Its load; nil where nothing is said of one.
    public var loaded: Loaded?
    /// When it leaves the start of the line.
    public var departAt: Instant?
    /// The colour of its plate.
    public var plateColour: PlateColour?
    /// Identifiers of the bans that its permits lift.
    public var permits: Set<String>
    /// Whether it is a train (汽车列车).
    public var isTrain: Bool?
    /// Driven axles of the tractor.
    public var driveAxles: Int?
}
