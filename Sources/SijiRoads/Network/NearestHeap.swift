/// A binary heap of nodes, the nearest first, ties by number.
struct NearestHeap {
    /// Metres above, node below, so that one comparison orders them.
    private var keys: [UInt64] = []

    mutating func push(metres: UInt32, node: Int) {
        keys.append(UInt64(metres) << 32 | UInt64(node))
        var place = keys.count - 1
        while place > 0 {
            let parent = (place - 1) / 2
            guard keys[place] < keys[parent] else { return }
            keys.swapAt(place, parent)
            place = parent
        }
    }

    mutating func pop() -> (metres: UInt32, node: Int)? {
        guard let first = keys.first, let last = keys.popLast() else { return nil }
        if !keys.isEmpty {
            keys[0] = last
            var place = 0
            while true {
                var least = place
                for child in [2 * place + 1, 2 * place + 2] where child < keys.count && keys[child] < keys[least] {
                    least = child
                }
                guard least != place else { break }
                keys.swapAt(place, least)
                place = least
            }
        }
        return (UInt32(first >> 32), Int(first & 0xFFFF_FFFF))
    }
}
