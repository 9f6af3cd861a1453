import SijiFault
import SijiGeo

/// The one place where a position of a foreign datum becomes ours.
enum DatumConversion {
    /// The datums that are read.
    static let names = Datum.allCases.map(\.rawValue)

    /// A position given in a datum, as WGS-84; nil where it is outside the earth.
    ///
    /// Latitude and longitude are whole units of 1e-9 degree.
    /// - Throws: `field.code` for a datum that is not known, with `field` as it is given.
    static func convert(latE9: Int, lonE9: Int, datum: String, field: String) throws(Fault) -> Coordinate? {
        guard let known = Datum(rawValue: datum) else {
            var facts: [String: FactValue] = ["value": .text(String(datum.prefix(80))), "allowed": .list(names)]
            if let near = NearestName.of(datum, among: names) { facts["near"] = .text(near) }
            throw Fault(.fieldCode, field: field, facts)
        }
        return Coordinate(latDeg: Double(latE9) / 1e9, lonDeg: Double(lonE9) / 1e9, datum: known)
    }
}
