import SijiAPI

/// What a booking's waiting, empty run and price come to.
struct ClaimScreen: Screen {
    let answer: ClaimsAnswer

    var wire: ClaimsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        var lines = [headline(speech), payline(speech), say(.version(answer.agreementVersion, answer.agreed), speech)]
        for stop in answer.stops {
            let span = LoadText.span(stop.arrivedAt, stop.endedAt, speech.language)
            lines += ["", say(.stop(stop.kind, stop.kind == "via" ? stop.stop : nil, span, stop.open), speech)]
            lines += stop.spans.map { part in
                "  " + say(.span(part.rule, times(part.from, part.to, speech), part.minutes), speech)
            }
            lines += money(stop.lines, speech) + flags(stop.flags, speech)
        }
        if let run = answer.emptyRun {
            lines += ["", say(.emptyRun(run.cause), speech)] + money(run.lines, speech) + flags(run.flags, speech)
        }
        lines.append("")
        for (place, part) in answer.pay.parts.enumerated() { lines.append(self.part(place, part, speech)) }
        if answer.pay.estimate { lines.append(say(.estimate, speech)) }
        return lines.flatMap { HelpPage.wrapped($0, width) }
    }

    var csv: [[String]] {
        let names = ["bookingId", "stop", "rule", "quantity", "rateFen", "fen"]
        let ofStops = answer.stops.flatMap { stop in stop.lines.map { (stop: Optional(stop.stop), line: $0) } }
        let all = ofStops + (answer.emptyRun?.lines ?? []).map { (stop: nil, line: $0) }
        return [names]
            + all.map { entry in
                [
                    answer.bookingId, entry.stop.map(String.init) ?? "", entry.line.rule,
                    entry.line.quantity.map(String.init) ?? "", entry.line.rateFen.map(String.init) ?? "",
                    "\(entry.line.fen)",
                ]
            }
    }

    private func say(_ word: ClaimWord, _ speech: Speech) -> String { word.text(in: speech.language) }

    private func headline(_ speech: Speech) -> String {
        guard let waiting = answer.detentionFen else {
            return say(.rateUnknown(answer.stops.reduce(0) { $0 + $1.chargedMin }), speech)
        }
        if let run = answer.emptyRun, run.fen == nil { return say(.distanceUnknown, speech) }
        let fen = waiting + (answer.emptyRun?.fen ?? 0)
        return fen > 0 ? say(.owed(Amount.exactYuan(fen)), speech) : say(.nothingOwed, speech)
    }

    private func payline(_ speech: Speech) -> String {
        guard let open = answer.pay.outstandingFen else { return say(.payUnknown, speech) }
        if let days = answer.pay.overdueDays { return say(.payLate(Amount.exactYuan(open), days), speech) }
        return open > 0 ? say(.payOpen(Amount.exactYuan(open), answer.pay.nextDueOn), speech) : say(.payDone, speech)
    }

    private func times(_ from: String, _ to: String, _ speech: Speech) -> String {
        guard let first = Moment(from), let last = Moment(to) else { return "\(from)-\(to)" }
        return first.date == last.date
            ? "\(first.time)-\(last.time)" : "\(first.time)-\(last.dayAndTime(in: speech.language))"
    }

    private func money(_ lines: [ClaimsAnswer.Line], _ speech: Speech) -> [String] {
        lines.map { line in
            let rate = line.rateFen.map(Amount.shortYuan) ?? "?"
            let word: ClaimWord? =
                switch line.rule {
                case "detention": .detention(line.quantity ?? 0, rate)
                case "detentionCap": .detentionCap
                case "emptyRunFee": .emptyRunFee
                case "emptyRunDistance":
                    .emptyRunDistance(line.quantity.map { Amount.decimal(Double($0) / 1000, 1) } ?? "?", rate)
                case "emptyRunCap": .emptyRunCap
                default: nil
                }
            let what = word.map { say($0, speech) } ?? DisplayWidth.harmless(line.rule)
            return "  \(what)  \(Amount.exactYuan(line.fen))"
        }
    }

    private func flags(_ flags: [String], _ speech: Speech) -> [String] {
        flags.map { "  " + say(.flag(DisplayWidth.harmless($0)), speech) }
    }

    private func part(_ place: Int, _ part: PayWire.Part, _ speech: Speech) -> String {
        let terms = part.when.map { when in
            let words = speech.code(when, of: .terms)
            return part.days > 0 ? "\(words) \(speech[.days(part.days)])" : words
        }
        let unconfirmed = part.paidFen - part.confirmedFen
        let words = [
            say(.part(place + 1, terms ?? speech[.unknownMark], part.by), speech),
            part.fen.map(Amount.exactYuan) ?? speech[.negotiable], say(.partDue(part.dueOn), speech),
            part.paidFen > 0
                ? say(
                    .partPaid(Amount.exactYuan(part.paidFen), unconfirmed > 0 ? Amount.exactYuan(unconfirmed) : nil),
                    speech
                )
                : nil, part.overdueDays.map { say(.late($0), speech) },
        ]
        return words.compactMap(\.self).joined(separator: "  ")
    }
}
