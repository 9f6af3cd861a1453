import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads

/// A way through several places, stretch by stretch.
struct RoadJourney {
    private let places: [Place]
    private let gazetteer: Gazetteer
    private let network: ExpresswayNetwork?
    /// The ways between neighbours, and who found them.
    let ways: FoundWays

    private var routes: [NetworkRoute] { ways.routes }

    /// - Parameters:
    ///   - places: The places in order, two or more.
    ///   - ways: The ways between neighbours.
    ///   - network: What the ways' nodes and roads belong to.
    ///   - gazetteer: Names in English.
    init(_ places: [Place], _ ways: FoundWays, over network: ExpresswayNetwork?, _ gazetteer: Gazetteer) {
        self.places = places
        self.ways = ways
        self.network = network
        self.gazetteer = gazetteer
    }

    /// The answer; each stretch between two places is timed on its own.
    ///
    /// - Parameters:
    ///   - averageKmh: The truck's speed.
    ///   - untold: What an engine was not told of the truck.
    /// - Returns: The way as the contract has it.
    func answer(averageKmh: Int, untold: [String] = []) -> RoadRouteAnswer {
        let places = places.map { place in
            RoadRouteAnswer.Place(lat: place.point.latDeg, lon: place.point.lonDeg, name: place.name)
        }
        let parts = routes.flatMap(\.parts)
        let ferries = parts.compactMap { part -> Int? in
            guard case .ferry(let minutes) = part.way else { return nil }
            return minutes
        }
        var line: [Coordinate] = []
        for point in routes.flatMap(\.line) where line.last != point { line.append(point) }
        // A line has two ends, even from a place to itself.
        if line.count == 1 { line.append(line[0]) }
        return RoadRouteAnswer(
            model: ways.model,
            skeleton: !ways.isSurveyed,
            why: ways.why?.rawValue,
            engineMin: ways.engineSec.map { ($0 + 59) / 60 },
            untold: ways.isSurveyed && !untold.isEmpty ? untold : nil,
            asOf: ways.isSurveyed ? nil : network?.asOf,
            from: places[0],
            to: places[places.count - 1],
            via: Array(places.dropFirst().dropLast()),
            km: km(routes.reduce(0) { $0 + $1.metres }),
            drivenKm: km(routes.reduce(0) { $0 + $1.drivenM }),
            minutes: routes.reduce(0) { $0 + DrivingTime.minutes(metres: $1.drivenM, averageKmh: averageKmh) },
            averageKmh: averageKmh,
            ferryMin: ferries.isEmpty ? nil : ferries.reduce(0, +),
            roads: routes.flatMap(\.roads),
            parts: parts.map(wire),
            circuity: NetworkLink.Basis.allCases.compactMap { basis in
                let metres = routes.reduce(0) { $0 + ($1.metresBy[basis] ?? 0) }
                return metres > 0 ? RoadRouteAnswer.Share(basis: basis.rawValue, km: km(metres)) : nil
            },
            geometry: RoadRouteAnswer.Line(coordinates: line.map { [$0.lonDeg, $0.latDeg] })
        )
    }

    private func km(_ metres: Int) -> Double { Double(metres) / 1000 }

    /// The name of a control point; nil for a joint, which has none.
    private func name(_ node: Int?) -> String? {
        node.flatMap { node in network?.nodes[node].id == nil ? nil : network?.nodes[node].name }
    }

    private func english(_ adcode: String) -> String? { try? gazetteer.entry(adcode: adcode, field: "to").nameEn }

    private func wire(_ part: NetworkRoute.Part) -> RoadRouteAnswer.Part {
        var wire = RoadRouteAnswer.Part(
            on: "ordinary",
            road: nil,
            name: nil,
            km: km(part.metres),
            from: name(part.from),
            to: name(part.to),
            toEn: part.to.flatMap { network?.nodes[$0].id }.flatMap { english($0) },
            ferryMin: nil
        )
        switch part.way {
        case .ordinary: break
        case .road(let number):
            let road = network?.roads[number]
            (wire.on, wire.road, wire.name) = ("road", number, road?.shortName ?? road?.name)
        case .ferry(let minutes): (wire.on, wire.ferryMin) = ("ferry", minutes)
        }
        return wire
    }
}
