import SijiGeo

/// Makes nodes and links of the plan's rows.
///
/// Nodes go by their ids, links by their ends; where several routes run between the same two nodes they are one link, of the least of
/// their lengths.
struct NetworkBuilder {
    var nodes: [NetworkNode] = []
    var links: [NetworkLink] = []
    let land: Land
    /// Links by `key(of:_:)`.
    private var linkOf: [UInt64: Int] = [:]

    /// The numbers of the plan's nodes.
    private(set) var numberOf: [String: Int] = [:]

    /// Makes the plan's own nodes and links; stray parts are yet to be joined.
    init(_ plan: ExpresswayPlan, withoutLengthOf heldOut: Set<String>) {
        land = Land(plan.waters)
        var stopOf: [String: ExpresswayPlan.Stop] = [:]
        for stop in plan.stops where stopOf[stop.node] == nil { stopOf[stop.node] = stop }
        let driven = plan.stretches.filter { stretch in
            stretch.state != .unbuilt && stretch.from != stretch.to && stopOf[stretch.from] != nil
                && stopOf[stretch.to] != nil
        }
        let ids = Set(driven.flatMap { [$0.from, $0.to] }).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for (number, id) in ids.enumerated() {
            guard let stop = stopOf[id] else { continue }
            numberOf[id] = number
            nodes.append(
                NetworkNode(id: id, name: stop.name, point: stop.point, land: land.index(of: stop.point))
            )
        }
        let factors = NetworkBuilder.factors(plan, stopOf, withoutLengthOf: heldOut)
        for stretch in driven {
            guard let from = numberOf[stretch.from], let to = numberOf[stretch.to] else { continue }
            add(stretch, from, to, factors[stretch.road])
        }
    }

    /// The link between two nodes of the plan, before any is cut.
    func link(between a: String, _ b: String) -> NetworkLink? {
        guard let first = numberOf[a], let second = numberOf[b] else { return nil }
        return linkOf[UInt64(min(first, second)) << 32 | UInt64(max(first, second))].map { links[$0] }
    }

    /// The published factors of the routes that have one; a published length holds what is not driven, too.
    private static func factors(
        _ plan: ExpresswayPlan,
        _ stopOf: [String: ExpresswayPlan.Stop],
        withoutLengthOf heldOut: Set<String>
    ) -> [String: Double] {
        var sums: [String: Double] = [:]
        for stretch in plan.stretches {
            guard let from = stopOf[stretch.from], let to = stopOf[stretch.to] else { continue }
            sums[stretch.road, default: 0] += GreatCircle.metres(from: from.point, to: to.point)
        }
        var factors: [String: Double] = [:]
        for road in plan.roads where !heldOut.contains(road.number) {
            factors[road.number] = RoadCircuity.published(of: road, greatCircleM: sums[road.number] ?? 0)
        }
        return factors
    }

    private mutating func add(_ stretch: ExpresswayPlan.Stretch, _ a: Int, _ b: Int, _ published: Double?) {
        let (from, to) = (min(a, b), max(a, b))
        let isFerry = stretch.state == .ferry
        let factor = isFerry ? 1 : published ?? RoadCircuity.assumed
        let lengthM = RoadCircuity.metres(
            GreatCircle.metres(from: nodes[from].point, to: nodes[to].point),
            factor
        )
        let key = UInt64(from) << 32 | UInt64(to)
        var roads = [stretch.road]
        if let known = linkOf[key] {
            let other = links[known]
            roads = other.roads.contains(stretch.road) ? other.roads : other.roads + roads
            if other.lengthM <= lengthM || other.basis == .ferry {
                links[known] = other.named(roads)
                return
            }
        }
        let link = NetworkLink(
            from: from,
            to: to,
            lengthM: lengthM,
            basis: isFerry ? .ferry : published == nil ? .assumed : .published,
            factor: factor,
            roads: roads,
            ferryMin: isFerry ? stretch.ferryMin : nil
        )
        if let known = linkOf[key] {
            links[known] = link
        } else {
            linkOf[key] = links.count
            links.append(link)
        }
    }
}

extension NetworkLink {
    /// The same link with other routes on it.
    func named(_ roads: [String]) -> NetworkLink {
        NetworkLink(
            from: from,
            to: to,
            lengthM: lengthM,
            basis: basis,
            factor: factor,
            roads: roads,
            ferryMin: ferryMin
        )
    }
}
