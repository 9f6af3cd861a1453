public import SijiGeo

/// How a place reaches the network: worked out once a place, then used for every distance from and to it.
public struct NetworkAccess: Sendable, Hashable {
    /// A node within reach.
    struct Entry: Sendable, Hashable {
        /// Its number.
        let node: UInt32
        /// The way to it, metres.
        let metres: UInt32
    }

    /// An edge within reach, entered where it is nearest.
    struct OnLink: Sendable, Hashable {
        /// Its number.
        let link: UInt32
        /// The way to it, metres.
        let legM: UInt32
        /// From its first node to where it is entered, metres.
        let alongM: UInt32
    }

    /// Why a place does not reach the network.
    public enum Gap: Sendable, Hashable {
        /// It is on an island that no road or ferry of the network goes to.
        case island(Water)
        /// The nearest edge is farther off than `RoadCircuity.longestLegM`, or on the other side of water; great-circle metres, nil where there is no edge
        /// on that land at all.
        case far(nearestM: Int?)
    }

    /// The place.
    public let point: Coordinate
    /// The land it is on; 0 is the mainland.
    let land: Int
    /// The nodes that are worth going to, nearest first: to every other node that is looked at, the way over one of these is no longer.
    let entries: [Entry]
    /// The two nearest edges.
    let onLinks: [OnLink]
    /// Why there is no entry; nil where there is one.
    public let gap: Gap?

    /// How many nodes are worth going to: what a distance costs grows with it.
    public var nodeCount: Int { entries.count }
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
