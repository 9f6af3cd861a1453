import SijiAPI
import SijiFault

/// The nearest checkpoints, limits and weigh stations.
struct CheckScreen: Screen {
    let answer: CheckpointsAnswer
    /// What the point is called, or its coordinates.
    let place: String

    var wire: CheckpointsAnswer { answer }

    func lines(width: Int, speech: Speech) -> [String] {
        let frame = DisplayWidth.flow([speech[.nearest(place)], speech[.greatCircleOnly]], gap: "  ", within: width)
        guard !answer.checkpoints.isEmpty else { return frame + [speech[.nothingNear]] }
        let isNarrow = width < MatchScreen.narrow
        var columns: [TextTable.Column] = [
            .init(title: "#", isRight: true), .init(title: speech[.columnKind]),
            .init(title: speech[.columnName], narrowest: 12),
            .init(title: speech[.columnGreatCircleKm], isRight: true), .init(title: speech[.columnBearing]),
            .init(title: speech[.columnPosted], isRight: true),
        ]
        if !isNarrow {
            columns += [
                .init(title: speech[.columnMeasured], isRight: true),
                .init(title: speech[.columnReported], isRight: true), .init(title: speech[.columnSource], narrowest: 6),
            ]
        }
        var table = TextTable(columns: columns)
        for (row, point) in answer.checkpoints.enumerated() {
            var cells = [
                "\(row + 1)", speech.code(point.kind, of: .kinds), name(point, speech),
                point.distanceKm.map { Amount.fixed($0, 1) } ?? "?",
                PointText.compass(point.bearingDeg, speech: speech), Self.value(point.postedValue, point, speech),
            ]
            if !isNarrow {
                cells += [
                    Self.value(point.measuredValue, point, speech), Self.value(point.reportedValue, point, speech),
                    PointText.source(
                        point.source,
                        asOf: point.asOf,
                        isSynthetic: point.synthetic,
                        speech: speech
                    ),
                ]
            }
            table.rows.append(.cells(cells))
            table.rows += Self.reported(point, speech).map { .across("    " + $0) }
        }
        var notes = [speech[.legendChecks]]
        if answer.checkpoints.contains(where: { $0.stale == true }) {
            notes.append(FeedWord.legendStale.text(in: speech.language))
        }
        if answer.checkpoints.contains(where: \.synthetic) { notes.append(speech[.legendSynthetic]) }
        return frame + table.lines(width: width) + notes.flatMap { DisplayWidth.sentence($0, within: width) }
    }

    func advice(speech: Speech) -> [String] { answer.checkpoints.isEmpty ? [] : [speech[.nextAfterChecks]] }

    /// What drivers report of a checkpoint, for the lines under it: who says so and how long ago.
    static func reported(_ point: CheckpointWire, _ speech: Speech) -> [String] {
        let text = ReportText(speech)
        return text.values(point) + [text.standing(gone: point.gone, there: point.there)].compactMap { $0 }
    }

    private func name(_ point: CheckpointWire, _ speech: Speech) -> String {
        let name = DisplayWidth.harmless((speech.language == .en ? point.nameEn : nil) ?? point.name)
        let shown = point.synthetic ? "\(name) \(speech[.syntheticMark])" : name
        return point.stale == true ? "\(shown) \(FeedWord.state("stale").text(in: speech.language))" : shown
    }

    /// `4.5米`, `49吨`; nothing for a kind that has no value, `?` for one whose value nobody knows.
    static func value(_ value: Double?, _ point: CheckpointWire, _ speech: Speech) -> String {
        guard let value else { return point.unit == nil ? "-" : "?" }
        switch point.unit {
        case "kg": return speech[.tonnes(Amount.decimal(value / 1000, 3))]
        case "m": return speech[.metres(Amount.decimal(value, 2))]
        default: return Amount.decimal(value, 2)
        }
    }

    var csv: [[String]] {
        let names = [
            "row", "id", "kind", "name", "lat", "lon", "distanceKm", "bearingDeg", "road", "postedValue",
            "measuredValue", "reportedValue", "unit", "source", "asOf", "synthetic",
        ]
        return [names]
            + answer.checkpoints.enumerated().map { row, point in
                [
                    "\(row + 1)", point.id, point.kind, point.name, "\(point.lat)", "\(point.lon)",
                    point.distanceKm.map { Amount.decimal($0, 3) } ?? "",
                    point.bearingDeg.map { Amount.decimal($0, 1) } ?? "", point.road ?? "",
                    point.postedValue.map { Amount.decimal($0, 3) } ?? "",
                    point.measuredValue.map { Amount.decimal($0, 3) } ?? "",
                    point.reportedValue.map { Amount.decimal($0, 3) } ?? "", point.unit ?? "", point.source,
                    point.asOf ?? "", "\(point.synthetic)",
                ]
            }
    }
}
