/// A set of places, as 256 tiles of 1.4 degrees on a sheet that repeats every 22.4 degrees.
///
/// Two places of one tile of the sheet may be far from one another; a place outside the set's tiles is never in the set.
struct TileSet: Sendable, Equatable {
    private static let edgeE7 = 14_000_000
    private static let side = 16

    private var bits = SIMD4<UInt64>.zero

    /// The empty set.
    init() {}

    /// The places of a box, edges included.
    init(latE7: ClosedRange<Int>, lonE7: ClosedRange<Int>) {
        let (south, north) = (Self.line(latE7.lowerBound + 900_000_000), Self.line(latE7.upperBound + 900_000_000))
        let (west, east) = (Self.line(lonE7.lowerBound + 1_800_000_000), Self.line(lonE7.upperBound + 1_800_000_000))
        for row in south...min(north, south + Self.side - 1) {
            for column in west...min(east, west + Self.side - 1) { insert(row, column) }
        }
    }

    /// Puts a place in.
    mutating func insert(latE7: Int32, lonE7: Int32) {
        insert(Self.line(Int(latE7) + 900_000_000), Self.line(Int(lonE7) + 1_800_000_000))
    }

    /// Whether the sets may share a place.
    func meets(_ other: TileSet) -> Bool {
        let both = bits & other.bits
        return both[0] | both[1] | both[2] | both[3] != 0
    }

    /// Whether the set has all tiles of another.
    func covers(_ other: TileSet) -> Bool { other.bits & bits == other.bits }

    private static func line(_ offsetE7: Int) -> Int { offsetE7 / edgeE7 }

    private mutating func insert(_ row: Int, _ column: Int) {
        let tile = row % Self.side * Self.side + column % Self.side
        bits[tile >> 6] |= 1 << UInt64(tile & 63)
    }
}
