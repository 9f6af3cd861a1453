import SijiAPI
import SijiFault

/// One ranked load in words.
struct MatchRow {
    let entry: MatchesAnswer.Entry
    let text: LoadText
    /// How old the listing is, at the time of the ranking.
    let age: String

    init(entry: MatchesAnswer.Entry, at rankedAt: String, speech: Speech) {
        self.entry = entry
        text = LoadText(load: entry.load, speech: speech)
        age = text.age(at: rankedAt)
    }

    /// A mark on a load that nobody covers against injury at work.
    var coverMark: String { entry.load.injuryCover == "none" ? "!" : "" }

    /// How old, in a sentence.
    var ago: String {
        age.hasSuffix("*") ? text.speech[.ago(String(age.dropLast()))] + "*" : text.speech[.ago(age)]
    }

    /// Empty km.
    var deadhead: String { Amount.decimal(entry.deadheadKm, 0) }
    /// Loaded km.
    var loaded: String { Amount.decimal(entry.loadedKm, 0) }
    /// `25/345`.
    var distances: String { "\(deadhead)/\(loaded)" }

    /// Whole yuan; for 面议 the price that would just pay.
    var net: String {
        guard let least = entry.breakEvenFen else { return Amount.roundYuan(entry.netFen) }
        // Rounded up: one yuan less would be a loss.
        return ">=\((least + 99) / 100)"
    }

    /// Net an hour, whole yuan; unknown for 面议.
    var perHour: String { entry.netFenPerHour.map(Amount.roundYuan) ?? "?" }

    /// Each yuan, what is done when, and under which number it is booked.
    func explanation(within columns: Int) -> [String] {
        let speech = text.speech
        var lines: [String] = []
        if let ledger = entry.ledger {
            let items = ledger.map { "\(speech.code($0.item, of: .ledger)) \(Amount.exactYuan($0.fen))" }
            let total = "= \(speech.code("net", of: .objectives)) \(Amount.exactYuan(entry.netFen))"
            lines += DisplayWidth.flow(items + [total], gap: "  ", within: columns)
        }
        if let refined = entry.refined {
            func km(_ value: Double?) -> String { value.map { Amount.decimal($0, 0) } ?? "?" }
            lines.append(RouteWord.refinedKm(km(refined.deadheadKm), km(refined.loadedKm)).text(speech.language))
        }
        for step in entry.schedule ?? [] {
            let from = LoadText.moment(step.from, speech.language)
            let minutes = Moment(step.from).flatMap { first in Moment(step.to).map { first.minutes(to: $0) } }
            let span = minutes.map { Amount.clock($0) } ?? "?"
            let place = step.place.map { DisplayWidth.harmless($0) } ?? atWheel(step) ?? ""
            let doing = DisplayWidth.fitted(speech.code(step.do, of: .steps), speech.language == .zh ? 4 : 8)
            let step = "\(from)  \(doing) \(DisplayWidth.fitted(span, 5, isRight: true))  \(place)"
            lines.append(DisplayWidth.cut(step.trimmedAtEnd, columns))
        }
        let names = [speech[.pickupWindow(text.window)], entry.loadId, DisplayWidth.harmless(entry.load.ref)]
        return lines + DisplayWidth.flow(names, gap: "  ", within: columns)
    }

    /// Which of two drives; nil for a driver alone, and where the truck stands.
    private func atWheel(_ step: MatchesAnswer.Step) -> String? {
        guard ["deadhead", "drive"].contains(step.do) else { return nil }
        return step.driver.map { text.speech[.driverNumber($0)] }
    }
}
