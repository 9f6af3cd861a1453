import GRDB
import GRDBSQLite
public import SijiFault
public import SijiFreight
public import SijiStore
public import SijiTrust
import Synchronization

/// One depot's durable store: one SQLite file in one directory, which one process at a time may hold.
///
/// WAL with `synchronous=FULL`: what `write` returns from survives a power cut. After a failed commit or sync nothing more is acknowledged (`isFailed`); a full disk only refuses what does not fit.
public final class SQLiteStore: Store {
    /// The depot whose identifiers it gives out.
    public let depot: DepotID
    /// The number of the newest form of the tables that this version knows, and that the file has.
    public var schemaVersion: Int { SQLiteSchema.version }
    let pool: DatabasePool
    let directory: String
    private let lock: DirectoryLock
    private let salts: SaltSource
    private let standing = Mutex(Standing.open)
    private let checkpointer = Checkpointer()
    private let recent = RecentListings(bytes: 64 << 20)
    /// Whether the log still holds what was erased, because a reader was in the way.
    private let owesTruncation = Mutex(false)

    private static let busyMs: Int32 = 5_000

    private enum Standing {
        case open
        case readOnly
        case failed
    }

    /// Opens the store of a directory, making what is missing.
    ///
    /// `directory` is made closed to others where it is missing. `pageLimit` caps the file, in pages of 4 KiB: what would exceed it is `store.full`. A restore that was cut off is finished first.
    /// - Throws: `store.locked` where another process holds the directory (and nothing was touched), `store.schemaTooNew`, `store.damaged`, `store.notSynchronous`, `config.value` where the store is another depot's, `store.full`, `store.failed`.
    public static func open(
        directory: String,
        depot: DepotID,
        pageLimit: Int? = nil,
        salts: SaltSource = .system
    ) throws(Fault) -> SQLiteStore {
        try StoreFiles.makeDirectory(directory)
        let lock = try DirectoryLock(directory: directory)
        try finishRestore(in: directory)
        return try SQLiteStore(directory, depot, lock, pageLimit, salts)
    }

    private init(
        _ directory: String,
        _ depot: DepotID,
        _ lock: DirectoryLock,
        _ pageLimit: Int?,
        _ salts: SaltSource
    ) throws(Fault) {
        self.depot = depot
        self.salts = salts
        self.directory = directory
        self.lock = lock
        let path = directory + "/" + StoreFiles.database
        // Made by hand so that it is closed to others from its first moment; SQLite gives -wal and -shm the same mode.
        if !StoreFiles.exists(path) {
            try StoreFiles.reserve(path)
            try StoreFiles.sync(directory)
        }
        try Self.refuseNewerSchema(path)
        var configuration = Configuration()
        configuration.label = "siji"
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 8
        // The inner pages of the listings' tree of a million: reading one listing is then reading one page.
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA cache_size = -8192") }
        // Somebody's sqlite3 shell may hold the file for a moment.
        configuration.busyMode = .timeout(Double(Self.busyMs) / 1000)
        pool = try reportingFaults { try DatabasePool(path: path, configuration: configuration) }
        try reportingFaults {
            try pool.writeWithoutTransaction {
                try Self.prepare($0, pageLimit: pageLimit)
                checkpointer.install(on: $0.sqliteConnection)
            }
            try SQLiteSchema.migrator.migrate(pool)
            try pool.write { try Self.claim($0, for: depot) }
        }
        let mode = try synchronousMode()
        guard mode == 2 else { throw Fault(.storeNotSynchronous, ["got": .integer(mode), "limit": 2]) }
    }

    /// The database's file in a state directory.
    public static func file(in directory: String) -> String { directory + "/" + StoreFiles.database }

    deinit { try? pool.close() }

    /// Whether a commit or a sync has failed: nothing is acknowledged any more.
    public var isFailed: Bool { standing.withLock { $0 == .failed } }

    /// Whether it takes writes still.
    var takesWrites: Bool { standing.withLock { $0 == .open } }

    /// The writing connection's `PRAGMA synchronous`: 2 is FULL.
    ///
    /// - Throws: `store.failed`.
    public func synchronousMode() throws(Fault) -> Int {
        try reportingFaults {
            try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA synchronous") ?? 0 }
        }
    }

    /// Runs `body` in one transaction, which is on the disk when this returns.
    ///
    /// - Throws: what `body` throws, `store.readOnly`, `store.full` (undone whole; the store goes on), `store.damaged`, `store.failed`; `store.uncertain` where the commit itself failed, so that the log may or may not hold it.
    public func write<Result>(
        _ body: (any StoreWriter) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        switch standing.withLock({ $0 }) {
        case .open: break
        case .readOnly: throw Fault(.storeReadOnly)
        case .failed: throw Fault(.storeFailed, ["cause": "an earlier commit failed"])
        }
        var committing = false
        var broken: SQLiteFailure?
        var touched: [LoadID]? = []
        var erases = false
        defer { if committing { recent.commitEnds(touching: touched) } }
        do {
            let result = try pool.write { database in
                let session = SQLiteSession(database)
                defer { broken = session.broken }
                let writer = SQLiteWriter(session, depot, salts)
                let result = try body(writer)
                try writer.finish()
                touched = writer.forgetsListings ? nil : writer.touched
                erases = writer.erases
                if erases { try Self.owe(database) }
                committing = true
                recent.commitBegins()
                return result
            }
            if erases || owesTruncation.withLock({ $0 }) { truncateLog(waitMs: erases ? 1_000 : 0) }
            // This commit is in the log and synced; nothing after it can be trusted to be.
            if checkpointer.failure != nil { fail() }
            return result
        } catch let fault as Fault {
            if let broken, broken.endsWriting { fail() }
            throw fault
        } catch {
            let failure = SQLiteFailure(error)
            let isUncertain = committing && !failure.leavesCommitUndone
            if failure.endsWriting || isUncertain { fail() }
            throw isUncertain ? failure.uncertain : failure.fault
        }
    }

    /// Runs `body` on the last commit, beside the writer.
    ///
    /// - Throws: what `body` throws, `store.damaged`, `store.failed`.
    public func read<Result>(
        _ body: (any StoreReader) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        guard !isFailed else { throw Fault(.storeFailed, ["cause": "an earlier commit failed"]) }
        return try reportingFaults { try pool.read { try body(SQLiteReader(SQLiteSession($0))) } }
    }

    /// The records of several listings of one state, in the order asked; what is unknown is left out.
    ///
    /// - Throws: `store.damaged`, `store.failed`.
    /// - Complexity: one look-up each; a transaction where one was not read lately.
    public func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord] {
        guard !isFailed else { throw Fault(.storeFailed, ["cause": "an earlier commit failed"]) }
        if let mark = recent.mark {
            let held = recent.held(ids)
            let missing = zip(ids, held).filter { $0.1 == nil }.map(\.0)
            let read = missing.isEmpty ? [] : try self.read { (reader) throws(Fault) in try reader.listings(missing) }
            if recent.keep(read, since: mark) {
                let byID = Dictionary(read.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
                return zip(ids, held).compactMap { $1 ?? byID[$0] }
            }
        }
        return try read { (reader) throws(Fault) in try reader.listings(ids) }
    }

    /// The same where all of them were read lately, without touching the file; nil where they must be read.
    public func recentListings(_ ids: [LoadID]) -> [ListingRecord]? { isFailed ? nil : recent.listings(ids) }

    /// Looks whether the store is whole (`quick_check`); the findings, empty where it is.
    ///
    /// - Throws: `store.failed`.
    /// - Complexity: reads the whole file, at about the speed of a plain walk over its rows.
    public func findings() throws(Fault) -> [String] {
        guard !isFailed else { throw Fault(.storeFailed, ["cause": "an earlier commit failed"]) }
        do {
            return try pool.read { try Self.quickCheck($0) }
        } catch {
            let failure = SQLiteFailure(error)
            // Damage that stops the check is itself a finding.
            guard failure.fault.code == .storeDamaged else { throw failure.fault }
            return [failure.message]
        }
    }

    /// Refuses every further write with `store.readOnly`; reading goes on.
    public func stopWrites() { standing.withLock { if $0 == .open { $0 = .readOnly } } }

    /// Closes the file and lets the directory go; every later call answers `store.failed`.
    ///
    /// - Throws: `store.failed` where a transaction is still under way.
    public func close() throws(Fault) {
        // A tidy end only: the log would be read at the next opening just as well.
        if !isFailed { try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } }
        try reportingFaults { try pool.close() }
        lock.release()
    }

    /// Empties the log into the file, so that what was erased stands in neither.
    ///
    /// Where a reader is in the way for longer, the next commit tries again.
    func truncateLog(waitMs: Int32) {
        let isDone = pool.writeWithoutTransaction { database in
            let connection = database.sqliteConnection
            sqlite3_busy_timeout(connection, waitMs)
            defer { sqlite3_busy_timeout(connection, Self.busyMs) }
            return checkpointer.truncateLog(connection)
        }
        owesTruncation.withLock { $0 = !isDone }
    }

    func fail() { standing.withLock { $0 = .failed } }

    /// What `quick_check` finds, empty where all is well.
    static func quickCheck(_ database: Database) throws -> [String] {
        try String.fetchAll(database, sql: "PRAGMA quick_check").filter { $0 != "ok" }
    }

    /// Sets the writing connection up; after the pool is open, because opening sets `synchronous` to NORMAL.
    private static func prepare(_ database: Database, pageLimit: Int?) throws {
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // What is erased is overwritten, and not only forgotten.
        try database.execute(sql: "PRAGMA secure_delete = ON")
        try database.execute(sql: "PRAGMA journal_size_limit = 67108864")
        // Bulk pushes rewrite the same index pages again and again: a cache that holds them.
        try database.execute(sql: "PRAGMA cache_size = -32768")
        if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }

    /// Looks at the file before anything is changed in it.
    private static func refuseNewerSchema(_ path: String) throws(Fault) {
        let found = try reportingFaults {
            try DatabaseQueue(path: path).inDatabase { database in
                let newer = try SQLiteSchema.migrator.hasBeenSuperseded(database)
                let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                return newer ? max(version, SQLiteSchema.version + 1) : version
            }
        }
        guard found <= SQLiteSchema.version else {
            throw Fault(
                .storeSchemaTooNew,
                ["path": .text(path), "got": .integer(found), "limit": .integer(SQLiteSchema.version)]
            )
        }
    }

    /// Writes whose store this is at its first opening; afterwards it stays that depot's.
    private static func claim(_ database: Database, for depot: DepotID) throws {
        let stored = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'depot'")
        guard let stored else {
            try database.execute(
                sql: "INSERT INTO meta (key, value) VALUES ('depot', ?)",
                arguments: [String(depot.number)]
            )
            return
        }
        guard stored == String(depot.number) else {
            throw Fault(.configValue, ["key": "depot", "got": .integer(Int(depot.number)), "stored": .text(stored)])
        }
    }
}
