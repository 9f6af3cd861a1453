/// The shortest ways between all pairs of nodes.
///
/// Lengths are whole metres, the same in both directions, and keep the triangle inequality exactly. Ways do, too: there and back go over the same nodes.
struct NodeTable: Sendable {
    let count: Int
    /// From `row * count + column`; `unreached` where there is no way.
    let metres: [UInt32]
    /// The node before `column` on the way from `row`.
    private let before: [UInt16]

    static let unreached = UInt32.max / 4

    /// Works the table out, one search by Dijkstra a node.
    /// - Complexity: O(nodes · links · log nodes) time, 6 bytes a pair.
    /// - Precondition: fewer than 65,536 nodes.
    init(nodes: Int, links: [NetworkLink]) {
        let graph = Neighbours(nodes: nodes, links: links)
        count = nodes
        var metres = Array(repeating: NodeTable.unreached, count: nodes * nodes)
        var before = Array(repeating: UInt16(0), count: nodes * nodes)
        var heap = NearestHeap()
        for start in 0..<nodes {
            let row = start * nodes
            metres[row + start] = 0
            before[row + start] = UInt16(start)
            heap.push(metres: 0, node: start)
            while let next = heap.pop() {
                guard next.metres == metres[row + next.node] else { continue }
                for entry in graph.entries(of: next.node) {
                    let reached = next.metres + entry.metres
                    let place = row + Int(entry.node)
                    guard reached < metres[place] else { continue }
                    metres[place] = reached
                    before[place] = UInt16(next.node)
                    heap.push(metres: reached, node: Int(entry.node))
                }
            }
        }
        self.metres = metres
        self.before = before
    }

    /// The nodes of the shortest way, both ends included; nil where there is none.
    func way(from start: Int, to end: Int) -> [Int]? {
        if start > end { return way(from: end, to: start)?.reversed() }
        guard metres[start * count + end] < NodeTable.unreached else { return nil }
        var way = [end]
        var node = end
        while node != start {
            node = Int(before[start * count + node])
            way.append(node)
        }
        return way.reversed()
    }
}

/// The links of each node, side by side.
private struct Neighbours {
    struct Entry {
        let node: UInt16
        let metres: UInt32
    }

    private var starts: [Int]
    private var entries: [Entry]

    init(nodes: Int, links: [NetworkLink]) {
        starts = Array(repeating: 0, count: nodes + 1)
        for link in links {
            starts[link.from + 1] += 1
            starts[link.to + 1] += 1
        }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        entries = Array(repeating: Entry(node: 0, metres: 0), count: links.count * 2)
        var next = starts
        for link in links {
            entries[next[link.from]] = Entry(node: UInt16(link.to), metres: UInt32(link.lengthM))
            entries[next[link.to]] = Entry(node: UInt16(link.from), metres: UInt32(link.lengthM))
            next[link.from] += 1
            next[link.to] += 1
        }
    }

    func entries(of node: Int) -> ArraySlice<Entry> { entries[starts[node]..<starts[node + 1]] }
}
