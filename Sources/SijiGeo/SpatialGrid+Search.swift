import Glibc

extension SpatialGrid {
    /// How far a search still looks, in the three measures that it prunes by; each errs on the generous side.
    struct Limit {
        /// The limit itself, metres.
        let radiusM: Double
        /// The haversine of the limit's angle: the square of half the chord, 0 to 1.
        let haversine: Double
        /// The square of the chord, with the error of single precision on top.
        let chord2: Float

        init(radiusM: Double) {
            self.radiusM = radiusM
            let angle = radiusM / GreatCircle.earthRadiusM
            let half = sin(min(angle, .pi) / 2)
            // The computed haversine of a point errs by a few units of 1e-16 near the antipode; 1e-15 is 0.4 m at the centre.
            haversine = angle >= 3.1415 ? 2 : half * half * (1 + 1e-12) + 1e-15
            let chord = 2 * min(1, haversine).squareRoot() + 1e-6
            chord2 = Float(chord * chord * (1 + 1e-5))
        }
    }

    /// Calls `visit` with every point within the limit, nearer cells first; `visit` may draw the limit in.
    func search(from centre: Coordinate, limit start: Limit, visit: (Hit, inout Limit) -> Void) {
        guard !rows.isEmpty else { return }
        var sweep = Sweep(centre: centre, unit: UnitVector(centre), limit: start)
        let home = (Int64(centre.latE7) - southE7) / heightE7
        var north = Int(max(0, min(home, Int64(rows.count))))
        var south = north - 1
        while north < rows.count || south >= 0 {
            let northGap = north < rows.count ? gapE7(from: centre, toRow: north) : .max
            let southGap = south >= 0 ? gapE7(from: centre, toRow: south) : .max
            let nearer = min(northGap, southGap)
            let sine = sin(Double(nearer) * .pi / 360 / 1e7)
            let rowHaversine = sine * sine
            // Both gaps only grow from here.
            if rowHaversine > sweep.limit.haversine { return }
            if northGap <= southGap {
                searchRow(rows[north], rowHaversine, &sweep, visit)
                north += 1
            } else {
                searchRow(rows[south], rowHaversine, &sweep, visit)
                south -= 1
            }
        }
    }

    /// What is the same for every cell of one search.
    struct Sweep {
        let centre: Coordinate
        let unit: UnitVector
        let cosine: Double
        var limit: Limit

        init(centre: Coordinate, unit: UnitVector, limit: Limit) {
            self.centre = centre
            self.unit = unit
            self.limit = limit
            cosine = max(0, cos(centre.latDeg * .pi / 180) * (1 - 1e-12) - 1e-16)
        }
    }

    /// The gap in latitude between a point and a row, 0 where it lies in it.
    private func gapE7(from centre: Coordinate, toRow row: Int) -> Int64 {
        let low = southE7 + Int64(row) * heightE7
        return max(0, low - Int64(centre.latE7), Int64(centre.latE7) - (low + heightE7))
    }

    /// Goes through a row's cells outward on both sides, nearer side first, to the last that can hold a point within the limit.
    private func searchRow(
        _ row: Row,
        _ rowHaversine: Double,
        _ sweep: inout Sweep,
        _ visit: (Hit, inout Limit) -> Void
    ) {
        let east = SpatialGrid.turned(Int64(sweep.centre.lonE7) - arcWestE7)
        let home = Int(east / row.widthE7)
        // Where the asker stands outside the arc, the two ways begin at its two ends.
        var right = home < row.columns ? home : 0
        var left = home < row.columns && home > 0 ? home - 1 : row.columns - 1
        var rightGap = home < row.columns ? 0 : SpatialGrid.turned(-east)
        var leftGap = SpatialGrid.turned(east - row.endE7(left))
        var reach = reachE7(row, rowHaversine, sweep)
        var radius = sweep.limit.radiusM
        for _ in 0..<row.columns {
            guard Double(min(rightGap, leftGap)) <= reach else { return }
            let column: Int
            if rightGap <= leftGap {
                column = right
                right = right + 1 < row.columns ? right + 1 : 0
                rightGap = SpatialGrid.turned(Int64(right) * row.widthE7 - east)
            } else {
                column = left
                left = left > 0 ? left - 1 : row.columns - 1
                leftGap = SpatialGrid.turned(east - row.endE7(left))
            }
            searchCell(row.firstCell + column, &sweep, visit)
            if sweep.limit.radiusM != radius {
                radius = sweep.limit.radiusM
                reach = reachE7(row, rowHaversine, sweep)
            }
        }
    }

    /// The greatest difference in longitude at which a point of the row can lie within the limit, 1e-7 degree.
    ///
    /// From haversine = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2), with the least Δφ and the least cosine of the row.
    private func reachE7(_ row: Row, _ rowHaversine: Double, _ sweep: Sweep) -> Double {
        let room = sweep.limit.haversine - rowHaversine
        guard room >= 0 else { return -1 }
        let sine2 = room / (sweep.cosine * row.leastCosine)
        // Also where a cosine is 0: the quotient is then infinite or not a number.
        guard sine2 < 1 else { return Double(SpatialGrid.circleE7) }
        return 2 * asin(sine2.squareRoot()) * 180 / .pi * 1e7 * (1 + 1e-9) + 2
    }

    private func searchCell(_ cell: Int, _ sweep: inout Sweep, _ visit: (Hit, inout Limit) -> Void) {
        for slot in Int(starts[cell])..<Int(starts[cell + 1]) {
            let x = unitX[slot] - sweep.unit.x
            let y = unitY[slot] - sweep.unit.y
            let z = unitZ[slot] - sweep.unit.z
            guard x * x + y * y + z * z <= sweep.limit.chord2 else { continue }
            guard let point = Coordinate(latE7: latE7[slot], lonE7: lonE7[slot]) else { continue }
            let metres = GreatCircle.metres(from: sweep.centre, to: point)
            guard metres <= sweep.limit.radiusM else { continue }
            visit(Hit(index: Int(indexOf[slot]), distanceM: metres), &sweep.limit)
        }
    }
}
