import GRDB
import Glibc
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import Testing

@testable import SijiStoreSQLite

@Suite("Bookings of the first form")
struct BookingMigrationTests {
    private let directory = TemporaryDirectory()
    private var state: String { directory.path + "/state" }

    /// A file of the first form with bookings of every course that it knew.
    private func first() throws {
        try #require(mkdir(state, 0o700) == 0)
        let queue = try DatabaseQueue(path: state + "/siji.sqlite")
        try SQLiteSchema.migrator.migrate(queue, upTo: "1")
        try queue.write { database in
            let rows: [(id: Int, slot: Int, status: String, version: Int)] = [
                (1, 0, "requested", 1), (2, 1, "booked", 1), (3, 2, "booked", 2), (4, 3, "cancelled", 2),
                (5, 4, "cancelled", 3),
            ]
            for row in rows {
                try database.execute(
                    sql: """
                        INSERT INTO bookings (id, load, load_version, slot, driver, dispatcher, status, version,
                        created_at, changed_at) VALUES (?, 9, 1, ?, 7, 8, ?, ?, 1000, 1500)
                        """,
                    arguments: [BookingID(rawValue: UInt64(row.id)).stored, row.slot, row.status, row.version]
                )
            }
        }
        try queue.close()
    }

    @Test func `give each booking the events that its standing tells of`() throws {
        try first()
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let courses: [[BookingEvent.Step]] = [
            [.request], [.book], [.request, .accept], [.book, .cancel], [.request, .accept, .cancel],
        ]
        for (place, course) in courses.enumerated() {
            let id = BookingID(rawValue: UInt64(place + 1))
            let (record, events, life) = try store.read { (reader) throws(Fault) in
                (try reader.booking(id), try reader.events(of: id), try reader.life(of: id))
            }
            #expect(events.map(\.step) == course)
            #expect(life.status == record?.status && life.version == record?.version)
            #expect(
                life.heldUntil == record?.heldUntil && (life.status == .cancelled) == (record?.cancelledBy == .depot)
            )
        }
        #expect(try store.findings().isEmpty)
        try store.close()
    }
}
