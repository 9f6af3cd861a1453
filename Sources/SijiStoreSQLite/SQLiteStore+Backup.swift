import GRDB
import Glibc
public import SijiFault

extension SQLiteStore {
    /// Copies the last commit to a new file, while the store is in use, and opens the copy to check it.
    ///
    /// The file is one SQLite database that stands alone, readable by its owner only, and durable when this returns; until then its name holds an empty file.
    /// - Throws: `backup.exists` where there is something of that name, `backup.path` where it cannot be written, `backup.invalid` where the copy is not whole, `store.full`, `store.failed`.
    /// - Complexity: reads and writes the whole store.
    public func backup(to path: String) throws(Fault) {
        guard !isFailed else { throw Fault(.storeFailed, ["cause": "an earlier commit failed"]) }
        try StoreFiles.reserve(path, isChosen: true)
        let partial = path + ".partial"
        do {
            try StoreFiles.reserve(partial)
            try reportingFaults { try Self.copyPages(of: pool, to: partial) }
            try Self.check(backup: partial)
            try StoreFiles.sync(partial)
            try StoreFiles.rename(partial, to: path)
            try StoreFiles.sync(StoreFiles.directory(of: path))
        } catch {
            unlink(path)
            // Somebody else's unfinished copy is left alone.
            if error.code != .backupExists {
                for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) }
            }
            throw error
        }
    }

    /// Copies a database's last commit, its log included, into an empty file that stands alone.
    static func copyPages(of source: any DatabaseReader, to path: String) throws {
        let copy = try DatabaseQueue(path: path)
        // The copy is synced once, when it is whole.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        try source.backup(to: copy)
        try copy.writeWithoutTransaction { database in
            // Out of WAL, so that the copy is one file.
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            guard mode == "delete" else { throw Fault(.storeFailed, ["cause": "the copy stays in WAL"]) }
        }
        try copy.close()
    }

    /// Opens a backup for reading and looks whether it is a whole store that this version knows.
    ///
    /// - Throws: `backup.invalid`, `store.schemaTooNew`.
    static func check(backup path: String) throws(Fault) {
        func invalid(_ cause: String) -> Fault {
            Fault(.backupInvalid, ["path": .text(path), "cause": .text(cause)])
        }
        guard StoreFiles.exists(path) else { throw invalid(String(cString: strerror(ENOENT))) }
        var configuration = Configuration()
        configuration.readonly = true
        let found: (application: Int, version: Int, findings: [String])
        do {
            let backup = try DatabaseQueue(path: path, configuration: configuration)
            found = try backup.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
                    try Self.quickCheck(database)
                )
            }
            try backup.close()
        } catch { throw invalid(SQLiteFailure(error).message) }
        guard found.application == SQLiteSchema.applicationID else { throw invalid("not a store of siji") }
        guard found.version <= SQLiteSchema.version else {
            throw Fault(
                .storeSchemaTooNew,
                ["path": .text(path), "got": .integer(found.version), "limit": .integer(SQLiteSchema.version)]
            )
        }
        guard found.findings.isEmpty else { throw invalid(found.findings.prefix(3).joined(separator: "; ")) }
    }
}
