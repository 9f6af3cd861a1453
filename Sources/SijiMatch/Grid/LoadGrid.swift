import SijiFreight

/// Rows over the earth: bands of cells of chunks, each level shared with older snapshots until it is written to.
struct LoadGrid: Sendable {
    /// The cells of a degree of latitude, ordered by column.
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

    let order: RowOrder
    private(set) var bands = [Band](repeating: Band(), count: CellKey.bandCount)
    private(set) var count = 0

    init(order: RowOrder) { self.order = order }

    /// Takes a row in; returns where it lies.
    ///
    /// Loads that change their chunk are told to `moved`.
    mutating func insert(_ row: GridRow, moved: (LoadID, RowPlace) -> Void) -> RowPlace {
        let key = row.cell
        let (at, isPresent) = bands[key.band].place(of: key.column)
        if !isPresent {
            bands[key.band].columns.insert(key.column, at: at)
            bands[key.band].cells.insert(GridCell(key, order: order), at: at)
        }
        let chunk = bands[key.band].cells[at].insert(row) { moved($0, RowPlace(cell: key, chunk: $1)) }
        count += 1
        return RowPlace(cell: key, chunk: chunk)
    }

    /// Puts a row in the place of its load's former row if it belongs in the same chunk; says whether it does.
    mutating func replace(at place: RowPlace, with row: GridRow) -> Bool {
        guard row.cell == place.cell else { return false }
        let at = bands[place.cell.band].place(of: place.cell.column).at
        return bands[place.cell.band].cells[at].replace(chunk: place.chunk, with: row)
    }

    /// Takes in how long a load's way is.
    mutating func measure(_ way: MeasuredWay, at place: RowPlace) {
        let at = bands[place.cell.band].place(of: place.cell.column).at
        bands[place.cell.band].cells[at].measure(way, chunk: place.chunk)
    }

    /// A load's row; nil where it is not there.
    func row(of id: LoadID, at place: RowPlace) -> GridRow? {
        let at = bands[place.cell.band].place(of: place.cell.column).at
        let chunk = bands[place.cell.band].cells[at].chunks[place.chunk]
        return chunk.place(of: id).map { chunk.row(at: $0) }
    }

    /// Takes a load out.
    ///
    /// Loads that change their chunk are told to `moved`.
    mutating func remove(_ id: LoadID, at place: RowPlace, moved: (LoadID, RowPlace) -> Void) {
        let key = place.cell
        let (at, isPresent) = bands[key.band].place(of: key.column)
        precondition(isPresent, "a row's place names a cell that exists")
        bands[key.band].cells[at].remove(id, chunk: place.chunk) { moved($0, RowPlace(cell: key, chunk: $1)) }
        if bands[key.band].cells[at].isEmpty {
            bands[key.band].columns.remove(at: at)
            bands[key.band].cells.remove(at: at)
        }
        count -= 1
    }

    /// Bytes in use, as far as arrays tell.
    var bytesInUse: Int {
        bands.reduce(0) { sum, band in
            sum + MemoryLayout<Band>.stride + 2 * band.columns.capacity
                + MemoryLayout<GridCell>.stride * band.cells.capacity + band.cells.reduce(0) { $0 + $1.bytesInUse }
        }
    }
}

extension GridCell {
    fileprivate var bytesInUse: Int {
        let numbers = MemoryLayout<UInt32>.stride * sequence.capacity + MemoryLayout<UInt64>.stride * firstKeys.capacity
        return 5 * 32 + numbers + MemoryLayout<ChunkBounds>.stride * bounds.capacity
            + MemoryLayout<ChunkReach>.stride * reaches.capacity
            + chunks.reduce(0) { $0 + $1.bytesInUse }
    }
}

/// In which chunk of a grid a row lies.
struct RowPlace: Sendable, Hashable {
    let cell: CellKey
    let chunk: Int
}
