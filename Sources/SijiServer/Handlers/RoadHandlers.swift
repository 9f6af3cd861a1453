import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiFault
import SijiFreight
import SijiRoads

/// `/v1/routes`: how far it is, and over which roads.
enum RoadHandlers {
    static func route(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let depot = call.depot
        let reader = RoadRouteReader(gazetteer: depot.gazetteer)
        let values = try await call.reading(body) { json throws(Fault) in try reader.read(json) }
        var truck: Truck?
        if let choice = values.truck { truck = try await MatchHandlers.truck(choice, call) }
        let vehicle = truck.map { Vehicle($0, TruckState()) }
        let asked = truck
        let answer = try await call.work { () throws(Fault) in
            let stretches = values.places.indices.dropLast().map { place in
                RoadFinder.Stretch(
                    from: values.places[place],
                    to: values.places[place + 1],
                    fields: (values.field(place), values.field(place + 1)),
                    vehicle: vehicle.map { EngineVehicle($0) } ?? EngineVehicle()
                )
            }
            let ways = try depot.finder.ways(stretches)
            var answer = RoadJourney(values.places, ways, over: depot.roads.network, depot.gazetteer).answer(
                averageKmh: asked?.averageKmh ?? Truck.commonKmh,
                untold: (vehicle.map { EngineVehicle($0) } ?? EngineVehicle()).untold
            )
            if let vehicle {
                let limits = RouteLimits(ways, depot.atlas, zone: depot.facts.zone, now: depot.clock())
                answer.limits = limits.notClear(for: vehicle)
            }
            return answer
        }
        return try Reply(.ok, answer)
    }
}
