import SijiAPI
import SijiFault

/// Whom to call, what to do, what to have at hand, and the nearest places that help.
struct RightsScreen: Screen {
    let page: RightsPage

    var wire: RightsPage { page }
    private var answer: RightsAnswer { page.rights }

    func lines(width: Int, speech: Speech) -> [String] {
        guard !answer.steps.isEmpty || !answer.hotlines.isEmpty else { return [speech[own: .noRights]] }
        let numbers = answer.hotlines.map { DisplayWidth.harmless($0.number) }.joined(separator: " ")
        var lines = DisplayWidth.flow([head(speech), speech[own: .call(numbers)]], gap: ": ", within: width)
        for line in answer.hotlines { lines += hotline(line, width, speech) }
        if answer.trouble != nil {
            lines += section(.toDo, "do", width, speech)
            lines += section(.toHave, "have", width, speech)
            lines += section(.toKnow, "differs", width, speech)
        }
        lines += places(width, speech)
        return lines + HelpPage.wrapped(speech[own: .legendEvidence], width)
    }

    func advice(speech: Speech) -> [String] {
        (page.places == nil ? [speech[own: .nearestNeedsHere]] : []) + [speech[own: .nextAfterRights]]
    }

    private func head(_ speech: Speech) -> String {
        let standing: OwnWord? =
            switch answer.standing {
            case "employed": .employed
            case "owner": .owner
            default: nil
            }
        let troubles = answer.trouble.map { [$0] } ?? CodeSet.troubles.chinese.keys.sorted()
        let words = troubles.map { speech.code($0, of: .troubles) }.joined(separator: "/")
        return speech[own: .rightsOf(words, standing.map { speech[own: $0] })]
    }

    private func hotline(_ line: RightsAnswer.Line, _ width: Int, _ speech: Speech) -> [String] {
        let isZh = speech.language == .zh
        let answer = (isZh ? line.answer : line.answerEn).map { speech[own: .answers($0)] }
        let text = [isZh ? line.name : line.nameEn, mark(line.evidence, speech), answer].compactMap(\.self)
        return under("  \(line.number)  ", text.joined(separator: " "), width)
    }

    private func section(_ title: OwnWord, _ kind: String, _ width: Int, _ speech: Speech) -> [String] {
        let steps = answer.steps.filter { $0.kind == kind }
        guard !steps.isEmpty else { return [] }
        return [speech[own: title]]
            + steps.enumerated().flatMap { place, step in
                let whom: OwnWord? =
                    switch answer.standing == nil ? step.standing : nil {
                    case "employed": .employed
                    case "owner": .owner
                    default: nil
                    }
                let front = whom.map { speech[own: $0] + ": " } ?? ""
                let text = front + (speech.language == .zh ? step.text : step.textEn)
                let marked = [text, mark(step.evidence, speech)].compactMap(\.self).joined(separator: " ")
                return under("  \(place + 1). ", marked, width)
            }
    }

    private func mark(_ evidence: String, _ speech: Speech) -> String? {
        switch evidence {
        case "text": speech[own: .markText]
        case "secondary": speech[own: .markSecondary]
        default: nil
        }
    }

    private func places(_ width: Int, _ speech: Speech) -> [String] {
        guard let places = page.places else { return [] }
        return [speech[own: .nearestPlaces]]
            + places.flatMap { place in
                let front = "  \(speech.code(place.service, of: .services)): "
                guard let stop = place.restStop else { return under(front, speech[own: .nearestNone], width) }
                let name = (speech.language == .en ? stop.nameEn : nil) ?? stop.name
                let distance = stop.distanceKm.map { "\(Amount.fixed($0, 1)) km" }
                let parts = [
                    DisplayWidth.harmless(name), stop.synthetic ? speech[.syntheticMark] : nil, distance,
                    PointText.compass(stop.bearingDeg, speech: speech),
                ]
                return under(front, parts.compactMap(\.self).joined(separator: " "), width)
            }
    }

    /// A text behind its front, going on under itself.
    private func under(_ front: String, _ text: String, _ width: Int) -> [String] {
        let indent = DisplayWidth.of(front)
        return HelpPage.wrapped(DisplayWidth.harmless(text), width - indent).enumerated().map { place, part in
            (place == 0 ? front : String(repeating: " ", count: indent)) + part
        }
    }

    var csv: [[String]] {
        [["id", "kind", "trouble", "standing", "hotline", "text", "textEn", "evidence", "source", "asOf"]]
            + answer.hotlines.map { line in
                [
                    line.id, "hotline", "", "", line.number, line.does, line.doesEn, line.evidence, line.source,
                    line.asOf,
                ]
            }
            + answer.steps.map { step in
                [
                    step.id, step.kind, step.trouble, step.standing ?? "", step.hotline ?? "", step.text, step.textEn,
                    step.evidence, step.source, step.asOf,
                ]
            }
    }
}
