import Glibc
public import SijiGeo

/// Tries the positions of a feed that declares no datum against known points.
///
/// Chinese maps shift every position by some 100 to 700 m in a direction that hardly changes within a province. One known point
/// proves nothing (a seat of government is not a centroid), but the median of many differences does: it comes near to nought
/// under the right datum and to the shift under a wrong one. The same was measured of 1,107 names of GeoNames against a
/// GCJ-02 source: median 475 m east under WGS-84, 1 m under GCJ-02.
public struct DatumProbe: Sendable {
    /// What the positions look like.
    public enum Finding: Sendable, Equatable {
        /// Too few known points, or no datum that fits clearly better: nothing is said.
        case nothing
        /// They fit WGS-84.
        case wgs84(matches: Int)
        /// They fit another datum; `offsetM` is the median offset from WGS-84.
        case shifted(Datum, matches: Int, offsetM: Int)
        /// Latitudes and longitudes are swapped.
        case swapped(matches: Int)
    }

    /// Fewer known points say nothing.
    public static let leastMatches = 5
    /// Known points of one name are the same place only within this; the shifts are under 1,300 m.
    private static let withinM = 3_000.0
    private static let mostMatches = 2_000
    /// A median offset under this is no shift: the least on the Chinese mainland is 119 m.
    private static let leastShiftM = 100.0

    private let known: KnownPoints
    private var pairs: [(found: Coordinate, known: Coordinate)] = []
    private var swaps = 0

    /// Creates a probe.
    public init(_ known: KnownPoints) { self.known = known }

    /// Tries one place.
    /// - Complexity: one look-up.
    public mutating func observe(_ place: FeedPlace) {
        guard pairs.count < DatumProbe.mostMatches else { return }
        let (point, name) = (place.point, place.name)
        if let match = known.match(id: place.id, name: name, near: point, withinM: DatumProbe.withinM) {
            pairs.append((point, match))
        } else if let swapped = Coordinate(latDeg: point.lonDeg, lonDeg: point.latDeg),
            known.match(id: place.id, name: name, near: swapped, withinM: DatumProbe.withinM) != nil
        {
            swaps += 1
        }
    }

    /// What was found.
    /// - Complexity: O(n log n) of the matches, at most 2,000.
    public var finding: Finding {
        if swaps >= DatumProbe.leastMatches, swaps > pairs.count { return .swapped(matches: swaps) }
        guard pairs.count >= DatumProbe.leastMatches else { return .nothing }
        let misses = Datum.allCases.map { (datum: $0, miss: miss(under: $0)) }
        guard let plain = misses.first(where: { $0.datum == .wgs84 })?.miss,
            let best = misses.min(by: { $0.miss.metres < $1.miss.metres })
        else { return .nothing }
        if best.datum == .wgs84 || plain.metres < DatumProbe.leastShiftM { return .wgs84(matches: pairs.count) }
        // Clearly: a third of the miss, and the difference beyond what chance makes of so few points.
        // The shift itself differs from place to place, so the spread of the wrong datum counts less.
        let doubtM = max(plain.doubtM, 3 * best.miss.doubtM)
        guard best.miss.metres < plain.metres / 3, plain.metres - best.miss.metres > doubtM else { return .nothing }
        return .shifted(best.datum, matches: pairs.count, offsetM: Int(plain.metres.rounded()))
    }

    /// The median difference of the positions from the known ones in a datum, and its standard error.
    private func miss(under datum: Datum) -> (metres: Double, doubtM: Double) {
        var east: [Double] = []
        var north: [Double] = []
        let metresPerDegree = GreatCircle.earthRadiusM * .pi / 180
        for pair in pairs {
            let expected = datum.position(latDeg: pair.known.latDeg, lonDeg: pair.known.lonDeg)
            north.append((pair.found.latDeg - expected.latDeg) * metresPerDegree)
            east.append(
                (pair.found.lonDeg - expected.lonDeg) * metresPerDegree * cos(pair.known.latDeg * .pi / 180)
            )
        }
        let (x, y) = (DatumProbe.median(east), DatumProbe.median(north))
        let spreads = [(east, x), (north, y)].map { values, middle in DatumProbe.median(values.map { abs($0 - middle) })
        }
        // 1.4826 makes a median deviation a standard deviation, 1.2533 is the loss of the median against the mean (normal law).
        let doubtM = (spreads.max() ?? 0) * 1.4826 * 1.2533 / Double(pairs.count).squareRoot()
        return ((x * x + y * y).squareRoot(), doubtM)
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
