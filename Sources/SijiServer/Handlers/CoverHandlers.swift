import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/me/cover`: the caller's own months of cover.
enum CoverHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let uid = call.peer.uid
        let runs = try await call.read { reader throws(Fault) in
            try reader.party(uid: uid).map { party throws(Fault) in try reader.cover(of: party.id) } ?? []
        }
        return try reply(CoverRecord(runs), call)
    }

    static func put(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let record = try CoverReader.read(body.span)
        try await call.depot.dispatcher.put(cover: record, by: try await call.caller())
        return try reply(record, call)
    }

    private static func reply(_ record: CoverRecord, _ call: Call) throws(Fault) -> Reply {
        let depot = call.depot
        // The clock of a daemon stands within the months that a record may name; elsewhere nothing is missing yet.
        let now = Month(String(depot.clock().rfc3339(in: depot.facts.zone).prefix(7))) ?? Month.known.lowerBound
        return try Reply(.ok, CoverAnswer(record, now: now))
    }
}
