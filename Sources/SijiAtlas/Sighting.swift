/// Another source that tells of the same place.
public struct Sighting: Sendable, Hashable {
    /// Its identifier there.
    public var id: String
    /// The source.
    public var source: String
    /// Its date, `YYYY-MM-DD`.
    public var asOf: String?

    /// Creates a sighting.
    public init(id: String, source: String, asOf: String?) {
        self.id = id
        self.source = source
        self.asOf = asOf
    }
}
