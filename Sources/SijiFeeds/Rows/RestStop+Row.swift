import SijiAtlas
import SijiFault

extension RestStop {
    /// The columns that a file must have; `nameEn road kmPost side services servicesAbsent grade hours parkingSlots asOf datum`
    /// may be missing.
    static let columns = ["id", "name", "kind", "lat", "lon", "source", "synthetic"]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let services: Set<RestService> = try row.codes("services")
        let absent: Set<RestService> = try row.codes("servicesAbsent")
        if let both = services.intersection(absent).first {
            throw row.fault("servicesAbsent", both.rawValue, reason: "contradiction")
        }
        self.init(
            id: try row.identifier("id"),
            name: try row.required("name"),
            nameEn: try row.text("nameEn"),
            kind: try row.requiredCode("kind"),
            point: try row.requiredPoint(),
            road: try row.text("road"),
            kmPostM: try row.whole("kmPost", in: 0...20_000, times: 1000),
            side: try row.code("side"),
            services: services,
            servicesAbsent: absent,
            grade: try row.text("grade"),
            hours: try row.text("hours"),
            parkingSlots: try row.whole("parkingSlots", in: 0...100_000),
            source: try row.required("source"),
            asOf: try row.date("asOf"),
            isSynthetic: try row.flag("synthetic")
        )
    }
}
