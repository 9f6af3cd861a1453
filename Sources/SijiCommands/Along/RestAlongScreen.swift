import SijiAPI
import SijiFault

/// Rest stops along a route, in the order of travel.
struct RestAlongScreen: Screen {
    let answer: CorridorAnswer
    /// What the route is called.
    let label: String

    var wire: CorridorAnswer { answer }
    var csv: [[String]] { AlongRow.csv(answer) }

    func lines(width: Int, speech: Speech) -> [String] {
        let frame = AlongFrame.lines(answer, label: label, width: width, speech: speech)
        guard !answer.items.isEmpty else { return frame + [speech.along(.nothing)] }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: "#", isRight: true), .init(title: speech.along(.columnAlong), isRight: true),
            .init(title: speech[.columnName], narrowest: 10), .init(title: speech.along(.columnDetour), isRight: true),
            .init(title: speech.along(.columnCarriageway)),
        ]
        if !isNarrow { columns.append(.init(title: speech[.columnSlots])) }
        columns.append(.init(title: speech[.columnBasics]))
        if !isNarrow { columns.append(.init(title: speech[.columnSource], narrowest: 6)) }
        var table = TextTable(columns: columns)
        for (number, item) in answer.items.enumerated() {
            guard let stop = item.restStop, let row = AlongRow(item) else { continue }
            var cells = [
                "\(number + 1)", Amount.fixed(item.alongKm, 1), AlongFrame.name(row, stop.nameEn, speech),
                item.detourKm.map { Amount.fixed($0, 1) } ?? "?", speech.along(.carriageway(item.carriageway)),
            ]
            if !isNarrow { cells.append(ReportText(speech).slots(stop)) }
            cells.append(RestScreen.basics(of: stop, speech))
            if !isNarrow {
                cells.append(
                    PointText.source(stop.source, asOf: stop.asOf, isSynthetic: stop.synthetic, speech: speech)
                )
            }
            table.rows.append(.cells(cells))
            table.rows += RestScreen.reported(stop, isNarrow: isNarrow, speech).map { .across("    " + $0) }
        }
        var notes = [speech.along(.detours(Amount.decimal(answer.circuity, 2))), speech[.legendBasics]]
        if answer.more { notes.insert(speech.along(.more), at: 0) }
        if answer.items.contains(where: { $0.restStop?.stale == true }) {
            notes.append(FeedWord.legendStale.text(in: speech.language))
        }
        if answer.items.contains(where: { $0.restStop?.hasOldReport == true }) {
            notes.append(speech.reported(.legendOld))
        }
        if answer.items.contains(where: { $0.restStop?.synthetic == true }) { notes.append(speech[.legendSynthetic]) }
        return frame + table.lines(width: width) + AlongFrame.notes(notes, width: width)
    }

    func advice(speech: Speech) -> [String] { answer.items.isEmpty ? [] : [speech[.nextAfterRest]] }
}
