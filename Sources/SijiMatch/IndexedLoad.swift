public import SijiFreight

/// What the index is told of a listing.
public struct IndexedLoad: Sendable {
    /// The listing's identifier.
    public let id: LoadID
    /// Its version.
    public let version: Int
    /// What matching reads of its content.
    public let load: OfferedLoad

    /// Creates an entry.
    public init(id: LoadID, version: Int, load: OfferedLoad) {
        self.id = id
        self.version = version
        self.load = load
    }

    /// Creates an entry of a whole load.
    public init(id: LoadID, version: Int, load: Load) {
        self.init(id: id, version: version, load: OfferedLoad(load))
    }
}

/// One change of the index.
public enum IndexChange: Sendable {
    /// A load is offered, or offered in a new version.
    case put(IndexedLoad)
    /// The length of a load's way became known.
    case measure(MeasuredWay)
    /// A load is offered no longer.
    case remove(LoadID)
}
