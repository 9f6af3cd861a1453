import SijiFault
import SijiGeo

/// The one place where a position of a foreign datum becomes ours.
enum DatumConversion {
    /// The datums that are read.
    static let names = ["wgs84", "gcj02", "bd09"]

    /// A position given in a datum, as WGS-84; nil where it is outside the earth.
    ///
    /// Latitude and longitude are whole units of 1e-9 degree.
    /// - Throws: `field.code` for a datum that is not known, with `field` as it is given.
    static func convert(latE9: Int, lonE9: Int, datum: String, field: String) throws(Fault) -> Coordinate? {
        guard datum == "wgs84" else {
            throw Fault(.fieldCode, field: field, ["value": .text(datum), "allowed": .list(["wgs84"])])
        }
        return Coordinate(latDeg: Double(latE9) / 1e9, lonDeg: Double(lonE9) / 1e9)
    }
}
