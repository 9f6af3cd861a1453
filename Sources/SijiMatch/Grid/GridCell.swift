import SijiFreight

/// The loads whose pickup lies in one cell of a degree by a degree: chunks that each hold a range of the cell's order.
///
/// A chunk keeps its number as long as it lives, or until the last takes the number of one that went; its place in the order is apart.
struct GridCell: Sendable {
    /// A chunk with fewer rows goes into a neighbour that has the room.
    private static let fewest = 16
    /// A chunk that has grown to one of these is put in order within.
    private static let sortedCounts = [16, 32, 48, 60]

    let key: CellKey
    let order: RowOrder
    /// By number; never empty ones.
    private(set) var chunks: [Chunk] = []
    /// By number.
    private(set) var bounds: [ChunkBounds] = []
    /// By number, the reaches of the bounds.
    private(set) var reaches: [ChunkReach] = []
    /// The chunks' numbers in the cell's order.
    private(set) var sequence: [UInt32] = []
    /// The least key of each chunk of the sequence, the first being 0.
    private(set) var firstKeys: [UInt64] = []

    init(_ key: CellKey, order: RowOrder) {
        self.key = key
        self.order = order
    }

    var isEmpty: Bool { chunks.isEmpty }

    /// Takes a row in; returns its chunk's number.
    ///
    /// Rows that change their chunk are told to `moved`.
    mutating func insert(_ row: GridRow, moved: (LoadID, Int) -> Void) -> Int {
        let rowKey = order.key(row.packed)
        if chunks.isEmpty { add(Chunk(), ChunkBounds(), at: 0, firstKey: 0) }
        var place = place(of: rowKey)
        if chunks[Int(sequence[place])].isFull {
            split(at: place, moved: moved)
            if firstKeys[place + 1] <= rowKey { place += 1 }
        }
        let number = Int(sequence[place])
        bounds[number].include(row.packed, row.terms, at: chunks[number].count)
        chunks[number].append(row)
        if order == .yield, Self.sortedCounts.contains(chunks[number].count) {
            chunks[number].sort(by: order)
            bounds[number] = chunks[number].boundsOfRows()
        }
        reaches[number] = bounds[number].reach
        return number
    }

    /// Puts a row in the place of its load's former row, which is in a chunk; false where it belongs in another.
    mutating func replace(chunk number: Int, with row: GridRow) -> Bool {
        guard Int(sequence[place(of: order.key(row.packed))]) == number else { return false }
        guard let place = chunks[number].place(of: row.id) else { return false }
        chunks[number].replace(at: place, with: row)
        bounds[number].depart(from: place, lastPlace: place)
        bounds[number].include(row.packed, row.terms, at: place)
        renewBounds(of: number)
        return true
    }

    /// Takes in how long a load's way is, if it is of the version that is here; the bounds are made anew once all of a chunk are known.
    mutating func measure(_ way: MeasuredWay, chunk number: Int) {
        guard let place = chunks[number].place(of: way.id) else { return }
        let row = chunks[number].row(at: place)
        guard Int(row.packed.version) == way.version else { return }
        let measured = row.measured(way.stretchesM)
        chunks[number].replace(at: place, with: measured)
        bounds[number].measured(measured.packed, measured.terms, at: place)
        if bounds[number].unmeasuredRows == 0 { bounds[number] = chunks[number].boundsOfRows() }
        reaches[number] = bounds[number].reach
    }

    /// Takes a load's row out of a chunk.
    ///
    /// Rows that change their chunk are told to `moved`.
    mutating func remove(_ id: LoadID, chunk number: Int, moved: (LoadID, Int) -> Void) {
        guard let place = chunks[number].place(of: id) else {
            preconditionFailure("the table names the chunk that holds a load")
        }
        let last = chunks[number].count - 1
        chunks[number].remove(at: place)
        bounds[number].depart(from: place, lastPlace: last)
        if place < last {
            let moved = chunks[number].row(at: place)
            bounds[number].include(moved.packed, moved.terms, at: place)
        }
        if chunks[number].count < Self.fewest { thin(number, moved: moved) } else { renewBounds(of: number) }
    }

    /// Makes bounds anew that a quarter of the rows have left, and takes over what they reach.
    private mutating func renewBounds(of number: Int) {
        if Int(bounds[number].departed) >= max(8, chunks[number].count / 4) {
            bounds[number] = chunks[number].boundsOfRows()
        }
        reaches[number] = bounds[number].reach
    }

    /// The place in the sequence of the chunk that a key belongs in.
    private func place(of rowKey: UInt64) -> Int {
        var low = 0
        var high = firstKeys.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if firstKeys[middle] <= rowKey { low = middle } else { high = middle - 1 }
        }
        return low
    }

    private mutating func add(_ chunk: Chunk, _ bound: ChunkBounds, at place: Int, firstKey: UInt64) {
        sequence.insert(UInt32(chunks.count), at: place)
        firstKeys.insert(firstKey, at: place)
        chunks.append(chunk)
        bounds.append(bound)
        reaches.append(bound.reach)
    }

    /// Puts the upper half of a full chunk into a new one that follows it.
    private mutating func split(at place: Int, moved: (LoadID, Int) -> Void) {
        let number = Int(sequence[place])
        let old = chunks[number]
        let sorted = (0..<old.count).map { (key: order.key(old[$0]), row: $0) }.sorted { $0.key < $1.key }
        // Equal keys stay together where they can, so that the order holds them.
        var half = sorted.count / 2
        while half > sorted.count / 4, sorted[half].key == sorted[half - 1].key { half -= 1 }
        var (lower, upper) = (Chunk(), Chunk())
        for (at, entry) in sorted.enumerated() {
            if at < half {
                lower.append(old.row(at: entry.row))
            } else {
                let row = old.row(at: entry.row)
                moved(row.id, chunks.count)
                upper.append(row)
            }
        }
        chunks[number] = lower
        bounds[number] = lower.boundsOfRows()
        reaches[number] = bounds[number].reach
        add(upper, upper.boundsOfRows(), at: place + 1, firstKey: sorted[half].key)
    }

    /// Does away with a chunk that is empty, or that has few rows and a neighbour with room for them.
    private mutating func thin(_ number: Int, moved: (LoadID, Int) -> Void) {
        guard let place = sequence.firstIndex(of: UInt32(number)) else { return }
        let rows = chunks[number].count
        let neighbours = [place - 1, place + 1].filter { sequence.indices.contains($0) }
        let host = neighbours.first { rows + chunks[Int(sequence[$0])].count <= Chunk.capacity * 3 / 4 }
        guard rows == 0 || host != nil else {
            renewBounds(of: number)
            return
        }
        if let host, rows > 0 {
            let into = Int(sequence[host])
            for row in 0..<rows {
                let row = chunks[number].row(at: row)
                bounds[into].include(row.packed, row.terms, at: chunks[into].count)
                chunks[into].append(row)
                moved(row.id, into)
            }
            reaches[into] = bounds[into].reach
        }
        drop(at: place, moved: moved)
    }

    private mutating func drop(at place: Int, moved: (LoadID, Int) -> Void) {
        let number = Int(sequence[place])
        // A range without its chunk belongs to the one before; the first begins at 0.
        sequence.remove(at: place)
        firstKeys.remove(at: place)
        if !firstKeys.isEmpty { firstKeys[0] = 0 }
        let last = chunks.count - 1
        if number < last {
            chunks[number] = chunks[last]
            bounds[number] = bounds[last]
            reaches[number] = reaches[last]
            for row in 0..<chunks[number].count { moved(chunks[number][row].id, number) }
            if let at = sequence.firstIndex(of: UInt32(last)) { sequence[at] = UInt32(number) }
        }
        chunks.removeLast()
        bounds.removeLast()
        reaches.removeLast()
    }
}
