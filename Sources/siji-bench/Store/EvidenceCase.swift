import ArgumentParser
import Glibc
import SijiFault
import SijiFreight
import SijiStore
import SijiStoreSQLite
import SijiTrust

/// The verification of the whole audit log, as a daemon does it after its start, beside hashing the same bytes alone.
struct EvidenceCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Time the verification of an audit log in SQLite, in events a second."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Events in the log, about ten a booking.")
    var events = 500_000
    @Option(help: "Verifications to time.")
    var runs = 5

    func run() async throws {
        let report = Report("evidence", isJSON: common.json)
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        let store = try SQLiteStore.open(directory: folder, depot: .first)
        try fill(store)
        var (own, hashing, spent) = (Figures(), Figures(), Figures())
        var bytes = 0
        for _ in 0..<runs {
            let clock = ContinuousClock()
            let (start, began) = (Self.processorSec(), clock.now)
            let found = try store.verifyAudit()
            own.add(clock.now - began)
            spent.add(.seconds(Self.processorSec() - start))
            guard found.finding == nil, found.events == Int64(events) else {
                throw ValidationError("the log does not stand: \(found)")
            }
            bytes = 0
            let hashed = clock.now
            try store.read { (reader) throws(Fault) in
                try reader.forEachAudit(after: 0, limit: .max) { (record) throws(Fault) in
                    bytes += record.bytes.count
                    precondition(Digest(of: record.bytes) == record.hash, "a hash of our own making")
                }
            }
            hashing.add(clock.now - hashed)
        }
        report.times("read and hash", size: events, hashing, notes: [("bytes an event", .whole(bytes / events))])
        report.times(
            "verify",
            size: events,
            own,
            ratios: [("against reading and hashing, p50", own.p50 / hashing.p50)],
            notes: [
                ("events a second", .whole(Int(Double(events) * 1e6 / own.p50))),
                ("of processor time", .whole(Int(Double(events) * 1e6 / spent.p50))),
                ("to reach", .text("500000")),
            ]
        )
    }

    private func fill(_ store: SQLiteStore) throws {
        let driver = PartyID(depot: .first, sequence: 1)
        let kinds = ["book", "arrivePickup", "loaded", "depart", "arriveDelivery", "deliver", "sendPod", "settle"]
        for first in stride(from: 0, to: events, by: 10_000) {
            try store.write { (writer) throws(Fault) in
                for number in first..<min(events, first + 10_000) {
                    let at = Instant(epochSec: 1_796_083_200 + Int64(number))
                    // A few hundred bookings are under way at a time.
                    let booking = BookingID(
                        depot: .first,
                        sequence: UInt64(number / 3_000 * 300 + number * 7_919 % 300 + 1)
                    )
                    var draft = AuditDraft(
                        booking: booking,
                        kind: kinds[number % kinds.count],
                        at: at,
                        enteredAt: at,
                        by: driver,
                        facts: ["side": "driver", "source": "said", "priceFen": 850_000]
                    )
                    if number % 10 == 0 {
                        draft.personal = [PersonalValue(name: "driverPhone", value: "13800138000", of: driver)]
                    }
                    try writer.appendAudit(draft)
                }
            }
        }
    }

    private static func processorSec() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
