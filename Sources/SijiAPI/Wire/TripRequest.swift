/// `POST /v1/trips`, as a client writes it.
public struct TripRequest: Codable, Sendable, Equatable {
    /// The truck; or `truckName`.
    public var truck: TruckWire?
    /// One of the caller's trucks.
    public var truckName: String?
    /// Where it stands.
    public var at: PointWire
    /// The load that is carried; or `to`.
    public var loadId: String?
    /// Where the trip ends.
    public var to: PointWire?
    /// Where it goes through, in order.
    public var via: [PointWire]?
    /// RFC 3339; now where absent.
    public var readyAt: String?
    /// Minutes driven since the last break.
    public var drivenMin: Int?
    /// Minutes driven since the last daily rest.
    public var drivenTodayMin: Int?
    /// The second driver's clocks.
    public var coDriver: ClocksWire?
    /// `cn`, `cn-law` or `none`.
    public var rule: String?
    /// Great-circle km to either side in which rest stops count; 20 where absent.
    public var halfWidthKm: Double?
    /// The same of limits; 5 where absent.
    public var limitsWithinKm: Double?
    /// What a rest stop must offer.
    public var services: [String]?
    /// The load as it stands on the truck.
    public var loaded: CorridorRequest.Loaded?
    /// The code of the plate's colour.
    public var plateColour: String?
    /// Ids of bans that a permit lifts.
    public var permits: [String]?
    /// Whether it is a train.
    public var train: Bool?
    /// Driven axles of the tractor.
    public var driveAxles: Int?

    /// Creates a request.
    public init(at: PointWire) { self.at = at }
}
