import SijiAPI
import SijiSheets

/// What a sheet's push came to.
struct SheetTally: Equatable {
    /// Rows below the header.
    var rows = 0
    /// Rows that were handed to the daemon.
    var pushed = 0
    var created = 0
    var updated = 0
    var unchanged = 0
    /// Rows that could not be read, and rows that the daemon refused.
    var refused = 0
    var doubles = 0
    var totals = 0
    var empty = 0
    var headers = 0
    /// Rows of which the daemon has said what became of them, while it is still at it.
    var answered = 0
    /// Rows by what of them was not read literally.
    var notes: [SheetNote: Int] = [:]

    var skipped: Int { totals + empty + headers }

    mutating func take(_ outcome: SheetEntry.Outcome) {
        rows += 1
        switch outcome {
        case .listing(let listing):
            pushed += 1
            for note in listing.notes { notes[note, default: 0] += 1 }
        case .refused: refused += 1
        case .double: doubles += 1
        case .skipped(.total): totals += 1
        case .skipped(.empty): empty += 1
        case .skipped(.header): headers += 1
        }
    }

    /// What the daemon says of the rows that it was handed.
    mutating func take(_ figures: PushSummary.Figures) {
        created = figures.created
        updated = figures.updated
        unchanged = figures.unchanged
        refused += figures.rejected
    }
}
