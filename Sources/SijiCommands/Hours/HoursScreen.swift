import SijiAPI
import SijiFault
import SijiHours

/// What is left of the driver's hours, then how they came about.
struct HoursScreen: Screen {
    /// Marks that are shown: the latest.
    private static let shown = 6

    let answer: HoursAnswer

    var wire: HoursAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        guard let standing = answer.standing else { return HelpPage.wrapped(speech[own: .hoursNone], width) }
        // Who named another rule than the usual one is to see which it was.
        let rule =
            answer.rule == DrivingRule.cn.name ? nil : speech[own: .hoursByRule(DisplayWidth.harmless(answer.rule))]
        let sentences = [head(standing, speech), since(standing, speech), lack(standing, speech), rule].compactMap(
            \.self
        )
        return sentences.flatMap { HelpPage.wrapped($0, width) } + marks(width, speech)
    }

    func advice(speech: Speech) -> [String] {
        [speech[own: .nextAfterHours(isDriving: answer.standing?.do == "drive")]]
    }

    private func head(_ standing: HoursAnswer.Standing, _ speech: Speech) -> String {
        // What a rule asks for is the rule's to say; of one that is not known here no figure is made up.
        let rule = DrivingRule.known.first { $0.name == answer.rule }
        if standing.leftTodayMin == 0 { return speech[own: .hoursOverToday(restMin: rule?.dailyRestMin)] }
        if standing.leftMin == 0 { return speech[own: .hoursOver(breakMin: rule?.breakMin)] }
        return Self.left(standing, speech)
    }

    /// What may be driven before a break, and before the night.
    static func left(_ standing: HoursAnswer.Standing, _ speech: Speech) -> String {
        speech[own: .hoursLeft(standing.leftMin.map(Amount.clock), today: standing.leftTodayMin.map(Amount.clock))]
    }

    private func since(_ standing: HoursAnswer.Standing, _ speech: Speech) -> String {
        let since = LoadText.moment(standing.since, speech.language)
        return standing.do == "drive"
            ? speech[
                own: .hoursDriving(
                    since: since,
                    driven: Amount.clock(standing.drivenMin),
                    today: Amount.clock(standing.drivenTodayMin)
                )
            ]
            : speech[own: .hoursResting(since: since, stood: Amount.clock(standing.stoodMin))]
    }

    private func lack(_ standing: HoursAnswer.Standing, _ speech: Speech) -> String? {
        if let lacks = standing.breakLacksMin { return speech[own: .breakLacks(Amount.clock(lacks))] }
        return standing.restLacksMin.map { speech[own: .restLacks(Amount.clock($0))] }
    }

    private func marks(_ width: Int, _ speech: Speech) -> [String] {
        let marks = answer.marks.suffix(Self.shown).map { mark in
            let late = Moment(mark.at).flatMap { at in Moment(mark.toldAt).map { at.minutes(to: $0) > 5 } } ?? false
            let word = speech[own: mark.do == "drive" ? .hoursDrive : .hoursRest]
            let at = LoadText.moment(mark.at, speech.language)
            return "\(at) \(word)" + (late ? speech[own: .toldLate] : "")
        }
        return DisplayWidth.flow(marks, gap: "  ", within: width)
    }

    var csv: [[String]] {
        [["do", "at", "toldAt"]] + answer.marks.map { [$0.do, $0.at, $0.toldAt] }
    }
}
