import SijiAPI
import SijiFreight
import SijiTrust

/// What a bundle holds and whether it stands: the verdict first.
struct EvidenceScreen: Screen {
    let report: EvidenceReport

    var wire: EvidenceVerdict { EvidenceVerdict(report) }

    func lines(width: Int, speech: Speech) -> [String] {
        let language = speech.language
        var facts = Details()
        facts.add(EvidenceWord.factHead.text(language), report.head?.text)
        facts.add(
            EvidenceWord.factExported.text(language),
            report.exportedAt.map { LoadText.moment($0.rfc3339(in: .china), language) }
        )
        facts.add(EvidenceWord.factDepot.text(language), report.depot.map { "\($0.number)" })
        return HelpPage.wrapped(EvidenceWord.verdict(report).text(language), width) + facts.lines(width: width)
            + events(width, speech) + values(width, speech)
    }

    private func events(_ width: Int, _ speech: Speech) -> [String] {
        guard !report.events.isEmpty else { return [] }
        var table = TextTable(columns: [
            .init(title: "#", isRight: true), .init(title: EvidenceWord.columnAt.text(speech.language)),
            .init(title: EvidenceWord.columnEvent.text(speech.language), narrowest: 8),
            .init(title: EvidenceWord.columnBy.text(speech.language), narrowest: 6),
            .init(title: "seq", isRight: true),
        ])
        for event in report.events {
            let isWrong = event.number == report.finding?.number
            let mark = (event.isSelfReported ? "*" : "") + (isWrong ? "!" : "")
            table.rows.append(
                .cells([
                    "\(event.number)",
                    LoadText.moment(event.at.rfc3339(in: .china), speech.language) + mark,
                    speech.code(event.kind, of: .bookingSteps), event.by?.description ?? "siji", "\(event.seq)",
                ])
            )
        }
        let isTold = report.events.contains(where: \.isSelfReported)
        return table.lines(width: width)
            + (isTold ? HelpPage.wrapped(EvidenceWord.legendTold.text(speech.language), width) : [])
    }

    private func values(_ width: Int, _ speech: Speech) -> [String] {
        var facts = Details()
        for value in report.values {
            let isWrong = value.number == report.finding?.number && value.name == report.finding?.name
            let text: String =
                switch value.state {
                case .shown(_, let text): DisplayWidth.harmless(text)
                case .erased: EvidenceWord.erased.text(speech.language)
                case .withheld: EvidenceWord.withheld.text(speech.language)
                }
            facts.add("\(value.number) \(value.name)", text + (isWrong ? " !" : ""))
        }
        return facts.lines(width: width)
    }

    var csv: [[String]] {
        [["number", "seq", "kind", "at", "enteredAt", "by", "selfReported"]]
            + report.events.map { event in
                [
                    "\(event.number)", "\(event.seq)", event.kind, event.at.rfc3339(in: .china),
                    event.enteredAt.rfc3339(in: .china), event.by?.description ?? "depot",
                    event.isSelfReported ? "1" : "0",
                ]
            }
    }
}
