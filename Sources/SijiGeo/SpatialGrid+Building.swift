import Glibc

extension SpatialGrid {
    /// Points a cell aims at: enough for a straight run through memory, few enough to skip.
    private static let aim = 8

    /// The shortest arc of longitude that holds every point, to a 4,096th of the circle.
    static func shortestArc(_ points: [Coordinate]) -> (westE7: Int64, lengthE7: Int64) {
        let bins = 4096
        let binE7 = circleE7 / Int64(bins) + 1
        var isTaken = [Bool](repeating: false, count: bins)
        for point in points { isTaken[Int(turned(Int64(point.lonE7)) / binE7)] = true }
        var widest = (start: 0, length: 0)
        var run = 0
        for step in 0..<(2 * bins) {
            run = isTaken[step % bins] ? 0 : run + 1
            if run > widest.length, run <= bins { widest = (step + 1 - run, run) }
        }
        // A gap of a bin or two is not worth a seam; the last bin is short, so a seam there would be off.
        guard widest.length > 2 else { return (0, circleE7) }
        let first = (widest.start + widest.length) % bins
        let west = Int64(first) * binE7
        let length = Int64(bins - widest.length) * binE7
        return (west, min(length, circleE7))
    }

    /// Cuts the latitudes from `southE7` and the arc into cells.
    mutating func layOut(heightE7 spanE7: Int64, arcE7: Int64, count: Int) {
        let cells = Double(count) / Double(SpatialGrid.aim) + 1
        let middle = (Double(southE7) + Double(spanE7) / 2) * .pi / 180 / 1e7
        let breadth = Double(arcE7) * max(0.01, cos(middle))
        let side = max(1, (Double(spanE7) * breadth / cells).squareRoot())
        // A narrow span gets one row, never more rows than points to fill them.
        let wanted = min(max(1, (Double(spanE7) / side).rounded()), cells.rounded(.up))
        heightE7 = max(1, Int64((Double(spanE7) / wanted).rounded(.up)))
        let rowCount = Int((spanE7 + heightE7 - 1) / heightE7)
        var firstCell = 0
        rows.reserveCapacity(rowCount)
        let perRow = 4 * cells / Double(rowCount) + 1
        for row in 0..<rowCount {
            let low = southE7 + Int64(row) * heightE7
            let high = min(low + heightE7, 900_000_000)
            let farther = max(abs(low), abs(high))
            let nearer = low <= 0 && high >= 0 ? 0 : min(abs(low), abs(high))
            let least = max(0, cos(Double(farther) * .pi / 180 / 1e7) * (1 - 1e-12) - 1e-16)
            let greatest = cos(Double(nearer) * .pi / 180 / 1e7) * (1 + 1e-12) + 1e-16
            let breadth = Double(arcE7) * cos(Double(low + high) / 2 * .pi / 180 / 1e7)
            let columns = Int(min(max(1, breadth / Double(heightE7)), perRow))
            let widthE7 = (arcE7 + Int64(columns) - 1) / Int64(columns)
            let cosine = (least: least, greatest: greatest)
            rows.append(Row(firstCell: firstCell, columns: columns, widthE7: widthE7, cosine: cosine))
            firstCell += columns
        }
        starts = [UInt32](repeating: 0, count: firstCell + 1)
    }

    /// Sorts the points into their cells by counting, which keeps the order of indices.
    mutating func fill(_ points: [Coordinate]) {
        let cellOf = points.map { UInt32(cell(of: $0)) }
        for cell in cellOf { starts[Int(cell) + 1] += 1 }
        for cell in 1..<starts.count { starts[cell] += starts[cell - 1] }
        var next = starts
        let count = points.count
        indexOf = [UInt32](repeating: 0, count: count)
        latE7 = [Int32](repeating: 0, count: count)
        lonE7 = latE7
        blocks = [UnitBlock](repeating: UnitBlock(), count: (count + UnitBlock.width - 1) / UnitBlock.width)
        for (index, point) in points.enumerated() {
            let cell = Int(cellOf[index])
            let slot = Int(next[cell])
            next[cell] += 1
            indexOf[slot] = UInt32(index)
            latE7[slot] = point.latE7
            lonE7[slot] = point.lonE7
            let unit = UnitVector(point)
            blocks[slot / UnitBlock.width].x[slot % UnitBlock.width] = unit.x
            blocks[slot / UnitBlock.width].y[slot % UnitBlock.width] = unit.y
            blocks[slot / UnitBlock.width].z[slot % UnitBlock.width] = unit.z
        }
    }

    /// The cell in which a point of the grid lies.
    func cell(of point: Coordinate) -> Int {
        let row = rows[Int((Int64(point.latE7) - southE7) / heightE7)]
        let east = SpatialGrid.turned(Int64(point.lonE7) - arcWestE7)
        return row.firstCell + min(Int(east / row.widthE7), row.columns - 1)
    }

    /// An angle in 1e-7 degree, brought to 0 ≤ x < 360 degrees.
    static func turned(_ angleE7: Int64) -> Int64 {
        let rest = angleE7 % circleE7
        return rest < 0 ? rest + circleE7 : rest
    }
}
