import ArgumentParser
import FoundationEssentials
import GRDBSQLite
import SijiDispatch
import SijiFreight
import SijiStore
import SijiStoreSQLite

/// SQLite by its C interface alone, with siji's own schema, indexes and settings: what a push could cost at the least.
///
/// It inserts the row and its line of the change log, prepared, and looks nothing up.
final class RawStore {
    /// The library's version.
    static let version = String(cString: sqlite3_libversion())

    private var database: OpaquePointer?
    private var insertLoad: OpaquePointer?
    private var insertChange: OpaquePointer?
    private var last: Int64 = 0

    /// Opens the store of a folder, which is made as siji makes it.
    init(folder: String) throws {
        try SQLiteStore.open(directory: folder, depot: .first).close()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        var path: String?
        for name in names where name.hasSuffix(".sqlite") || name.hasSuffix(".db") || name.hasSuffix(".sqlite3") {
            path = folder + "/" + name
        }
        guard let path, sqlite3_open(path, &database) == SQLITE_OK else {
            throw ValidationError("no database in \(folder)")
        }
        // As SijiStoreSQLite sets its writing connection.
        for pragma in [
            "journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 4000", "journal_size_limit = 67108864",
            "cache_size = -32768",
        ] {
            try run("PRAGMA \(pragma)")
        }
        let columns =
            "id, party, ref, version, status, trucks, taken, phone, ends_at, confirmed_at, created_at, calls, wire, offer"
        insertLoad = try prepared("INSERT INTO loads (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        insertChange = try prepared("INSERT INTO changes (kind, id, old_version, new_version) VALUES (?, ?, ?, ?)")
    }

    deinit {
        sqlite3_finalize(insertLoad)
        sqlite3_finalize(insertChange)
        sqlite3_close(database)
    }

    /// Inserts rows in one durable transaction.
    func insert(_ listings: ArraySlice<PreparedListing>, at now: Instant) throws {
        try run("BEGIN IMMEDIATE")
        for listing in listings { try insert(listing, at: now) }
        try run("COMMIT")
    }

    /// Steps over every open row and reads each of its columns; the rows.
    func step() throws -> Int {
        let columns =
            "id, party, ref, version, status, trucks, taken, phone, ends_at, confirmed_at, created_at, calls, wire, offer"
        let select = try prepared("SELECT \(columns) FROM loads NOT INDEXED WHERE status = 'open' ORDER BY id")
        defer { sqlite3_finalize(select) }
        var rows = 0
        var sum = 0
        while sqlite3_step(select) == SQLITE_ROW {
            rows += 1
            for column: Int32 in [0, 1, 3, 5, 6, 8, 9, 10, 11] { sum &+= Int(sqlite3_column_int64(select, column)) }
            for column: Int32 in [2, 4, 7] where sqlite3_column_text(select, column) != nil {
                sum &+= Int(sqlite3_column_bytes(select, column))
            }
            for column: Int32 in [12, 13] where sqlite3_column_blob(select, column) != nil {
                sum &+= Int(sqlite3_column_bytes(select, column))
            }
        }
        guard sum != 0 || rows == 0 else { throw ValidationError("empty rows") }
        return rows
    }

    private func insert(_ listing: PreparedListing, at now: Instant) throws {
        last += 1
        let draft = listing.draft
        let id = Int64(bitPattern: UInt64(last) ^ 1 << 63)
        sqlite3_bind_int64(insertLoad, 1, id)
        sqlite3_bind_int64(insertLoad, 2, 1)
        sqlite3_bind_int64(insertLoad, 4, 1)
        sqlite3_bind_int64(insertLoad, 6, Int64(draft.trucks))
        sqlite3_bind_int64(insertLoad, 7, 0)
        sqlite3_bind_int64(insertLoad, 9, draft.endsAt.epochSec)
        sqlite3_bind_int64(insertLoad, 10, now.epochSec)
        sqlite3_bind_int64(insertLoad, 11, now.epochSec)
        sqlite3_bind_int64(insertLoad, 12, 0)
        // Without copies: what is bound outlives the step.
        try Self.bound(draft.ref, insertLoad, 3) {
            try Self.bound("open", insertLoad, 5) {
                try Self.bound(draft.phone ?? "", insertLoad, 8) {
                    try draft.wire.withUnsafeBytes { wire in
                        sqlite3_bind_blob64(insertLoad, 13, wire.baseAddress, UInt64(wire.count), nil)
                        try draft.offer.withUnsafeBytes { offer in
                            sqlite3_bind_blob64(insertLoad, 14, offer.baseAddress, UInt64(offer.count), nil)
                            try done(insertLoad)
                        }
                    }
                }
            }
        }
        try Self.bound("load", insertChange, 1) {
            sqlite3_bind_int64(insertChange, 2, id)
            sqlite3_bind_null(insertChange, 3)
            sqlite3_bind_int64(insertChange, 4, 1)
            try done(insertChange)
        }
    }

    private static func bound(
        _ text: String,
        _ statement: OpaquePointer?,
        _ place: Int32,
        _ body: () throws -> Void
    ) throws {
        var text = text
        try text.withUTF8 { bytes in
            try bytes.withMemoryRebound(to: CChar.self) { characters in
                sqlite3_bind_text(statement, place, characters.baseAddress, Int32(characters.count), nil)
                try body()
            }
        }
    }

    private func done(_ statement: OpaquePointer?) throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw failure() }
    }

    private func prepared(_ sql: String) throws -> OpaquePointer? {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure() }
        return statement
    }

    private func run(_ sql: String) throws {
        guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw failure() }
    }

    private func failure() -> ValidationError {
        ValidationError("raw SQLite: " + (sqlite3_errmsg(database).map { String(cString: $0) } ?? "no memory"))
    }
}
