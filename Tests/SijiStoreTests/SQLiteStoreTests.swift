import GRDB
import Glibc
import SijiFault
import SijiFreight
import SijiStore
import Testing

@testable import SijiStoreSQLite

/// What a disk answers when it loses a sync.
private final class FailingCommit: TransactionObserver {
    private let code: ResultCode

    init(_ code: ResultCode) { self.code = code }

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { true }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws { throw DatabaseError(resultCode: code, message: "the disk") }
    func databaseDidCommit(_ database: Database) {}
    func databaseDidRollback(_ database: Database) {}
}

@Suite("SQLite store")
struct SQLiteStoreTests {
    private let directory = TemporaryDirectory()

    private func open(depot: DepotID = .first, pageLimit: Int? = nil) throws(Fault) -> SQLiteStore {
        try SQLiteStore.open(directory: directory.path + "/state", depot: depot, pageLimit: pageLimit)
    }

    private func push(_ store: SQLiteStore, _ ref: String, bytes: Int = 100) throws(Fault) {
        try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 1, name: "one").id
            let content = String(repeating: "x", count: bytes)
            _ = try writer.push(draft(ref, content), by: party, at: morning)
        }
    }

    private func shell(_ sql: String) throws {
        try DatabaseQueue(path: directory.path + "/state/siji.sqlite").writeWithoutTransaction { database in
            try database.execute(sql: sql)
        }
    }

    @Test func `syncs every commit`() throws {
        let store = try open()
        #expect(try store.synchronousMode() == 2)
        try push(store, "A")
        #expect(try store.synchronousMode() == 2)
        #expect(store.schemaVersion == SQLiteSchema.version)
    }

    @Test func `makes directory and files that only their owner can read`() throws {
        let store = try open()
        try push(store, "A")
        for name in ["", "/siji.sqlite", "/siji.sqlite-wal", "/siji.sqlite-shm", "/siji.lock"] {
            var status = stat()
            #expect(stat(directory.path + "/state" + name, &status) == 0)
            #expect(status.st_mode & 0o077 == 0, "\(name)")
        }
    }

    @Test func `turns a second opener away without touching anything`() throws {
        let store = try open()
        try push(store, "A")
        let before = TemporaryDirectory.names(in: directory.path + "/state")
        let refused = fault { () throws(Fault) in _ = try open() }
        #expect(refused?.code == .storeLocked)
        #expect(refused?.facts["pid"] == .integer(Int(getpid())))
        #expect(refused?.facts["path"] == .text(directory.path + "/state"))
        #expect(TemporaryDirectory.names(in: directory.path + "/state") == before)
        try push(store, "B")
        try store.close()
        _ = try open()
    }

    @Test func `is the same store when it is opened again`() throws {
        var store = try open()
        for number in 0..<50 { try push(store, "R\(number % 40)", bytes: number) }
        let before = try dump(store)
        try store.close()
        store = try open()
        #expect(try dump(store) == before)
        #expect(try store.findings().isEmpty)
    }

    @Test func `refuses a schema that is newer than it knows, and changes nothing`() throws {
        let store = try open()
        try push(store, "A")
        try store.close()
        let newer = SQLiteSchema.version + 1
        try shell("INSERT INTO grdb_migrations (identifier) VALUES ('\(newer)')")
        for _ in 0..<2 {
            let refused = fault { () throws(Fault) in _ = try open() }
            #expect(refused?.code == .storeSchemaTooNew)
            #expect(refused?.facts["got"] == .integer(newer))
            #expect(refused?.facts["limit"] == .integer(SQLiteSchema.version))
        }
        try shell("DELETE FROM grdb_migrations WHERE identifier = '\(newer)'")
        _ = try open()
    }

    @Test func `refuses another depot's store`() throws {
        try open().close()
        let other = try #require(DepotID(7))
        #expect(fault { () throws(Fault) in _ = try open(depot: other) }?.code == .configValue)
    }

    @Test func `says why a directory cannot be used`() throws {
        let file = directory.path + "/file"
        creat(file, 0o600).closed()
        for path in [file, file + "/below", "/proc/siji"] {
            let refused = fault { () throws(Fault) in _ = try SQLiteStore.open(directory: path, depot: .first) }
            #expect(refused?.code == .storeFailed)
            #expect(refused?.facts["cause"] != nil)
        }
    }

    @Test func `refuses a file that is no database`() throws {
        mkdir(directory.path + "/state", 0o700)
        try overwrite(directory.path + "/state/siji.sqlite", from: 0, count: 8192)
        #expect(fault { () throws(Fault) in _ = try open() }?.code == .storeDamaged)
    }

    @Test func `keeps what fits when the disk is full, whole or not at all, and goes on when there is room`() throws {
        let store = try open(pageLimit: 150)
        try push(store, "first")
        var answered: [String] = ["first"]
        var refused: Fault?
        for batch in 0..<1000 where refused == nil {
            let refs = (0..<10).map { "\(batch)-\($0)" }
            refused = fault { () throws(Fault) in
                try store.write { (writer) throws(Fault) in
                    let party = try writer.party(forUid: 1, name: "one").id
                    for ref in refs {
                        let content = String(repeating: "y", count: 2000)
                        _ = try writer.push(draft(ref, content), by: party, at: morning)
                    }
                }
            }
            if refused == nil { answered += refs }
        }
        #expect(refused?.code == .storeFull)
        #expect(!store.isFailed)
        let kept = try store.read { (reader) throws(Fault) in
            guard let party = try reader.party(uid: 1) else { return [ListingRecord]() }
            return try reader.listings(of: party.id, status: nil, ref: nil, after: nil, limit: 100_000)
        }
        #expect(kept.map(\.ref) == answered)
        #expect(
            try store.read { (reader) throws(Fault) in try reader.changes(after: 0, limit: 100_000) }.count == kept
                .count + 1
        )
        try store.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 10000") }
        try push(store, "later", bytes: 20_000)
        #expect(try store.findings().isEmpty)
    }

    @Test func `does not commit what follows a full disk that the body kept quiet about`() throws {
        let store = try open(pageLimit: 60)
        let before = try dump(store)
        let refused = fault { () throws(Fault) in
            try store.write { (writer) throws(Fault) in
                let party = try writer.party(forUid: 1, name: "one").id
                for number in 0..<200 {
                    let content = String(repeating: "y", count: number < 100 ? 4000 : 1)
                    do throws(Fault) { _ = try writer.push(draft("\(number)", content), by: party, at: morning) } catch
                    {}
                }
            }
        }
        #expect(refused?.code == .storeFull)
        #expect(try dump(store) == before)
    }

    @Test(arguments: [ResultCode.SQLITE_IOERR, .SQLITE_PROTOCOL])
    func `acknowledges nothing more after a commit that failed`(code: ResultCode) throws {
        let store = try open()
        try push(store, "A")
        let observer = FailingCommit(code)
        store.pool.add(transactionObserver: observer)
        #expect(fault { () throws(Fault) in try push(store, "B") }?.code == .storeUncertain)
        store.pool.remove(transactionObserver: observer)
        #expect(store.isFailed)
        #expect(fault { () throws(Fault) in try push(store, "C") }?.code == .storeFailed)
        #expect(fault { () throws(Fault) in _ = try dump(store) }?.code == .storeFailed)
        #expect(fault { () throws(Fault) in _ = try store.findings() }?.code == .storeFailed)
        try store.close()
        let again = try open()
        #expect(try again.read { (reader) throws(Fault) in try reader.counts().loads } == 1)
    }

    @Test func `acknowledges nothing more after the database file could not be synced`() throws {
        let store = try open()
        try push(store, "A")
        let sync = try FailingSync(of: store)
        // The log grows beyond what is left in it: the commit that fills it is synced, the copy is not.
        var pushed = 1
        while !store.isFailed, pushed < 1_000 {
            try push(store, "B\(pushed)", bytes: 60_000)
            pushed += 1
        }
        #expect(store.isFailed)
        #expect(fault { () throws(Fault) in try push(store, "C") }?.code == .storeFailed)
        sync.mend()
        try store.close()
        let again = try open()
        #expect(try again.read { (reader) throws(Fault) in try reader.counts().loads } == pushed)
    }

    @Test func `finds damage and stops at it`() throws {
        var store = try open()
        for number in 0..<400 { try push(store, "R\(number)", bytes: 900) }
        try store.close()
        try overwrite(directory.path + "/state/siji.sqlite", from: 60 * 4096, count: 80 * 4096)
        store = try open()
        #expect(try !store.findings().isEmpty)
        var met: Fault?
        for number in 0..<400 where met == nil { met = fault { () throws(Fault) in try push(store, "R\(number)") } }
        #expect(met?.code == .storeDamaged)
        #expect(store.isFailed)
    }

    @Test func `answers faults after it is closed`() throws {
        let store = try open()
        try store.close()
        #expect(fault { () throws(Fault) in try push(store, "A") }?.code == .storeFailed)
        #expect(fault { () throws(Fault) in _ = try dump(store) }?.code == .storeFailed)
    }

    @Test func `looks up what is asked often by an index`() throws {
        let store = try open()
        // Figures are asked once a minute at most, offers at a start, what can be forgotten once an hour.
        let seldom: Set<String> = [
            "openListings", "openOffers", "counts", "bookingCounts", "forgetBookings", "forgetLoads", "oldBookings",
            "oldLoads",
        ]
        for sql in SQL.allCases where !seldom.contains("\(sql)") {
            let plan = try store.pool.writeWithoutTransaction { database in
                let statement = try database.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql.text)
                statement.setUncheckedArguments([])
                return try Row.fetchAll(statement).map { "\($0["detail"] as String? ?? "")" }
            }
            let tables = ["loads", "bookings", "positions", "report_voices", "report_times"]
            let isScan = plan.contains { line in tables.contains { line.hasPrefix("SCAN \($0)") } }
            #expect(!isScan, "\(sql): \(plan)")
        }
    }

    private func overwrite(_ path: String, from start: Int, count: Int) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        let noise = [UInt8](repeating: 0xA5, count: count)
        try #require(pwrite(descriptor, noise, count, off_t(start)) == count)
    }
}

extension Int32 {
    fileprivate func closed() { close(self) }
}
