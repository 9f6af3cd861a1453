/// An immutable index over points that answers "nearest" and "within", exactly.
///
/// Distances are those of `GreatCircle.metres(from:to:)`, to the bit; equal distances go by index, so give the points in the
/// order of their ids. It is right across the date line and at the poles.
///
/// The points lie sorted by cell, in columns, 24 bytes each: rows of equal height in latitude, each cut into columns of about
/// the same width on the ground. Longitudes count from the western end of the shortest arc that holds all points, so a grid of
/// one country wastes no cells on the rest of the world.
public struct SpatialGrid: Sendable {
    /// One point found.
    public struct Hit: Sendable, Hashable {
        /// The point's place in the sequence that the grid was made from.
        public let index: Int
        /// Great-circle metres from the asker.
        public let distanceM: Double

        /// Creates a hit.
        public init(index: Int, distanceM: Double) {
            self.index = index
            self.distanceM = distanceM
        }

        /// Whether it comes before another: nearer, or as near and of smaller index.
        public func precedes(_ other: Hit) -> Bool {
            distanceM != other.distanceM ? distanceM < other.distanceM : index < other.index
        }
    }

    /// One band of latitude.
    struct Row: Sendable {
        /// The first cell.
        var firstCell: Int
        /// How many cells it is cut into, at least 1.
        var columns: Int
        /// The width of a cell, 1e-7 degree.
        var widthE7: Int64
        /// The smallest cosine of latitude in it, rounded down, and the greatest, rounded up.
        var cosine: (least: Double, greatest: Double)
    }

    static let circleE7: Int64 = 3_600_000_000

    /// The southern edge of the first row, 1e-7 degree.
    var southE7: Int64 = 0
    /// The height of a row, 1e-7 degree.
    var heightE7: Int64 = 1
    /// Where the arc of longitude begins, 1e-7 degree.
    var arcWestE7: Int64 = 0
    var rows: [Row] = []
    /// The first slot of each cell, and the end of the last.
    var starts: [UInt32] = [0]
    // One slot a point, sorted by cell, then by index.
    var indexOf: [UInt32] = []
    var latE7: [Int32] = []
    var lonE7: [Int32] = []
    /// The points on the unit sphere, in single precision: a first look that never rejects wrongly.
    var blocks: [UnitBlock] = []

    /// How many points it holds.
    public var count: Int { indexOf.count }

    /// Builds the grid.
    /// - Complexity: O(n); about 0.3 µs a point.
    /// - Precondition: fewer than 2³² points.
    public init(_ points: [Coordinate]) {
        guard let first = points.first else { return }
        var south = first.latE7
        var north = first.latE7
        for point in points {
            south = min(south, point.latE7)
            north = max(north, point.latE7)
        }
        southE7 = Int64(south)
        let arc = SpatialGrid.shortestArc(points)
        arcWestE7 = arc.westE7
        layOut(heightE7: Int64(north) - Int64(south) + 1, arcE7: arc.lengthE7, count: points.count)
        fill(points)
    }
}
