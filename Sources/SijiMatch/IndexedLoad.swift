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
