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
            return try Reply(.created, try await copy(as: request, call))
        }
        let (dispatcher, caller) = (call.depot.dispatcher, try await call.caller())
        if let kept = try await call.work({ () throws(Fault) in try dispatcher.answer(under: key, for: caller) }) {
            return Reply(kept)
        }
        let kept = KeptReply(status: 201, body: try Reply.bytes(try await copy(as: request, call)))
        do throws(Fault) {
            try await dispatcher.keep(kept, under: key, for: caller)
        } catch {
            // Of a damaged store a copy can still be wanted; that its key cannot be kept is no reason to deny it.
            guard error.code == .storeReadOnly else { throw error }
        }
        return Reply(kept)
    }

    private static func copy(as request: BackupRequest, _ call: Call) async throws(Fault) -> BackupAnswer {
        let (store, now) = (call.depot.store, call.depot.clock())
        let folder = call.depot.facts.backupFolder
        let answer = try await call.work { () throws(Fault) in
            let path: String
            if let given = request.path { path = given } else { path = try unusedName(in: folder, at: now) }
            try store.backup(to: path)
            let removed = request.keep.map { prune(folder, keeping: $0) }
            return BackupAnswer(path: path, bytes: DaemonFiles.bytes(of: path) ?? 0, removed: removed)
        }
        var facts: Logger.Metadata = ["path": "\(answer.path)", "bytes": "\(answer.bytes)"]
        if let removed = answer.removed { facts["removed"] = "\(removed.count)" }
        call.depot.logger.notice("backup written", metadata: facts)
        return answer
    }

    /// Removes the oldest backups of the daemon's own folder, once a newer one stands; gives those that are gone.
    private static func prune(_ folder: String, keeping count: Int) -> [String] {
        DaemonFiles.backups(in: folder).dropLast(count).filter { unlink($0) == 0 }
    }

    /// A path that sorts by time: `siji-20261201T080000Z.sqlite`, then `siji-20261201T080000Z_2.sqlite`.
    /// - Throws: `backup.exists` where nine were made within one second.
    private static func unusedName(in folder: String, at now: Instant) throws(Fault) -> String {
        let zone = ZoneOffset(minutes: 0) ?? .china
        let stamp = now.rfc3339(in: zone).prefix(19).filter { $0 != "-" && $0 != ":" }
        for number in 1...9 {
            let path = "\(folder)/siji-\(stamp)Z\(number == 1 ? "" : "_\(number)").sqlite"
            if access(path, F_OK) != 0 { return path }
        }
        throw Fault(.backupExists, ["path": .text("\(folder)/siji-\(stamp)Z.sqlite")])
    }
}
