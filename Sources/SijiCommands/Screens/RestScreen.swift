import SijiAPI
import SijiFault

/// The nearest rest stops.
struct RestScreen: Screen {
    let answer: RestStopsAnswer
    /// What the point is called, or its coordinates.
    let place: String
    /// How the driver stands, where that was told.
    var hours: HoursAnswer.Standing?

    var wire: RestStopsAnswer { answer }

    /// The five free basics, in the order of the column.
    private static let basics = ["parking", "hotWater", "mealHeating", "shower", "laundry"]

    func lines(width: Int, speech: Speech) -> [String] {
        let left = hours.map { HoursScreen.left($0, speech) }
        let frame = DisplayWidth.flow(
            [speech[.nearest(place)], speech[.greatCircleOnly]] + (left.map { [$0] } ?? []),
            gap: "  ",
            within: width
        )
        guard !answer.restStops.isEmpty else { return frame + [speech[.nothingNear]] }
        let isNarrow = width < MatchScreen.narrow
        var table = TextTable(columns: [
            .init(title: "#", isRight: true), .init(title: speech[.columnName], narrowest: 12),
            .init(title: speech[.columnGreatCircleKm], isRight: true), .init(title: speech[.columnBearing]),
        ])
        var columns = table.columns
        if !isNarrow { columns += [.init(title: speech[.columnSide]), .init(title: speech[.columnSlots])] }
        columns.append(.init(title: speech[.columnBasics]))
        if !isNarrow { columns.append(.init(title: speech[.columnSource], narrowest: 6)) }
        table = TextTable(columns: columns)
        let text = ReportText(speech)
        for (row, stop) in answer.restStops.enumerated() {
            var cells = [
                "\(row + 1)", name(stop, speech), stop.distanceKm.map { Amount.fixed($0, 1) } ?? "?",
                PointText.compass(stop.bearingDeg, speech: speech),
            ]
            if !isNarrow { cells += [side(stop, speech), text.slots(stop)] }
            cells.append(Self.basics(of: stop, speech))
            if !isNarrow {
                cells.append(
                    PointText.source(
                        stop.source,
                        asOf: stop.asOf,
                        isSynthetic: stop.synthetic,
                        speech: speech
                    )
                )
            }
            table.rows.append(.cells(cells))
            table.rows += Self.reported(stop, isNarrow: isNarrow, speech).map { .across("    " + $0) }
        }
        var notes = [speech[.legendBasics]]
        if answer.restStops.contains(where: { $0.stale == true }) {
            notes.append(FeedWord.legendStale.text(in: speech.language))
        }
        if answer.restStops.contains(where: \.hasOldReport) { notes.append(speech.reported(.legendOld)) }
        if answer.restStops.contains(where: \.synthetic) { notes.append(speech[.legendSynthetic]) }
        return frame + table.lines(width: width) + notes.flatMap { DisplayWidth.sentence($0, within: width) }
    }

    func advice(speech: Speech) -> [String] { answer.restStops.isEmpty ? [] : [speech[.nextAfterRest]] }

    private func name(_ stop: RestStopWire, _ speech: Speech) -> String {
        let name = DisplayWidth.harmless((speech.language == .en ? stop.nameEn : nil) ?? stop.name)
        let shown = stop.synthetic ? "\(name) \(speech[.syntheticMark])" : name
        return stop.stale == true ? "\(shown) \(FeedWord.state("stale").text(in: speech.language))" : shown
    }

    private func side(_ stop: RestStopWire, _ speech: Speech) -> String {
        switch stop.side {
        case "up": speech[.sideUp]
        case "down": speech[.sideDown]
        case "both": speech[.sideBoth]
        default: speech[.unknown]
        }
    }

    /// What drivers report of a stop, for the lines under it: on a narrow screen its occupancy too.
    static func reported(_ stop: RestStopWire, isNarrow: Bool, _ speech: Speech) -> [String] {
        let text = ReportText(speech)
        return [isNarrow ? text.occupancy(stop.occupancy) : nil, text.standing(gone: stop.gone, there: stop.there)]
            .compactMap { $0 }
    }

    /// The five free basics of a stop, a mark each.
    static func basics(of stop: RestStopWire, _ speech: Speech) -> String {
        basics.map { basic($0, stop, speech) }.joined()
    }

    private static func basic(_ service: String, _ stop: RestStopWire, _ speech: Speech) -> String {
        if stop.services.contains(service) { return speech[.has] }
        return stop.servicesAbsent.contains(service) ? speech[.hasNot] : speech[.hasUnknown]
    }

    var csv: [[String]] {
        let names = [
            "row", "id", "name", "kind", "lat", "lon", "distanceKm", "bearingDeg", "road", "side", "parkingSlots",
            "services", "servicesAbsent", "source", "asOf", "synthetic", "occupancy", "freeSlots", "occupancyAt",
        ]
        return [names]
            + answer.restStops.enumerated().map { row, stop in
                [
                    "\(row + 1)", stop.id, stop.name, stop.kind, "\(stop.lat)", "\(stop.lon)",
                    stop.distanceKm.map { Amount.decimal($0, 3) } ?? "",
                    stop.bearingDeg.map { Amount.decimal($0, 1) } ?? "", stop.road ?? "", stop.side ?? "",
                    stop.parkingSlots.map(String.init) ?? "", stop.services.joined(separator: " "),
                    stop.servicesAbsent.joined(separator: " "), stop.source, stop.asOf ?? "", "\(stop.synthetic)",
                    stop.occupancy?.state ?? "", stop.occupancy?.slots.map(String.init) ?? "", stop.occupancy?.at ?? "",
                ]
            }
    }
}

extension RestStopWire {
    /// Whether something is shown of it that was reported long ago.
    var hasOldReport: Bool { [occupancy?.stale, gone?.stale, there?.stale].contains(true) }
}
