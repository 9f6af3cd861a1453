import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import SijiRoads

/// What the tests of this target have in common.
enum Fixtures {
    /// 2026-11-30T00:00:00+08:00, a day before the listings' windows open.
    static let now = Instant(epochSec: 1_795_968_000)

    static let gazetteer = Gazetteer([
        entry("110000", "北京市", "北京", "bei jing", .province, "北京市", nil, 399_042_000, 1_164_074_000),
        entry("410100", "郑州市", "郑州", "zheng zhou", .prefecture, "河南省", nil, 347_466_000, 1_136_253_000),
        entry("430100", "长沙市", "长沙", "chang sha", .prefecture, "湖南省", nil, 282_282_000, 1_129_388_000),
        entry("430200", "株洲市", "株洲", "zhu zhou", .prefecture, "湖南省", nil, nil, nil),
        entry("320106", "鼓楼区", "鼓楼", "gu lou", .county, "江苏省", "南京市", 320_663_000, 1_187_694_000),
        entry("350102", "鼓楼区", "鼓楼", "gu lou", .county, "福建省", "福州市", 260_826_000, 1_193_036_000),
    ])

    static let reader = LoadReader(gazetteer: gazetteer)

    private static func entry(
        _ adcode: String,
        _ name: String,
        _ shortName: String,
        _ pinyin: String,
        _ level: GazetteerEntry.Level,
        _ province: String,
        _ prefecture: String?,
        _ latE7: Int32?,
        _ lonE7: Int32?
    ) -> GazetteerEntry {
        var point: Coordinate?
        if let latE7, let lonE7 { point = Coordinate(latE7: latE7, lonE7: lonE7) }
        return GazetteerEntry(
            adcode: adcode,
            name: name,
            shortName: shortName,
            pinyin: pinyin,
            nameEn: shortName,
            level: level,
            provinceName: province,
            prefectureName: prefecture,
            point: point
        )
    }

    /// Reads a push of `text` at `now`.
    static func read(_ text: String) throws(Fault) -> Load {
        try reader.read(Array(text.utf8).span, mode: .push(now: now))
    }

    /// The fault that reading something throws; nil where it throws none.
    static func fault(_ body: () throws(Fault) -> Void) -> Fault? {
        do throws(Fault) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    /// The members of a plain listing, each as JSON text.
    static let plainMembers: [(key: String, json: String)] = [
        ("ref", #""CS-1""#),
        ("origin", #"{"lat": 28.2282, "lon": 112.9388, "name": "长沙 雨花"}"#),
        ("destination", #"{"lat": 39.9042, "lon": 116.4074}"#),
        ("pickup", #"{"from": "2026-12-01T08:00:00+08:00", "to": "2026-12-01T18:00:00+08:00"}"#),
        ("cargo", #"{"type": "0400", "name": "卷钢", "payloadKg": 32000}"#),
        ("mode", #""full""#),
        ("priceFen", "850000"),
    ]

    /// A plain listing with some members replaced, added, or (nil) left out.
    static func listing(_ changes: KeyValuePairs<String, String?> = [:]) -> String {
        var members = plainMembers
        for (key, json) in changes {
            members.removeAll { $0.key == key }
            if let json { members.append((key, json)) }
        }
        return "{" + members.map { "\"\($0.key)\": \($0.json)" }.joined(separator: ", ") + "}"
    }
}
