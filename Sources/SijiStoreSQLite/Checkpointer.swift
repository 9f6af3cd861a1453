import GRDBSQLite
import Synchronization

/// Copies the log into the database file after commits, in SQLite's place.
///
/// SQLite's own automatic checkpoint keeps a failed sync of the database file to itself, and the next one may then
/// seem to succeed. Here it is noted, so that the store stops.
final class Checkpointer: Sendable {
    /// Pages in the log from which on it is copied.
    ///
    /// Bulk pushes rewrite the same index pages again and again: fewer copies than SQLite's 1,000 make them.
    private static let logPages: Int32 = 4_000

    private let noted = Mutex<SQLiteFailure?>(nil)

    /// The first failure after which nothing may be acknowledged; nil while there was none.
    var failure: SQLiteFailure? { noted.withLock { $0 } }

    /// Takes the place of the automatic checkpoint on a connection, which must be closed before this goes.
    func install(on connection: OpaquePointer?) {
        let context = Unmanaged.passUnretained(self).toOpaque()
        _ = sqlite3_wal_hook(
            connection,
            { context, connection, name, pages in
                if pages >= Checkpointer.logPages, let context {
                    Unmanaged<Checkpointer>.fromOpaque(context).takeUnretainedValue().copyLog(connection, name)
                }
                // The commit itself has succeeded, whatever became of the copy.
                return SQLITE_OK
            },
            context
        )
    }

    /// Copies the log into the database file and makes it empty; false where a reader is in the way.
    func truncateLog(_ connection: OpaquePointer?) -> Bool {
        note(sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, nil, nil))
    }

    private func copyLog(_ connection: OpaquePointer?, _ name: UnsafePointer<CChar>?) {
        _ = note(sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil))
    }

    /// Keeps a failure in mind; whether there was none.
    private func note(_ code: Int32) -> Bool {
        guard code != SQLITE_OK else { return true }
        let failure = SQLiteFailure(code: code, message: String(cString: sqlite3_errstr(code)))
        // Readers in the way, or no room: the log keeps everything, and the next commit tries again.
        if failure.endsWriting { noted.withLock { $0 = $0 ?? failure } }
        return false
    }
}
