import SijiAPI
import SijiFault

/// The ranked loads for a truck.
struct MatchScreen: Screen {
    /// What was asked, as far as the answer does not say it.
    struct Frame {
        /// Where the truck stands.
        var place: String
        /// The truck; nil where it could not be told.
        var truck: TruckWire?
        /// What kept loads out, as it was written: `--to`, `--min-price` and the like.
        var narrowing: [String] = []
        /// The most empty km that were asked for; nil where the usual ones were.
        var deadheadKm: Double?
        /// Whether each load's ledger and schedule are shown.
        var isExplained = false
        /// Whether only so many rows are shown as the screen has room for.
        var isShortened = false
    }

    let answer: MatchesAnswer
    let frame: Frame

    var wire: MatchesAnswer { answer }

    /// Priced loads first, then 面议, as the rows are numbered.
    var entries: [MatchesAnswer.Entry] { answer.matches + answer.negotiable }

    /// Under so many columns a load takes two lines.
    static let narrow = 60
    private static let usualDeadheadKm = 200.0
    /// More may not be asked for.
    private static let mostDeadheadKm = 2_000.0

    func lines(width: Int, speech: Speech) -> [String] {
        let head = frameLines(width: width, speech: speech)
        guard !entries.isEmpty else { return head + [speech[.noMatches]] + notes(width, speech) }
        let body = width < Self.narrow ? narrowRows(width, speech) : wideRows(width, speech)
        return head + body + notes(width, speech)
    }

    func advice(speech: Speech) -> [String] {
        guard !entries.isEmpty else {
            let askedKm = frame.deadheadKm ?? Self.usualDeadheadKm
            let widerKm = min(max(2 * askedKm, Self.usualDeadheadKm), Self.mostDeadheadKm)
            return [speech[.nextWider(askedKm < widerKm ? Amount.decimal(widerKm, 0) : nil, frame.narrowing)]]
        }
        return [speech[.nextAfterSearch]] + (frame.isShortened ? [speech[.nextMoreRows]] : [])
    }

    /// Place, truck and time at the left, the order at the right.
    private func frameLines(width: Int, speech: Speech) -> [String] {
        let ready = Moment(answer.basis.readyAt)
        let isNarrow = width < Self.narrow
        // Where there is little room, today need not be said.
        let isToday = ready?.date == Moment(answer.basis.rankedAt)?.date
        let time = (isNarrow && isToday ? ready?.time : ready?.dayAndTime(in: speech.language)) ?? answer.basis.readyAt
        var parts = [frame.place]
        if let truck = frame.truck {
            let short = TruckText(truck: truck, speech: speech).short
            parts.append(isNarrow ? String(short.prefix { $0 != " " || speech.language == .en }) : short)
        }
        parts.append(speech[.emptyAt(time)])
        let left = parts.joined(separator: speech.language == .zh ? " " : "  ").replacing("  ", with: speech.gap)
        let right = speech[.order(speech.code(answer.basis.objective, of: .objectives))]
        let space = width - DisplayWidth.of(left) - DisplayWidth.of(right)
        if space >= 2 { return [left + String(repeating: " ", count: space) + right] }
        return [DisplayWidth.cut(left, width), right]
    }

    private func wideRows(_ width: Int, _ speech: Speech) -> [String] {
        var table = TextTable(columns: [
            .init(title: "#", isRight: true), .init(title: speech[.columnRoute], narrowest: 20),
            .init(title: speech[.columnKm], isRight: true),
            .init(title: speech[.columnCargo], narrowest: 9, endsInFigure: true),
            .init(title: speech[.columnPrice], narrowest: 10), .init(title: speech[.columnNet], isRight: true),
            .init(title: speech[.columnPerHour], isRight: true), .init(title: speech[.columnTerms], narrowest: 8),
            .init(title: speech[.columnAge]),
        ])
        for (place, entry) in entries.enumerated() {
            if place == answer.matches.count { table.rows.append(.across(speech[.negotiableHeading])) }
            let row = MatchRow(entry: entry, at: answer.basis.rankedAt, speech: speech)
            table.rows.append(
                .cells([
                    "\(place + 1)", row.text.listedRoute, row.distances, row.text.cargo, row.text.price, row.net,
                    row.perHour, row.text.terms, row.age + row.coverMark,
                ])
            )
            if frame.isExplained { table.rows += row.explanation(within: width - 2).map { .across("  " + $0) } }
        }
        return table.lines(width: width)
    }

    private func remainder(of width: Int, beside text: String) -> Int { width - DisplayWidth.of(text) - 1 }

    private func narrowRows(_ width: Int, _ speech: Speech) -> [String] {
        var lines: [String] = []
        let indent = String(repeating: " ", count: "\(entries.count)".count + 1)
        for (place, entry) in entries.enumerated() {
            if place == answer.matches.count {
                lines += DisplayWidth.sentence(speech[.negotiableHeading], within: width)
            }
            let row = MatchRow(entry: entry, at: answer.basis.rankedAt, speech: speech)
            let number = DisplayWidth.fitted("\(place + 1)", indent.count - 1, isRight: true)
            let right = speech[.narrowNet(row.net, row.perHour)]
            let left = width - DisplayWidth.of(right) - 1
            let route = row.text.listedRoute.replacing(" > ", with: ">")
            lines.append(DisplayWidth.fitted("\(number) \(route)", left) + " " + right)
            let facts = [row.text.price, speech[.narrowKm(row.deadhead, row.loaded)], row.text.terms]
            let long = (facts + [row.ago + row.coverMark]).joined(separator: " ")
            let short = (facts + [row.age + row.coverMark]).joined(separator: " ")
            // Where there is no room for all, the sentence about the age gives way first, then the name of the goods.
            let isTight = remainder(of: width - indent.count, beside: long) < DisplayWidth.of(row.text.cargo)
            let terms = isTight ? short : long
            let cargo = DisplayWidth.cutKeepingFigure(
                row.text.cargo,
                max(9, remainder(of: width - indent.count, beside: terms))
            )
            lines.append(DisplayWidth.cut("\(indent)\(cargo) \(terms)", width))
            if frame.isExplained { lines += row.explanation(within: width - indent.count).map { indent + $0 } }
        }
        return lines
    }
}

extension Speech {
    /// What parts two facts of a frame.
    var gap: String { language == .zh ? " " : "  " }
}
