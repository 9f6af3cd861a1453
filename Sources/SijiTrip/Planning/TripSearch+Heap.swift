/// The open labels, a binary heap: the first is what can still come to the best.
extension TripSearch {
    /// What stands in the heap: a label and what it can come to, its stops aside.
    struct Entry {
        var lateMin: Int32
        var unsafe: Int32
        var bound: Int
        var label: Int32

        /// Whether it can come to something better, the order of stops aside.
        func isBelow(_ other: Entry) -> Bool {
            (lateMin, unsafe, bound) < (other.lateMin, other.unsafe, other.bound)
        }
    }

    /// Puts a label into the heap.
    mutating func push(_ entry: Entry) {
        var child = open.count
        open.append(entry)
        while child > 0 {
            let parent = (child - 1) / 2
            guard isBefore(entry, open[parent]) else { break }
            open[child] = open[parent]
            child = parent
        }
        open[child] = entry
    }

    /// Takes the first label out; nil where none is left.
    mutating func take() -> Int32? {
        guard let first = open.first, let last = open.popLast() else { return nil }
        guard !open.isEmpty else { return first.label }
        var parent = 0
        while true {
            var child = 2 * parent + 1
            guard child < open.count else { break }
            if child + 1 < open.count, isBefore(open[child + 1], open[child]) { child += 1 }
            guard isBefore(open[child], last) else { break }
            open[parent] = open[child]
            parent = child
        }
        open[parent] = last
        return first.label
    }

    private func isBefore(_ one: Entry, _ other: Entry) -> Bool {
        if one.lateMin != other.lateMin { return one.lateMin < other.lateMin }
        if one.unsafe != other.unsafe { return one.unsafe < other.unsafe }
        if one.bound != other.bound { return one.bound < other.bound }
        let order = order(one.label, other.label)
        return order == 0 ? one.label < other.label : order < 0
    }
}
