public import SijiAPI
public import SijiFault
public import SijiFormats

/// What a cell was read as.
public struct SheetReading: Sendable, Equatable {
    /// The header of its column.
    public let header: String
    /// What stands in the cell.
    public let value: String
    /// What it says; empty where it was refused.
    public let facts: [SheetFact]
    /// What was not literal.
    public let notes: [SheetNote]
    /// Why it was refused.
    public let fault: Fault?
}

/// A row's listing.
public struct SheetListing: Sendable, Equatable {
    /// As the daemon takes it.
    public let load: LoadWire
    /// What was not literal, each once.
    public let notes: [SheetNote]
    /// Its bytes for a push, without a line break.
    public let json: [UInt8]
}

/// One row below the header and what became of it.
public struct SheetEntry: Sendable, Equatable {
    /// Why a row holds no listing and is no fault.
    public enum Skip: String, Sendable, CaseIterable {
        /// 合计, 小计.
        case total
        /// Nothing but blanks.
        case empty
        /// The header again.
        case header
    }

    /// What became of it.
    public enum Outcome: Sendable, Equatable {
        /// It is a listing.
        case listing(SheetListing)
        /// It cannot be read, for each of these reasons: at least one.
        case refused([Fault])
        /// It is none.
        case skipped(Skip)
        /// It is the same as an earlier row, and counts once.
        case double(ofRow: Int)
    }

    /// The row as it stands in the sheet; without cells where they could not be read.
    public let row: SheetRow
    /// What became of it.
    public let outcome: Outcome
    /// Cell by cell; empty for a row that was skipped.
    public let readings: [SheetReading]
}
