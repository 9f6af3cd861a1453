import SijiGeo

/// Which land a place is on, and whether a leg over ordinary roads stays on it.
struct Land: Sendable {
    /// The islands; the land of index i + 1.
    ///
    /// What lies on none of them is land 0, the mainland.
    let islands: [Water]
    private let lines: [Water]

    init(_ waters: [Water]) {
        islands = waters.filter { $0.kind == .island }
        lines = waters.filter { $0.kind == .line }
    }

    /// The land of a place; 0 is the mainland.
    func index(of point: Coordinate) -> Int {
        for (index, island) in islands.enumerated() where island.holds(point) { return index + 1 }
        return 0
    }

    /// Whether a leg crosses water.
    func isWet(from start: Coordinate, to end: Coordinate) -> Bool {
        lines.contains { $0.isCrossed(from: start, to: end) }
    }
}
