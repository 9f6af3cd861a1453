import SijiFault
import SijiGeo
import SijiRoads
import Testing

@Suite("Addresses")
struct AddressTests {
    /// Every name that the cases need, with its homonyms.
    private let china: Gazetteer = {
        typealias Row = (String, String, String, GazetteerEntry.Level, String, String?)
        let rows: [Row] = [
            ("110000", "北京市", "北京", .province, "北京市", nil), ("110105", "朝阳区", "朝阳", .county, "北京市", nil),
            ("211300", "朝阳市", "朝阳", .prefecture, "辽宁省", "朝阳市"), ("320000", "江苏省", "江苏", .province, "江苏省", nil),
            ("320100", "南京市", "南京", .prefecture, "江苏省", "南京市"), ("320106", "鼓楼区", "鼓楼", .county, "江苏省", "南京市"),
            ("320302", "鼓楼区", "鼓楼", .county, "江苏省", "徐州市"), ("320300", "徐州市", "徐州", .prefecture, "江苏省", "徐州市"),
            ("350102", "鼓楼区", "鼓楼", .county, "福建省", "福州市"), ("420000", "湖北省", "湖北", .province, "湖北省", nil),
            ("420100", "武汉市", "武汉", .prefecture, "湖北省", "武汉市"), ("429004", "仙桃市", "仙桃", .county, "湖北省", nil),
            ("430000", "湖南省", "湖南", .province, "湖南省", nil), ("430100", "长沙市", "长沙", .prefecture, "湖南省", "长沙市"),
            ("430111", "雨花区", "雨花", .county, "湖南省", "长沙市"), ("430121", "长沙县", "长沙县", .county, "湖南省", "长沙市"),
            ("530100", "昆明市", "昆明", .prefecture, "云南省", "昆明市"),
        ]
        return Gazetteer(
            rows.map { row in
                GazetteerEntry(
                    adcode: row.0,
                    name: row.1,
                    shortName: row.2,
                    pinyin: row.0 == "430100" ? "chang sha" : "x",
                    nameEn: row.0 == "430100" ? "Changsha" : "X",
                    level: row.3,
                    provinceName: row.4,
                    prefectureName: row.5,
                    point: Coordinate(latDeg: 28, lonDeg: 113)
                )
            }
        )
    }()

    @Test(arguments: [
        ("湖南长沙雨花万家丽路88号", "430111", "万家丽路88号", "长沙 雨花"), ("湖南省 长沙市 雨花区 万家丽路８８号", "430111", "万家丽路８８号", "长沙 雨花"),
        ("长沙", "430100", nil, "长沙"), ("长沙市区", "430100", nil, "长沙"), ("长沙周边", "430100", nil, "长沙"),
        ("长沙，黄花镇", "430100", "黄花镇", "长沙"), ("长沙县黄兴镇", "430121", "黄兴镇", "长沙 长沙县"),
        ("江苏南京鼓楼区中山北路3号", "320106", "中山北路3号", "南京 鼓楼"), ("江苏南京鼓楼大街1号", "320100", "鼓楼大街1号", "南京"),
        ("昆明北京路12号", "530100", "北京路12号", "昆明"), ("北京朝阳区望京西路", "110105", "望京西路", "北京 朝阳"),
        ("湖北仙桃工业园", "429004", "工业园", "仙桃"), ("changsha port", "430100", "port", "长沙"), ("430100", "430100", nil, "长沙"),
    ])
    func `are a place and what stands behind it`(text: String, adcode: String, rest: String?, label: String) throws {
        let reading = try china.address(text, field: "q")
        #expect(reading.entry.adcode == adcode)
        #expect(reading.rest == rest)
        #expect(reading.label == label)
    }

    @Test(arguments: ["北京路12号", "南京东路88号", "湖南武汉", "长沙武汉", "changshaport", "4301001", "火星", "", "路"])
    func `that name no place, or contradict themselves, are refused`(text: String) {
        let fault = #expect(throws: Fault.self) { try china.address(text, field: "q") }
        #expect(fault?.code == .placeUnknown)
    }

    @Test func `that begin with several places name them all, unless a parent narrows it`() throws {
        let fault = #expect(throws: Fault.self) { try china.address("鼓楼区中山路1号", field: "q") }
        #expect(fault?.code == .placeAmbiguous)
        #expect(fault?.facts["candidates"] == .list(["320106 江苏省南京市鼓楼区", "320302 江苏省徐州市鼓楼区", "350102 福建省福州市鼓楼区"]))
        #expect(try china.address("徐州鼓楼区中山路1号", field: "q").entry.adcode == "320302")
    }

    @Test func `of any length and any character end in a reading or a fault`() {
        let pieces = ["长沙", "湖南", "路", "ü", "Ü", "e\u{301}", "\u{0}", "，", " ", "👨‍👩‍👧", "鼓楼区", "88", "\u{FF21}", "･"]
        for start in pieces.indices {
            for step in 1..<pieces.count {
                let text = (0..<90).map { pieces[(start + $0 * step) % pieces.count] }.joined()
                _ = try? china.address(text, field: "q")
                _ = try? china.address(String(text.prefix(start + step)), field: "q")
            }
        }
    }
}
