import Glibc

extension SpatialGrid {
    /// The longest great-circle distance there is, as it is computed.
    private static let halfRoundM = 2 * GreatCircle.earthRadiusM * asin(1)

    /// A circle as points are tested against it.
    struct Circle {
        let asker: Asker
        let radiusM: Double
        /// A point whose computed square of a chord is not under this lies outside.
        let outer: Float
        /// One whose square is under this lies within.
        let inner: Float

        init(_ asker: Asker, radiusM: Double) {
            self.asker = asker
            self.radiusM = radiusM
            let angle = radiusM / GreatCircle.earthRadiusM
            let chord = 2 * sin(min(angle, .pi) / 2)
            outer = angle >= 3.1415 ? 5 : ChordMargin.above(chord)
            inner = radiusM >= SpatialGrid.halfRoundM ? 5 : angle >= 3 ? -1 : ChordMargin.below(chord)
        }
    }

    /// Appends to `found` the index of every point within `radiusM` of a place, edge included, in no stated order.
    ///
    /// None where the radius is negative or not a number. An array with room is not allocated anew: keep one and empty it
    /// with `removeAll(keepingCapacity: true)`.
    /// - Complexity: cells that lie wholly within are copied as they stand; the points of those on the edge are tested, eight
    ///   at a time, and by the exact formula only where they lie within two metres of it.
    public func appendIndices(within radiusM: Double, of centre: Coordinate, to found: inout [UInt32]) {
        forEachStretch(within: radiusM, of: centre) { stretch, circle in
            found.append(addingCapacity: stretch.outer.count) { output in
                output.withUnsafeMutableBufferPointer { places, count in
                    guard !stretch.inner.isEmpty else {
                        sift(stretch.outer, circle, into: places, &count)
                        return
                    }
                    sift(stretch.outer.lowerBound..<stretch.inner.lowerBound, circle, into: places, &count)
                    copy(stretch.inner, into: places, &count)
                    sift(stretch.inner.upperBound..<stretch.outer.upperBound, circle, into: places, &count)
                }
            }
        }
    }

    /// The points within `radiusM` (edge included) that `accepts` takes, nearest first, ties by index.
    ///
    /// None where the radius is negative or not a number.
    /// - Complexity: a sort of the points found; the rest as `appendIndices(within:of:to:)`.
    public func within(
        radiusM: Double,
        of centre: Coordinate,
        where accepts: (Int) -> Bool = { _ in true }
    ) -> [Hit] {
        var found: [Hit] = []
        forEachStretch(within: radiusM, of: centre) { stretch, circle in
            forEachSlot(in: stretch.outer, circle.asker, under: circle.outer) { slot, _ in
                let hit = hit(slot, from: centre)
                if hit.distanceM <= radiusM, accepts(hit.index) { found.append(hit) }
            }
        }
        found.sort { $0.precedes($1) }
        return found
    }

    /// Calls `visit` with every stretch that a circle touches, from south to north.
    @inline(__always)
    func forEachStretch(within radiusM: Double, of centre: Coordinate, _ visit: (Stretch, Circle) -> Void) {
        guard radiusM >= 0, !rows.isEmpty else { return }
        let circle = Circle(Asker(centre), radiusM: radiusM)
        let reach = Reach(radiusM: radiusM)
        for row in rowsTouched(by: radiusM, of: centre) {
            forEachStretch(ofRow: row, leastGapE7(from: centre, toRow: row), circle.asker, reach) { visit($0, circle) }
        }
    }

    /// The rows that a circle may touch.
    private func rowsTouched(by radiusM: Double, of centre: Coordinate) -> Range<Int> {
        let angle = min(radiusM / GreatCircle.earthRadiusM, .pi)
        let reachE7 = Int64(angle * 180 / .pi * 1e7 * (1 + 1e-12)) + 2
        let low = Int64(centre.latE7) - reachE7 - southE7
        let high = Int64(centre.latE7) + reachE7 - southE7
        guard high >= 0 else { return 0..<0 }
        let end = min(rows.count, Int(high / heightE7) + 1)
        let first = Int(max(0, low) / heightE7)
        return first < end ? first..<end : 0..<0
    }

    /// Writes the indices of those points of neighbouring slots that lie within a circle.
    private func sift(
        _ slots: Range<Int>,
        _ circle: Circle,
        into places: UnsafeMutableBufferPointer<UInt32>,
        _ count: inout Int
    ) {
        guard !slots.isEmpty else { return }
        let blocks = blocks.span
        let indices = indexOf.span
        let start = count
        var next = count
        var uncertain = SIMD8<UInt32>()
        var slot = slots.lowerBound
        while slot < slots.upperBound {
            let lane = slot % UnitBlock.width
            let end = min(UnitBlock.width, lane + slots.upperBound - slot)
            let squares = blocks[slot / UnitBlock.width].squaredChords(to: circle.asker.unit)
            // The sign of a difference says which is less, without a branch that nobody can foretell.
            let outer = unsafeBitCast(squares - circle.outer, to: SIMD8<UInt32>.self) &>> 31
            let inner = unsafeBitCast(squares - circle.inner, to: SIMD8<UInt32>.self) &>> 31
            uncertain |= outer ^ inner
            for place in lane..<end {
                places[next] = indices[slot]
                next += Int(outer[place])
                slot += 1
            }
        }
        count = uncertain == SIMD8() ? next : siftExactly(slots, circle, into: places, from: start)
    }

    /// The same where a point lies too near the edge for single precision; how many are then written.
    private func siftExactly(
        _ slots: Range<Int>,
        _ circle: Circle,
        into places: UnsafeMutableBufferPointer<UInt32>,
        from start: Int
    ) -> Int {
        var next = start
        forEachSlot(in: slots, circle.asker, under: circle.outer) { slot, square in
            let isWithin = square < circle.inner || hit(slot, from: circle.asker.point).distanceM <= circle.radiusM
            guard isWithin else { return }
            places[next] = indexOf[slot]
            next += 1
        }
        return next
    }

    private func copy(_ slots: Range<Int>, into places: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int) {
        indexOf.withUnsafeBufferPointer { indices in
            _ = places[count...].update(fromContentsOf: indices[slots])
        }
        count += slots.count
    }
}
