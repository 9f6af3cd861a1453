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
    /// When it leaves the start of the line.
    public var departAt: Instant?
    /// How it stands on the road.
    public var state: TruckState
}
