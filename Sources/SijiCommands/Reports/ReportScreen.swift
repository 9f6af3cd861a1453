import SijiAPI
import SijiFault

/// What became of a report, a confirmation or a denial.
struct ReportScreen: Screen {
    let report: ReportWire
    /// What was asked for: a kind, `confirm` or `deny`.
    let does: String

    var wire: ReportWire { report }

    func lines(width: Int, speech: Speech) -> [String] {
        let said = ReportText(speech).said(report)
        let outcome: ReportWord =
            if report.stands {
                .kept(said, report.drivers, Amount.fixed(report.weight, 2))
            } else if report.weight <= -0.125 {
                .keptDenied(said, report.denied)
            } else {
                .keptUndecided(said, report.drivers, report.denied)
            }
        var lines = HelpPage.wrapped(speech.reported(outcome), width)
        if report.kind == "new", does == "new" {
            lines.append(speech.reported(.madePlace(report.checkpointId ?? report.restStopId ?? "?")))
        }
        return lines
    }

    func advice(speech: Speech) -> [String] {
        if let id = report.restStopId { return [speech.reported(.nextRest(id))] }
        return report.checkpointId.map { [speech.reported(.nextCheck($0))] } ?? []
    }

    var csv: [[String]] {
        [
            ["id", "kind", "place", "value", "unit", "slots", "drivers", "denied", "lastAt", "weight", "stands"],
            [
                report.id, report.kind, report.checkpointId ?? report.restStopId ?? "",
                report.value.map { Amount.decimal($0, 3) } ?? "", report.unit ?? "",
                report.slots.map(String.init) ?? "", "\(report.drivers)", "\(report.denied)", report.lastAt ?? "",
                Amount.decimal(report.weight, 2), "\(report.stands)",
            ],
        ]
    }
}
