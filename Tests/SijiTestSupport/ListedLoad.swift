public import SijiFreight
public import SijiMatch

/// A listing as the oracles read it: the whole load, of which the index is told a part.
public struct ListedLoad: Sendable {
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

    /// The change that offers it.
    public var put: IndexChange { .put(IndexedLoad(id: id, version: version, load: load)) }
}
