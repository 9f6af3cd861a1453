import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiFault
import SijiFreight

/// `/v1/corridors`: what lies along a route, and whether a truck gets by.
enum CorridorHandlers {
    static func search(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let values = try await call.reading(body) { json throws(Fault) in try CorridorRequestReader.read(json) }
        let truck: Truck? =
            if let choice = values.truck { try await MatchHandlers.truck(choice, call) } else { nil }
        let (atlas, zone, now) = (call.depot.atlas, call.depot.facts.zone, call.depot.clock())
        let answer = try await call.work { () throws(Fault) in
            CorridorReckoning(values, truck: truck, zone: zone, now: now).answer(from: atlas)
        }
        return try Reply(.ok, answer)
    }
}
