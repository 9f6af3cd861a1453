import SijiFreight

/// Up to 128 rows of one cell, in two columns: what the first test reads from end to end, and what is read of the rows that pass.
///
/// Being arrays in a value, chunks are shared between snapshots until one is written to. Two columns rather than one a figure: every
/// array that a chunk holds is counted when the chunk's neighbours are written to, and eleven made a write twice as dear.
struct Chunk: Sendable {
    /// The most rows of a chunk: small enough that a write copies about 12 KB, and that a row's place fits a byte.
    static let capacity = 128

    private(set) var sites: [Site] = []
    private(set) var packed: [PackedRow] = []
    /// In order of their rows.
    private(set) var extras: [RowExtras] = []
    private(set) var summary = ChunkSummary()

    var count: Int { packed.count }
    var isFull: Bool { count == Self.capacity }

    /// The terms of a row, whole.
    func terms(at row: Int) -> CarriageTerms {
        if packed[row].flags.contains(.hasExtras), let wide = extras(at: row)?.wide { return wide.terms }
        return packed[row].terms(payloadKg: sites[row].payloadKg)
    }

    /// What is beside the columns; nil for most rows.
    func extras(at row: Int) -> RowExtras? {
        guard packed[row].flags.contains(.hasExtras) else { return nil }
        return extras[extrasPlace(of: row)]
    }

    /// Where a row's extras are among `extras`, or would be put.
    private func extrasPlace(of row: Int) -> Int {
        var low = 0
        var high = extras.count
        while low < high {
            let middle = (low + high) / 2
            if extras[middle].row < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Makes `extras` say of a row what `more` says.
    private mutating func setExtras(_ more: RowExtras?, at row: Int) {
        let place = extrasPlace(of: row)
        let isPresent = place < extras.count && extras[place].row == row
        guard var more else {
            if isPresent { extras.remove(at: place) }
            return
        }
        more.row = UInt8(row)
        if isPresent { extras[place] = more } else { extras.insert(more, at: place) }
    }

    /// Gives all columns room for some more rows: arrays left alone would double to half as much again as is ever used.
    private mutating func grow() {
        let room = min(Self.capacity, max(8, count + count / 2))
        sites.reserveCapacity(room)
        packed.reserveCapacity(room)
    }

    /// Takes a row in at the end; the chunk must not be full.
    mutating func append(_ row: GridRow) {
        precondition(!isFull, "a chunk holds \(Self.capacity) rows")
        if count == packed.capacity { grow() }
        if row.extras != nil { setExtras(row.extras, at: count) }
        sites.append(row.site)
        packed.append(row.packed)
        summary.include(row.packed, row.extras)
    }

    /// Takes the last row out; the chunk must not be empty.
    mutating func removeLast() -> GridRow {
        let more = extras(at: count - 1)
        if more != nil { extras.removeLast() }
        let row = GridRow(site: sites.removeLast(), packed: packed.removeLast(), extras: more)
        summary = summaryOfRows()
        return row
    }

    /// Puts another row in a row's place.
    mutating func replace(at place: Int, with row: GridRow) {
        sites[place] = row.site
        let hadExtras = packed[place].flags.contains(.hasExtras)
        packed[place] = row.packed
        if hadExtras || row.extras != nil { setExtras(row.extras, at: place) }
        summary = summaryOfRows()
    }

    /// The summary made anew: what ``summary`` must equal.
    func summaryOfRows() -> ChunkSummary {
        var fresh = ChunkSummary()
        for row in 0..<count { fresh.include(packed[row], extras(at: row)) }
        return fresh
    }

    /// Bytes taken by the columns, as far as arrays tell.
    var bytesInUse: Int {
        let columns =
            MemoryLayout<Site>.stride * sites.capacity + MemoryLayout<PackedRow>.stride * packed.capacity
        let headers = 3 * 32
        let rare = extras.capacity * MemoryLayout<RowExtras>.stride
        let boxes = extras.reduce(0) { sum, more in
            sum + (more.lengthsMm.isEmpty ? 0 : 32 + 8 * more.lengthsMm.capacity)
                + (more.way.map { 128 + 24 * $0.stops.count } ?? 0) + (more.wide == nil ? 0 : 160)
        }
        return MemoryLayout<Chunk>.stride + columns + headers + rare + boxes
    }
}
