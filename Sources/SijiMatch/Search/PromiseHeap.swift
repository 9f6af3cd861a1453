/// Chunks by what they promise: the best is taken out first, and most are never put in order.
struct PromiseHeap {
    /// A chunk of a cell in view.
    struct Entry {
        let promise: Double
        let view: Int32
        let chunk: Int32
    }

    private var entries: [Entry] = []

    /// Makes a heap of entries in any order.
    /// - Complexity: linear.
    init(_ entries: [Entry]) {
        self.entries = entries
        for parent in stride(from: entries.count / 2 - 1, through: 0, by: -1) { sift(from: parent) }
    }

    /// Takes out the entry that promises most.
    /// - Complexity: logarithmic.
    mutating func popBest() -> Entry? {
        guard let best = entries.first, let last = entries.popLast() else { return nil }
        if !entries.isEmpty {
            entries[0] = last
            sift(from: 0)
        }
        return best
    }

    private mutating func sift(from start: Int) {
        var span = entries.mutableSpan
        let count = span.count
        let entry = span[start]
        var parent = start
        while true {
            var child = 2 * parent + 1
            guard child < count else { break }
            if child + 1 < count, span[child + 1].promise > span[child].promise { child += 1 }
            guard span[child].promise > entry.promise else { break }
            span[parent] = span[child]
            parent = child
        }
        span[parent] = entry
    }
}
