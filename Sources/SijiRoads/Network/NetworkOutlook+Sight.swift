public import SijiGeo

extension NetworkOutlook {
    /// Where a place lies among the edges near it.
    public struct Sight {
        let point: Coordinate
        let on: SpherePoint
        let land: Int
        /// Whether the place is known to reach the network.
        let isReached: Bool
        /// The trip over ordinary roads alone; nil where there is none.
        let directM: Int?
        /// The edges over which the distance may be less than that.
        var ways = WaysInSight()
        /// At most the metres along an edge that both places meet.
        fileprivate(set) var alongM = Double.infinity
        /// The distance is not less, if there is one.
        public var leastM: Double { min(directM.map(Double.init) ?? .infinity, ways.leastM, alongM) }
    }

    /// Looks at a place; its great circle from the start is known, and what holds for the box that it is in, if anything.
    /// - Complexity: the edges that come into question for a quarter of a degree, some 20; the farther off of them are passed by where a
    ///   trip by ordinary roads alone is shorter than the way to them.
    public func sight(of end: Coordinate, greatCircleM: Double, in surroundings: Surroundings? = nil) -> Sight {
        let isReached = surroundings?.isReached ?? false
        let land = isReached ? 0 : network.land.index(of: end)
        var directM: Int?
        if land == Int(start.land), greatCircleM <= RoadCircuity.longestLegM,
            !network.land.isWet(from: start.point, to: end)
        {
            directM = RoadCircuity.metres(greatCircleM, RoadCircuity.ordinary)
        }
        var sight = Sight(point: end, on: SpherePoint(end), land: land, isReached: isReached, directM: directM)
        let nearby = network.nearbyOf[land]
        // Without a trip by ordinary roads there is nothing to pass an edge by.
        if directM != nil, let sureSquare = nearby.visit(around: end, { look(over: $0, in: &sight) }) {
            sight.ways.sureSquare = sureSquare
        }
        if sight.ways.isCrowded || sight.ways.sureSquare == 0 {
            sight.ways = WaysInSight()
            let few = nearby.nearest(to: end, sight.on)
            for place in 0..<few.count { look(over: few[place], in: &sight) }
            sight.ways.sureSquare = .infinity
        }
        return sight
    }

    /// The distance to a place in sight, metres; nil where no way leads there.
    /// - Complexity: a great circle or three for each way that may be the least, commonly one or two.
    public func metres(to sight: Sight) -> Int? {
        guard start.reachesNetwork else { return nil }
        var nearest: FewLinks?
        if !sight.isReached, !isReached(sight, few(near: sight, &nearest)) { return nil }
        var least = sight.directM ?? .max
        if sight.alongM < Double(least), let along = alongOneLink(sight, few(near: sight, &nearest)) {
            least = min(least, along)
        }
        var left = sight.ways.all
        while let place = sight.ways.best(of: left), sight.ways.least(place) < Double(least) {
            left &= ~(1 << UInt8(place))
            let link = sight.ways.link(place)
            let isSure = network.chords[link].square(to: sight.on) < sight.ways.sureSquare
            guard isSure || few(near: sight, &nearest).contains(link) else { continue }
            least = min(least, metres(over: link, sight.ways[place], sight, under: least))
        }
        return least < Int(NodeTable.unreached) ? least : nil
    }

    /// The distance to a place, metres, as `ExpresswayNetwork.metres(from:to:)` has it; nil where no way leads there.
    public func metres(to end: Coordinate) -> Int? {
        metres(to: sight(of: end, greatCircleM: GreatCircle.metres(from: start.point, to: end)))
    }

    /// The edges nearest to a place in sight, looked up once.
    private func few(near sight: Sight, _ found: inout FewLinks?) -> FewLinks {
        if let found { return found }
        let few = network.nearbyOf[sight.land].nearest(to: sight.point, sight.on)
        found = few
        return few
    }

    /// Takes in the ways over an edge, as far as they may be the least.
    @inline(__always)
    private func look(over link: Int, in sight: inout Sight) {
        let mostM = Double(sight.directM ?? .max)
        network.spans.withUnsafeBufferPointer { spans in
            let span = spans[link]
            let (fromM, toM) = (Double(toNodes[Int(span.from)]), Double(toNodes[Int(span.to)]))
            // No way over a node is shorter than the way to it.
            if min(fromM, toM) < mostM {
                let ways = network.chords.withUnsafeBufferPointer {
                    $0[link].leastWays(to: sight.on, span, fromM: fromM, toM: toM)
                }
                if ways.min() < mostM { sight.ways.append(link, ways) }
            }
        }
        for place in 0..<2 where Int(startLinks[place]) == link {
            sight.alongM = min(sight.alongM, leastAlongM(start.words[place], sight.on))
        }
    }

    /// At most the way along an edge that the start meets, metres: the leg to it, along it, and the leg from it.
    func leastAlongM(_ word: UInt64, _ on: SpherePoint) -> Double {
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
    private func isReached(_ sight: Sight, _ few: FewLinks) -> Bool {
        for place in 0..<few.count {
            let link = network.spans[few[place]]
            let isNear = few.square(place) < Self.nearSquare
            for node in [link.from, link.to] {
                let end = network.nodePoints[Int(node)]
                if isNear, link.alongM < Self.shortLinkM, !network.land.isWet(from: sight.point, to: end) {
                    return true
                }
                if network.leg(from: sight.point, to: end) != nil { return true }
            }
            if network.meeting(of: sight.point, sight.on, with: few[place]) != nil { return true }
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
        _ sight: Sight,
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
    private func alongOneLink(_ sight: Sight, _ few: FewLinks) -> Int? {
        var least: Int?
        var met = 0
        for place in 0..<few.count where met < 2 {
            let link = few[place]
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
