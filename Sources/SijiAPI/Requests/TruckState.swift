public import SijiAtlas

/// How a truck stands on the road, beside what it is: its load, its plate, its permits.
public struct TruckState: Sendable, Equatable {
    /// The load as it stands on the truck; nil is not known.
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

    /// Its load; nil where nothing is said of one.
    public var loaded: Loaded?
    /// The colour of its plate.
    public var plateColour: PlateColour?
    /// Identifiers of the bans that its permits lift.
    public var permits: Set<String> = []
    /// Whether it is a train (汽车列车).
    public var isTrain: Bool?
    /// Driven axles of the tractor.
    public var driveAxles: Int?

    /// Creates a truck of which nothing is said.
    public init() {}
}
