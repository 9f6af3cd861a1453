import SijiAPI
import SijiFault

/// What drivers report, in words that fit a column.
struct ReportText {
    /// The source of what only drivers report.
    static let source = "reports"

    let speech: Speech

    init(_ speech: Speech) { self.speech = speech }

    /// `25分`, `3时`, `12天`.
    func age(_ minutes: Int) -> String {
        switch minutes {
        case ..<60: speech[.minutesShort(max(0, minutes))]
        case ..<(48 * 60): speech[.hoursShort(minutes / 60)]
        default: speech[.daysShort(minutes / 1_440)]
        }
    }

    /// `满 3时前报*旧`, `约12空 25分前报`, `说法不一`; nil where it is not known.
    func occupancy(_ found: OccupancyWire?) -> String? {
        guard let found else { return nil }
        let age = age(found.ageMin ?? 0)
        let text: String
        switch found.state {
        case "full": text = speech.reported(.full(age))
        case "free": text = speech.reported(.free(found.slots, age))
        case "closed": text = speech.reported(.closed(age))
        default: return found.disputed ? speech.reported(.disputed) : nil
        }
        return found.stale ? text + speech.reported(.old) : text
    }

    /// What a list says of a stop: what drivers report, else how many slots it has.
    func slots(_ stop: RestStopWire) -> String {
        occupancy(stop.occupancy) ?? stop.parkingSlots.map { speech[.slots($0)] } ?? speech[.unknown]
    }

    /// That it is reported gone, or known by reports alone; nil where neither is so.
    func standing(gone: ReportedWire?, there: ReportedWire?) -> String? {
        if let gone { return marked(speech.reported(.gone(gone.drivers, age(gone.ageMin))), gone) }
        return there.map { marked(speech.reported(.onlyReported($0.drivers, age($0.ageMin))), $0) }
    }

    /// What drivers report of a checkpoint's values, a text each.
    func values(_ point: CheckpointWire) -> [String] {
        (point.reportedValues ?? []).map { said in
            let value = CheckScreen.value(said.value, point, speech)
            return marked(speech.reported(.value(value, said.drivers, age(said.ageMin))), said)
        }
    }

    /// What is said: `满`, `约12空`, `4.2米`, `没了`.
    func said(_ report: ReportWire) -> String {
        if report.kind == "wrongValue", let value = report.value { return amount(value, report.unit) }
        let word = speech.code(report.kind, of: .reportKinds)
        if let slots = report.slots { return "\(word)\(speech.language == .zh ? "" : " ")\(slots)" }
        guard report.kind == "new", let kind = report.placeKind else { return word }
        let set: CodeSet = report.restStopId == nil ? .kinds : .stopKinds
        return ([word, speech.code(kind, of: set)] + (report.value.map { [amount($0, report.unit)] } ?? []))
            .joined(separator: speech.language == .zh ? "" : " ")
    }

    /// The history of a place: each report with how many say so, when, and how much it still counts.
    func history(_ reports: [ReportWire], width: Int) -> [String] {
        guard !reports.isEmpty else { return [] }
        var table = TextTable(columns: [
            .init(title: "#", isRight: true), .init(title: speech.reported(.columnSaid), narrowest: 6),
            .init(title: speech.reported(.columnFor), isRight: true),
            .init(title: speech.reported(.columnAgainst), isRight: true),
            .init(title: speech.reported(.columnLast), isRight: true),
            .init(title: speech.reported(.columnWeight), isRight: true),
            .init(title: speech.reported(.columnHalf), isRight: true),
        ])
        for (number, report) in reports.enumerated() {
            var said = said(report)
            if let yours = report.yours {
                said += " " + speech.reported(yours.confirms ? .mineFor : .mineAgainst)
            }
            table.rows.append(
                .cells([
                    "\(number + 1)", said, "\(report.drivers)", "\(report.denied)",
                    report.ageMin.map(age) ?? "-", report.stands ? Amount.fixed(report.weight, 2) : "-",
                    // An hour and a half is not one hour.
                    report.halfLifeMin < 120 ? speech[.minutesShort(report.halfLifeMin)] : age(report.halfLifeMin),
                ])
            )
        }
        return [speech.reported(.history)] + table.lines(width: width)
            + DisplayWidth.sentence(speech.reported(.legendHistory), within: width)
    }

    private func amount(_ value: Double, _ unit: String?) -> String {
        unit == "kg" ? speech[.tonnes(Amount.decimal(value / 1_000, 3))] : speech[.metres(Amount.decimal(value, 2))]
    }

    private func marked(_ text: String, _ said: ReportedWire) -> String {
        said.stale ? text + speech.reported(.old) : text
    }
}
