import SijiAPI
import SijiFault

/// The driver's own months of cover, and what is missing.
struct CoverScreen: Screen {
    let answer: CoverAnswer

    var wire: CoverAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        // Runs and gaps matter more than their sum where there is no room for all.
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [.init(title: speech[.columnKind])]
        if !isNarrow { columns.append(.init(title: speech[own: .columnMonths], isRight: true)) }
        columns += [.init(title: speech[own: .columnFrom]), .init(title: speech[own: .columnGap])]
        var table = TextTable(columns: columns)
        for (kind, months) in [
            ("pension", answer.months.pension), ("medical", answer.months.medical), ("injury", answer.months.injury),
        ] {
            // Runs and gaps beside each other, each on a line of its own where there are several.
            let runs = answer.runs.filter { $0.kind == kind }.map { Self.span($0.first, $0.last) }
            let gaps = answer.gaps.filter { $0.kind == kind }.map { gap(in: speech, $0) }
            for row in 0..<max(1, runs.count, gaps.count) {
                let isFirst = row == 0
                var cells = [isFirst ? speech.code(kind, of: .coverKinds) : ""]
                if !isNarrow { cells.append(isFirst ? "\(months)" : "") }
                cells.append(row < runs.count ? runs[row] : isFirst ? speech[own: .noMonths] : "")
                cells.append(row < gaps.count ? gaps[row] : "")
                table.rows.append(.cells(cells))
            }
        }
        return [head(speech)] + table.lines(width: width) + HelpPage.wrapped(speech[own: .legendCover], width)
    }

    func advice(speech: Speech) -> [String] { [speech[own: .nextAfterCover]] }

    private func head(_ speech: Speech) -> String {
        guard !answer.gaps.isEmpty else { return speech[own: .coverWhole] }
        func months(_ word: String) -> Int {
            answer.gaps.filter { $0.word == word }.reduce(0) { $0 + ($1.months ?? 0) }
        }
        let never = answer.gaps.count { $0.word == "never" }
        return speech[own: .coverMissing(never, months("broken"), months("lapsed"))]
    }

    private func gap(in speech: Speech, _ gap: CoverAnswer.Gap) -> String {
        let word = speech.code(gap.word, of: .coverGaps)
        guard let first = gap.first, let last = gap.last else { return word }
        return "\(word) \(Self.span(first, last))"
    }

    private static func span(_ first: String, _ last: String) -> String {
        first == last ? first : "\(first)..\(last)"
    }

    var csv: [[String]] {
        [["kind", "word", "first", "last", "months"]]
            + answer.runs.map { [$0.kind, "covered", $0.first, $0.last, ""] }
            + answer.gaps.map { [$0.kind, $0.word, $0.first ?? "", $0.last ?? "", $0.months.map(String.init) ?? ""] }
    }
}
