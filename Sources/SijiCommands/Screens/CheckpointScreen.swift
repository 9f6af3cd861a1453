import SijiAPI
import SijiFault

/// One checkpoint with everything that is known of it.
struct CheckpointScreen: Screen {
    let point: CheckpointWire

    var wire: CheckpointWire { point }
    var csv: [[String]] { CheckScreen(answer: CheckpointsAnswer(checkpoints: [point]), place: "").csv }

    func lines(width: Int, speech: Speech) -> [String] {
        let name = DisplayWidth.harmless((speech.language == .en ? point.nameEn : nil) ?? point.name)
        var facts = Details()
        facts.add("ID", point.id)
        facts.add(speech[.columnKind], speech.code(point.kind, of: .kinds))
        facts.add(speech[.columnPoint], PointText.coordinates(point.lat, point.lon))
        facts.add(speech[.factRoad], point.road.map { DisplayWidth.harmless($0) })
        facts.add(speech[.columnPosted], CheckScreen.value(point.postedValue, point, speech))
        facts.add(speech[.columnMeasured], CheckScreen.value(point.measuredValue, point, speech))
        let told = CheckScreen.reported(point, speech)
        facts.add(speech[.columnReported], told.first ?? CheckScreen.value(point.reportedValue, point, speech))
        if point.source == ReportText.source, point.there == nil { facts.add(" ", speech.reported(.onlyReportedOnce)) }
        for text in told.dropFirst() { facts.add(" ", text) }
        facts.add(speech[.factHeading], point.headingDeg.map { PointText.compass($0, speech: speech) })
        facts.add(speech[.factHours], point.hours.map { DisplayWidth.harmless($0) } ?? speech[.unknown])
        facts.add(
            speech[.columnSource],
            PointText.source(
                point.source,
                asOf: point.asOf,
                isSynthetic: point.synthetic,
                isStale: point.stale == true,
                speech: speech
            )
        )
        facts.add("?", point.unread.map { DisplayWidth.harmless($0) })
        for other in point.others ?? [] {
            facts.add(
                FeedWord.columnName.text(in: speech.language),
                PointText.source(other.source, asOf: other.asOf, isSynthetic: false, speech: speech)
            )
        }
        return [point.synthetic ? "\(name) \(speech[.syntheticMark])" : name] + facts.lines(width: width)
            + ReportText(speech).history(point.reports ?? [], width: width)
    }

    func advice(speech: Speech) -> [String] {
        let value: String? =
            switch point.kind {
            case "heightLimit", "widthLimit", "lengthLimit": speech.language == .zh ? "4.2米" : "4.2m"
            case "weightLimit": speech.language == .zh ? "49吨" : "49t"
            case "axleLimit": speech.language == .zh ? "10吨" : "10t"
            default: nil
            }
        return [speech.reported(.nextReportCheck(point.id, value, isReported: point.reports?.isEmpty == false))]
    }
}
