import SijiGeo

/// The expressways as a graph, with the shortest ways between all of its nodes.
///
/// It is a skeleton: straight edges between the control points of the national plan, each as long as its great circle times the circuity
/// of its route. Good for ranking and planning, not for turn-by-turn.
public final class ExpresswayNetwork: Sendable {
    /// The nodes: those of the plan by their ids, then the joints of stray lines.
    public let nodes: [NetworkNode]
    /// The edges, by their ends.
    public let links: [NetworkLink]
    /// The plan's routes by number.
    public let roads: [String: ExpresswayPlan.Road]
    /// The oldest date that a row of the plan is of; nil for an empty plan.
    public let asOf: String?
    let table: NodeTable
    /// Where the nodes are.
    let nodePoints: [Coordinate]
    let land: Land
    let chords: [LinkChord]
    /// What distances over each edge are bounded by.
    let spans: [LinkSpan]
    /// The edges that are driven, by land.
    let nearbyOf: [NearbyLinks]
    /// The mainland's nodes about each degree; nil for a small network.
    let blocks: NodeBlocks?
    /// Nodes that the blocks do not have: the islands', or all.
    let otherNodes: [Int]
    /// The nodes on the sphere.
    let nodePlaces: [SpherePoint]
    /// By node, the least factor by which a place is left for over it: that of an edge that is driven and ends there, or of ordinary roads.
    let nodeFactors: [Double]
    private let linkOf: [UInt64: Int]

    /// Builds the graph and its table.
    /// - Parameters:
    ///   - plan: The facts.
    ///   - heldOut: Routes whose published length is not used, so that they can be judged by it.
    /// - Complexity: O(nodes · edges · log nodes): about 0.15 s for the whole plan.
    public init(_ plan: ExpresswayPlan, withoutLengthOf heldOut: Set<String> = []) {
        var builder = NetworkBuilder(plan, withoutLengthOf: heldOut)
        builder.joinStrayParts()
        nodes = builder.nodes
        nodePoints = builder.nodes.map(\.point)
        links = builder.links
        land = builder.land
        roads = Dictionary(plan.roads.map { ($0.number, $0) }) { first, _ in first }
        asOf = plan.roads.map(\.asOf).min()
        table = NodeTable(nodes: builder.nodes.count, links: builder.links)
        let points = builder.nodes.map { SpherePoint($0.point) }
        let chords = builder.links.map { LinkChord(from: points[$0.from], to: points[$0.to]) }
        self.chords = chords
        spans = zip(builder.links, chords).map { LinkSpan($0, $1) }
        let (nodes, links) = (builder.nodes, builder.links)
        nearbyOf = (0...builder.land.islands.count).map { land in
            let driven = links.indices.filter { link in
                links[link].basis != .ferry && nodes[links[link].from].land == land
                    && nodes[links[link].to].land == land
            }
            return NearbyLinks(driven.map { ($0, chords[$0]) })
        }
        blocks = nearbyOf[0].blocks(spans, nodePoints, builder.land)
        nodeFactors = Self.nodeFactors(links, count: nodes.count)
        nodePlaces = points
        otherNodes = nearbyOf.dropFirst(blocks == nil ? 0 : 1)
            .reduce(into: Set<Int>()) { [spans] in $0.formUnion($1.nodes(spans)) }.sorted()
        var linkOf: [UInt64: Int] = [:]
        for (number, link) in links.enumerated() {
            let key = ExpresswayNetwork.key(link.from, link.to)
            if let known = linkOf[key], links[known].lengthM <= link.lengthM { continue }
            linkOf[key] = number
        }
        self.linkOf = linkOf
    }

    /// The edge between two neighbouring nodes.
    func link(between a: Int, _ b: Int) -> Int? { linkOf[ExpresswayNetwork.key(min(a, b), max(a, b))] }

    private static func nodeFactors(_ links: [NetworkLink], count: Int) -> [Double] {
        var factors = Array(repeating: RoadCircuity.ordinary, count: count)
        for link in links where link.basis != .ferry {
            for node in [link.from, link.to] { factors[node] = min(factors[node], link.factor) }
        }
        return factors
    }

    private static func key(_ from: Int, _ to: Int) -> UInt64 { UInt64(from) << 32 | UInt64(to) }

    /// The shortest way between two nodes over the network, metres; nil where there is none.
    /// - Complexity: one look-up.
    public func metres(fromNode start: Int, toNode end: Int) -> Int? {
        let metres = table.metres[start * table.count + end]
        return metres < NodeTable.unreached ? Int(metres) : nil
    }
}
