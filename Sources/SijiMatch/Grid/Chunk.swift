import SijiFreight

/// Up to 256 rows of one cell, in columns.
///
/// The columns are what the cheap tests read from end to end; `packed` is read for the rows that pass. Being arrays in a value, chunks
/// are shared between snapshots until one is written to.
struct Chunk: Sendable {
    /// The most rows of a chunk: small enough that a write copies about 25 KB, and that a row's place fits a byte.
    static let capacity = 256

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
    private(set) var packed: [PackedRow] = []
    private(set) var extras: [UInt8: RowExtras] = [:]
    private(set) var summary = ChunkSummary()

    var count: Int { packed.count }
    var isFull: Bool { count == Self.capacity }

    /// The terms of a row, whole.
    func terms(at row: Int) -> CarriageTerms {
        if packed[row].flags.contains(.hasExtras), let wide = extras[UInt8(row)]?.wide { return wide.terms }
        return packed[row].terms(payloadKg: payloadsKg[row])
    }

    /// What is beside the columns; nil for most rows.
    func extras(at row: Int) -> RowExtras? {
        packed[row].flags.contains(.hasExtras) ? extras[UInt8(row)] : nil
    }

    /// Takes a row in at the end; the chunk must not be full.
    mutating func append(_ row: GridRow) {
        precondition(!isFull, "a chunk holds \(Self.capacity) rows")
        if let more = row.extras { extras[UInt8(count)] = more }
        xs.append(row.point.x)
        ys.append(row.point.y)
        zs.append(row.point.z)
        gainsFen.append(row.gainFen)
        waysM.append(row.wayM)
        bodies.append(row.bodies)
        payloadsKg.append(row.payloadKg)
        packed.append(row.packed)
        Self.include(count - 1, of: self, in: &summary)
    }

    /// Takes the last row out; the chunk must not be empty.
    mutating func removeLast() -> GridRow {
        let row = GridRow(
            point: SpherePoint(x: xs.removeLast(), y: ys.removeLast(), z: zs.removeLast()),
            gainFen: gainsFen.removeLast(),
            wayM: waysM.removeLast(),
            bodies: bodies.removeLast(),
            payloadKg: payloadsKg.removeLast(),
            packed: packed[count - 1],
            extras: extras.removeValue(forKey: UInt8(count - 1))
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
        packed[place] = row.packed
        if row.extras != nil || extras[UInt8(place)] != nil { extras[UInt8(place)] = row.extras }
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
            4 * (xs.capacity + ys.capacity + zs.capacity + payloadsKg.capacity) + 8 * gainsFen.capacity
            + 8 * waysM.capacity + 2 * bodies.capacity + MemoryLayout<PackedRow>.stride * packed.capacity
        let headers = 8 * 32
        let rare = extras.isEmpty ? 0 : 64 + extras.capacity * (MemoryLayout<RowExtras>.stride + 2)
        let boxes = extras.values.reduce(0) { sum, more in
            sum + (more.lengthsMm.isEmpty ? 0 : 32 + 8 * more.lengthsMm.capacity)
                + (more.way.map { 128 + 24 * $0.stops.count } ?? 0) + (more.wide == nil ? 0 : 160)
        }
        return MemoryLayout<Chunk>.stride + columns + headers + rare + boxes
    }

    private static func include(_ row: Int, of chunk: Chunk, in summary: inout ChunkSummary) {
        let packed = chunk.packed[row]
        var infoFeeFen = Int(packed.infoFeeFen)
        var dwellMin = Int(packed.loadMin) + Int(packed.unloadMin)
        if packed.flags.contains(.hasExtras), let more = chunk.extras[UInt8(row)] {
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
