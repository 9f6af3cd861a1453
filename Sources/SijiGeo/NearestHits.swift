/// The best few hits seen so far: a heap with the worst on top.
struct NearestHits {
    private let capacity: Int
    private var heap: [SpatialGrid.Hit] = []

    init(capacity: Int) { self.capacity = capacity }

    /// The worst of them, once there are as many as wanted: nothing behind it is of use any more.
    var worst: SpatialGrid.Hit? { heap.count == capacity ? heap.first : nil }

    var sorted: [SpatialGrid.Hit] { heap.sorted { $0.precedes($1) } }

    func wouldTake(_ hit: SpatialGrid.Hit) -> Bool {
        guard let worst else { return true }
        return hit.precedes(worst)
    }

    mutating func insert(_ hit: SpatialGrid.Hit) {
        guard heap.count == capacity else {
            heap.append(hit)
            siftUp(heap.count - 1)
            return
        }
        heap[0] = hit
        siftDown(0)
    }

    private mutating func siftUp(_ start: Int) {
        var child = start
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[parent].precedes(heap[child]) else { return }
            heap.swapAt(parent, child)
            child = parent
        }
    }

    private mutating func siftDown(_ start: Int) {
        var parent = start
        while true {
            var last = parent
            for child in (2 * parent + 1)...(2 * parent + 2) where child < heap.count {
                if heap[last].precedes(heap[child]) { last = child }
            }
            guard last != parent else { return }
            heap.swapAt(parent, last)
            parent = last
        }
    }
}
