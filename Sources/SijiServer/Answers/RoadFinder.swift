import SijiAtlas
import SijiFault
import SijiFreight
import SijiRoads

/// The ways of a journey, and who found them.
struct FoundWays: Sendable {
    /// The ways between neighbours.
    let routes: [NetworkRoute]
    /// `expressway`, or the engine's name.
    let model: String
    /// Why an engine that is set did not say; nil where it did, or none is set.
    let why: EngineSilence?
    /// How long the engine takes the whole to last, seconds; nil for the skeleton.
    let engineSec: Int?
    /// Whether the lines are drawn on the road.
    var isSurveyed: Bool { engineSec != nil }
}

/// Finds ways: by the routing engine where one is set and answers, else over the skeleton.
struct RoadFinder: Sendable {
    let roads: SharedNetwork
    let engine: (any RoutingEngine)?

    /// A stretch to be driven, and by what.
    struct Stretch {
        let from: Place
        let to: Place
        /// What the request calls the ends.
        let fields: (from: String, to: String)
        let vehicle: EngineVehicle
    }

    /// The ways of stretches that follow each other.
    ///
    /// All of one journey are of one model: where the engine is silent about one, the skeleton has them all.
    /// - Throws: `route.unreachable` (`reason`: `vehicle` with `engine`, where the engine looked and found no way for the truck; else
    ///   the skeleton's), `model.unavailable` where there is neither.
    func ways(_ stretches: [Stretch]) throws(Fault) -> FoundWays {
        var why: EngineSilence?
        if let engine {
            let ways = try ask(engine, stretches, why: &why)
            if why == nil {
                return FoundWays(
                    routes: ways.map { NetworkRoute($0) },
                    model: engine.name,
                    why: nil,
                    engineSec: ways.reduce(0) { $0 + $1.seconds }
                )
            }
        }
        guard let network = roads.network else { throw Fault(.modelUnavailable, ["value": "expressway"]) }
        var routes: [NetworkRoute] = []
        for stretch in stretches {
            routes.append(
                try network.route(from: stretch.from.point, to: stretch.to.point, fields: stretch.fields)
            )
        }
        return FoundWays(routes: routes, model: "expressway", why: why, engineSec: nil)
    }

    /// The engine's ways, unless it is silent about one; stretches of one vehicle are asked for at once.
    private func ask(
        _ engine: any RoutingEngine,
        _ stretches: [Stretch],
        why: inout EngineSilence?
    ) throws(Fault) -> [EngineWay] {
        var ways: [EngineWay] = []
        var rest = stretches[...]
        while let first = rest.first {
            let run = rest.prefix { $0.vehicle == first.vehicle }
            rest = rest.dropFirst(run.count)
            let places = [first.from.point] + run.map(\.to.point)
            switch engine.ways(through: places, for: first.vehicle) {
            case .found(let found): ways += found
            case .silent(let silence):
                why = silence
                return []
            case .noWay:
                let field = run.last?.fields.to ?? first.fields.to
                throw Fault(.routeUnreachable, field: field, ["reason": "vehicle", "engine": .text(engine.name)])
            }
        }
        return ways
    }
}

extension EngineVehicle {
    /// A vehicle as an engine is told of it.
    init(_ vehicle: Vehicle) {
        self.init(
            heightMm: vehicle.heightMm,
            widthMm: vehicle.widthMm,
            lengthMm: vehicle.lengthMm,
            massKg: vehicle.massKg,
            axles: vehicle.axles,
            carriesHazmat: vehicle.carriesHazmat
        )
    }

    /// What is not known of it, in the words of the contract: an engine then takes figures of its own.
    var untold: [String] {
        let figures: [(String, Bool)] = [
            ("heightM", heightMm == nil), ("widthM", widthMm == nil), ("lengthM", lengthMm == nil),
            ("massKg", massKg == nil), ("axles", axles == nil),
        ]
        return figures.filter(\.1).map(\.0)
    }
}
