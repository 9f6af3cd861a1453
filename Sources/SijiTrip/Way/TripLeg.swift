public import SijiGeo
public import SijiRoads

/// A stretch of the way between two places of a trip, as it is drawn and as it is driven.
public struct TripLeg: Sendable {
    /// A crossing by ferry: the truck stands on it.
    public struct Ferry: Sendable, Hashable {
        /// Where it is boarded, driven metres from the start of the trip.
        public let alongM: Int
        /// Minutes under way; 0 where they are not known.
        public let minutes: Int
        /// Where it is boarded.
        public let point: Coordinate
    }

    /// The stretch by the network.
    public let route: NetworkRoute
    /// Whether the load is on the truck.
    public let isLoaded: Bool
    /// Whether the line is drawn on the road; else it is the skeleton's.
    public let isSurveyed: Bool
    /// Where it begins, driven metres from the start of the trip.
    public let startM: Int
    /// The line; nil where both ends are one place.
    public let line: Polyline?
    /// The ferries on it, in order.
    public let ferries: [Ferry]
    /// Driven metres at each vertex of the line.
    private let drivenAtM: [Int]
    /// What each arc of the line runs on.
    private let ways: [NetworkRoute.Way]

    /// Where it ends, driven metres from the start of the trip.
    public var endM: Int { startM + route.drivenM }

    /// Creates a stretch.
    public init(_ route: NetworkRoute, isLoaded: Bool, isSurveyed: Bool = false, startM: Int) {
        self.route = route
        self.isLoaded = isLoaded
        self.isSurveyed = isSurveyed
        self.startM = startM
        let line = Polyline(route.line)
        var drivenM = startM
        var drivenAtM = [startM]
        var ways: [NetworkRoute.Way] = []
        var ferries: [Ferry] = []
        for (place, arc) in route.arcs.enumerated() {
            if case .ferry(let minutes) = arc.way {
                ferries.append(Ferry(alongM: drivenM, minutes: minutes ?? 0, point: route.line[place]))
            }
            drivenM += arc.drivenM
            // A vertex that the line leaves out is the place before it.
            if let line, drivenAtM.count < line.points.count, route.line[place + 1] == line.points[drivenAtM.count] {
                drivenAtM.append(drivenM)
                ways.append(arc.way)
            } else {
                drivenAtM[drivenAtM.count - 1] = drivenM
            }
        }
        self.line = line
        self.drivenAtM = drivenAtM
        self.ways = ways
        self.ferries = ferries
    }

    /// Driven metres of the trip at a distance along the line, metres.
    /// - Complexity: O(log n).
    public func drivenM(atLineM alongM: Double) -> Int {
        guard let line, let arc = arc(atLineM: alongM) else { return startM }
        let lengthM = line.vertexAlongM[arc + 1] - line.vertexAlongM[arc]
        let share = min(1, max(0, (alongM - line.vertexAlongM[arc]) / lengthM))
        return drivenAtM[arc] + Int((share * Double(drivenAtM[arc + 1] - drivenAtM[arc])).rounded())
    }

    /// The expressway at a distance along the line; nil on ordinary roads and ferries.
    /// - Complexity: O(log n).
    public func road(atLineM alongM: Double) -> String? {
        guard let arc = arc(atLineM: alongM), case .road(let number) = ways[arc] else { return nil }
        return number
    }

    private func arc(atLineM alongM: Double) -> Int? {
        guard let line else { return nil }
        var low = 0
        var high = ways.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if line.vertexAlongM[middle] <= alongM { low = middle } else { high = middle }
        }
        return low
    }
}
