import SijiGeo

extension ExpresswayPlan {
    /// How long the network makes a route whose own published length it does not know.
    public struct Judgement: Sendable, Hashable {
        /// The route's number.
        public let road: String
        /// Its published length, metres, and what that rests on.
        public let published: Road.Length
        /// The sum of its edges, its own length held out, metres.
        public let networkM: Int
        /// How far off that is: 0.1 for ten in a hundred too long.
        public var error: Double { Double(networkM) / Double(published.metres) - 1 }
    }

    /// Every route with a published length, judged with that length held out, in the order of the plan.
    ///
    /// What is not driven is counted at the mean circuity, since the published length holds it.
    /// - Complexity: O(stretches) a route.
    public var judgements: [Judgement] {
        roads.compactMap { road in
            guard let published = road.published else { return nil }
            let builder = NetworkBuilder(self, withoutLengthOf: [road.number])
            let lengths = stretches.filter { $0.road == road.number }.map { stretch in
                builder.link(between: stretch.from, stretch.to)?.lengthM
                    ?? RoadCircuity.metres(greatCircleM(of: stretch), RoadCircuity.assumed)
            }
            return Judgement(road: road.number, published: published, networkM: lengths.reduce(0, +))
        }
    }

    private func greatCircleM(of stretch: Stretch) -> Double {
        guard let from = stops.first(where: { $0.node == stretch.from }),
            let to = stops.first(where: { $0.node == stretch.to })
        else { return 0 }
        return GreatCircle.metres(from: from.point, to: to.point)
    }
}
