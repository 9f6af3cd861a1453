import Foundation
import SijiFault
import SijiFreight
import SijiStore
import SijiStoreSQLite
import SijiTestSupport
import SijiTrust
import Testing

/// What was erased, looked for in the bytes of the files.
@Suite("Erased values in the files of a store")
struct SQLiteErasureTests {
    private let directory = TemporaryDirectory()

    private func files() throws -> [(name: String, bytes: Data)] {
        try ["siji.sqlite", "siji.sqlite-wal"].map { name in
            let path = directory.path + "/state/" + name
            return (
                name, FileManager.default.fileExists(atPath: path) ? try Data(contentsOf: URL(filePath: path)) : Data()
            )
        }
    }

    private func isThere(_ text: String) throws -> [String] {
        try files().filter { $0.bytes.range(of: Data(text.utf8)) != nil }.map(\.name)
    }

    /// A driver with a name, phone, plate, truck and notes that are theirs alone, and a booking with steps.
    private func live(_ number: Int, _ store: SQLiteStore, _ load: LoadID) throws(Fault) {
        try store.write { (writer) throws(Fault) in
            let uid = UInt32(100 + number)
            _ = try writer.keepParty(
                uid: uid,
                name: "name-\(number)-",
                phone: "139\(1_000_000 + number)",
                plates: ["plate-\(number)-"]
            )
            let driver = try writer.party(forUid: uid, name: "").id
            try writer.keep(TruckRecord(party: driver, name: "truck-\(number)-", wire: Array("wire-\(number)-".utf8)))
            _ = try writer.complain(Complaint(trouble: .arrears, what: "what-\(number)-"), by: driver, at: morning)
            let body = Array("body-\(number)-".utf8)
            try writer.insert(
                IdempotentRecord(party: driver, key: "k", request: [1], status: 200, body: body, at: morning)
            )
            let booking = try writer.book(
                load: load,
                version: nil,
                truckName: nil,
                by: driver,
                mayBookOwn: false,
                at: morning,
                terms: BookingTerms(listedFen: 900_000, waitsForYes: false)
            ).0
            for step in [BookingEvent.Step.setOut, .arrivePickup, .depart] {
                let note = "note-\(number)-\(step.rawValue)-" + String(repeating: "x", count: number % 300)
                _ = try writer.step(
                    booking.id,
                    StepRequest(step, details: BookingDetails(note: note)),
                    ifMatch: nil,
                    by: driver,
                    at: morning
                )
            }
        }
    }

    @Test func `are in neither the database nor its log`() throws {
        let store = try SQLiteStore.open(directory: directory.path + "/state", depot: .first)
        let count = 120
        let load = try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 1, name: "one").id
            return try writer.push(draft("A", trucks: count), by: party, at: morning)
        }
        let id = try #require(load.record?.id)
        for number in 0..<count { try live(number, store, id) }
        let words = ["name", "plate", "truck", "wire", "what", "body", "note"]
        for gone in [7, 60, 119] {
            for word in words { #expect(try !isThere("\(word)-\(gone)-").isEmpty, "\(word)-\(gone)") }
            let counts = try store.write { (writer) throws(Fault) in
                try writer.party(uid: UInt32(100 + gone)).map { party throws(Fault) in try writer.erase(party) }
            }
            #expect(counts?.evidenceValues == 6)
            for word in words { #expect(try isThere("\(word)-\(gone)-").isEmpty, "\(word)-\(gone)") }
            #expect(try isThere("139\(1_000_000 + gone)").isEmpty)
        }
        // Others keep theirs, and the log stands without what was erased.
        for word in words { #expect(try isThere("\(word)-61-") == ["siji.sqlite"], "\(word)") }
        #expect(try store.verifyAudit().finding == nil && store.findings().isEmpty)
    }

    /// Rows move when pages are split and rebuilt, and old copies stay beside the cells: more bookings than a few pages hold.
    @Test func `are nowhere in the file once it was written anew, of however many`() throws {
        let store = try SQLiteStore.open(directory: directory.path + "/state", depot: .first)
        let count = 240
        let load = try store.write { (writer) throws(Fault) in
            try writer.push(draft("A", trucks: count), by: try writer.party(forUid: 1, name: "one").id, at: morning)
        }
        let id = try #require(load.record?.id)
        var random = SeededGenerator(seed: 5)
        for number in (0..<count).shuffled(using: &random) { try live(number, store, id) }
        #expect(try !store.scrub(), "nothing was erased yet")
        let gone = (0..<count).filter { $0.isMultiple(of: 3) }
        for number in gone {
            _ = try store.write { (writer) throws(Fault) in
                try writer.party(uid: UInt32(100 + number)).map { party throws(Fault) in try writer.erase(party) }
            }
        }
        #expect(try store.scrub())
        #expect(try !store.scrub(), "once is enough")
        let words = ["name", "plate", "truck", "wire", "what", "body", "note"]
        for number in gone {
            for word in words { #expect(try isThere("\(word)-\(number)-").isEmpty, "\(word)-\(number)") }
            #expect(try isThere("139\(1_000_000 + number)").isEmpty)
        }
        for word in words { #expect(try isThere("\(word)-1-") == ["siji.sqlite"], "\(word)") }
        #expect(try store.verifyAudit().finding == nil && store.findings().isEmpty)
        // It is owed over a restart.
        _ = try store.write { (writer) throws(Fault) in
            try writer.party(uid: 101).map { party throws(Fault) in try writer.erase(party) }
        }
        try store.close()
        let again = try SQLiteStore.open(directory: directory.path + "/state", depot: .first)
        #expect(try again.scrub() && isThere("note-1-").isEmpty)
    }

    @Test func `leave the log with the next commit where a reader stood in the way`() throws {
        let store = try SQLiteStore.open(directory: directory.path + "/state", depot: .first)
        let load = try store.write { (writer) throws(Fault) in
            try writer.push(draft("A", trucks: 2), by: try writer.party(forUid: 1, name: "one").id, at: morning)
        }
        let id = try #require(load.record?.id)
        try live(1, store, id)
        try store.read { (_) throws(Fault) in
            _ = try store.write { (writer) throws(Fault) in
                try writer.party(uid: 101).map { party throws(Fault) in try writer.erase(party) }
            }
        }
        try live(2, store, id)
        #expect(try isThere("note-1-").isEmpty)
    }
}
