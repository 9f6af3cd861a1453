import SijiGeo

/// A place on the plate carrée, in whole units of 1e-5 degree.
struct PlatePoint: Sendable {
    let x: Int
    let y: Int

    init(_ point: Coordinate) {
        x = Int(point.lonE7) / 100
        y = Int(point.latE7) / 100
    }
}

/// A straight line on the plate carrée.
struct PlateLine: Sendable {
    private let start: PlatePoint
    private let end: PlatePoint
    private let west: Int
    private let east: Int
    private let south: Int
    private let north: Int

    init(_ start: PlatePoint, _ end: PlatePoint) {
        self.start = start
        self.end = end
        (west, east) = (min(start.x, end.x), max(start.x, end.x))
        (south, north) = (min(start.y, end.y), max(start.y, end.y))
    }

    /// Whether the box about the line meets another.
    func mayMeet(south: Int, west: Int, north: Int, east: Int) -> Bool {
        self.south <= north && south <= self.north && self.west <= east && west <= self.east
    }

    /// Whether two lines meet, ends included: the same in whichever direction they are drawn.
    func meets(_ other: PlateLine) -> Bool {
        guard max(west, other.west) <= min(east, other.east), max(south, other.south) <= min(north, other.north) else {
            return false
        }
        return side(other.start) * side(other.end) <= 0 && other.side(start) * other.side(end) <= 0
    }

    private func side(_ point: PlatePoint) -> Int {
        ((end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)).signum()
    }
}
