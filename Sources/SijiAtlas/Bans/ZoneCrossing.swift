import Glibc
public import SijiGeo

/// A stretch of a line inside a zone.
public struct ZoneCrossing: Sendable, Hashable {
    /// Where the line comes in, metres along; 0 where it begins inside.
    public let fromM: Double
    /// Where it leaves; the line's length where it ends inside.
    public let toM: Double

    /// Creates a crossing.
    public init(fromM: Double, toM: Double) {
        self.fromM = fromM
        self.toM = toM
    }

    /// The stretches of a line inside a ring of great-circle arcs, in the order of travel.
    ///
    /// A touch of less than a metre is none.
    /// - Complexity: O(arcs of the line near the ring × corners).
    public static func all(of line: Polyline, through ring: [Coordinate]) -> [ZoneCrossing] {
        guard ring.count >= 3 else { return [] }
        var cuts = line.crossings(ofRing: ring)
        cuts.append(line.lengthM)
        var crossings: [ZoneCrossing] = []
        var fromM = 0.0
        for cut in cuts.sorted() where cut - fromM >= 1 {
            // Between two cuts the line is on one side: its middle tells which.
            if Ring.holds(line.point(atM: (fromM + cut) / 2), ring) {
                if let last = crossings.last, fromM - last.toM < 1 {
                    crossings[crossings.count - 1] = ZoneCrossing(fromM: last.fromM, toM: cut)
                } else {
                    crossings.append(ZoneCrossing(fromM: fromM, toM: cut))
                }
            }
            fromM = cut
        }
        return crossings
    }
}

/// A ring of great-circle arcs, smaller than a hemisphere.
enum Ring {
    /// Whether a point lies inside: the bearings to the corners go once round it.
    static func holds(_ point: Coordinate, _ ring: [Coordinate]) -> Bool {
        guard !ring.contains(point) else { return true }
        var turn = 0.0
        var last = GreatCircle.bearingDeg(from: point, to: ring[ring.count - 1])
        for corner in ring {
            let bearing = GreatCircle.bearingDeg(from: point, to: corner)
            turn += remainder(bearing - last, 360)
            last = bearing
        }
        return abs(turn) > 180 && GreatCircle.metres(from: point, to: ring[0]) < 10_007_543
    }
}
