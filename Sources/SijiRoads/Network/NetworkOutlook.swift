public import SijiGeo

/// The network as it is seen from one place: for distances from it to many others, which need no access of their own.
///
/// The way to every node is worked out once. A distance to a place is then the least of the trip over ordinary roads alone and of the
/// ways over the nodes of the 8 edges near the place. Each of those has a lower bound without a sine in it, and only the few
/// that may be the least are measured: the answer is that of `ExpresswayNetwork.metres(from:to:)` to the metre. Which 8 edges are
/// the nearest is seldom asked: a way that is shorter than all others counts if its edge is near enough to be one of them for certain.
public final class NetworkOutlook: Sendable {
    let network: ExpresswayNetwork
    let start: NetworkAccess
    let here: SpherePoint
    /// From the place to each node.
    let toNodes: [UInt32]
    /// What is known of each node.
    let views: [NodeView]
    /// By node, the least factor of the edges that the place meets and that end there; that of ordinary roads for all others.
    let factors: [Double]
    /// The least of them.
    let startFactor: Double
    /// The edges that the place meets; −1 for none.
    let startLinks: SIMD2<Int32>

    /// Looks out from a place.
    /// - Complexity: O(nodes) for each node that the place reaches, some 5 µs; an access.
    public init(_ network: ExpresswayNetwork, from start: Coordinate) {
        self.network = network
        self.start = network.access(from: start)
        let table = network.table
        var least = Array(repeating: NodeTable.unreached, count: table.count)
        let words = self.start.words[Int(self.start.linkCount)...]
        least.withUnsafeMutableBufferPointer { least in
            table.metres.withUnsafeBufferPointer { metres in
                for word in words {
                    let row = Int(word >> 32) &* least.count
                    let leg = UInt32(truncatingIfNeeded: word)
                    for node in 0..<least.count { least[node] = min(least[node], metres[row &+ node] &+ leg) }
                }
            }
        }
        toNodes = least
        let here = SpherePoint(start)
        self.here = here
        views = network.nodePlaces.withUnsafeBufferPointer { places in
            [NodeView](unsafeUninitializedCapacity: places.count) { views, count in
                for node in 0..<places.count {
                    views.initializeElement(at: node, to: NodeView(places[node], from: here, wayM: least[node]))
                }
                count = places.count
            }
        }
        var factors = Array(repeating: RoadCircuity.ordinary, count: table.count)
        var startFactor = RoadCircuity.ordinary
        for word in self.start.words[..<Int(self.start.linkCount)] {
            let link = network.links[Int(word >> 48)]
            for node in [link.from, link.to] { factors[node] = min(factors[node], link.factor) }
            startFactor = min(startFactor, link.factor)
        }
        self.factors = factors
        self.startFactor = startFactor
        var links = SIMD2<Int32>(repeating: -1)
        for place in 0..<Int(self.start.linkCount) { links[place] = Int32(self.start.words[place] >> 48) }
        startLinks = links
    }
}
