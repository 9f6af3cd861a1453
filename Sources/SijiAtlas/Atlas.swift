public import SijiGeo

/// Every rest stop and checkpoint on the spatial grid; immutable.
public struct Atlas: Sendable {
    /// Something found near a point.
    public struct Near<Item: Sendable>: Sendable {
        /// What was found.
        public let item: Item
        /// Great-circle metres from the point.
        public let distanceM: Double
        /// Bearing from the point, degrees.
        public let bearingDeg: Double

        /// Creates a finding.
        public init(item: Item, distanceM: Double, bearingDeg: Double) {
            self.item = item
            self.distanceM = distanceM
            self.bearingDeg = bearingDeg
        }
    }

    /// Rest stops in all.
    public var restStopCount: Int { 0 }
    /// Checkpoints in all.
    public var checkpointCount: Int { 0 }

    /// Creates an atlas.
    public init(restStops: [RestStop], checkpoints: [Checkpoint]) {}

    /// The nearest rest stops that have every one of `services`, nearest first, ties by id.
    public func restStops(
        near point: Coordinate,
        radiusM: Double?,
        services: Set<RestService>,
        limit: Int
    ) -> [Near<RestStop>] { [] }

    /// The nearest checkpoints of any of `kinds` (of every kind where empty), nearest first, ties by id.
    public func checkpoints(
        near point: Coordinate,
        radiusM: Double?,
        kinds: Set<Checkpoint.Kind>,
        limit: Int
    ) -> [Near<Checkpoint>] { [] }

    /// One rest stop.
    public func restStop(id: String) -> RestStop? { nil }
    /// One checkpoint.
    public func checkpoint(id: String) -> Checkpoint? { nil }
}
