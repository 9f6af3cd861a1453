public import SijiGeo

/// How a place reaches the network: worked out once a place, then used for every distance from and to it.
///
/// One short array holds all of it, since distances between many places wait for memory more than for anything else.
public struct NetworkAccess: Sendable, Hashable {
    /// The place.
    public let point: Coordinate
    /// The land it is on; 0 is the mainland.
    let land: Int32
    /// How many of the words are edges.
    let linkCount: Int32
    /// Up to two of the nearest edges (16 bits the number, 24 the metres to it, 24 the metres from its first node), then the nodes
    /// that are worth going to, nearest first (32 bits the number, 32 the metres): to every other node that is looked at, the way over
    /// one of these is no longer.
    let words: [UInt64]

    init(point: Coordinate, land: Int, meetings: ArraySlice<LinkMeeting>, legs: [AccessLeg]) {
        self.point = point
        self.land = Int32(land)
        linkCount = Int32(meetings.count)
        words =
            meetings.map { UInt64($0.link) << 48 | UInt64($0.legM) << 24 | UInt64($0.alongM.first) }
            + legs.map { UInt64($0.node) << 32 | UInt64($0.metres) }
    }

    /// How many nodes are worth going to: what a distance costs grows with it.
    public var nodeCount: Int { words.count - Int(linkCount) }

    /// Whether it reaches the network at all.
    public var reachesNetwork: Bool { nodeCount > 0 }
}

/// Why a place does not reach the network.
enum AccessGap {
    /// It is on an island that no road or ferry of the network goes to.
    case island(Water)
    /// The nearest edge is farther off than `RoadCircuity.longestLegM`, or on the other side of water; great-circle metres, nil where there
    /// is no edge on that land at all.
    case far(nearestM: Int?)
}

/// One way from a place to a node: over ordinary roads all the way, or to an edge and along it.
struct AccessLeg: Sendable, Hashable {
    let node: Int
    /// The whole way, metres.
    let metres: Int
    /// The part over ordinary roads, metres.
    let legM: Int
    /// The edge, and where it is entered; nil where the leg goes to the node itself.
    let along: Along?

    struct Along: Sendable, Hashable {
        let link: Int
        let place: Coordinate
    }
}

/// Where a place meets an edge.
struct LinkMeeting: Sendable, Hashable {
    let link: Int
    let place: Coordinate
    let legM: Int
    /// From the edge's first node, metres; and to its second.
    let alongM: (first: Int, second: Int)

    static func == (left: LinkMeeting, right: LinkMeeting) -> Bool {
        left.link == right.link && left.place == right.place && left.legM == right.legM && left.alongM == right.alongM
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(link)
        hasher.combine(place)
    }
}
