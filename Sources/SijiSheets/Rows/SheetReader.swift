import FoundationEssentials
import SijiAPI
public import SijiFault
public import SijiFormats

/// Reads a dispatcher's sheet row by row: each row is a listing, or is refused, skipped or counted as a double.
///
/// Of each listing 40 bytes are kept, so that one that stands in the sheet twice is seen; all else is forgotten with its row.
public struct SheetReader {
    /// The columns.
    public let columns: SheetColumns
    /// The titles above the header, and the header last.
    public let head: [SheetRow]
    /// How rows are read.
    public struct Options: Sendable, Equatable {
        /// Whether an empty cell takes the one above: merged cells.
        public var fillsDown: Bool

        /// Creates options.
        public init(fillsDown: Bool = false) { self.fillsDown = fillsDown }
    }

    private var source: any SheetSource
    private let calendar: SheetCalendar
    private let places: any PlaceSource
    private let options: Options
    private let encoder = JSONEncoder()
    private var above: [String]
    private var seen: [UInt128: Seen] = [:]

    /// A listing that was read.
    private struct Seen {
        let row: Int
        let meaning: UInt64
    }

    /// Finds the header; `check()` tells whether the columns will do.
    /// - Parameters:
    ///   - source: The rows.
    ///   - calendar: What 今天 means.
    ///   - places: Who knows the gazetteer.
    ///   - options: How rows are read.
    /// - Throws: `sheet.empty`, `sheet.headerMissing`; what the source throws.
    public init(
        _ source: any SheetSource,
        calendar: SheetCalendar,
        places: any PlaceSource,
        options: Options = Options()
    ) throws(Fault) {
        var source = source
        var found: SheetColumns?
        var head: [SheetRow] = []
        for _ in 0..<SheetColumns.mostTitles {
            guard let row = try source.nextRow() else { break }
            head.append(row)
            found = SheetColumns(row)
            if found != nil { break }
        }
        guard let found else { throw SheetReader.headerMissing(head) }
        columns = found
        self.head = head
        self.source = source
        self.calendar = calendar
        self.places = places
        self.options = options
        above = Array(repeating: "", count: (found.columns.map(\.place).max() ?? 0) + 1)
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Why no header was found: there is no row, or none says enough; the one that comes nearest is named.
    private static func headerMissing(_ rows: [SheetRow]) -> Fault {
        guard !rows.isEmpty else { return Fault(.sheetEmpty) }
        var facts: [String: FactValue] = ["max": .integer(SheetColumns.mostTitles)]
        let known = rows.map { (row: $0.number, names: SheetColumns.known(in: $0)) }
        if let nearest = known.max(by: { $0.names.count < $1.names.count }), !nearest.names.isEmpty {
            facts["row"] = .integer(nearest.row)
            facts["found"] = .list(nearest.names)
        }
        return Fault(.sheetHeaderMissing, facts)
    }

    /// Refuses a sheet that says one thing in two columns, or lacks what every listing has: before its first row is read.
    /// - Throws: `sheet.columnTwice`, `sheet.columnMissing`.
    public func check() throws(Fault) { try columns.check() }

    /// Whether a listing of this number was read.
    public func holds(ref: String) -> Bool { seen[DerivedRef.hash(ref.utf8)] != nil }

    /// The next row and what became of it; nil at the end.
    /// - Throws: What costs more than a row: a source that ends early, a daemon that does not answer.
    public mutating func next() throws(Fault) -> SheetEntry? {
        let row: SheetRow
        do throws(Fault) {
            guard let next = try source.nextRow() else { return nil }
            row = next
        } catch {
            // Other faults lose the rest of the sheet, though they too may name the row where it happened.
            let costsRow: Set<FaultCode> = [.sheetQuote, .sheetRowTooLarge, .sheetTooManyColumns, .sheetCell]
            guard costsRow.contains(error.code), case .integer(let number)? = error.facts["row"] else { throw error }
            return SheetEntry(row: SheetRow(number: number, cells: []), outcome: .refused([error]), readings: [])
        }
        if let skip = skip(row) { return SheetEntry(row: row, outcome: .skipped(skip), readings: []) }
        let (texts, filled) = texts(row)
        var reader = RowReader(row, texts: texts, columns: columns, calendar: calendar, places: places)
        try reader.read()
        var assembly = ListingAssembly(reader.readings, calendar: calendar, extra: filled ? [.filledDown] : [])
        let listing = try assembly.listing(encoder: encoder)
        let whole = assembly.faults.map { place($0.fault, at: $0.field, in: row) }
        // A cell that was refused explains what is then missing.
        let faults = reader.faults.isEmpty ? whole : reader.faults
        guard faults.isEmpty, let listing else {
            let reasons = faults.isEmpty ? [Fault(.sheetValueMissing, ["row": .integer(row.number)])] : faults
            return SheetEntry(row: row, outcome: .refused(reasons), readings: reader.readings)
        }
        return SheetEntry(row: row, outcome: outcome(listing, row), readings: reader.readings)
    }

    private mutating func outcome(_ listing: SheetListing, _ row: SheetRow) -> SheetEntry.Outcome {
        let key = DerivedRef.hash(listing.load.ref.utf8)
        let meaning = UInt64(truncatingIfNeeded: DerivedRef.hash(listing.json))
        guard let earlier = seen[key] else {
            seen[key] = Seen(row: row.number, meaning: meaning)
            return .listing(listing)
        }
        guard earlier.meaning != meaning else { return .double(ofRow: earlier.row) }
        return .refused([Fault(.sheetRowTwice, ["row": .integer(row.number), "other": .integer(earlier.row)])])
    }

    private func place(_ fault: Fault, at field: SheetField, in row: SheetRow) -> Fault {
        let likely = [field] + (field == .mass ? [.quantity, .cargo, .volume] : field == .terms ? [.price] : [])
        let column = likely.lazy.compactMap { self.columns.column($0) }.first
        let value = column.flatMap { row.cells.indices.contains($0.place) ? row.cells[$0.place].text : nil }
        return fault.at(row: row.number, column: column?.header, value: value.map { SheetText.trimmed($0) })
    }

    private func skip(_ row: SheetRow) -> SheetEntry.Skip? {
        guard let first = row.cells.lazy.map({ SheetText.plain($0.text) }).first(where: { !$0.isEmpty }) else {
            return .empty
        }
        let word = String(first.filter { $0 != " " && $0 != ":" })
        let isTotal =
            SheetReader.totals.contains(word) || ["合计", "总计", "小计"].contains { word.hasPrefix($0) && word.count <= 8 }
        if isTotal { return .total }
        return columns.isRepeated(in: row) ? .header : nil
    }

    private static let totals: Set<String> = [
        "合计", "小计", "总计", "共计", "累计", "总合计", "total", "subtotal", "grandtotal", "sum",
    ]

    /// The texts of a row by column; whether any came from above.
    private mutating func texts(_ row: SheetRow) -> (texts: [String], filled: Bool) {
        var texts = above.map { _ in "" }
        var filled = false
        for place in texts.indices where place < row.cells.count { texts[place] = row.cells[place].text }
        guard options.fillsDown else { return (texts, false) }
        for column in columns.columns where column.field?.isFilledDown == true {
            if SheetText.trimmed(texts[column.place]).isEmpty {
                texts[column.place] = above[column.place]
                filled = filled || !texts[column.place].isEmpty
            } else {
                above[column.place] = texts[column.place]
            }
        }
        return (texts, filled)
    }
}
