import GRDB
import GRDBSQLite
import SijiFault

/// A connection for the length of one transaction, with the statements that it has used.
///
/// After a failure of the disk SQLite may have rolled back on its own, and a further statement would commit by itself: so the first such failure is kept and thrown again by every later call.
final class SQLiteSession {
    private let database: Database
    private var prepared: [RawStatement?]
    /// The first failure after which the transaction cannot go on.
    private(set) var broken: SQLiteFailure?

    init(_ database: Database) {
        self.database = database
        prepared = Array(repeating: nil, count: SQL.allCases.count)
    }

    /// Runs a statement that gives no rows; how many it changed.
    @discardableResult
    func run(_ sql: SQL, _ bind: (RawStatement) -> Void = { _ in }) throws(Fault) -> Int {
        let statement = try statement(sql)
        bind(statement)
        _ = try step(statement)
        sqlite3_reset(statement.handle)
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    /// The first row, read by `read`; nil where there is none.
    func first<Value>(
        _ sql: SQL,
        _ bind: (RawStatement) -> Void = { _ in },
        read: (RawStatement) throws(Fault) -> Value
    ) throws(Fault) -> Value? {
        let statement = try statement(sql)
        bind(statement)
        defer { sqlite3_reset(statement.handle) }
        return try step(statement) ? try read(statement) : nil
    }

    /// Every row, read by `read`, in order.
    func all<Value>(
        _ sql: SQL,
        _ bind: (RawStatement) -> Void = { _ in },
        read: (RawStatement) throws(Fault) -> Value
    ) throws(Fault) -> [Value] {
        var values: [Value] = []
        try forEach(sql, bind) { (statement) throws(Fault) in values.append(try read(statement)) }
        return values
    }

    /// Hands each row to `body`, one at a time.
    func forEach(
        _ sql: SQL,
        _ bind: (RawStatement) -> Void = { _ in },
        _ body: (RawStatement) throws(Fault) -> Void
    ) throws(Fault) {
        let statement = try statement(sql)
        bind(statement)
        defer { sqlite3_reset(statement.handle) }
        while try step(statement) { try body(statement) }
    }

    private func statement(_ sql: SQL) throws(Fault) -> RawStatement {
        if let broken { throw broken.fault }
        if let ready = prepared[sql.rawValue] { return ready }
        do {
            // GRDB keeps the statement prepared for the connection's life.
            let statement = RawStatement(try database.cachedStatement(sql: sql.text))
            sqlite3_reset(statement.handle)
            prepared[sql.rawValue] = statement
            return statement
        } catch { throw noted(SQLiteFailure(error)) }
    }

    /// Goes to the next row; false where there is none.
    private func step(_ statement: RawStatement) throws(Fault) -> Bool {
        switch sqlite3_step(statement.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            let connection = database.sqliteConnection
            let failure = SQLiteFailure(
                code: sqlite3_extended_errcode(connection),
                message: sqlite3_errmsg(connection).map { String(cString: $0) } ?? ""
            )
            sqlite3_reset(statement.handle)
            throw noted(failure)
        }
    }

    private func noted(_ failure: SQLiteFailure) -> Fault {
        if broken == nil, !failure.isConstraint { broken = failure }
        return failure.fault
    }
}
