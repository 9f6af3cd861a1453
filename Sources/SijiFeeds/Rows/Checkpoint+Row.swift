import SijiAtlas
import SijiFault

extension Checkpoint {
    /// The columns that a file must have; `nameEn road posted measured reported headingDeg hours asOf datum` may be missing, and of
    /// each value its own `postedSource postedAsOf` and so on.
    static let columns = ["id", "name", "kind", "lat", "lon", "source", "synthetic"]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let kind: Kind = try row.requiredCode("kind")
        let heading = try row.number("headingDeg", in: 0...360)
        self.init(
            id: try row.identifier("id"),
            name: try row.required("name"),
            nameEn: try row.text("nameEn"),
            kind: kind,
            point: try row.requiredPoint(),
            road: try row.text("road"),
            posted: try Checkpoint.value(row, "posted", of: kind),
            measured: try Checkpoint.value(row, "measured", of: kind),
            reported: try Checkpoint.value(row, "reported", of: kind),
            headingDeg: heading == 360 ? 0 : heading,
            hours: try row.text("hours"),
            source: try row.required("source"),
            asOf: try row.date("asOf"),
            isSynthetic: try row.flag("synthetic"),
            origins: try Checkpoint.origins(row)
        )
    }

    /// Sources of single values, where the row names them.
    private static func origins(_ row: DataRow) throws(Fault) -> [Evidence: Origin] {
        var origins: [Evidence: Origin] = [:]
        for evidence in Evidence.allCases {
            let source = try row.text(evidence.rawValue + "Source")
            let asOf = try row.date(evidence.rawValue + "AsOf")
            if source == nil, asOf == nil { continue }
            let own = try row.required("source")
            origins[evidence] = Origin(source: source ?? own, asOf: asOf)
        }
        return origins
    }

    /// A value in mm or kg; files have metres or kilograms.
    private static func value(_ row: DataRow, _ field: String, of kind: Kind) throws(Fault) -> Int? {
        switch kind.unit {
        case "m": return try row.whole(field, in: 0.5...100, times: 1000)
        case "kg": return try row.whole(field, in: 100...1_000_000)
        default:
            guard let text = try row.text(field) else { return nil }
            throw row.fault(field, text, reason: "noValue")
        }
    }
}
