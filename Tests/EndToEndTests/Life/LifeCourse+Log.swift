import SijiFault
import SijiFreight
import SijiStore
import SijiStoreSQLite
import SijiTrust
import Testing

extension LifeCourse {
    /// Follows the audit log that a crash left behind, and holds it against what was answered before.
    ///
    /// It is a copy that is opened here, so that the daemon itself recovers what the crash left.
    mutating func followLog(in folder: TemporaryFolder) async throws {
        let copy = folder.file("copy")
        _ = try await Tool.run("rm", ["-rf", copy])
        let copied = try await Tool.run("cp", ["-a", folder.file("state"), copy])
        try #require(copied.exitCode == 0, "\(copied.errors)")
        let store = try SQLiteStore.open(directory: copy, depot: .first)
        let found = try store.verifyAudit()
        #expect(found.finding == nil, "seed \(seed): \(found)")
        let receipts = receipts
        var met = 0
        try store.read { (reader) throws(Fault) in
            var last: [BookingID: Int] = [:]
            try reader.forEachAudit(after: 0, limit: .max) { (record) throws(Fault) in
                last[record.booking] = record.number
                guard let hash = receipts[Int(record.seq)] else { return }
                met += 1
                #expect(
                    hash == record.hash.description,
                    "seed \(seed): event \(record.seq) is not the one that was answered"
                )
            }
            for (booking, number) in last {
                let version = try reader.booking(booking)?.version
                #expect(version == number, "seed \(seed): \(booking) and its log")
            }
        }
        #expect(met == receipts.count, "seed \(seed): an event that was answered is gone")
        #expect(found.events >= events, "seed \(seed): the log became shorter")
        (verifications, events) = (verifications + 1, Int(found.events))
        try store.close()
    }
}
