extension SpatialGrid {
    /// What is broken inside, in words; empty where all is whole.
    ///
    /// For tests: every point in the cell that its coordinates say, cells in order, each index once, the columns of one length.
    /// - Complexity: O(n).
    public func checkInvariants() -> [String] {
        var broken: [String] = []
        let blocksNeeded = (count + UnitBlock.width - 1) / UnitBlock.width
        if latE7.count != count || lonE7.count != count || blocks.count != blocksNeeded {
            broken.append("columns of different lengths")
        }
        if starts.first != 0 || starts.last != UInt32(count) { broken.append("cells do not cover the points") }
        var firstCell = 0
        for (number, row) in rows.enumerated() {
            if row.firstCell != firstCell || row.columns < 1 { broken.append("row \(number) out of place") }
            firstCell += row.columns
        }
        guard broken.isEmpty, starts.count == firstCell + 1 else { return broken + ["cells not counted"] }
        var isSeen = [Bool](repeating: false, count: count)
        for cell in 0..<firstCell {
            guard starts[cell] <= starts[cell + 1] else { return broken + ["cell \(cell) ends before it begins"] }
            var previous = -1
            for slot in Int(starts[cell])..<Int(starts[cell + 1]) {
                let index = Int(indexOf[slot])
                if index <= previous { broken.append("cell \(cell) is not in the order of indices") }
                previous = index
                if isSeen[index] { broken.append("point \(index) twice") }
                isSeen[index] = true
                let point = Coordinate(latE7: latE7[slot], lonE7: lonE7[slot])
                if point.map({ self.cell(of: $0) }) != cell { broken.append("point \(index) in a wrong cell") }
            }
        }
        return broken
    }
}
