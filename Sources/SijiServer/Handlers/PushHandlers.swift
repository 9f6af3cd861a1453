import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// `POST /v1/loads`: one listing or many.
enum PushHandlers {
    static func push(_ call: Call) async throws(Fault) -> Reply {
        let options = try PushOptions(call.query)
        guard call.mediaType == MediaTypes.lines else { return try await pushOne(call) }
        let caller = try await call.caller()
        let onlyRejected = options.answers == .rejected
        if options.isAtomic {
            let now = call.depot.clock()
            return try await AtomicPush(call: call, caller: caller, onlyRejected: onlyRejected, now: now).run()
        }
        let push = BulkPush(call: call, caller: caller, onlyRejected: onlyRejected)
        return Reply(lines: { writer in try await push.run(into: &writer) })
    }

    private static func pushOne(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body(MediaTypes.json, MediaTypes.lines)
        let (scanner, now) = (call.scanner, call.depot.clock())
        let caller = try await call.caller()
        let listing = try await call.reading(body) { json throws(Fault) in try scanner.prepared(json, now: now) }
        let outcomes = try await call.depot.dispatcher.push([listing], by: caller)
        guard let outcome = outcomes.first else { throw Fault(.serverInternal) }
        var counted = Meter.PushedLines()
        counted.add(outcome)
        call.depot.meter.pushed(counted)
        let line = PushLine(line: nil, ref: listing.draft.ref, outcome)
        let json = PushLineWriter.object(line)
        switch outcome {
        case .rejected(let fault): throw fault
        case .created(let id, let version):
            let headers: HTTPFields = [
                .eTag: EntityTag.text(version), .location: Route.showLoad.path(["id": id.description]),
            ]
            return Reply(.created, json: json, headers: headers)
        case .updated(_, let version), .unchanged(_, let version):
            return Reply(json: json, headers: [.eTag: EntityTag.text(version)])
        }
    }
}
