public import SijiGeo

/// A place where expressways begin, end, or meet.
public struct NetworkNode: Sendable, Hashable {
    /// The control point's node in the data; nil where a stray line was joined to an edge.
    public let id: String?
    /// Its name, as the plan first prints it; for a joint, that of the place that joins.
    public let name: String
    /// Where it is.
    public let point: Coordinate
    /// The land it is on; 0 is the mainland.
    let land: Int
}
