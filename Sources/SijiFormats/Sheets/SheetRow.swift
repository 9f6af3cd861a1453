public import SijiFault

/// One cell of a sheet: its text as a person would write it, and what the sheet says it is.
public struct SheetCell: Sendable, Equatable {
    /// What a cell holds.
    public enum Kind: Sendable, Equatable {
        /// Nothing, or one of the other cells of a merged range.
        case empty
        /// Text; every filled cell of a CSV is text.
        case text
        /// A number without a date's format; it may still be a serial day.
        case number
        /// A number that the sheet shows as a date.
        case date
        /// `TRUE` or `FALSE`.
        case boolean
        /// An error such as `#REF!`, or a formula whose result was not saved; the text is then empty.
        case error
    }

    /// The value: of a `number` the plain decimal (13, 9.6), of a `date` `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; of `empty` nothing.
    ///
    /// Text is not trimmed, and full-width digits stay as they are.
    public let text: String
    /// What it is.
    public let kind: Kind
    /// Whether a formula gave the value; the value is the one that was saved with it.
    public let isFormula: Bool

    /// Creates a cell.
    public init(text: String, kind: Kind, isFormula: Bool = false) {
        self.text = text
        self.kind = kind
        self.isFormula = isFormula
    }
}

/// One row of a sheet.
public struct SheetRow: Sendable, Equatable {
    /// The row's number from 1, as a spreadsheet program shows it.
    ///
    /// Blank rows count though they are not handed out, so numbers may have gaps; a record of a CSV counts once, however many
    /// line breaks it quotes.
    public let number: Int
    /// The cells from the first column on, without the empty ones at the end: at least one, at most 256.
    public let cells: [SheetCell]

    /// Creates a row.
    public init(number: Int, cells: [SheetCell]) {
        self.number = number
        self.cells = cells
    }
}

/// A sheet that is read a row at a time, from its first row on.
public protocol SheetSource {
    /// The next row that holds anything; nil at the end.
    ///
    /// - Throws: Faults of the group `sheet.*`, and `file.unreadable`. The next call goes on with the row behind, or returns nil
    ///   where the rest is lost: each source says which. The fault's sentence says so too.
    mutating func nextRow() throws(Fault) -> SheetRow?
}
