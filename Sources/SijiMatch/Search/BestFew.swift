/// The best so many candidates seen so far: a binary heap with the worst of them on top.
struct BestFew: Sendable {
    let objective: Objective
    let limit: Int
    private var heap: [Candidate] = []

    init(_ limit: Int, by objective: Objective) {
        self.objective = objective
        self.limit = max(0, limit)
        heap.reserveCapacity(min(self.limit, 1024))
    }

    /// What a newcomer must beat; nil while there is room.
    var worst: Candidate? { heap.count < limit ? nil : heap.first }

    /// Best first.
    var ranked: [Candidate] { heap.sorted { objective.prefers($0, to: $1) } }

    /// Keeps a candidate if it is among the best; says whether it was kept.
    /// - Complexity: logarithmic in `limit`.
    mutating func offer(_ candidate: Candidate) -> Bool {
        guard limit > 0 else { return false }
        if heap.count < limit {
            heap.append(candidate)
            siftUp(from: heap.count - 1)
            return true
        }
        guard objective.prefers(candidate, to: heap[0]) else { return false }
        heap[0] = candidate
        siftDown()
        return true
    }

    private mutating func siftUp(from start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard objective.prefers(heap[parent], to: heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown() {
        var parent = 0
        while true {
            var worst = parent
            for child in [2 * parent + 1, 2 * parent + 2]
            where child < heap.count && objective.prefers(heap[worst], to: heap[child]) {
                worst = child
            }
            guard worst != parent else { return }
            heap.swapAt(parent, worst)
            parent = worst
        }
    }
}
