public import SijiGeo

extension ExpresswayNetwork {
    /// The road distance between two places, whole metres; nil where either does not reach the network, or no way leads from one to the other.
    ///
    /// The least of
    /// 1. the trip over ordinary roads alone, where both are on one land, no farther apart than `RoadCircuity.longestLegM`, and no water lies between;
    /// 2. for each pair of nodes that the two places reach: leg, table, leg;
    /// 3. where both have the same edge among their two nearest: leg, the way along the edge (and a metre, since both ends of it were
    ///    rounded), leg.
    ///
    /// It is the same in both directions and on every run, and not under the great circle (rounded down to the metre), so a true lower
    /// bound of it is the great circle times 1. It is 0 from a place to itself.
    /// - Complexity: a look-up for each pair of nodes, commonly some dozens; a great circle.
    public func metres(from start: NetworkAccess, to end: NetworkAccess) -> Int? {
        guard start.reachesNetwork, end.reachesNetwork else { return nil }
        var least = UInt32.max
        let count = table.count
        table.metres.withUnsafeBufferPointer { metres in
            start.words.withUnsafeBufferPointer { starts in
                end.words.withUnsafeBufferPointer { ends in
                    for first in starts[Int(start.linkCount)...] {
                        let row = Int(first >> 32) &* count
                        let leg = UInt32(truncatingIfNeeded: first)
                        for second in ends[Int(end.linkCount)...] {
                            // At most `unreached` and two legs of less than 10⁹ m: no overflow.
                            let way = metres[row &+ Int(second >> 32)] &+ UInt32(truncatingIfNeeded: second)
                            least = min(least, way &+ leg)
                        }
                    }
                    for first in starts[..<Int(start.linkCount)] {
                        for second in ends[..<Int(end.linkCount)] where first >> 48 == second >> 48 {
                            let (here, there) = (first & 0xFF_FFFF, second & 0xFF_FFFF)
                            let legs = (first >> 24 & 0xFF_FFFF) + (second >> 24 & 0xFF_FFFF)
                            let between = here > there ? here - there : there - here
                            least = min(least, UInt32(legs + between + 1))
                        }
                    }
                }
            }
        }
        let direct = direct(from: start, to: end)
        return least < NodeTable.unreached ? min(Int(least), direct ?? .max) : direct
    }

    /// The road distance between two places, as `metres(from:to:)` of their accesses.
    /// - Complexity: two accesses, some 8 µs.
    public func metres(from start: Coordinate, to end: Coordinate) -> Int? {
        metres(from: access(from: start), to: access(from: end))
    }

    /// The trip over ordinary roads alone, metres.
    func direct(from start: NetworkAccess, to end: NetworkAccess) -> Int? {
        guard start.land == end.land else { return nil }
        return leg(from: start.point, to: end.point)
    }
}
