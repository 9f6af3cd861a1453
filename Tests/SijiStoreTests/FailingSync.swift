import GRDB
import GRDBSQLite
import Testing

@testable import SijiStoreSQLite

/// A database file whose syncs fail: SQLite's own file of a store's writing connection, with one method of it changed.
final class FailingSync {
    private let file: UnsafeMutablePointer<sqlite3_file>
    private let sound: UnsafePointer<sqlite3_io_methods>?
    private let failing: UnsafeMutablePointer<sqlite3_io_methods>

    init(of store: SQLiteStore) throws {
        let found = store.pool.writeWithoutTransaction { database in
            var file: UnsafeMutablePointer<sqlite3_file>?
            _ = sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
            return file
        }
        file = try #require(found)
        sound = file.pointee.pMethods
        failing = .allocate(capacity: 1)
        failing.initialize(to: try #require(sound).pointee)
        // SQLITE_IOERR_FSYNC, which is a macro that Swift does not see.
        failing.pointee.xSync = { _, _ in SQLITE_IOERR | 4 << 8 }
        file.pointee.pMethods = UnsafePointer(failing)
    }

    deinit { failing.deallocate() }

    /// Lets the file be synced again; before the store is closed.
    func mend() { file.pointee.pMethods = sound }
}
