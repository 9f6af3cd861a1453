import SijiFreight

/// Up to 64 rows of one cell that are neighbours in its order, in blocks of eight.
///
/// Being arrays in a value, chunks are shared between snapshots until one is written to. What is swept lies by itself, so that a sweep reads
/// nothing else.
struct Chunk: Sendable {
    /// The most rows of a chunk: a bit each in a word.
    static let capacity = 64

    private(set) var swept: [SweptRows] = []
    private(set) var kept: [KeptRows] = []
    /// In order of their rows.
    private(set) var extras: [RowExtras] = []
    private(set) var count = 0

    var isFull: Bool { count == Self.capacity }

    /// A row's columns.
    subscript(row: Int) -> PackedRow { kept[row >> 3].row(row & 7, swept[row >> 3]) }

    /// The terms of a row, whole.
    func terms(of row: PackedRow, at place: Int) -> CarriageTerms {
        guard row.flags.contains(.isWide) else { return row.terms }
        return extras(of: row, at: place)?.wide?.terms ?? row.terms
    }

    /// What a row has beside the columns; nil for most.
    func extras(of row: PackedRow, at place: Int) -> RowExtras? {
        row.flags.contains(.hasExtras) ? extras[extrasPlace(of: place)] : nil
    }

    /// A row whole.
    func row(at place: Int) -> GridRow {
        let packed = self[place]
        return GridRow(packed: packed, extras: extras(of: packed, at: place))
    }

    /// Where a load lies; nil where it is not here.
    func place(of id: LoadID) -> Int? {
        for place in 0..<count where kept[place >> 3].ids[place & 7] == id.rawValue { return place }
        return nil
    }

    /// Takes a row in at the end; the chunk must not be full.
    mutating func append(_ row: GridRow) {
        precondition(!isFull, "a chunk holds \(Self.capacity) rows")
        if count == 8 * swept.count {
            // By one: arrays left alone would double to half as much again as is ever used.
            swept.reserveCapacity(swept.count + 1)
            kept.reserveCapacity(kept.count + 1)
            swept.append(SweptRows())
            kept.append(KeptRows())
        }
        count += 1
        put(row, at: count - 1)
    }

    /// Puts another row in a row's place.
    mutating func replace(at place: Int, with row: GridRow) {
        let hadExtras = self[place].flags.contains(.hasExtras)
        if hadExtras { extras.remove(at: extrasPlace(of: place)) }
        put(row, at: place)
    }

    /// Takes a row out; the last fills the hole.
    mutating func remove(at place: Int) {
        let last = row(at: count - 1)
        if last.extras != nil { extras.removeLast() }
        if place < count - 1 { replace(at: place, with: last) }
        // A place that is not in use names no load and fits no truck.
        write(.none, at: count - 1)
        count -= 1
        if count <= 8 * (swept.count - 1) {
            swept.removeLast()
            kept.removeLast()
        }
    }

    /// Puts the rows in an order, so that a block's rows are alike.
    mutating func sort(by order: RowOrder) {
        let sorted = (0..<count).map { (key: order.key(self[$0]), row: $0) }.sorted { $0.key < $1.key }
        var fresh = Chunk()
        fresh.swept.reserveCapacity(swept.count)
        fresh.kept.reserveCapacity(kept.count)
        for entry in sorted { fresh.append(row(at: entry.row)) }
        self = fresh
    }

    /// The bounds made anew.
    func boundsOfRows() -> ChunkBounds {
        var bounds = ChunkBounds()
        for place in 0..<count {
            let row = self[place]
            bounds.include(row, terms(of: row, at: place), at: place)
        }
        return bounds
    }

    /// Bytes taken, as far as arrays tell.
    var bytesInUse: Int {
        let boxes = extras.reduce(0) { sum, more in
            sum + (more.lengthsMm.isEmpty ? 0 : 32 + 8 * more.lengthsMm.capacity)
                + (more.way.map { 128 + 24 * $0.stops.count } ?? 0) + (more.wide == nil ? 0 : 160)
        }
        return MemoryLayout<Chunk>.stride + 2 * 32 + swept.capacity * MemoryLayout<SweptRows>.stride
            + kept.capacity * MemoryLayout<KeptRows>.stride
            + (extras.isEmpty ? 0 : 32 + extras.capacity * MemoryLayout<RowExtras>.stride) + boxes
    }

    private mutating func put(_ row: GridRow, at place: Int) {
        write(row.packed, at: place)
        guard var more = row.extras else { return }
        more.row = UInt8(place)
        extras.insert(more, at: extrasPlace(of: place))
    }

    private mutating func write(_ row: PackedRow, at place: Int) {
        swept[place >> 3].put(row, at: place & 7)
        kept[place >> 3].put(row, at: place & 7)
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
}
