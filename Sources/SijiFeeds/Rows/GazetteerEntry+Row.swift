import SijiFault
import SijiRoads

extension GazetteerEntry {
    /// The columns that the file must have.
    static let columns = [
        "adcode", "name", "shortName", "pinyin", "nameEn", "level", "province", "prefecture", "lat", "lon",
        "pointSource",
    ]

    /// Believes a row, or says why not.
    init(row: DataRow) throws(Fault) {
        let adcode = try row.required("adcode")
        guard adcode.utf8.count == 6, adcode.utf8.allSatisfy({ 48...57 ~= $0 }) else {
            throw row.fault("adcode", adcode, reason: "code")
        }
        let name = try row.required("name")
        let point = try row.point()
        if point != nil { _ = try row.required("pointSource") }
        self.init(
            adcode: adcode,
            name: name,
            shortName: try row.required("shortName"),
            pinyin: try row.required("pinyin"),
            nameEn: try row.required("nameEn"),
            level: try row.requiredCode("level"),
            provinceName: try row.required("province"),
            prefectureName: try row.text("prefecture"),
            point: point
        )
    }
}
