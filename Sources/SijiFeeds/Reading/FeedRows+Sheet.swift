import SijiFault
import SijiFormats

extension FeedRows {
    /// Columns that must be there; what else a row of the house has may be missing, `source` and `synthetic` too.
    private static let columns = ["id", "name", "kind", "lat", "lon"]

    /// A sheet whose first row names the columns, in any encoding that `TextSheet` reads.
    mutating func sheet(
        _ supply: @escaping FeedSupply,
        _ onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) {
        var limits = TextSheet.limits
        limits.records = reader.mostRows + 2
        var sheet = TextSheet(path: reader.name, limits: limits, supply: supply)
        guard let header = try sheet.nextRow() else { throw reader.fault("empty") }
        var columnOf: [String: Int] = [:]
        for (index, cell) in header.cells.enumerated() where !cell.text.isEmpty {
            guard columnOf.updateValue(index, forKey: cell.text) == nil else {
                throw reader.fault("columnTwice", ["value": .text(String(cell.text.prefix(80)))])
            }
        }
        for column in FeedRows.columns where columnOf[column] == nil {
            throw reader.fault("column", ["column": .text(column)])
        }
        while true {
            do throws(Fault) {
                guard let row = try sheet.nextRow() else { return }
                try count()
                try take(dataRow(row, columnOf), onPlace)
            } catch {
                // These cost the row alone; the others lose the rest, so the whole is refused.
                guard [.sheetQuote, .sheetRowTooLarge, .sheetTooManyColumns].contains(error.code) else { throw error }
                try count()
                tally.refuse(fault("text", field: "row"))
            }
        }
    }

    private func dataRow(_ row: SheetRow, _ columnOf: [String: Int]) -> DataRow {
        DataRow(file: reader.name, number: row.number) { column in
            guard let index = columnOf[column], row.cells.indices.contains(index) else { return nil }
            let text = row.cells[index].text
            return text.isEmpty ? nil : text
        }
    }
}
