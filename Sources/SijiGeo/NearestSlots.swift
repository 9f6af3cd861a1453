/// The best few slots seen so far, by single-precision chords, and those that single precision cannot tell from them.
struct NearestSlots {
    /// A slot and the computed square of its chord.
    struct Kept {
        let square: Float
        let slot: UInt32
    }

    private static let rivalsAtLeast = 64

    private let capacity: Int
    /// A heap with the worst on top.
    private(set) var kept: [Kept] = []
    /// Others that may be as near as the worst.
    private(set) var rivals: [Kept] = []
    /// Nothing whose square is not under this is of use any more.
    private(set) var limit: Float

    init(capacity: Int, limit: Float) {
        self.capacity = capacity
        self.limit = limit
        kept.reserveCapacity(min(capacity, 1_024))
    }

    /// Whether there are as many as wanted.
    var isFull: Bool { kept.count == capacity }

    /// Whether so many are equally near that they must be told apart exactly before more come.
    var isCrowded: Bool { rivals.count >= max(NearestSlots.rivalsAtLeast, capacity) }

    /// Takes a slot whose square is under the limit.
    mutating func offer(_ new: Kept) {
        guard isFull else {
            kept.append(new)
            siftUp(kept.count - 1)
            if isFull { tighten() }
            return
        }
        let worst = kept[0]
        guard new.square < worst.square else { return rivals.append(new) }
        kept[0] = new
        siftDown(0)
        tighten()
        if worst.square < limit { rivals.append(worst) }
        if isCrowded { rivals.removeAll { [limit] in $0.square >= limit } }
    }

    /// Leaves only the nearest by what `hit` says of each.
    mutating func keepNearest(by hit: (Kept) -> SpatialGrid.Hit) {
        let all = (kept + rivals).map { (kept: $0, hit: hit($0)) }.sorted { $0.hit.precedes($1.hit) }
        kept = all.prefix(capacity).map(\.kept).sorted { $0.square > $1.square }
        rivals.removeAll(keepingCapacity: true)
        tighten()
    }

    private mutating func tighten() { limit = min(limit, ChordMargin.rivals(of: kept[0].square)) }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard kept[parent].square < kept[child].square else { return }
            kept.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown(_ start: Int) {
        var parent = start
        while true {
            var last = parent
            for child in (2 * parent + 1)..<(2 * parent + 3) where child < kept.count {
                if kept[last].square < kept[child].square { last = child }
            }
            guard last != parent else { return }
            kept.swapAt(parent, last)
            parent = last
        }
    }
}
