import Glibc

extension SpatialGrid {
    /// The `k` nearest points that `accepts` takes, nearest first, ties by index; fewer where there are fewer.
    ///
    /// It looks in a circle that should hold enough by how dense the points lie about the asker, and where it does not, in one
    /// of twice the radius, until there are enough or no more.
    /// - Parameters:
    ///   - k: How many at most; none where it is 0 or less.
    ///   - centre: Where to look from.
    ///   - radiusM: How far to look, edge included; without end where nil.
    ///   - accepts: Whether the point of an index counts; may be asked more than once of the same.
    /// - Returns: The hits.
    /// - Complexity: the points of the cells nearer than the k-th hit, eight at a time; the exact formula is worked out for
    ///   those alone that lie within two metres of being among the nearest.
    public func nearest(
        _ k: Int,
        to centre: Coordinate,
        radiusM: Double? = nil,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [Hit] {
        let radius = radiusM ?? .infinity
        guard k > 0, radius >= 0, !rows.isEmpty else { return [] }
        let asker = Asker(centre)
        let whole = Circle(asker, radiusM: radius).outer
        var trial = likelyChord(k, asker)
        while true {
            let first = min(whole, ChordMargin.above(trial))
            var best = NearestSlots(capacity: min(k, count), limit: first)
            look(from: asker, &best, accepts)
            guard best.isFull || first == whole else {
                trial *= 2
                continue
            }
            var hits: [Hit] = []
            hits.reserveCapacity(min(k, best.kept.count))
            for kept in best.kept + best.rivals where kept.square < best.limit {
                let hit = hit(Int(kept.slot), from: centre)
                if hit.distanceM <= radius { hits.append(hit) }
            }
            hits.sort { $0.precedes($1) }
            if hits.count > k { hits.removeLast(hits.count - k) }
            return hits
        }
    }

    /// A chord within which somewhat more than `k` points should lie, by how many lie about the asker; more than 0.
    private func likelyChord(_ k: Int, _ asker: Asker) -> Double {
        let east = SpatialGrid.turned(Int64(asker.point.lonE7) - arcWestE7)
        let home = Int(min(max(0, (Int64(asker.point.latE7) - southE7) / heightE7), Int64(rows.count - 1)))
        let heightRad = Double(heightE7) * .pi / 180 / 1e7
        var around = 1
        while true {
            var found = 0
            for number in max(0, home - around)...min(rows.count - 1, home + around) {
                let row = rows[number]
                let column = Int(min(east / row.widthE7, Int64(row.columns - 1)))
                let west = max(0, column - around)
                let end = min(row.columns, column + around + 1)
                found += Int(starts[row.firstCell + end] - starts[row.firstCell + west])
            }
            let side = Double(2 * around + 1) * heightRad
            if found >= k || side > 1 {
                // Twice as many as asked for, were they spread evenly.
                return max(1e-9, side * (2 * Double(k) / (.pi * Double(max(1, found)))).squareRoot())
            }
            around *= 2
        }
    }

    /// Goes through the rows, nearest first, to the last that can hold a point nearer than the worst that is kept.
    private func look(from asker: Asker, _ best: inout NearestSlots, _ accepts: (Int) -> Bool) {
        let home = (Int64(asker.point.latE7) - southE7) / heightE7
        var north = Int(max(0, min(home, Int64(rows.count))))
        var south = north - 1
        var limit = best.limit
        var reach = Reach(square: limit)
        while north < rows.count || south >= 0 {
            let northGap = north < rows.count ? leastGapE7(from: asker.point, toRow: north) : .max
            let southGap = south >= 0 ? leastGapE7(from: asker.point, toRow: south) : .max
            let gapE7 = min(northGap, southGap)
            if best.limit != limit {
                limit = best.limit
                reach = Reach(square: limit)
            }
            // Both gaps only grow from here.
            if Reach.least(gapE7) > reach.greatest { return }
            let row = northGap <= southGap ? north : south
            forEachStretch(ofRow: row, gapE7, asker, reach) { stretch in
                forEachSlot(in: stretch.outer, asker, under: best.limit) { slot, square in
                    guard square < best.limit, accepts(Int(indexOf[slot])) else { return }
                    best.offer(.init(square: square, slot: UInt32(slot)))
                    if best.isCrowded { thin(&best, from: asker.point) }
                }
            }
            if northGap <= southGap { north += 1 } else { south -= 1 }
        }
    }

    /// Leaves only the nearest of what is kept, by the exact distance: where many points are equally far.
    private func thin(_ best: inout NearestSlots, from centre: Coordinate) {
        best.keepNearest { hit(Int($0.slot), from: centre) }
    }

    /// A slot's point as a hit.
    func hit(_ slot: Int, from centre: Coordinate) -> Hit {
        let metres = GreatCircle.metres(from: centre, to: Coordinate(onEarthLatE7: latE7[slot], lonE7: lonE7[slot]))
        return Hit(index: Int(indexOf[slot]), distanceM: metres)
    }

    /// Calls `visit` with the slots whose computed square of a chord is under a limit.
    @inline(__always)
    func forEachSlot(in slots: Range<Int>, _ asker: Asker, under limit: Float, _ visit: (Int, Float) -> Void) {
        let blocks = blocks.span
        var slot = slots.lowerBound
        while slot < slots.upperBound {
            let first = slot - slot % UnitBlock.width
            let next = min(first + UnitBlock.width, slots.upperBound)
            let squares = blocks[first / UnitBlock.width].squaredChords(to: asker.unit)
            let under = unsafeBitCast(squares - limit, to: SIMD8<UInt32>.self) &>> 31
            if under != SIMD8() {
                for slot in slot..<next where under[slot - first] != 0 { visit(slot, squares[slot - first]) }
            }
            slot = next
        }
    }
}
