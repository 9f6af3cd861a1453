import Foundation
import SijiAPI
import SijiFreight
import SijiStoreSQLite
import Testing

/// A daemon that is started on a log which somebody changed while it was stopped.
@Suite("An audit log that was changed behind the daemon's back")
struct ChangedLogTests {
    @Test func `is named at the start, in status, in doctor and in the log, by booking and event`() async throws {
        try await TemporaryFolder.with { folder in
            let (booking, before) = try await Depot.running(in: folder) { depot in
                let load = try await depot.push(Listing(ref: "CHANGED-1"))
                _ = try await depot.siji(["booking", "make", load])
                let booking = try await depot.curl("GET", "/v1/bookings").decoded(BookingsAnswer.self).bookings[0]
                for step in ["arrivePickup", "depart", "deliver"] {
                    _ = try await depot.siji(["booking", "advance", booking.id, step])
                }
                let paid = try await depot.siji(["booking", "pay", booking.id, "8000"])
                #expect(paid.exitCode == 0, "\(paid.errors)")
                return booking
            }
            #expect(before.log.contains("the audit log stands") && before.log.contains("eventsPerSecond"))
            // 8,000 yuan were paid; now only 3,000 are said to have been. SQLite has no checksums: the file is whole.
            let path = SQLiteStore.file(in: folder.file("state"))
            // What lies in SQLite's own log is copied into the file, where it can be reached.
            try SQLiteStore.open(directory: folder.file("state"), depot: .first).close()
            var bytes = try Data(contentsOf: URL(filePath: path))
            let (told, forged) = (
                Data(#""facts":{"amountFen":800000,"#.utf8), Data(#""facts":{"amountFen":300000,"#.utf8)
            )
            #expect(bytes.range(of: told) != nil)
            while let place = bytes.range(of: told) { bytes.replaceSubrange(place, with: forged) }
            try bytes.write(to: URL(filePath: path))
            let (_, after) = try await Depot.running(in: folder) { depot in
                let found = try await audit(depot)
                #expect(found.state == "broken" && found.finding == "changed" && found.verified == 4)
                #expect(found.seq == 5 && found.event == 5 && found.booking == booking.id)
                let status = try await depot.siji(["status"])
                #expect(status.output.contains("BROKEN at event 5, booking \(booking.id)"), "\(status.output)")
                let chinese = try await depot.siji(["status"], language: "zh", columns: 50)
                #expect(chinese.output.contains("断了"), "\(chinese.output)")
                let doctor = try await depot.siji(["doctor"])
                let words = doctor.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                #expect(words.contains("event 5 of booking \(booking.id)"), "\(doctor.output)")
                // Whoever drives can go on.
                let next = try await depot.siji(["booking", "advance", booking.id, "sendPod"])
                #expect(next.exitCode == 0, "\(next.errors)")
            }
            let line = after.log.split(separator: "\n").first { $0.contains("the audit log is broken") }
            #expect(
                line?.contains("seq=5") == true && line?.contains("booking=\(booking.id)") == true,
                "\(line ?? "none")"
            )
            #expect(line?.contains("finding=changed") == true)
        }
    }

    /// How the log stands once the daemon has followed it.
    private func audit(_ depot: Depot) async throws -> StatusAnswer.AuditState {
        for _ in 0..<200 {
            let found = try await depot.curl("GET", "/v1/status").decoded(StatusAnswer.self).store.audit
            if let found, found.state != "checking" { return found }
        }
        throw HarnessError("the audit log was not followed")
    }
}
