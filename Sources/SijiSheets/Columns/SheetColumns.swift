import SijiFault
import SijiFormats

/// The columns of a sheet: which cell says what.
public struct SheetColumns: Sendable, Equatable {
    /// One column.
    public struct Column: Sendable, Equatable {
        /// Its place, from 0.
        public let place: Int
        /// Its header as written, blanks at the edges taken away.
        public let header: String
        /// What it says; nil where the header is not known, and the column is left out.
        public let field: SheetField?
        /// The unit that its header names.
        public let unit: SheetUnit?

        /// The letters by which a spreadsheet shows it: A to Z, then AA.
        public var letters: String {
            var rest = place
            var letters = ""
            repeat {
                letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
                rest = rest / 26 - 1
            } while rest >= 0
            return letters
        }
    }

    /// All columns with a header, in the order of the sheet.
    public let columns: [Column]
    /// The header's row.
    public let row: Int

    /// Rows among which the header is looked for: titles may stand above it.
    public static let mostTitles = 20
    /// Headers that must be known before a row is believed to be the header.
    static let leastKnown = 3

    /// Reads a row as a header; nil where too few of its cells are known names.
    init?(_ row: SheetRow) {
        let columns = row.cells.enumerated().compactMap { place, cell -> Column? in
            let header = SheetText.trimmed(cell.text)
            guard !header.isEmpty else { return nil }
            let meaning = HeaderName.read(header)
            return Column(place: place, header: header, field: meaning?.field, unit: meaning?.unit)
        }
        let known = Set(columns.compactMap(\.field))
        guard known.count >= SheetColumns.leastKnown else { return nil }
        self.columns = columns
        self.row = row.number
    }

    /// The cells of a row that are known names, as written: what a header that was not found comes nearest to.
    static func known(in row: SheetRow) -> [String] {
        row.cells.map { SheetText.trimmed($0.text) }.filter { !$0.isEmpty && HeaderName.read($0) != nil }
    }

    /// The column of a field.
    public func column(_ field: SheetField) -> Column? { columns.first { $0.field == field } }

    /// Columns whose headers are not known: they are left out, and that is said.
    public var unknown: [Column] { columns.filter { $0.field == nil } }

    /// The header of the column that a field of the wire came from; nil where none did.
    public func header(ofWire path: String) -> String? {
        SheetField.sources(ofWire: path).lazy.compactMap { self.column($0) }.first?.header
    }

    /// Refuses a sheet that says one thing twice, or lacks what every listing has.
    func check() throws(Fault) {
        for (index, column) in columns.enumerated() {
            guard let field = column.field else { continue }
            let earlier = columns[..<index].first { $0.field == field }
            let rival = field.rivals.lazy.compactMap { self.column($0) }.first
            guard let other = earlier ?? rival else { continue }
            throw Fault(
                .sheetColumnTwice,
                [
                    "column": .text("\(other.header)(\(other.letters))"),
                    "other": .text("\(column.header)(\(column.letters))"),
                ]
            )
        }
        let needed: [(String, [SheetField])] = [
            ("装货地", SheetField.originParts + [.route]), ("卸货地", SheetField.destinationParts + [.route]),
            ("货名", [.cargo]), ("装货时间", [.pickup, .pickupDate]),
        ]
        let missing = needed.filter { name, fields in !fields.contains { column($0) != nil } }.map(\.0)
        guard missing.isEmpty else { throw Fault(.sheetColumnMissing, ["column": .list(missing)]) }
    }

    /// Whether a row is the header again, as on each page of a printed list.
    func isRepeated(in row: SheetRow) -> Bool {
        let matching = columns.filter { column in
            row.cells.indices.contains(column.place) && SheetText.trimmed(row.cells[column.place].text) == column.header
        }
        return matching.count * 2 > columns.count
    }
}
