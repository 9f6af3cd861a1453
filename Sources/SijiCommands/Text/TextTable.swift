/// A table of texts, laid out by display width.
struct TextTable {
    /// One column.
    struct Column {
        /// Its title.
        let title: String
        /// Whether its cells stand at the right.
        var isRight = false
        /// How narrow it may be made where the line is too short; nil for never.
        var narrowest: Int?
        /// Whether its cells end in a figure, which must not be cut.
        var endsInFigure = false
    }

    /// A row: cells, or a line across the table.
    enum Row {
        case cells([String])
        case across(String)
    }

    /// The columns, left to right.
    let columns: [Column]
    /// The rows in order; a row of cells has one for each column.
    var rows: [Row] = []

    /// The table's lines, the titles first, at most `width` columns wide as far as its columns may shrink.
    func lines(width: Int) -> [String] {
        let widths = widths(within: width)
        let titles = line(columns.map(\.title), widths)
        return [titles]
            + rows.map { row in
                switch row {
                case .cells(let cells): line(cells, widths)
                case .across(let text): DisplayWidth.cut(text, width)
                }
            }
    }

    /// Natural widths, the widest shrinkable column giving way first.
    private func widths(within width: Int) -> [Int] {
        var widths = columns.map { DisplayWidth.of($0.title) }
        for case .cells(let cells) in rows {
            for (place, cell) in cells.enumerated() { widths[place] = max(widths[place], DisplayWidth.of(cell)) }
        }
        var excess = widths.reduce(0, +) + widths.count - 1 - width
        while excess > 0 {
            let shrinkable = columns.indices.filter { widths[$0] > columns[$0].narrowest ?? .max }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var line = ""
        for (place, cell) in cells.enumerated() {
            if place > 0 { line += " " }
            let column = columns[place]
            let text = column.endsInFigure ? DisplayWidth.cutKeepingFigure(cell, widths[place]) : cell
            line += DisplayWidth.fitted(text, widths[place], isRight: column.isRight)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}
