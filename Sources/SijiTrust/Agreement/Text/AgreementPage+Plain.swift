import SijiFault

extension AgreementPage {
    /// The widths that plain text is wrapped to, columns; what is asked for outside is taken to the nearest.
    public static let widths = 40...200

    /// The page as plain text, wrapped by display width.
    public func plain(width: Int = 80) -> [String] {
        let width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
        var lines = LineBreaker.lines(title, within: width) + [""]
        lines += rows(facts, width)
        if let missing { lines += [""] + LineBreaker.lines(missing, within: width) }
        for section in sections + [signatures] {
            lines += ["", section.heading] + rows(section.rows, width)
            lines += section.notes.flatMap { note in LineBreaker.lines(note, within: width - 2).map { "  " + $0 } }
        }
        return lines
    }

    private func rows(_ rows: [Row], _ width: Int) -> [String] {
        let column =
            (facts + sections.flatMap(\.rows) + signatures.rows)
            .map { TerminalText.columns(of: $0.label) }.max() ?? 0
        let start = min(column, width / 2 - 4) + 4
        return rows.flatMap { row in
            let label = "  " + row.label
            let padding = String(repeating: " ", count: max(2, start - TerminalText.columns(of: label)))
            let texts = LineBreaker.lines(row.text, within: width - start)
            return texts.enumerated().map { place, text in
                place == 0 ? label + padding + text : String(repeating: " ", count: start) + text
            }
        }
    }
}
