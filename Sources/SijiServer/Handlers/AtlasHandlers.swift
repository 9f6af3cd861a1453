import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiStore

/// `/v1/rest-stops` and `/v1/checkpoints`: where to rest, and where one may be stopped.
enum AtlasHandlers {
    static func restStops(_ call: Call) async throws(Fault) -> Reply {
        let query = try NearQuery(call.query)
        let (atlas, view) = (call.depot.atlas, ReportView(call.depot))
        let found = try await call.work { () throws(Fault) in
            atlas.restStops(
                near: query.centre,
                radiusM: query.radiusM.map(Double.init),
                services: query.services,
                limit: query.limit
            )
        }
        let stops = found.map { RestStopWire($0.item, view, distanceM: $0.distanceM, bearingDeg: $0.bearingDeg) }
        return try Reply(.ok, RestStopsAnswer(restStops: stops))
    }

    static func restStop(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameters["id"] ?? ""
        guard let stop = call.depot.atlas.restStop(id: id) else { throw Fault(.restStopNotFound, ["id": .text(id)]) }
        var wire = RestStopWire(stop, ReportView(call.depot))
        wire.reports = try await reports(on: .restStop(stop.id), unit: nil, call)
        return try Reply(.ok, wire)
    }

    static func checkpoints(_ call: Call) async throws(Fault) -> Reply {
        let query = try NearQuery(call.query)
        let (atlas, view) = (call.depot.atlas, ReportView(call.depot))
        let found = try await call.work { () throws(Fault) in
            atlas.checkpoints(
                near: query.centre,
                radiusM: query.radiusM.map(Double.init),
                kinds: query.kinds,
                limit: query.limit
            )
        }
        let checkpoints = found.map {
            CheckpointWire($0.item, view, distanceM: $0.distanceM, bearingDeg: $0.bearingDeg)
        }
        return try Reply(.ok, CheckpointsAnswer(checkpoints: checkpoints))
    }

    static func checkpoint(_ call: Call) async throws(Fault) -> Reply {
        let id = call.parameters["id"] ?? ""
        guard let checkpoint = call.depot.atlas.checkpoint(id: id) else {
            throw Fault(.checkpointNotFound, ["id": .text(id)])
        }
        var wire = CheckpointWire(checkpoint, ReportView(call.depot))
        wire.reports = try await reports(on: .checkpoint(checkpoint.id), unit: checkpoint.kind.unit, call)
        return try Reply(.ok, wire)
    }

    /// The history of a place; nil where nobody reported.
    private static func reports(
        on target: ReportTarget,
        unit: String?,
        _ call: Call
    ) async throws(Fault) -> [ReportWire]? {
        let place = call.depot.atlas.reported(of: target)
        guard !place.reports.isEmpty else { return nil }
        let (view, party) = (ReportView(call.depot), try await call.party()?.id)
        return place.reports.map { view.wire($0, of: place, party: party, unit: unit) }
    }
}
