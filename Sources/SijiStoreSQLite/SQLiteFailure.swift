import GRDB
import GRDBSQLite
import SijiFault

/// What SQLite refused, turned into a fault; the only place where its codes are read.
struct SQLiteFailure {
    /// The extended result code.
    let code: Int32
    /// SQLite's own words, for the log.
    let message: String

    init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// Reads a foreign error; nil where it is a fault already.
    init(_ error: any Error) {
        if let error = error as? DatabaseError {
            self.init(code: error.extendedResultCode.rawValue, message: error.message ?? "\(error.resultCode)")
        } else {
            self.init(code: SQLITE_ERROR, message: "\(error)")
        }
    }

    private var primary: Int32 { code & 0xFF }

    /// The fault to report, its cause kept for the log.
    var fault: Fault {
        let facts: [String: FactValue] = ["cause": .text(message), "sqliteCode": .integer(Int(code))]
        return switch primary {
        case SQLITE_FULL: Fault(.storeFull, facts)
        case SQLITE_CORRUPT, SQLITE_NOTADB: Fault(.storeDamaged, facts)
        default: Fault(.storeFailed, facts)
        }
    }

    /// The fault to report where a commit failed so: its log may have reached the disk all the same.
    var uncertain: Fault { Fault(.storeUncertain, ["cause": .text(message), "sqliteCode": .integer(Int(code))]) }

    /// Whether a broken constraint is all that happened: the statement alone was undone.
    var isConstraint: Bool { primary == SQLITE_CONSTRAINT }

    /// Whether nothing more may be acknowledged after this on the writing connection.
    ///
    /// A full disk is not among these: SQLite rolls back whole and can go on when there is room.
    var endsWriting: Bool {
        switch primary {
        case SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_NOMEM, SQLITE_INTERNAL: true
        default: false
        }
    }

    /// Whether a commit that failed so is known to have left nothing behind.
    var leavesCommitUndone: Bool { primary == SQLITE_FULL || primary == SQLITE_BUSY }
}

/// Runs calls of GRDB; their errors come out as faults.
func reportingFaults<Result>(_ body: () throws -> Result) throws(Fault) -> Result {
    do { return try body() } catch let fault as Fault { throw fault } catch { throw SQLiteFailure(error).fault }
}
