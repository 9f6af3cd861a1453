import SijiAPI

/// One item along a route as a flat row: for a spreadsheet, and as the properties of a feature.
struct AlongRow: Encodable {
    /// `restStop` or `checkpoint`.
    let what: String
    let id: String
    let name: String
    let kind: String
    let lat: Double
    let lon: Double
    let alongKm: Double
    let offsetKm: Double
    let side: String?
    let carriageway: String
    let detourKm: Double?
    let passAt: String?
    let services: [String]?
    let posted: Double?
    let measured: Double?
    let reported: Double?
    let unit: String?
    let verdict: String?
    let clearCm: Int?
    let missingCm: Int?
    let clearKg: Int?
    let missingKg: Int?
    let reason: String?
    let source: String
    let asOf: String?
    let synthetic: Bool
    let stale: Bool?
    let occupancy: String?
    let occupancyAgeMin: Int?

    /// The row of an item; nil for an item that is neither (of a newer daemon).
    init?(_ item: CorridorAnswer.Item) {
        let (stop, point) = (item.restStop, item.checkpoint)
        guard let id = stop?.id ?? point?.id, let name = stop?.name ?? point?.name,
            let kind = stop?.kind ?? point?.kind,
            let lat = stop?.lat ?? point?.lat, let lon = stop?.lon ?? point?.lon,
            let source = stop?.source ?? point?.source
        else { return nil }
        what = stop == nil ? "checkpoint" : "restStop"
        (self.id, self.name, self.kind, self.lat, self.lon, self.source) = (id, name, kind, lat, lon, source)
        (alongKm, offsetKm, side) = (item.alongKm, item.offsetKm, item.side)
        (carriageway, detourKm, passAt) = (item.carriageway, item.detourKm, item.passAt)
        services = stop?.services
        (posted, measured, reported) = (point?.postedValue, point?.measuredValue, point?.reportedValue)
        unit = point?.unit
        verdict = item.clearance?.verdict
        (clearCm, missingCm) = (item.clearance?.clearCm, item.clearance?.missingCm)
        (clearKg, missingKg) = (item.clearance?.clearKg, item.clearance?.missingKg)
        reason = item.clearance?.reason
        asOf = stop?.asOf ?? point?.asOf
        synthetic = stop?.synthetic ?? point?.synthetic ?? false
        stale = stop?.stale ?? point?.stale
        (occupancy, occupancyAgeMin) = (stop?.occupancy?.state, stop?.occupancy?.ageMin)
    }

    /// The names of the columns.
    static let columns = [
        "row", "what", "id", "kind", "name", "lat", "lon", "alongKm", "offsetKm", "side", "carriageway", "detourKm",
        "passAt", "services", "posted", "measured", "reported", "unit", "verdict", "clearCm", "missingCm", "clearKg",
        "missingKg", "reason", "source", "asOf", "synthetic", "occupancy", "occupancyAgeMin",
    ]

    /// The cells of a row of a number.
    func cells(_ row: Int) -> [String] {
        func number(_ value: Double?) -> String { value.map { Amount.decimal($0, 3) } ?? "" }
        func whole(_ value: Int?) -> String { value.map(String.init) ?? "" }
        return [
            "\(row)", what, id, kind, name, "\(lat)", "\(lon)", number(alongKm), number(offsetKm), side ?? "",
            carriageway, number(detourKm), passAt ?? "", services?.joined(separator: " ") ?? "", number(posted),
            number(measured), number(reported), unit ?? "", verdict ?? "", whole(clearCm), whole(missingCm),
            whole(clearKg), whole(missingKg), reason ?? "", source, asOf ?? "", "\(synthetic)", occupancy ?? "",
            whole(occupancyAgeMin),
        ]
    }

    /// All rows of an answer, the names of the columns first.
    static func csv(_ answer: CorridorAnswer) -> [[String]] {
        [columns] + answer.items.compactMap { AlongRow($0) }.enumerated().map { $1.cells($0 + 1) }
    }
}
