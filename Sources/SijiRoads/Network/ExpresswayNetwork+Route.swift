public import SijiFault
public import SijiGeo

extension ExpresswayNetwork {
    /// The shortest way between two places, named.
    ///
    /// Of ways of one length: the trip over ordinary roads, then one along a common edge, then the pair of nodes that comes first.
    /// - Throws: `route.unreachable` (`reason`: `island` with `name`, `nameEn`; `far` with `nearestKm`, `limitKm`; `apart`) with
    ///   the field of the place that does not reach the network.
    /// - Complexity: as `metres(from:to:)`, and the nodes on the way.
    public func route(
        from start: Coordinate,
        to end: Coordinate,
        fields: (from: String, to: String) = ("from", "to")
    ) throws(Fault) -> NetworkRoute {
        let (first, last) = (access(from: start), access(from: end))
        if let gap = gap(of: first) { throw unreachable(gap, field: fields.from) }
        if let gap = gap(of: last) { throw unreachable(gap, field: fields.to) }
        guard let metres = metres(from: first, to: last) else {
            throw Fault(.routeUnreachable, field: fields.to, ["reason": "apart"])
        }
        if direct(from: first, to: last) == metres {
            return NetworkRoute(from: start, over: [.ordinary(metres, to: end)])
        }
        let (from, to) = (keptLegs(from: start), keptLegs(from: end))
        let segments =
            alongOneLink(from.meetings, to.meetings, to: end, metres)
            ?? overNodes(from.legs, to.legs, to: end, metres)
        // One of the three gave the length.
        guard let segments else { throw Fault(.serverInternal) }
        return NetworkRoute(from: start, over: segments)
    }

    private func unreachable(_ gap: AccessGap, field: String) -> Fault {
        var facts: [String: FactValue]
        switch gap {
        case .island(let water):
            facts = ["reason": "island", "name": .text(water.name), "nameEn": .text(water.nameEn)]
        case .far(let nearestM):
            facts = ["reason": "far", "limitKm": .integer(Int(RoadCircuity.longestLegM) / 1000)]
            if let nearestM { facts["nearestKm"] = .integer(nearestM / 1000) }
        }
        return Fault(.routeUnreachable, field: field, facts)
    }

    private func alongOneLink(
        _ from: [LinkMeeting],
        _ to: [LinkMeeting],
        to end: Coordinate,
        _ metres: Int
    ) -> [RouteSegment]? {
        for first in from.prefix(2) {
            for second in to.prefix(2) where first.link == second.link {
                let between = abs(first.alongM.first - second.alongM.first) + 1
                guard first.legM + between + second.legM == metres else { continue }
                return [
                    .ordinary(first.legM, to: first.place),
                    segment(of: first.link, between, to: second.place),
                    .ordinary(second.legM, to: end),
                ]
            }
        }
        return nil
    }

    private func overNodes(
        _ from: [AccessLeg],
        _ to: [AccessLeg],
        to end: Coordinate,
        _ metres: Int
    ) -> [RouteSegment]? {
        for first in from {
            for second in to {
                guard let between = self.metres(fromNode: first.node, toNode: second.node),
                    first.metres + between + second.metres == metres,
                    let way = table.way(from: first.node, to: second.node)
                else { continue }
                let middle = zip(way, way.dropFirst()).compactMap { a, b in
                    link(between: a, b).map { segment(of: $0, links[$0].lengthM, toNode: b) }
                }
                return arriving(over: first) + middle + leaving(over: second, to: end)
            }
        }
        return nil
    }

    private func arriving(over leg: AccessLeg) -> [RouteSegment] {
        let node = nodes[leg.node]
        guard let along = leg.along else { return [.ordinary(leg.legM, to: node.point, node: leg.node)] }
        return [
            .ordinary(leg.legM, to: along.place),
            segment(of: along.link, leg.metres - leg.legM, toNode: leg.node),
        ]
    }

    private func leaving(over leg: AccessLeg, to end: Coordinate) -> [RouteSegment] {
        guard let along = leg.along else { return [.ordinary(leg.legM, to: end)] }
        return [
            segment(of: along.link, leg.metres - leg.legM, to: along.place),
            .ordinary(leg.legM, to: end),
        ]
    }

    private func segment(of number: Int, _ metres: Int, toNode node: Int) -> RouteSegment {
        segment(of: number, metres, to: nodes[node].point, node: node)
    }

    private func segment(of number: Int, _ metres: Int, to end: Coordinate, node: Int? = nil) -> RouteSegment {
        let link = links[number]
        return RouteSegment(
            roads: link.roads,
            basis: link.basis,
            ferryMin: link.ferryMin,
            metres: metres,
            end: end,
            node: node
        )
    }
}
