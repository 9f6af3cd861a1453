import SijiFreight

/// Rows over the earth: bands of cells of chunks, each level shared with older snapshots until it is written to.
struct LoadGrid: Sendable {
    /// The cells of half a degree of latitude, ordered by column.
    struct Band: Sendable {
        fileprivate(set) var columns: [UInt16] = []
        fileprivate(set) var cells: [GridCell] = []

        /// The place of a column, or where it would be put.
        func place(of column: UInt16) -> (at: Int, isPresent: Bool) {
            var low = 0
            var high = columns.count
            while low < high {
                let middle = (low + high) / 2
                if columns[middle] < column { low = middle + 1 } else { high = middle }
            }
            return (low, low < columns.count && columns[low] == column)
        }
    }

    private(set) var bands = [Band](repeating: Band(), count: CellKey.bandCount)
    private(set) var count = 0

    /// Takes a row in; returns where it lies.
    mutating func insert(_ row: GridRow) -> RowPlace {
        let key = row.cell
        let (at, isPresent) = bands[key.band].place(of: key.column)
        if !isPresent {
            bands[key.band].columns.insert(key.column, at: at)
            bands[key.band].cells.insert(GridCell(key), at: at)
        }
        let place = bands[key.band].cells[at].insert(row)
        count += 1
        return RowPlace(cell: key, chunk: place.chunk, row: place.row)
    }

    /// Puts a row in the place of another if it belongs in the same cell; says whether it does.
    mutating func replace(at place: RowPlace, with row: GridRow) -> Bool {
        guard row.cell == place.cell else { return false }
        let at = bands[place.cell.band].place(of: place.cell.column).at
        bands[place.cell.band].cells[at].replace(chunk: place.chunk, row: place.row, with: row)
        return true
    }

    /// Takes the row at a place out; returns the load that now lies there, if another was moved.
    mutating func remove(at place: RowPlace) -> LoadID? {
        let (at, isPresent) = bands[place.cell.band].place(of: place.cell.column)
        precondition(isPresent, "a row's place names a cell that exists")
        let moved = bands[place.cell.band].cells[at].remove(chunk: place.chunk, row: place.row)
        if bands[place.cell.band].cells[at].isEmpty {
            bands[place.cell.band].columns.remove(at: at)
            bands[place.cell.band].cells.remove(at: at)
        }
        count -= 1
        return moved
    }

    /// Bytes in use, as far as arrays tell.
    var bytesInUse: Int {
        bands.reduce(0) { sum, band in
            sum + MemoryLayout<Band>.stride + 2 * band.columns.capacity
                + MemoryLayout<GridCell>.stride * band.cells.capacity
                + band.cells.reduce(0) { $0 + $1.chunks.reduce(0) { $0 + $1.bytesInUse } }
        }
    }
}

/// Where a row lies in a grid.
struct RowPlace: Sendable, Hashable {
    let cell: CellKey
    let chunk: Int
    let row: Int
}
