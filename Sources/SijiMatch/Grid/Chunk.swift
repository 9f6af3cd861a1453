import SijiFreight

/// Up to 128 rows of one cell, in columns.
///
/// The columns are what the cheap tests read from end to end; `packed` is read for the rows that pass. Being arrays in a value, chunks
/// are shared between snapshots until one is written to.
struct Chunk: Sendable {
    /// The most rows of a chunk: small enough that a write copies about 12 KB, and that a row's place fits a byte.
    static let capacity = 128

    private(set) var xs: [Float] = []
    private(set) var ys: [Float] = []
    private(set) var zs: [Float] = []
    /// Price less info fee, fen.
    private(set) var gainsFen: [Int] = []
    /// Great-circle metres of the loaded way, or through `via` the least that it can be.
    private(set) var waysM: [Double] = []
    /// ``GridRow/BodyBits`` and the bodies.
    private(set) var bodies: [UInt16] = []
    private(set) var payloadsKg: [UInt32] = []
    /// When pickup opens, seconds since the epoch.
    private(set) var opensSec: [Int64] = []
    private(set) var packed: [PackedRow] = []
    /// In order of their rows.
    private(set) var extras: [RowExtras] = []
    private(set) var summary = ChunkSummary()

    var count: Int { packed.count }
    var isFull: Bool { count == Self.capacity }

    /// The terms of a row, whole.
    func terms(at row: Int) -> CarriageTerms {
        if packed[row].flags.contains(.hasExtras), let wide = extras(at: row)?.wide { return wide.terms }
        return packed[row].terms(opensSec: opensSec[row], payloadKg: payloadsKg[row])
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
        xs.reserveCapacity(room)
        ys.reserveCapacity(room)
        zs.reserveCapacity(room)
        gainsFen.reserveCapacity(room)
        waysM.reserveCapacity(room)
        bodies.reserveCapacity(room)
        payloadsKg.reserveCapacity(room)
        opensSec.reserveCapacity(room)
        packed.reserveCapacity(room)
    }

    /// Takes a row in at the end; the chunk must not be full.
    mutating func append(_ row: GridRow) {
        precondition(!isFull, "a chunk holds \(Self.capacity) rows")
        if count == packed.capacity { grow() }
        if row.extras != nil { setExtras(row.extras, at: count) }
        xs.append(row.point.x)
        ys.append(row.point.y)
        zs.append(row.point.z)
        gainsFen.append(row.gainFen)
        waysM.append(row.wayM)
        bodies.append(row.bodies)
        payloadsKg.append(row.payloadKg)
        opensSec.append(row.opensSec)
        packed.append(row.packed)
        Self.include(count - 1, of: self, in: &summary)
    }

    /// Takes the last row out; the chunk must not be empty.
    mutating func removeLast() -> GridRow {
        let more = extras(at: count - 1)
        if more != nil { extras.removeLast() }
        let row = GridRow(
            point: SpherePoint(x: xs.removeLast(), y: ys.removeLast(), z: zs.removeLast()),
            gainFen: gainsFen.removeLast(),
            wayM: waysM.removeLast(),
            bodies: bodies.removeLast(),
            payloadKg: payloadsKg.removeLast(),
            opensSec: opensSec.removeLast(),
            packed: packed[count - 1],
            extras: more
        )
        packed.removeLast()
        summary = summaryOfRows()
        return row
    }

    /// Puts another row in a row's place.
    mutating func replace(at place: Int, with row: GridRow) {
        xs[place] = row.point.x
        ys[place] = row.point.y
        zs[place] = row.point.z
        gainsFen[place] = row.gainFen
        waysM[place] = row.wayM
        bodies[place] = row.bodies
        payloadsKg[place] = row.payloadKg
        opensSec[place] = row.opensSec
        let hadExtras = packed[place].flags.contains(.hasExtras)
        packed[place] = row.packed
        if hadExtras || row.extras != nil { setExtras(row.extras, at: place) }
        summary = summaryOfRows()
    }

    /// The summary made anew: what ``summary`` must equal.
    func summaryOfRows() -> ChunkSummary {
        var fresh = ChunkSummary()
        for row in 0..<count { Self.include(row, of: self, in: &fresh) }
        return fresh
    }

    /// Bytes taken by the columns, as far as arrays tell.
    var bytesInUse: Int {
        let columns =
            4 * (xs.capacity + ys.capacity + zs.capacity + payloadsKg.capacity) + 8
            * (gainsFen.capacity + opensSec.capacity)
            + 8 * waysM.capacity + 2 * bodies.capacity + MemoryLayout<PackedRow>.stride * packed.capacity
        let headers = 10 * 32
        let rare = extras.capacity * MemoryLayout<RowExtras>.stride
        let boxes = extras.reduce(0) { sum, more in
            sum + (more.lengthsMm.isEmpty ? 0 : 32 + 8 * more.lengthsMm.capacity)
                + (more.way.map { 128 + 24 * $0.stops.count } ?? 0) + (more.wide == nil ? 0 : 160)
        }
        return MemoryLayout<Chunk>.stride + columns + headers + rare + boxes
    }

    private static func include(_ row: Int, of chunk: Chunk, in summary: inout ChunkSummary) {
        let packed = chunk.packed[row]
        var infoFeeFen = Int(packed.infoFeeFen)
        var dwellMin = Int(packed.loadMin) + Int(packed.unloadMin)
        if let more = chunk.extras(at: row) {
            if let terms = more.wide?.terms {
                infoFeeFen = terms.infoFeeFen
                dwellMin = terms.loadMin + terms.unloadMin
            }
            dwellMin += more.way?.dwellMin ?? 0
        }
        summary.include(
            gainFen: chunk.gainsFen[row],
            wayM: chunk.waysM[row],
            infoFeeFen: infoFeeFen,
            dwellMin: dwellMin,
            shipperPaysTolls: packed.shipperPaysTolls
        )
    }
}

extension SpherePoint {
    /// Puts a stored vector together again.
    init(x: Float, y: Float, z: Float) {
        self.x = x
        self.y = y
        self.z = z
    }
}
