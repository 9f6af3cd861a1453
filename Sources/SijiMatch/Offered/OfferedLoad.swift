public import SijiFreight
public import SijiGeo

/// What matching reads of a load; all else of it stays in the store.
public struct OfferedLoad: Sendable, Hashable {
    /// A stop between origin and destination.
    public struct Stop: Sendable, Hashable {
        /// Where.
        public var point: Coordinate
        /// What is done there.
        public var action: ViaStop.Action
        /// How long it takes, minutes.
        public var dwellMin: Int

        /// Creates a stop.
        public init(point: Coordinate, action: ViaStop.Action, dwellMin: Int) {
            self.point = point
            self.action = action
            self.dwellMin = dwellMin
        }
    }

    /// Where it is picked up.
    public var origin: Coordinate
    /// Where it goes.
    public var destination: Coordinate
    /// More stops between, in order.
    public var via: [Stop]
    /// When it may be picked up.
    public var pickup: TimeWindow
    /// When it stops being offered.
    public var endsAt: Instant
    /// Arrival at the destination at the latest.
    public var deliverBy: Instant?
    /// The mass that must fit, kg; nil where unknown.
    public var payloadKg: Int?
    /// The volume that must fit, litres; nil where unknown.
    public var volumeL: Int?
    /// The shortest deck, mm.
    public var minLengthMm: Int?
    /// The decks asked for, mm; empty for any.
    public var lengthsMm: [Int]
    /// Bodies that may carry it; empty for any.
    public var bodies: BodySet
    /// Whether it must be kept cold.
    public var coldChain: Bool
    /// The class of dangerous goods.
    public var hazmatClass: String?
    /// What is paid for the truck, fen; nil where negotiable.
    public var priceFen: Int?
    /// The fee that the driver pays, fen.
    public var infoFeeFen: Int
    /// Who pays tolls.
    public var tolls: TollPayer
    /// Cover for injury at work.
    public var injuryCover: InjuryCover
    /// Minutes of loading.
    public var loadMin: Int
    /// Minutes of unloading.
    public var unloadMin: Int

    /// Takes from a load what matching reads.
    public init(_ load: Load) {
        origin = load.origin.point
        destination = load.destination.point
        via = load.via.map { Stop(point: $0.place.point, action: $0.action, dwellMin: $0.dwellMin) }
        pickup = load.pickup
        endsAt = load.endsAt
        deliverBy = load.deliverBy
        payloadKg = load.cargo.fittingKg
        volumeL = load.cargo.volumeL
        minLengthMm = load.minLengthMm
        lengthsMm = load.lengthsMm
        bodies = load.bodies
        coldChain = load.cargo.coldChain
        hazmatClass = load.cargo.hazmatClass
        priceFen = load.price.truckFen
        infoFeeFen = load.infoFeeFen
        tolls = load.tolls
        injuryCover = load.injuryCover
        loadMin = load.dwell.loadMin
        unloadMin = load.dwell.unloadMin
    }
}
