public import SijiGeo

/// The network as it is seen from one place: for distances from it to many others, which need no access of their own.
///
/// The way to every node is worked out once. A distance to a place is then the least of the trip over ordinary roads alone and of the
/// ways over the nodes of the 8 edges near the place. Each of those has a lower bound without a sine in it, and only the few
/// that may be the least are measured: the answer is that of `ExpresswayNetwork.metres(from:to:)` to the metre.
public final class NetworkOutlook: Sendable {
    private let network: ExpresswayNetwork
    private let start: NetworkAccess
    /// From the place to each node.
    private let toNodes: [UInt32]
    /// How much longer the way to each node is than its great circle, at least.
    private let detours: [Double]
    /// By node, the least factor of the edges that the place meets and that end there; that of ordinary roads for all others.
    private let factors: [Double]
    /// The least of them.
    private let startFactor: Double
    /// The least of the nodes that no block has.
    private let otherDetourM: Double

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
        let detours = network.nodePlaces.withUnsafeBufferPointer { places in
            [Double](unsafeUninitializedCapacity: places.count) { detours, count in
                for node in 0..<places.count {
                    let place = places[node]
                    let (x, y, z) = (place.x - here.x, place.y - here.y, place.z - here.z)
                    // asin x ≤ x + (π/2 − 1)·x³, their difference over x³ being greatest at 1.
                    let half = (x * x + y * y + z * z).squareRoot() / 2
                    let arc = 2 * (half + 0.5709 * half * half * half) * GreatCircle.earthRadiusM
                    detours.initializeElement(at: node, to: Double(least[node]) - arc)
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
        self.detours = detours
        otherDetourM = network.otherNodes.reduce(.infinity) { min($0, detours[$1]) }
    }

    /// What holds for all places of a box of a degree by a degree, above all how much longer the ways over the network are.
    ///
    /// A way over nodes leaves the network at a node n about the box, and is no shorter than the way to n and the great circle from there,
    /// which is no shorter than the great circle of the place less that of n. A way along an edge that both places meet is no
    /// shorter than the edge's factor times the great circle, nor, as its legs, than that of ordinary roads. So a distance is at least the
    /// lesser of the great circle times `nearFactor` and of the great circle with `detourM` added.
    /// - Parameters: the box's south-western corner in whole degrees, as 1e-7 degree.
    public func surroundings(southE7: Int, westE7: Int) -> Surroundings {
        let near = network.blocks?.least(detours, factors, southE7: southE7, westE7: westE7)
        let detourM = network.blocks == nil ? .infinity : near?.detourM ?? leastDetourM
        return Surroundings(
            nearFactor: start.land == 0 ? near?.factor ?? startFactor : startFactor,
            detourM: max(0, min(otherDetourM, detourM) - 2),
            isReached: near?.isReached ?? false
        )
    }

    /// What holds for all places of a box.
    public struct Surroundings: Sendable {
        /// Ways over ordinary roads alone, and along an edge that both places meet, are no shorter than this times the great circle, 1 to 1.3.
        public let nearFactor: Double
        /// How much longer than their great circles the ways over nodes of the network are at least, metres.
        public let detourM: Double
        /// Whether each of them is on the mainland and sure to reach the network.
        public let isReached: Bool

        /// Of a model without a network.
        public static func none(factor: Double) -> Surroundings {
            Surroundings(nearFactor: factor, detourM: .infinity, isReached: false)
        }
    }

    /// The distance to a place of a box where it is that over ordinary roads alone, since no way over the network is as short; nil
    /// where that is not certain without a look at the place.
    public func directM(to end: Coordinate, greatCircleM: Double, in surroundings: Surroundings) -> Int? {
        guard surroundings.isReached, start.reachesNetwork, start.land == 0,
            greatCircleM * RoadCircuity.ordinary + 1 <= greatCircleM + surroundings.detourM,
            greatCircleM <= RoadCircuity.longestLegM, !network.land.isWet(from: start.point, to: end)
        else { return nil }
        let directM = RoadCircuity.metres(greatCircleM, RoadCircuity.ordinary)
        guard start.linkCount > 0 else { return directM }
        let on = SpherePoint(end)
        for word in start.words[..<Int(start.linkCount)] where leastAlongM(word, on) < Double(directM) { return nil }
        return directM
    }

    /// The same of any place.
    private var leastDetourM: Double { detours.min() ?? 0 }

    /// Where a place lies among the edges near it.
    public struct Sight {
        let point: Coordinate
        let on: SpherePoint
        let few: FewLinks
        /// At most the metres of each way: over the first node, over the second, along the edge from either.
        var ways = InlineArray<8, SIMD4<Double>>(repeating: SIMD4(repeating: .infinity))
        /// At most the metres along an edge that both places meet.
        fileprivate(set) var alongM = Double.infinity
        /// The trip over ordinary roads alone; nil where there is none.
        let directM: Int?
        /// The distance is not less, if there is one.
        public fileprivate(set) var leastM: Double
    }

    /// Looks at a place; its great circle from the start is known.
    /// - Complexity: some 0.2 µs.
    public func sight(of end: Coordinate, greatCircleM: Double) -> Sight {
        let land = network.land.index(of: end)
        let on = SpherePoint(end)
        var directM: Int?
        if land == Int(start.land), greatCircleM <= RoadCircuity.longestLegM,
            !network.land.isWet(from: start.point, to: end)
        {
            directM = RoadCircuity.metres(greatCircleM, RoadCircuity.ordinary)
        }
        var sight = Sight(
            point: end,
            on: on,
            few: network.nearbyOf[land].nearest(to: end, on),
            directM: directM,
            leastM: directM.map(Double.init) ?? .infinity
        )
        network.spans.withUnsafeBufferPointer { spans in
            network.chords.withUnsafeBufferPointer { chords in
                for place in 0..<sight.few.count {
                    let link = sight.few[place]
                    let span = spans[link]
                    let ways = chords[link].leastWays(
                        to: on,
                        span,
                        fromM: Double(toNodes[Int(span.from)]),
                        toM: Double(toNodes[Int(span.to)])
                    )
                    sight.ways[place] = ways
                    sight.leastM = min(sight.leastM, ways.min())
                }
            }
        }
        for word in start.words[..<Int(start.linkCount)] {
            for place in 0..<sight.few.count where sight.few[place] == Int(word >> 48) {
                sight.alongM = min(sight.alongM, leastAlongM(word, on))
            }
        }
        sight.leastM = min(sight.leastM, sight.alongM)
        return sight
    }

    /// The distance to a place in sight, metres; nil where no way leads there.
    /// - Complexity: a great circle or three for each way that may be the least, commonly one or two.
    public func metres(to sight: borrowing Sight) -> Int? {
        guard start.reachesNetwork, isReached(sight) else { return nil }
        var least = sight.directM ?? .max
        if sight.alongM < Double(least), let along = alongOneLink(sight) { least = min(least, along) }
        for place in 0..<sight.few.count where sight.ways[place].min() < Double(least) {
            least = min(least, metres(over: sight.few[place], sight.ways[place], sight, under: least))
        }
        return least < Int(NodeTable.unreached) ? least : nil
    }

    /// The distance to a place, metres, as `ExpresswayNetwork.metres(from:to:)` has it; nil where no way leads there.
    public func metres(to end: Coordinate) -> Int? {
        metres(to: sight(of: end, greatCircleM: GreatCircle.metres(from: start.point, to: end)))
    }

    /// At most the way along an edge that the start meets, metres: the leg to it, along it, and the leg from it.
    private func leastAlongM(_ word: UInt64, _ on: SpherePoint) -> Double {
        let number = Int(word >> 48)
        let (span, chord) = (network.spans[number], network.chords[number])
        let (legM, hereM) = (Double(word >> 24 & 0xFF_FFFF), Double(word & 0xFF_FFFF))
        let share = chord.share(nearest: on)
        let meetM = chord.leastWays(to: on, span, fromM: 0, toM: 0)[2] - share * span.alongM
        // From its first node the place is met no sooner than this, and no later than that.
        let (soonest, latest) = (share * span.alongM - 1, span.lengthM - (1 - share) * span.alongM + 3)
        return legM + meetM + max(0, hereM - latest, soonest - hereM)
    }

    /// Whether a place reaches the network at all: nearly always over the first node that is looked at.
    private func isReached(_ sight: borrowing Sight) -> Bool {
        for place in 0..<sight.few.count {
            let link = network.spans[sight.few[place]]
            let isNear = sight.few.square(place) < Self.nearSquare
            for node in [link.from, link.to] {
                let end = network.nodePoints[Int(node)]
                if isNear, link.alongM < Self.shortLinkM, !network.land.isWet(from: sight.point, to: end) {
                    return true
                }
                if network.leg(from: sight.point, to: end) != nil { return true }
            }
            if network.meeting(of: sight.point, sight.on, with: sight.few[place]) != nil { return true }
        }
        return false
    }

    /// A link this near, in radii of the earth squared, of which the whole is no longer than this, has no node too far for a leg.
    private static let nearSquare = (100_000 / GreatCircle.earthRadiusM) * (100_000 / GreatCircle.earthRadiusM)
    private static let shortLinkM = 250_000.0

    /// The least of the ways over one link that may be under `limit`.
    private func metres(
        over link: Int,
        _ least: SIMD4<Double>,
        _ sight: borrowing Sight,
        under limit: Int
    ) -> Int {
        let span = network.spans[link]
        let (from, to) = (Int(span.from), Int(span.to))
        let (fromM, toM) = (Int(toNodes[from]), Int(toNodes[to]))
        var best = limit
        if least[0] < Double(best), let leg = network.leg(from: sight.point, to: network.nodePoints[from]) {
            best = min(best, fromM + leg)
        }
        if least[1] < Double(best), let leg = network.leg(from: sight.point, to: network.nodePoints[to]) {
            best = min(best, toM + leg)
        }
        if min(least[2], least[3]) < Double(best),
            let meeting = network.meeting(of: sight.point, sight.on, with: link)
        {
            best = min(best, fromM + meeting.alongM.first + meeting.legM, toM + meeting.alongM.second + meeting.legM)
        }
        return best
    }

    /// The way along an edge that is among the two nearest that either place meets.
    private func alongOneLink(_ sight: borrowing Sight) -> Int? {
        var least: Int?
        var met = 0
        for place in 0..<sight.few.count where met < 2 {
            let link = sight.few[place]
            guard let meeting = network.meeting(of: sight.point, sight.on, with: link) else { continue }
            met += 1
            for word in start.words[..<Int(start.linkCount)] where Int(word >> 48) == link {
                let (here, there) = (Int(word & 0xFF_FFFF), meeting.alongM.first)
                let way = Int(word >> 24 & 0xFF_FFFF) + meeting.legM + abs(here - there) + 1
                least = min(least ?? way, way)
            }
        }
        return least
    }
}
