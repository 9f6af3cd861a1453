import SijiAPI
import SijiFault

/// Why a load is not in the last list, and what would put it there.
struct WhyNotScreen: Screen {
    let answer: WhyNotAnswer
    /// The listing, where it is to be shown in words.
    let load: LoadWire?

    var wire: WhyNotAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        var lines: [String] = []
        if let load {
            let text = LoadText(load: load, speech: speech)
            lines += DisplayWidth.flow([text.listedRoute, text.cargo, text.price], gap: "  ", within: width)
        }
        guard !answer.listed else {
            let rank = answer.rank
            lines += DisplayWidth.sentence(
                speech[rank.map { .whyListed($0, answer.negotiable) } ?? .whyListedFar],
                within: width
            )
            return lines + figures(width, speech)
        }
        lines.append(speech[.whyNotListed(answer.violations.count)])
        let texts = answer.violations.map { WhyNotText(violation: $0, speech: speech) }
        let column = texts.map { DisplayWidth.of($0.rule) }.max() ?? 0
        for text in texts {
            let parts = [DisplayWidth.fitted(text.rule, column)] + text.figures
            let rows = DisplayWidth.flow(parts, gap: "  ", within: width - 4)
            lines += rows.enumerated().map { (($0.offset == 0 ? "  " : "    ") + $0.element).trimmedAtEnd }
            guard let repair = text.repair else { continue }
            lines += HelpPage.wrapped(speech[.whyRepair(repair)], width - 4).map { "    " + $0 }
        }
        lines += HelpPage.wrapped(speech[answer.repair == nil ? .whyNoRepair : .whyRepairAll], width)
        return lines + figures(width, speech)
    }

    func advice(speech: Speech) -> [String] { answer.listed ? [] : [speech[.nextAfterWhyNot]] }

    /// What carrying it would come to all the same.
    private func figures(_ width: Int, _ speech: Speech) -> [String] {
        func km(_ value: Double?) -> String { value.map { Amount.decimal($0, 0) } ?? "-" }
        var figures = [speech[.narrowKm(km(answer.deadheadKm), km(answer.loadedKm))]]
        if let minutes = answer.minutes { figures.append("\(speech[.columnHours]) \(Amount.clock(minutes))") }
        if let net = answer.netFen {
            figures.append("\(speech.code("net", of: .objectives)) \(Amount.exactYuan(net))")
        }
        return DisplayWidth.flow(figures, gap: "  ", within: width)
    }

    var csv: [[String]] {
        [["loadId", "listed", "rank", "rule", "unit", "has", "needs", "margin", "of", "field", "value"]]
            + (answer.violations.isEmpty
                ? [front + ["", "", "", "", "", "", "", ""]]
                : answer.violations.map { violation in
                    front + [
                        violation.rule, violation.unit, Self.plain(violation.has), Self.plain(violation.needs),
                        violation.margin.map(Self.plain) ?? "", violation.repair?.of ?? "",
                        violation.repair?.field ?? "", violation.repair?.value.map(Self.plain) ?? "",
                    ]
                })
    }

    private var front: [String] { [answer.loadId, "\(answer.listed)", answer.rank.map(String.init) ?? ""] }

    private static func plain(_ value: FactValue) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .decimal(let number): Amount.decimal(number, 3)
        case .list(let codes): codes.joined(separator: " ")
        }
    }
}
