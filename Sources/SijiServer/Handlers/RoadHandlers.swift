import HTTPTypes
import SijiAPI
import SijiFault
import SijiFreight

/// `/v1/routes`: how far it is, and over which roads.
enum RoadHandlers {
    static func route(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let reader = RoadRouteReader(gazetteer: call.depot.gazetteer)
        let values = try await call.reading(body) { json throws(Fault) in try reader.read(json) }
        var averageKmh = Truck.commonKmh
        if let choice = values.truck { averageKmh = try await MatchHandlers.truck(choice, call).averageKmh }
        let (roads, gazetteer, speed) = (call.depot.roads, call.depot.gazetteer, averageKmh)
        let answer = try await call.work { () throws(Fault) in
            guard let network = roads.network else {
                throw Fault(.modelUnavailable, ["value": "expressway", "allowed": .list(["circuity"])])
            }
            let fields = values.places.indices.map(values.field)
            return try RoadJourney(values.places, fields: fields, over: network, gazetteer).answer(averageKmh: speed)
        }
        return try Reply(.ok, answer)
    }
}
