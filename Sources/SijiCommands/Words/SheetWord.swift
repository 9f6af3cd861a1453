import SijiAPI
import SijiFault
import SijiSheets

/// A word or a sentence about a dispatcher's sheet.
///
/// Each language is an exhaustive switch: a missing word does not compile.
enum SheetWord {
    // Columns
    case headerRow(_ row: Int)
    case columnIs(_ letters: String, _ header: String, _ field: SheetField, _ unit: SheetUnit?)
    case columnUnknown(_ letters: String, _ header: String)
    case field(_ field: SheetField)
    case unit(_ unit: SheetUnit)
    // Rows
    case row(_ number: Int)
    case cell(_ header: String, _ value: String, _ reading: String)
    case emptyCell
    case refused(_ row: Int, _ column: String?, _ detail: String)
    case accepted(_ row: Int, _ ref: String, _ status: String, _ id: String)
    case double(_ row: Int, _ of: Int)
    case skipped(_ row: Int, _ skip: SheetEntry.Skip)
    case rowIs(_ ref: String)
    case nothingPushed
    // What became of a row
    case statusTitle
    case reasonTitle
    case status(_ status: String)
    case doubleOf(_ row: Int)
    case skip(_ skip: SheetEntry.Skip)
    case unanswered
    // Sums
    case summary(_ tally: SheetTally, _ seconds: String)
    case dryRun(_ tally: SheetTally)
    case noRows(_ header: Int)
    case cutOff(_ tally: SheetTally, _ answered: Int?)
    case note(_ note: SheetNote, _ rows: Int)
    case unknownColumns(_ headers: [String])
    case resultWritten(_ path: String)
    case syncAsk(_ count: Int, _ total: Int)
    case synced(_ withdrawn: Int, _ left: Int)
    case notSynced
    // Readings
    case cityOnly(_ name: String)
    case shortestDeck(_ metres: String)
    case range(_ from: String, _ to: String)
    case anyTruck
    case perTruck(_ yuan: String)
    case part(_ terms: String, _ yuan: String)
    case invoice(_ isAsked: Bool)
    case deposit(_ yuan: String, _ isReturned: String)
    case fee(_ yuan: String)
    case window(_ from: String, _ to: String)
    case arriveBy(_ time: String)
    case trucks(_ count: Int)
    case mode(_ code: String)
    case need(_ code: String)
    case cargo(_ name: String, _ type: String, _ isCold: Bool, _ hazmatClass: String?)
    case kept(_ text: String)
}

extension Speech {
    /// A word about a sheet.
    subscript(_ word: SheetWord) -> String {
        switch language {
        case .zh: word.chinese
        case .en: word.english
        }
    }
}
