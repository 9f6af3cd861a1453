public import SijiFreight

/// What the index is told of a listing.
public struct IndexedLoad: Sendable {
    /// The listing's identifier.
    public let id: LoadID
    /// Its version.
    public let version: Int
    /// Its content.
    public let load: Load

    /// Creates an entry.
    public init(id: LoadID, version: Int, load: Load) {
        self.id = id
        self.version = version
        self.load = load
    }
}

/// One change of the index.
public enum IndexChange: Sendable {
    /// A load is offered, or offered in a new version.
    case put(IndexedLoad)
    /// A load is offered no longer.
    case remove(LoadID)
}

/// An immutable snapshot of every offered load, in columns over a spatial grid.
public struct FreightIndex: Sendable {
    /// How many loads are offered.
    public var count: Int { 0 }

    /// The exact top k for a query; loads that end at or before `now` are left out.
    public func match(_ query: MatchQuery, now: Instant) -> MatchAnswer {
        MatchAnswer(matches: [], negotiable: [], fits: nil, examined: 0)
    }
}

/// The writer's side of the index: it takes changes and publishes snapshots that share what did not change.
public final class FreightIndexWriter {
    /// Creates an empty index.
    public init() {}
    /// Applies changes in order; a `remove` of an unknown load does nothing.
    public func apply(_ changes: some Sequence<IndexChange>) {}
    /// The state as of now.
    public func snapshot() -> FreightIndex { FreightIndex() }
}
