import SijiAPI
import SijiFault

/// One rest stop with everything that is known of it.
struct RestStopScreen: Screen {
    let stop: RestStopWire

    var wire: RestStopWire { stop }
    var csv: [[String]] { RestScreen(answer: RestStopsAnswer(restStops: [stop]), place: "").csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let name = DisplayWidth.harmless((speech.language == .en ? stop.nameEn : nil) ?? stop.name)
        var facts = Details()
        facts.add("ID", stop.id)
        facts.add(speech[.columnKind], speech.code(stop.kind, of: .stopKinds))
        facts.add(speech[.columnPoint], PointText.coordinates(stop.lat, stop.lon))
        let post = stop.kmPost.map { "  K\(Amount.decimal($0, 1))" } ?? ""
        facts.add(speech[.factRoad], stop.road.map { DisplayWidth.harmless($0) + post })
        facts.add(speech[.factHas], speech.codes(stop.services, of: .services))
        facts.add(speech[.factHasNot], speech.codes(stop.servicesAbsent, of: .services))
        if stop.source == ReportText.source, stop.there == nil {
            facts.add(speech[.columnReported], speech.reported(.onlyReportedOnce))
        }
        facts.add(speech[.factHours], stop.hours.map { DisplayWidth.harmless($0) } ?? speech[.unknown])
        let slots = stop.parkingSlots.map { speech[.slots($0)] }
        let text = ReportText(speech)
        let known = [text.occupancy(stop.occupancy), slots].compactMap { $0 }
        facts.add(speech[.columnSlots], known.isEmpty ? speech[.unknown] : known.joined(separator: "  "))
        facts.add(speech[.columnReported], text.standing(gone: stop.gone, there: stop.there))
        facts.add(
            speech[.columnSource],
            PointText.source(
                stop.source,
                asOf: stop.asOf,
                isSynthetic: stop.synthetic,
                isStale: stop.stale == true,
                speech: speech
            )
        )
        for other in stop.others ?? [] {
            facts.add(
                FeedWord.columnName.text(in: speech.language),
                PointText.source(other.source, asOf: other.asOf, isSynthetic: false, speech: speech)
            )
        }
        return [stop.synthetic ? "\(name) \(speech[.syntheticMark])" : name] + facts.lines(width: width)
            + text.history(stop.reports ?? [], width: width)
    }

    func advice(speech: Speech) -> [String] {
        [speech.reported(.nextReportRest(stop.id, isReported: stop.reports?.isEmpty == false))]
    }
}
