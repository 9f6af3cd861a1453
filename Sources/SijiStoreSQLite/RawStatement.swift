import GRDB
import GRDBSQLite
import SijiFault
import SijiFreight
import SijiStore

/// A prepared statement of one connection: binds and reads by position, straight on SQLite.
///
/// Bulk pushes spend their time here; through GRDB's rows they take several times as long. What a binding refuses (no memory, too long) is left NULL, which the NOT NULL columns then refuse.
struct RawStatement {
    /// Owns the handle.
    private let statement: Statement
    let handle: OpaquePointer

    init(_ statement: Statement) {
        self.statement = statement
        handle = statement.sqliteStatement
    }

    /// Tells SQLite to copy what is bound.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(_ place: Int32, _ value: Int64?) {
        guard let value else {
            sqlite3_bind_null(handle, place)
            return
        }
        sqlite3_bind_int64(handle, place, value)
    }

    func bind(_ place: Int32, _ value: Int) { sqlite3_bind_int64(handle, place, Int64(value)) }

    func bind(_ place: Int32, _ id: some DepotIdentifier) { sqlite3_bind_int64(handle, place, id.stored) }

    func bind(_ place: Int32, _ instant: Instant) { sqlite3_bind_int64(handle, place, instant.epochSec) }

    func bind(_ place: Int32, _ text: String?) {
        guard var text else {
            sqlite3_bind_null(handle, place)
            return
        }
        text.withUTF8 { bytes in
            // An empty buffer may have no address, and no address would bind NULL.
            guard let start = bytes.baseAddress else {
                _ = sqlite3_bind_text(handle, place, "", 0, Self.copied)
                return
            }
            _ = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { characters in
                sqlite3_bind_text(handle, place, characters, Int32(clamping: bytes.count), Self.copied)
            }
        }
    }

    func bind(_ place: Int32, bytes: [UInt8]?) {
        guard let bytes else {
            sqlite3_bind_null(handle, place)
            return
        }
        bytes.withUnsafeBytes { raw in
            guard !raw.isEmpty, let start = raw.baseAddress else {
                _ = sqlite3_bind_zeroblob(handle, place, 0)
                return
            }
            _ = sqlite3_bind_blob64(handle, place, start, UInt64(raw.count), Self.copied)
        }
    }

    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

    func optionalInteger(_ column: Int32) -> Int64? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : integer(column)
    }

    func text(_ column: Int32) -> String {
        guard let start = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func optionalText(_ column: Int32) -> String? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : text(column)
    }

    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    func optionalBytes(_ column: Int32) -> [UInt8]? {
        sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : bytes(column)
    }

    /// Lends a column's bytes, which stay in SQLite's memory; none where it is NULL.
    func withBytes<Result>(
        _ column: Int32,
        _ body: (Span<UInt8>) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        let start = sqlite3_column_blob(handle, column)?.assumingMemoryBound(to: UInt8.self)
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, column))
        return try body(UnsafeBufferPointer(start: start, count: count).span)
    }

    func instant(_ column: Int32) -> Instant { Instant(epochSec: integer(column)) }
}

extension DepotIdentifier {
    /// The identifier as it stands in a table: the sign bit turned, so that signed integers order as the identifiers do.
    var stored: Int64 { Int64(bitPattern: rawValue ^ 1 << 63) }

    /// Reads an identifier as it stands in a table.
    init(stored: Int64) { self.init(rawValue: UInt64(bitPattern: stored) ^ 1 << 63) }
}
