public import SijiFreight

/// What the trip stops for, at the end of each of its legs.
public struct TripErrand: Sendable, Hashable {
    /// What is done there.
    public enum Kind: String, Sendable, CaseIterable {
        /// The load is taken on.
        case load
        /// The load, or a part of it, is taken off.
        case unload
        /// Nothing: the trip ends, or goes through.
        case arrive
    }

    /// What is done.
    public var kind: Kind
    /// Where.
    public var place: Place
    /// When it opens; nil for always.
    public var opens: Instant?
    /// The latest arrival; nil for any.
    public var closes: Instant?
    /// Minutes that it takes.
    public var dwellMin: Int

    /// Creates an errand.
    public init(_ kind: Kind, at place: Place, opens: Instant? = nil, closes: Instant? = nil, dwellMin: Int = 0) {
        self.kind = kind
        self.place = place
        self.opens = opens
        self.closes = closes
        self.dwellMin = dwellMin
    }
}

extension TripErrand {
    /// What a load is stopped for: its pickup, its other stops in order, and its unloading, by which it must arrive.
    public static func all(of load: Load) -> [TripErrand] {
        let pickup = TripErrand(
            .load,
            at: load.origin,
            opens: load.pickup.from,
            closes: load.pickup.to,
            dwellMin: load.dwell.loadMin
        )
        let via = load.via.map { stop in
            TripErrand(stop.action == .load ? .load : .unload, at: stop.place, dwellMin: stop.dwellMin)
        }
        let unloading = TripErrand(
            .unload,
            at: load.destination,
            closes: load.deliverBy,
            dwellMin: load.dwell.unloadMin
        )
        return [pickup] + via + [unloading]
    }
}
