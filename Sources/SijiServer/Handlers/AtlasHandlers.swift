import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiFault

/// `/v1/rest-stops` and `/v1/checkpoints`: where to rest, and where one may be stopped.
enum AtlasHandlers {
    static func restStops(_ call: Call) async throws(Fault) -> Reply {
        let query = try NearQuery(call.query)
        let atlas = call.depot.atlas
        let found = try await call.work { () throws(Fault) in
            atlas.restStops(
                near: query.centre,
                radiusM: query.radiusM.map(Double.init),
                services: query.services,
                limit: query.limit
            )
        }
        let stops = found.map { RestStopWire($0.item, distanceM: $0.distanceM, bearingDeg: $0.bearingDeg) }
        return try Reply(.ok, RestStopsAnswer(restStops: stops))
    }

    static func restStop(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameters["id"] ?? ""
        guard let stop = call.depot.atlas.restStop(id: id) else { throw Fault(.restStopNotFound, ["id": .text(id)]) }
        return try Reply(.ok, RestStopWire(stop))
    }

    static func checkpoints(_ call: Call) async throws(Fault) -> Reply {
        let query = try NearQuery(call.query)
        let atlas = call.depot.atlas
        let found = try await call.work { () throws(Fault) in
            atlas.checkpoints(
                near: query.centre,
                radiusM: query.radiusM.map(Double.init),
                kinds: query.kinds,
                limit: query.limit
            )
        }
        let checkpoints = found.map { CheckpointWire($0.item, distanceM: $0.distanceM, bearingDeg: $0.bearingDeg) }
        return try Reply(.ok, CheckpointsAnswer(checkpoints: checkpoints))
    }

    static func checkpoint(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameters["id"] ?? ""
        guard let checkpoint = call.depot.atlas.checkpoint(id: id) else {
            throw Fault(.checkpointNotFound, ["id": .text(id)])
        }
        return try Reply(.ok, CheckpointWire(checkpoint))
    }
}
