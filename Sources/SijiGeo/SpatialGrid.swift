import Glibc

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
        /// The smallest cosine of latitude in it, rounded down.
        var leastCosine: Double

        /// Where a column ends, counted from the west of the arc; the last of a whole circle is cut short at its seam.
        func endE7(_ column: Int) -> Int64 { min(Int64(column + 1) * widthE7, SpatialGrid.circleE7) }
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
    /// The point on the unit sphere, in single precision: a first look that never rejects wrongly.
    var unitX: [Float] = []
    var unitY: [Float] = []
    var unitZ: [Float] = []

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

    /// The points within `radiusM` (edge included) that `accepts` takes, nearest first, ties by index.
    ///
    /// None where the radius is negative or not a number.
    /// - Complexity: the points of the cells that the circle touches.
    public func within(
        radiusM: Double,
        of centre: Coordinate,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [Hit] {
        guard radiusM >= 0 else { return [] }
        var found: [Hit] = []
        search(from: centre, limit: Limit(radiusM: radiusM)) { hit, _ in
            if accepts(hit.index) { found.append(hit) }
        }
        return found.sorted { $0.precedes($1) }
    }

    /// The `k` nearest points that `accepts` takes, nearest first, ties by index; fewer where there are fewer.
    ///
    /// - Parameters:
    ///   - k: How many at most; none where it is 0 or less.
    ///   - centre: Where to look from.
    ///   - radiusM: How far to look, edge included; without end where nil.
    ///   - accepts: Whether the point of an index counts.
    /// - Returns: The hits.
    /// - Complexity: the points of the cells nearer than the k-th hit, and as many as `accepts` turned away there.
    public func nearest(
        _ k: Int,
        to centre: Coordinate,
        radiusM: Double? = nil,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [Hit] {
        let radius = radiusM ?? .infinity
        guard k > 0, radius >= 0 else { return [] }
        var best = NearestHits(capacity: min(k, count))
        search(from: centre, limit: Limit(radiusM: radius)) { hit, limit in
            guard best.wouldTake(hit), accepts(hit.index) else { return }
            best.insert(hit)
            if let worst = best.worst { limit = Limit(radiusM: worst.distanceM) }
        }
        return best.sorted
    }
}
