import SijiFreight
import SijiGeo

extension LoadGrid {
    /// What is wrong with the grid, in words; `isKnown` says whether the table has a load at a place.
    func brokenInvariants(isKnown: (LoadID, RowPlace) -> Bool) -> [String] {
        var broken: [String] = []
        var rows = 0
        for (number, band) in bands.enumerated() {
            if band.columns.count != band.cells.count { broken.append("band \(number): columns without cells") }
            if zip(band.columns, band.columns.dropFirst()).contains(where: { $0 >= $1 }) {
                broken.append("band \(number): columns out of order")
            }
            for (column, cell) in zip(band.columns, band.cells) {
                let key = CellKey(band: number, column: column)
                broken += cell.brokenInvariants(key, isKnown: isKnown).map { "cell \(number)/\(column): \($0)" }
                rows += cell.chunks.reduce(0) { $0 + $1.count }
            }
        }
        if rows != count { broken.append("\(rows) rows, but the count says \(count)") }
        return broken
    }
}

extension GridCell {
    fileprivate func brokenInvariants(_ key: CellKey, isKnown: (LoadID, RowPlace) -> Bool) -> [String] {
        var broken: [String] = []
        if isEmpty { broken.append("empty") }
        for (number, chunk) in chunks.enumerated() {
            if chunk.count == 0 { broken.append("chunk \(number) is empty") }
            if number < chunks.count - 1, !chunk.isFull { broken.append("chunk \(number) has a hole") }
            if chunk.summary != chunk.summaryOfRows() { broken.append("chunk \(number): stale summary") }
            broken += chunk.brokenColumns().map { "chunk \(number): \($0)" }
            for row in 0..<chunk.count {
                let packed = chunk.packed[row]
                let place = RowPlace(cell: key, chunk: number, row: row)
                if !isKnown(packed.id, place) { broken.append("load \(packed.id) is not where the table says") }
                if CellKey(latE7: packed.originLatE7, lonE7: packed.originLonE7) != key {
                    broken.append("load \(packed.id) lies in another cell")
                }
                let point = chunk.sites[row].point
                if centre.chord(to: point) > reach { broken.append("load \(packed.id) is beyond the reach") }
                if let origin = Coordinate(latE7: packed.originLatE7, lonE7: packed.originLonE7) {
                    if SpherePoint(origin) != point { broken.append("load \(packed.id) has another's vector") }
                }
            }
        }
        return broken
    }
}

extension Chunk {
    fileprivate func brokenColumns() -> [String] {
        var broken = sites.count == count ? [] : ["columns of different lengths"]
        let flagged = (0..<count).filter { packed[$0].flags.contains(.hasExtras) }
        if flagged != extras.map({ Int($0.row) }) { broken.append("extras do not agree with the flags") }
        return broken
    }
}
