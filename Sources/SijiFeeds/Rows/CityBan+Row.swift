import SijiAtlas
import SijiFault

extension CityBan {
    /// Believes a feature, or says why not; `nameEn hours plateColours overKg permit asOf` may be missing.
    init(row: DataRow) throws(Fault) {
        let hours = try row.text("hours")
        // Refused here, so that a ban is not unknown for ever because of a slip.
        if let hours, WeekHours(hours) == nil { throw row.fault("hours", hours, reason: "code") }
        self.init(
            id: try row.identifier("id"),
            name: try row.required("name"),
            nameEn: try row.text("nameEn"),
            zone: try row.ring(),
            hours: hours,
            plateColours: try row.codes("plateColours"),
            overKg: try row.whole("overKg", in: 0...1_000_000),
            isLiftedByPermit: try row.text("permit") == nil ? false : try row.flag("permit"),
            source: try row.required("source"),
            asOf: try row.date("asOf"),
            isSynthetic: try row.flag("synthetic")
        )
    }
}
