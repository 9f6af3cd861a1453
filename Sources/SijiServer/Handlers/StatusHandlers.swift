import HTTPTypes
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiRoads
import SijiStore

/// `/v1/status`: what the daemon holds, and who is asking.
enum StatusHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let (depot, uid) = (call.depot, call.peer.uid)
        let (party, sequence) = try await call.read { reader throws(Fault) in
            (try reader.party(uid: uid), try reader.lastChange())
        }
        let now = depot.clock()
        let roles = depot.roles.current.roles(of: call.peer)
        var answer = StatusAnswer(
            version: depot.facts.version,
            now: now.rfc3339(in: depot.facts.zone),
            uptimeSec: Int(max(now.epochSec - depot.startedAt.epochSec, 0)),
            store: .init(
                kind: depot.facts.storeKind,
                schema: depot.facts.schema,
                sequence: Int(sequence),
                integrity: depot.integrity.current.rawValue
            ),
            counts: .init(
                loads: .init(open: depot.dispatcher.index.count),
                restStops: depot.atlas.restStopCount,
                checkpoints: depot.atlas.checkpointCount,
                places: depot.gazetteer.entries.count
            ),
            feeds: depot.facts.feeds + depot.feeds.list(call.language).map(StatusAnswer.Feed.init),
            you: .init(
                uid: Int(uid),
                party: party?.id.description,
                roles: Role.allCases.filter(roles.contains).map(\.rawValue)
            )
        )
        answer.store.audit = depot.audit.current.wire
        return try Reply(.ok, answer)
    }
}

extension StatusAnswer.Feed {
    /// A feed among the data files.
    fileprivate init(_ feed: FeedWire) {
        self.init(name: feed.name, rows: feed.places, skipped: feed.refused, asOf: feed.asOf, synthetic: false)
    }
}
