import GRDB
public import SijiFault

extension SQLiteStore {
    /// The key in `meta` of how many commits erased something that the file was not written anew after.
    static let owedKey = "erased"

    /// Writes the file anew (`VACUUM`) where something was erased since the last time; whether it did.
    ///
    /// `secure_delete` overwrites what is erased where it stands. A page that SQLite once rebuilt or split can hold an older copy
    /// of a row beside its cells, which no erasing reaches: in a trial of 400 erasures after rows had moved, 5 left such bytes. They go with the old pages.
    /// - Throws: `store.full` (nothing changed, and it is owed still), `store.failed`.
    /// - Complexity: O(file): reads and writes all of it once, and needs as much room again; writes wait, reads do not.
    public func scrub() throws(Fault) -> Bool {
        guard !isFailed else { throw Fault(.storeFailed, ["cause": "an earlier commit failed"]) }
        guard takesWrites, let owed = try owed() else { return false }
        do {
            try pool.vacuum()
            // What was erased meanwhile is owed for the next time.
            try pool.write { database in
                try database.execute(
                    sql: "DELETE FROM meta WHERE key = ? AND value = ?",
                    arguments: [Self.owedKey, owed]
                )
            }
        } catch {
            let failure = SQLiteFailure(error)
            if failure.endsWriting { fail() }
            throw failure.fault
        }
        truncateLog(waitMs: 1_000)
        return true
    }

    private func owed() throws(Fault) -> String? {
        try reportingFaults {
            try pool.read {
                try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = ?", arguments: [Self.owedKey])
            }
        }
    }

    /// Notes in the same commit that something was erased.
    static func owe(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO meta (key, value) VALUES (?, '1')
                ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
                """,
            arguments: [owedKey]
        )
    }
}
