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

    let stops: Layer<RestStop>
    let checks: Layer<Checkpoint>
    /// Identifiers under which other sources know a rest stop that was merged.
    private let stopAliases: [String: String]
    /// The same of checkpoints: one source may have a stop and a checkpoint under one identifier.
    private let checkAliases: [String: String]
    /// Every city ban, by id.
    public let bans: [CityBan]
    /// The national limits.
    public let law: NationalLimits
    /// What drivers report.
    public internal(set) var reports = ReportBook()
    /// The moment as of which `reports` is looked at, seconds since 1970.
    public internal(set) var momentSec: Int64 = 0

    /// Rest stops in all.
    public var restStopCount: Int { stops.items.count }
    /// Checkpoints in all.
    public var checkpointCount: Int { checks.items.count }
    /// Every rest stop, by id.
    public var allRestStops: [RestStop] { stops.items }
    /// Every checkpoint, by id.
    public var allCheckpoints: [Checkpoint] { checks.items }

    /// Creates an atlas; of two items with one id the first is kept.
    /// - Complexity: O(n log n).
    public init(
        restStops: [RestStop],
        checkpoints: [Checkpoint],
        bans: [CityBan] = [],
        law: NationalLimits = NationalLimits()
    ) {
        self.law = law
        self.bans = bans.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        stops = Layer(restStops, id: \.id, point: \.point, bits: \.bits)
        stopAliases = Self.aliases(restStops, id: \.id, others: \.others)
        checkAliases = Self.aliases(checkpoints, id: \.id, others: \.others)
        checks = Layer(checkpoints, id: \.id, point: \.point) { $0.kind.bit }
    }

    /// The nearest rest stops that have every one of `services`, nearest first, ties by id.
    ///
    /// - Parameters:
    ///   - point: Where to look from.
    ///   - radiusM: How far to look, edge included; without end where nil.
    ///   - services: What the source must say is there.
    ///   - limit: How many at most.
    /// - Returns: The exact answer under the great-circle distance.
    public func restStops(
        near point: Coordinate,
        radiusM: Double?,
        services: Set<RestService>,
        limit: Int
    ) -> [Near<RestStop>] {
        let wanted = services.reduce(0) { $0 | $1.bit }
        let known = stops.nearest(limit, to: point, radiusM: radiusM) { $0 & wanted == wanted }
        let new = reports.newStops.nearest(limit, to: point, radiusM: radiusM) {
            $0 & wanted == wanted
        } shown: {
            isShown(.restStop($0.id))
        }
        return Self.merge(known, new, limit, id: \.id).map { Near($0, item: told($0.item)) }
    }

    /// The nearest checkpoints of any of `kinds` (of every kind where empty), nearest first, ties by id.
    ///
    /// - Parameters:
    ///   - point: Where to look from.
    ///   - radiusM: How far to look, edge included; without end where nil.
    ///   - kinds: The kinds that count.
    ///   - limit: How many at most.
    /// - Returns: The exact answer under the great-circle distance.
    public func checkpoints(
        near point: Coordinate,
        radiusM: Double?,
        kinds: Set<Checkpoint.Kind>,
        limit: Int
    ) -> [Near<Checkpoint>] {
        let wanted = kinds.isEmpty ? UInt32.max : kinds.reduce(0) { $0 | $1.bit }
        let known = checks.nearest(limit, to: point, radiusM: radiusM) { $0 & wanted != 0 }
        let new = reports.newChecks.nearest(limit, to: point, radiusM: radiusM) {
            $0 & wanted != 0
        } shown: {
            isShown(.checkpoint($0.id))
        }
        return Self.merge(known, new, limit, id: \.id).map { Near($0, item: told($0.item)) }
    }

    /// One rest stop, by its own identifier or that of a source that was merged into it.
    /// - Complexity: O(log n).
    public func restStop(id: String) -> RestStop? {
        (knownStop(id: id) ?? reports.newStops.item(id: id)).map { told($0) }
    }
    /// One checkpoint, by its own identifier or that of a source that was merged into it.
    /// - Complexity: O(log n).
    public func checkpoint(id: String) -> Checkpoint? {
        (knownCheck(id: id) ?? reports.newChecks.item(id: id)).map { told($0) }
    }

    /// A rest stop of the data, as the data have it.
    func knownStop(id: String) -> RestStop? {
        stops.item(id: id) ?? stopAliases[id].flatMap { stops.item(id: $0) }
    }

    /// A checkpoint of the data, as the data have it.
    func knownCheck(id: String) -> Checkpoint? {
        checks.item(id: id) ?? checkAliases[id].flatMap { checks.item(id: $0) }
    }

    private static func aliases<Item>(
        _ items: [Item],
        id: (Item) -> String,
        others: (Item) -> [Sighting]
    ) -> [String: String] {
        var aliases: [String: String] = [:]
        for item in items { for other in others(item) { aliases[other.id] = id(item) } }
        return aliases
    }

    /// The nearest of both, ties by id.
    private static func merge<Item: Sendable>(
        _ known: [Near<Item>],
        _ new: [Near<Item>],
        _ limit: Int,
        id: (Item) -> String
    ) -> [Near<Item>] {
        merged(known, new, limit: limit) { left, right in
            if left.distanceM != right.distanceM { return left.distanceM < right.distanceM }
            return Layer<Item>.precedes(id(left.item), id(right.item))
        }
    }
}

extension Atlas.Near {
    fileprivate init(_ near: Self, item: Item) {
        self.init(item: item, distanceM: near.distanceM, bearingDeg: near.bearingDeg)
    }
}
