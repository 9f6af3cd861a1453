import GRDB
import Glibc
import SijiAtlas
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import Testing

@testable import SijiStoreSQLite

@Suite("SQLite store of an older form")
struct SQLiteMigrationTests {
    private let directory = TemporaryDirectory()
    private var state: String { directory.path + "/state" }

    /// A store as the first form left it: three open listings of one party, and one that was withdrawn.
    private func makeFirstForm(at path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try SQLiteSchema.migrator.migrate(queue, upTo: "1")
        try queue.write { database in
            try database.execute(sql: "INSERT INTO meta (key, value) VALUES ('depot', '0')")
            try database.execute(sql: "INSERT INTO sequences (kind, last) VALUES ('party', 1), ('load', 4)")
            try database.execute(
                sql: "INSERT INTO parties (id, depot, uid, name, plates) VALUES (?, 0, 1, 'one', '')",
                arguments: [PartyID(rawValue: 1).stored]
            )
            for (number, status) in [(1, "open"), (2, "open"), (3, "withdrawn"), (4, "open")] {
                try database.execute(
                    sql: """
                        INSERT INTO loads (id, party, ref, version, status, trucks, taken, phone, ends_at,
                        confirmed_at, created_at, calls, wire)
                        VALUES (?, ?, ?, 7, ?, 1, 0, ?, ?, ?, ?, 0, CAST(? AS BLOB))
                        """,
                    arguments: [
                        LoadID(rawValue: UInt64(number)).stored, PartyID(rawValue: 1).stored, "R\(number)", status,
                        "13800138000", evening.epochSec, morning.epochSec, morning.epochSec,
                        String(decoding: draft("R\(number)").wire, as: UTF8.self),
                    ]
                )
            }
        }
        try queue.close()
    }

    private func offers(_ store: SQLiteStore) throws(Fault) -> [String] {
        try store.read { (reader) throws(Fault) in
            var lines: [String] = []
            try reader.forEachOpenOffer { (id, version, offer) throws(Fault) in
                let text = offer.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
                lines.append("\(id.sequence) \(version) \(text)")
            }
            return lines
        }
    }

    @Test func `keeps what it held, and takes offers from then on`() throws {
        mkdir(state, 0o700)
        try makeFirstForm(at: state + "/siji.sqlite")
        var store = try SQLiteStore.open(directory: state, depot: .first)
        #expect(store.schemaVersion == SQLiteSchema.version)
        #expect(try offers(store) == ["1 7 ", "2 7 ", "4 7 "])
        let held = try #require(try store.read { (reader) throws(Fault) in try reader.listing(LoadID(rawValue: 2)) })
        #expect(held.offer == nil)
        #expect(held.wire == draft("R2").wire)
        // Equal content says that it still holds; only a change is written anew.
        let pushed = try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 1, name: "one").id
            return [
                try writer.push(draft("R1"), by: party, at: evening).word,
                try writer.push(draft("R2", "second"), by: party, at: evening).word,
                try writer.push(draft("R5"), by: party, at: evening).word,
            ]
        }
        #expect(pushed == ["unchanged", "updated", "created"])
        let after = ["1 7 ", "2 8 offer of R2, second", "4 7 ", "5 1 offer of R5, first"]
        #expect(try offers(store) == after)
        try store.close()
        store = try SQLiteStore.open(directory: state, depot: .first)
        #expect(try offers(store) == after)
        #expect(try store.findings().isEmpty)
    }

    @Test func `takes positions from then on, and knows which bookings are on the road`() throws {
        mkdir(state, 0o700)
        let path = state + "/siji.sqlite"
        let queue = try DatabaseQueue(path: path)
        try SQLiteSchema.migrator.migrate(queue, upTo: "7")
        try queue.write { database in
            try database.execute(sql: "INSERT INTO meta (key, value) VALUES ('depot', '0')")
            for (number, status) in [(1, "booked"), (2, "paid"), (3, "inTransit")] {
                try database.execute(
                    sql: """
                        INSERT INTO bookings (id, load, load_version, slot, driver, dispatcher, status, version,
                        created_at, changed_at) VALUES (?, ?, 1, 0, ?, 9, ?, 1, 0, 0)
                        """,
                    arguments: [
                        BookingID(rawValue: UInt64(number)).stored, number, PartyID(rawValue: 7).stored, status,
                    ]
                )
            }
        }
        try queue.close()
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let driver = PartyID(rawValue: 7)
        let fix = PositionFix(at: morning, spot: BookingSpot(latE7: 282_000_000, lonE7: -1_129_000_000))
        let kept = try store.write { (writer) throws(Fault) in
            #expect(try writer.bookingsOnRoad(of: driver).map(\.id.rawValue) == [1, 3])
            return try writer.put(fix, of: driver)
        }
        #expect(kept)
        let read = try store.read { (reader) throws(Fault) in
            try reader.positions(of: driver, from: morning, before: nil, limit: 2)
        }
        #expect(read == [fix])
        #expect(try store.findings().isEmpty)
    }

    @Test func `takes reports from then on`() throws {
        mkdir(state, 0o700)
        let queue = try DatabaseQueue(path: state + "/siji.sqlite")
        try SQLiteSchema.migrator.migrate(queue, upTo: "8")
        try queue.write { try $0.execute(sql: "INSERT INTO meta (key, value) VALUES ('depot', '0')") }
        try queue.close()
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let draft = ReportDraft(subject: .known(.restStop("s-1")), kind: .free, slots: 3)
        let kept = try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 7, name: "a")
            return try writer.report(draft, by: party.id, at: morning)
        }
        let read = try store.read { (reader) throws(Fault) in try reader.reports(on: .restStop("s-1")) }
        #expect(read == kept && read.first?.voices.first?.slots == 3)
        #expect(try store.findings().isEmpty)
    }

    @Test func `knows no stops on the way of bookings that are older, which go on without`() throws {
        mkdir(state, 0o700)
        let queue = try DatabaseQueue(path: state + "/siji.sqlite")
        try SQLiteSchema.migrator.migrate(queue, upTo: "8")
        let (id, driver) = (BookingID(rawValue: 1), PartyID(rawValue: 7))
        try queue.write { database in
            try database.execute(sql: "INSERT INTO meta (key, value) VALUES ('depot', '0')")
            try database.execute(
                sql: """
                    INSERT INTO booking_events (booking, number, step, at, entered_at, party, side, source)
                    VALUES (?, 1, 'book', 0, 0, ?, 'driver', 'said'), (?, 2, 'arrivePickup', 60, 60, ?, 'driver', 'said')
                    """,
                arguments: [id.stored, driver.stored, id.stored, driver.stored]
            )
        }
        try queue.close()
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let life = try store.read { (reader) throws(Fault) in try reader.life(of: id) }
        #expect(life.viaCount == 0 && life.isPossible(.startBreak, for: .driver))
        #expect(try store.findings().isEmpty)
    }

    @Test func `is brought up to date where it comes back from a backup`() throws {
        let copy = directory.path + "/copy"
        try makeFirstForm(at: copy)
        try SQLiteStore.restore(from: copy, into: state)
        let store = try SQLiteStore.open(directory: state, depot: .first)
        #expect(store.schemaVersion == SQLiteSchema.version)
        #expect(try offers(store) == ["1 7 ", "2 7 ", "4 7 "])
    }
}
