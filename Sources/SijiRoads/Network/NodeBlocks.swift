/// For each degree by a degree of a map, the nodes over which the network may be left for a place in it.
struct NodeBlocks: Sendable {
    /// The edge of a block, 1e-7 degree.
    static let edgeE7 = 10_000_000

    private let southE7: Int
    private let westE7: Int
    private let rows: Int
    private let columns: Int
    private var starts: [UInt32] = [0]
    private var nodes: [UInt16] = []
    /// Whether each place of a block is sure to reach the network.
    private var isReached: [Bool] = []

    /// A map that is yet to be filled, row by row from the south, each from the west.
    init(southE7: Int, westE7: Int, rows: Int, columns: Int) {
        self.southE7 = southE7
        self.westE7 = westE7
        self.rows = rows
        self.columns = columns
    }

    /// Adds the next block.
    mutating func append(_ nodes: [UInt16], isReached: Bool) {
        self.isReached.append(isReached)
        self.nodes += nodes
        starts.append(UInt32(self.nodes.count))
    }

    /// The least of detours and of factors over the nodes of the block whose south-western corner is there, and whether each place of it
    /// is sure to reach the network; nil off the map.
    func least(
        _ detours: [Double],
        _ factors: [Double],
        southE7: Int,
        westE7: Int
    ) -> (detourM: Double, factor: Double, isReached: Bool)? {
        let (north, east) = (southE7 - self.southE7, westE7 - self.westE7)
        guard north >= 0, east >= 0, north % Self.edgeE7 == 0, east % Self.edgeE7 == 0 else { return nil }
        let (row, column) = (north / Self.edgeE7, east / Self.edgeE7)
        guard row < rows, column < columns else { return nil }
        let block = row * columns + column
        var (detourM, factor) = (Double.infinity, Double.infinity)
        nodes.withUnsafeBufferPointer { nodes in
            detours.withUnsafeBufferPointer { detours in
                factors.withUnsafeBufferPointer { factors in
                    for place in Int(starts[block])..<Int(starts[block + 1]) {
                        let node = Int(nodes[place])
                        detourM = min(detourM, detours[node])
                        factor = min(factor, factors[node])
                    }
                }
            }
        }
        return (detourM, factor, isReached[block])
    }
}
