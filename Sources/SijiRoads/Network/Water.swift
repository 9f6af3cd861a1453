public import SijiGeo

/// Where ordinary roads end: an island, or a line on the water.
public struct Water: Sendable, Hashable {
    /// What the two points are.
    public enum Kind: String, Sendable, CaseIterable {
        /// The south-western and north-eastern corners of a box that holds an island and no other land.
        case island
        /// The ends of a line that no leg over ordinary roads crosses.
        case line
    }

    /// Its id.
    public let id: String
    /// The name in Chinese.
    public let name: String
    /// The name in English.
    public let nameEn: String
    /// What the two points are.
    public let kind: Kind
    /// The first point.
    public let first: Coordinate
    /// The second point.
    public let second: Coordinate
    /// The date that the row is of.
    public let asOf: String

    /// Creates one.
    public init(
        id: String,
        name: String,
        nameEn: String,
        kind: Kind,
        first: Coordinate,
        second: Coordinate,
        asOf: String
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.kind = kind
        self.first = first
        self.second = second
        self.asOf = asOf
    }
}
