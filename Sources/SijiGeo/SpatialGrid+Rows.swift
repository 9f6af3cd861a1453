extension SpatialGrid {
    /// Neighbouring slots of one row that a question looks at.
    struct Stretch {
        /// All of them.
        let outer: Range<Int>
        /// Those among them whose cells lie wholly within; empty where none does.
        let inner: Range<Int>
    }

    /// The difference in latitude between a point and the nearest of a row, 0 where it lies in it; 1e-7 degree.
    func leastGapE7(from point: Coordinate, toRow row: Int) -> Int64 {
        let low = southE7 + Int64(row) * heightE7
        return max(0, low - Int64(point.latE7), Int64(point.latE7) - (low + heightE7))
    }

    /// The same to the farthest of the row.
    func greatestGapE7(from point: Coordinate, toRow row: Int) -> Int64 {
        let low = southE7 + Int64(row) * heightE7
        return max(abs(low - Int64(point.latE7)), abs(low + heightE7 - Int64(point.latE7)))
    }

    /// Calls `visit` with each stretch of a row that a question of this reach looks at: none, one, or one at each end of the arc.
    @inline(__always)
    func forEachStretch(
        ofRow number: Int,
        _ gapE7: Int64,
        _ asker: Asker,
        _ reach: Reach,
        _ visit: (Stretch) -> Void
    ) {
        let row = rows[number]
        let outE7 = reach.outerE7(gapE7, row, asker)
        guard outE7 >= 0 else { return }
        let inE7 = reach.sure < 0 ? -1 : reach.innerE7(greatestGapE7(from: asker.point, toRow: number), row, asker)
        let half = SpatialGrid.circleE7 / 2
        if inE7 >= half { return visit(stretch(row, 0..<row.columns, 0..<row.columns)) }
        let eastE7 = SpatialGrid.turned(Int64(asker.point.lonE7) - arcWestE7)
        if outE7 >= half {
            return visit(stretch(row, 0..<row.columns, row.columnsWithin(eastE7 - inE7, eastE7 + inE7)))
        }
        // The circle of longitude meets the arc once, or at both its ends.
        var next = 0
        var middleE7 = eastE7 - SpatialGrid.circleE7
        while next < row.columns, middleE7 - outE7 < row.widthE7 * Int64(row.columns) {
            if middleE7 + outE7 >= 0 {
                let first = max(next, Int(max(0, middleE7 - outE7) / row.widthE7))
                let end = min(row.columns, Int((middleE7 + outE7) / row.widthE7) + 1)
                if first < end {
                    visit(stretch(row, first..<end, row.columnsWithin(middleE7 - inE7, middleE7 + inE7)))
                    next = end
                }
            }
            middleE7 += SpatialGrid.circleE7
        }
    }

    private func stretch(_ row: Row, _ outer: Range<Int>, _ inner: Range<Int>) -> Stretch {
        let slots = slots(row, outer)
        let within = inner.clamped(to: outer)
        guard !within.isEmpty else { return Stretch(outer: slots, inner: slots.lowerBound..<slots.lowerBound) }
        return Stretch(outer: slots, inner: self.slots(row, within))
    }

    private func slots(_ row: Row, _ columns: Range<Int>) -> Range<Int> {
        Int(starts[row.firstCell + columns.lowerBound])..<Int(starts[row.firstCell + columns.upperBound])
    }
}

extension SpatialGrid.Row {
    /// The columns that lie wholly between two longitudes counted from the west of the arc; empty where none does.
    func columnsWithin(_ fromE7: Int64, _ toE7: Int64) -> Range<Int> {
        guard toE7 >= 0, fromE7 < toE7 else { return 0..<0 }
        let first = fromE7 <= 0 ? 0 : Int((fromE7 + widthE7 - 1) / widthE7)
        let end = min(columns, Int(toE7 / widthE7))
        return first < end ? first..<end : 0..<0
    }
}
