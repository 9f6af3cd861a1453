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

    /// Whether a place lies in the box, edges included.
    func holds(_ point: Coordinate) -> Bool {
        first.latE7 <= point.latE7 && point.latE7 <= second.latE7 && first.lonE7 <= point.lonE7
            && point.lonE7 <= second.lonE7
    }

    /// Whether a straight leg crosses the line, on the plate carrée, ends included.
    ///
    /// In whole units of 1e-5 degree, so that both directions of a leg give the same answer.
    func isCrossed(from start: Coordinate, to end: Coordinate) -> Bool {
        let a = PlatePoint(start)
        let b = PlatePoint(end)
        let c = PlatePoint(first)
        let d = PlatePoint(second)
        guard max(min(a.x, b.x), min(c.x, d.x)) <= min(max(a.x, b.x), max(c.x, d.x)),
            max(min(a.y, b.y), min(c.y, d.y)) <= min(max(a.y, b.y), max(c.y, d.y))
        else { return false }
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
    }

    private struct PlatePoint {
        let x: Int
        let y: Int

        init(_ point: Coordinate) {
            x = Int(point.lonE7) / 100
            y = Int(point.latE7) / 100
        }
    }

    private func side(_ a: PlatePoint, _ b: PlatePoint, _ point: PlatePoint) -> Int {
        ((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)).signum()
    }
}
