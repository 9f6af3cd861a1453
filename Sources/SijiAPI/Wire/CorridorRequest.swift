/// `POST /v1/corridors`, as a client writes it.
public struct CorridorRequest: Codable, Sendable, Equatable {
    /// A route as an encoded polyline.
    public struct Encoded: Codable, Sendable, Equatable {
        /// The text.
        public var text: String
        /// 5 or 6.
        public var precision: Int
        /// Creates a route.
        public init(text: String, precision: Int) {
            self.text = text
            self.precision = precision
        }
    }
    /// The load as it stands on the truck.
    public struct Loaded: Codable, Sendable, Equatable {
        /// Height over the ground, m.
        public var heightM: Double?
        /// Width, m.
        public var widthM: Double?
        /// Mass of the load, kg.
        public var massKg: Int?
        /// Its volume, m³.
        public var volumeM3: Double?
        /// Class of dangerous goods.
        public var hazmatClass: String?
        /// Whether it is fresh produce.
        public var fresh: Bool?
        /// One pallet, kg.
        public var palletKg: Int?
        /// Creates a load of which nothing is known.
        public init() {}
    }
    /// The route.
    public var polyline: Encoded
    /// Whether it is drawn on the road itself.
    public var surveyed: Bool?
    /// Great-circle km to either side; 5 where absent.
    public var halfWidthKm: Double?
    /// Kinds of rest stops and checkpoints; every kind where empty.
    public var kinds: [String]?
    /// What a rest stop must offer.
    public var services: [String]?
    /// Where the asker stands, km along.
    public var fromAlongKm: Double?
    /// How many at most; 100 where absent.
    public var limit: Int?
    /// The truck; or `truckName`.
    public var truck: TruckWire?
    /// One of the caller's trucks.
    public var truckName: String?
    /// Its load.
    public var loaded: Loaded?
    /// When it leaves the start, RFC 3339.
    public var departAt: String?
    /// The code of the plate's colour.
    public var plateColour: String?
    /// Ids of bans that a permit lifts.
    public var permits: [String]?
    /// Whether it is a train.
    public var train: Bool?
    /// Driven axles of the tractor.
    public var driveAxles: Int?
    /// Creates a request.
    public init(polyline: Encoded) { self.polyline = polyline }
}
