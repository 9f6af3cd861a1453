import Glibc
import HTTPTypes
import Logging
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// `POST /v1/backups`: a copy of the store while it is in use.
enum BackupHandlers {
    static func make(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.optionalBody()
        let request = try BookingReader.backup(body.span)
        guard let key = try call.idempotencyKey(body: body) else {
            return try Reply(.created, try await copy(to: request.path, call))
        }
        let (dispatcher, caller) = (call.depot.dispatcher, try await call.caller())
        if let kept = try await call.work({ () throws(Fault) in try dispatcher.answer(under: key, for: caller) }) {
            return Reply(kept)
        }
        let kept = KeptReply(status: 201, body: try Reply.bytes(try await copy(to: request.path, call)))
        do throws(Fault) {
            try await dispatcher.keep(kept, under: key, for: caller)
        } catch {
            // Of a damaged store a copy can still be wanted; that its key cannot be kept is no reason to deny it.
            guard error.code == .storeReadOnly else { throw error }
        }
        return Reply(kept)
    }

    private static func copy(to given: String?, _ call: Call) async throws(Fault) -> BackupAnswer {
        let (store, now) = (call.depot.store, call.depot.clock())
        let path = given ?? "\(call.depot.facts.backupFolder)/\(name(at: now))"
        let bytes = try await call.work { () throws(Fault) in
            try store.backup(to: path)
            var found = stat()
            return stat(path, &found) == 0 ? Int(found.st_size) : 0
        }
        call.depot.logger.notice("backup written", metadata: ["path": "\(path)", "bytes": "\(bytes)"])
        return BackupAnswer(path: path, bytes: bytes)
    }

    /// A name that sorts by time: `siji-20261201T080000Z.sqlite`.
    private static func name(at now: Instant) -> String {
        let zone = ZoneOffset(minutes: 0) ?? .china
        let stamp = now.rfc3339(in: zone).prefix(19).filter { $0 != "-" && $0 != ":" }
        return "siji-\(stamp)Z.sqlite"
    }
}
