public import SijiGeo

/// A way through the network, named.
public struct NetworkRoute: Sendable, Hashable {
    /// What is driven on.
    public enum Way: Sendable, Hashable {
        /// An expressway, by its number.
        case road(String)
        /// Ordinary roads: to the network, from it, or all the way.
        case ordinary
        /// A ferry, with the minutes under way where they are known.
        case ferry(minutes: Int?)

        /// Whether it is not driven.
        public var isFerry: Bool { if case .ferry = self { true } else { false } }
    }

    /// A stretch on one way.
    public struct Part: Sendable, Hashable {
        /// What is driven on.
        public let way: Way
        /// Metres on it.
        public internal(set) var metres: Int
        /// The node where it begins; nil for the trip's own beginning and for places on an edge.
        public let from: Int?
        /// The node where it ends, likewise.
        public internal(set) var to: Int?
    }

    /// One arc of the line, as it is driven.
    public struct Arc: Sendable, Hashable {
        /// What is driven on.
        public let way: Way
        /// Metres that are driven on it; 0 on a ferry.
        public internal(set) var drivenM: Int
    }

    /// The stretches, in order; none where both places are one.
    public let parts: [Part]
    /// The whole way, metres: the sum of the parts, and what `metres(from:to:)` says.
    public let metres: Int
    /// Metres by what their length rests on; the values sum to `metres`.
    public let metresBy: [NetworkLink.Basis: Int]
    /// The line that is drawn: places, joints and nodes in order, at least two.
    public let line: [Coordinate]
    /// What the arcs between the places of the line are: one fewer than they; their metres sum to `drivenM`.
    public let arcs: [Arc]

    /// Metres that are driven: all but the ferries.
    public var drivenM: Int { metres - (metresBy[.ferry] ?? 0) }

    /// The expressways in order, each once a run.
    public var roads: [String] {
        parts.compactMap { part in
            guard case .road(let number) = part.way else { return nil }
            return number
        }
    }
}
