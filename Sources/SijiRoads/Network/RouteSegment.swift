import SijiGeo

/// A piece of a way, before it has one name.
struct RouteSegment {
    /// The expressways that run here; empty on ordinary roads.
    let roads: [String]
    let basis: NetworkLink.Basis
    let ferryMin: Int?
    let metres: Int
    let end: Coordinate
    /// The node where it ends; nil for other places.
    let node: Int?

    static func ordinary(_ metres: Int, to end: Coordinate, node: Int? = nil) -> RouteSegment {
        RouteSegment(roads: [], basis: .ordinary, ferryMin: nil, metres: metres, end: end, node: node)
    }
}

extension NetworkRoute {
    /// Names the segments: where several expressways share an edge, the one that runs on the longest, the first of the plan among equals.
    init(from start: Coordinate, over segments: [RouteSegment]) {
        let segments = segments.filter { $0.metres > 0 }
        var parts: [Part] = []
        var metresBy: [NetworkLink.Basis: Int] = [:]
        var line = [start]
        var arcs: [Arc] = []
        var current: String?
        var unplacedM = 0
        for (place, segment) in segments.enumerated() {
            if segment.basis == .ferry || !segment.roads.contains(where: { $0 == current }) {
                current = NetworkRoute.longestRoad(segments[place...])
            }
            let way: Way =
                segment.basis == .ferry ? .ferry(minutes: segment.ferryMin) : current.map { .road($0) } ?? .ordinary
            metresBy[segment.basis, default: 0] += segment.metres
            // What is driven within one place counts to the arc after it, or before it at the end.
            let drivenM = way.isFerry ? 0 : segment.metres
            if line.last != segment.end {
                line.append(segment.end)
                arcs.append(Arc(way: way, drivenM: drivenM + unplacedM))
                unplacedM = 0
            } else {
                unplacedM += drivenM
            }
            if let last = parts.last, last.way == way, segment.basis != .ferry {
                parts[parts.count - 1].metres += segment.metres
                parts[parts.count - 1].to = segment.node
            } else {
                parts.append(Part(way: way, metres: segment.metres, from: parts.last?.to, to: segment.node))
            }
        }
        if line.count == 1 {
            line.append(start)
            arcs.append(Arc(way: .ordinary, drivenM: 0))
        }
        arcs[arcs.count - 1].drivenM += unplacedM
        self.parts = parts
        self.metresBy = metresBy
        self.line = line
        self.arcs = arcs
        metres = segments.reduce(0) { $0 + $1.metres }
    }

    /// Of the roads of the first segment, the one that the most segments after it have, too.
    private static func longestRoad(_ segments: ArraySlice<RouteSegment>) -> String? {
        guard let first = segments.first, first.basis != .ferry else { return nil }
        var best: (road: String, run: Int)?
        for road in first.roads {
            let run = segments.prefix { $0.basis != .ferry && $0.roads.contains(road) }.count
            if run > best?.run ?? 0 { best = (road, run) }
        }
        return best?.road
    }
}
