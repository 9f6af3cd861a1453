public import SijiGeo

extension NetworkOutlook {
    /// What holds for all places of a box: lower bounds of the distances to them, by their great circles.
    public struct Surroundings: Sendable {
        /// Ways over ordinary roads alone, and along an edge that both places meet, are no shorter than this times the great circle, 1 to 1.3.
        public let nearFactor: Double
        /// Ways over nodes of the network are no shorter than this times the great circle with ``baseM`` added; 1 or more.
        public let slope: Double
        /// See ``slope``; metres, from a thousand million up where no way leads over the network.
        public let baseM: Double
        /// Nor are they shorter than this, metres, nor than the great circle itself.
        public let floorM: Double
        /// Whether each of them is on the mainland and sure to reach the network.
        public let isReached: Bool

        /// Of a model without a network.
        public static func none(factor: Double) -> Surroundings {
            Surroundings(nearFactor: factor, slope: 1, baseM: .infinity, floorM: .infinity, isReached: false)
        }

        /// At most the distance to a place whose great circle is at least so many metres.
        @inlinable
        public func leastM(greatCircleM: Double) -> Double {
            min(nearFactor * greatCircleM, leastOverNodesM(greatCircleM: greatCircleM))
        }

        /// The same of the ways over nodes.
        @inlinable
        func leastOverNodesM(greatCircleM: Double) -> Double {
            max(greatCircleM, slope * greatCircleM + baseM, floorM)
        }

        /// At least the great circle of every place whose distance is at most so many metres.
        @inlinable
        public func greatestGreatCircleM(within metres: Double) -> Double {
            max(metres / nearFactor, floorM <= metres ? min(metres, (metres - baseM) / slope) : -.infinity)
        }
    }

    /// What holds for all places of a box of a degree by a degree.
    ///
    /// A way over nodes leaves the network at a node about the box, and from there on nothing is shorter than the node's factor times the
    /// great circle to the place. That is no shorter than the place's great circle less the node's: a line for each node, the least of
    /// which is concave, so that over the great circles that the box's places have it lies above the straight line between its ends. Nor
    /// is it shorter than what the node is away from the box. A way along an edge that both places meet is no shorter than the edge's
    /// factor times the great circle, nor, as its legs, than that of ordinary roads.
    /// - Parameters:
    ///   - southE7: The box's southern edge, a whole degree, 1e-7 degree.
    ///   - westE7: Its western edge, in the same way.
    /// - Returns: The bounds; those of any place where the box is off the map.
    /// - Complexity: the nodes about the box, some 50; off the map all of them.
    public func surroundings(southE7: Int, westE7: Int) -> Surroundings {
        guard let blocks = network.blocks, let block = blocks.number(southE7: southE7, westE7: westE7) else {
            return anywhere
        }
        let isReached = blocks.isReached(block)
        let (middle, radiusM) = blocks.middle(block)
        let middleM = here.greatCircleM(to: middle)
        let (nearM, farM) = (max(0, middleM.lowerBound - radiusM), middleM.upperBound + radiusM)
        var (atNear, atFar, floorM, factor) = (Double.infinity, Double.infinity, Double.infinity, RoadCircuity.ordinary)
        func reckon(_ node: Int, _ gapM: Double) {
            let (view, rise) = (views[node], network.nodeFactors[node])
            let startM = view.wayM - rise * view.farM
            atNear = min(atNear, startM + rise * nearM)
            atFar = min(atFar, startM + rise * farM)
            floorM = min(floorM, view.wayM + rise * gapM)
            factor = min(factor, factors[node])
        }
        blocks.visit(block, reckon)
        if !isReached { for node in network.otherNodes { reckon(node, 0) } }
        guard floorM < .infinity else { return .none(factor: start.land == 0 ? factor : startFactor) }
        let slope = (atFar - atNear) / (farM - nearM)
        return Surroundings(
            nearFactor: start.land == 0 ? factor : startFactor,
            slope: slope,
            baseM: atNear - slope * nearM - 2,
            floorM: floorM - 2,
            isReached: isReached
        )
    }

    /// The same of any place: a way over nodes is no shorter than the way to one and the great circle from there.
    private var anywhere: Surroundings {
        let detourM = views.reduce(Double.infinity) { min($0, $1.wayM - $1.farM) }
        return Surroundings(nearFactor: startFactor, slope: 1, baseM: max(0, detourM - 2), floorM: 0, isReached: false)
    }

    /// The distance to a place of a box where it is that over ordinary roads alone, since no way over the network is as short; nil
    /// where that is not certain without a look at the place.
    public func directM(to end: Coordinate, greatCircleM: Double, in surroundings: Surroundings) -> Int? {
        guard surroundings.isReached, start.reachesNetwork, start.land == 0,
            greatCircleM * RoadCircuity.ordinary + 1 <= surroundings.leastOverNodesM(greatCircleM: greatCircleM),
            greatCircleM <= RoadCircuity.longestLegM, !network.land.isWet(from: start.point, to: end)
        else { return nil }
        let directM = RoadCircuity.metres(greatCircleM, RoadCircuity.ordinary)
        guard start.linkCount > 0 else { return directM }
        let on = SpherePoint(end)
        for word in start.words[..<Int(start.linkCount)] where leastAlongM(word, on) < Double(directM) { return nil }
        return directM
    }
}
