import SijiFault
import SijiFormats

/// Opens the rows of a sheet, whatever its file format.
enum SheetOpening {
    /// The most that is read of a sheet, bytes: a million rows of 500.
    static let limitBytes = 512 << 20

    /// The rows of a file, of the sheet of that name in a workbook, else of its first.
    static func rows(of file: PushFile, sheet: String?) throws(Fault) -> any SheetSource {
        CSVSheet(CSVReader(try file.whole(limitBytes: limitBytes), file: file.path))
    }
}

/// A CSV file as a sheet: all cells are texts.
struct CSVSheet: SheetSource {
    private var reader: CSVReader

    init(_ reader: CSVReader) { self.reader = reader }

    mutating func nextRow() throws(Fault) -> SheetRow? {
        guard let record = try reader.next() else { return nil }
        let cells = record.fields.map { SheetCell(text: $0, kind: $0.isEmpty ? .empty : .text) }
        return SheetRow(number: record.number, cells: cells)
    }
}
