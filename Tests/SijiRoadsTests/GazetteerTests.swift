import SijiFault
import SijiGeo
import SijiRoads
import Testing

/// A little China: enough homonyms to trip over.
private let china: Gazetteer = {
    typealias Row = (String, String, String, String, String, GazetteerEntry.Level, String, String?)
    let rows: [Row] = [
        ("110000", "北京市", "北京", "bei jing", "Beijing", .province, "北京市", nil),
        ("110105", "朝阳区", "朝阳", "chao yang", "Chaoyang", .county, "北京市", nil),
        ("110112", "通州区", "通州", "tong zhou", "Tongzhou", .county, "北京市", nil),
        ("140000", "山西省", "山西", "shan xi", "Shanxi", .province, "山西省", nil),
        ("140202", "城区", "城区", "cheng qu", "Chengqu", .county, "山西省", "大同市"),
        ("140200", "大同市", "大同", "da tong", "Datong", .prefecture, "山西省", "大同市"),
        ("141100", "吕梁市", "吕梁", "lü liang", "Lüliang", .prefecture, "山西省", "吕梁市"),
        ("211300", "朝阳市", "朝阳", "chao yang", "Chaoyang", .prefecture, "辽宁省", "朝阳市"),
        ("220000", "吉林省", "吉林", "ji lin", "Jilin", .province, "吉林省", nil),
        ("220200", "吉林市", "吉林市", "ji lin shi", "Jilin", .prefecture, "吉林省", "吉林市"),
        ("222400", "延边朝鲜族自治州", "延边", "yan bian", "Yanbian", .prefecture, "吉林省", "延边朝鲜族自治州"),
        ("320000", "江苏省", "江苏", "jiang su", "Jiangsu", .province, "江苏省", nil),
        ("320100", "南京市", "南京", "nan jing", "Nanjing", .prefecture, "江苏省", "南京市"),
        ("320106", "鼓楼区", "鼓楼", "gu lou", "Gulou", .county, "江苏省", "南京市"),
        ("320302", "鼓楼区", "鼓楼", "gu lou", "Gulou", .county, "江苏省", "徐州市"),
        ("320300", "徐州市", "徐州", "xu zhou", "Xuzhou", .prefecture, "江苏省", "徐州市"),
        ("320500", "苏州市", "苏州", "su zhou", "Suzhou", .prefecture, "江苏省", "苏州市"),
        ("320612", "通州区", "通州", "tong zhou", "Tongzhou", .county, "江苏省", "南通市"),
        ("341300", "宿州市", "宿州", "su zhou", "Suzhou", .prefecture, "安徽省", "宿州市"),
        ("350102", "鼓楼区", "鼓楼", "gu lou", "Gulou", .county, "福建省", "福州市"),
        ("410204", "鼓楼区", "鼓楼", "gu lou", "Gulou", .county, "河南省", "开封市"),
        ("429004", "仙桃市", "仙桃", "xian tao", "Xiantao", .county, "湖北省", nil),
        ("420000", "湖北省", "湖北", "hu bei", "Hubei", .province, "湖北省", nil),
        ("430000", "湖南省", "湖南", "hu nan", "Hunan", .province, "湖南省", nil),
        ("430100", "长沙市", "长沙", "chang sha", "Changsha", .prefecture, "湖南省", "长沙市"),
        ("430111", "雨花区", "雨花", "yu hua", "Yuhua", .county, "湖南省", "长沙市"),
        ("430121", "长沙县", "长沙县", "chang sha xian", "Xingsha", .county, "湖南省", "长沙市"),
        ("340800", "安庆市", "安庆", "an qing", "Anqing", .prefecture, "安徽省", "安庆市"),
        ("360800", "吉安市", "吉安", "ji an", "Ji’an", .prefecture, "江西省", "吉安市"),
        ("610000", "陕西省", "陕西", "shan xi", "Shaanxi", .province, "陕西省", nil),
    ]
    return Gazetteer(
        rows.map { row in
            GazetteerEntry(
                adcode: row.0,
                name: row.1,
                shortName: row.2,
                pinyin: row.3,
                nameEn: row.4,
                level: row.5,
                provinceName: row.6,
                prefectureName: row.7,
                point: Coordinate(latDeg: 28, lonDeg: 113)
            )
        }
    )
}()

@Suite("The gazetteer")
struct GazetteerTests {
    private func code(_ name: String) throws(Fault) -> String {
        try china.place(named: name, field: "at").adcode
    }

    private func list(_ fault: Fault?, _ fact: String) -> [String] {
        guard case .list(let values) = fault?.facts[fact] else { return [] }
        return values
    }

    private func fault(_ name: String) -> Fault? {
        do throws(Fault) {
            _ = try china.place(named: name, field: "origin.name")
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        "长沙", "长沙市", "430100", "changsha", "chang sha", "Chang Sha", "CHANGSHA", "changshashi", "湖南长沙", "湖南省长沙市",
        "湖南 长沙", "hunan changsha", "Hunan, Changsha", "ｃｈａｎｇｓｈａ", " 长沙 ", "湖南changsha",
    ])
    func `knows Changsha however it is written`(name: String) throws {
        #expect(try code(name) == "430100")
    }

    @Test(arguments: [
        "雨花", "雨花区", "长沙雨花", "长沙 雨花", "长沙雨花区", "湖南长沙雨花区", "湖南省长沙市雨花区", "湖南雨花", "yuhua", "changsha yuhua",
        "changsha yuhuaqu", "长沙　雨花",
    ])
    func `knows a county with any of its parents`(name: String) throws {
        #expect(try code(name) == "430111")
    }

    @Test(arguments: [
        ("长沙县", "430121"), ("changshaxian", "430121"), ("xingsha", "430121"), ("朝阳", "211300"), ("北京朝阳", "110105"),
        ("朝阳区", "110105"), ("吉林市", "220200"), ("吉林省", "220000"), ("吉林吉林", "220200"), ("吉林省吉林市", "220200"),
        ("延边州", "222400"), ("延边", "222400"), ("北京北京市", "110000"), ("beijing", "110000"), ("仙桃", "429004"),
        ("湖北仙桃市", "429004"), ("江苏suzhou", "320500"), ("南京鼓楼", "320106"), ("shaanxi", "610000"), ("陕西", "610000"),
        ("lvliang", "141100"), ("luliang", "141100"), ("lüliang", "141100"), ("ji'an", "360800"), ("Ji’an", "360800"),
        ("大同城区", "140202"), ("城区", "140202"),
    ])
    func `goes by its rules of precedence`(name: String, adcode: String) throws {
        #expect(try code(name) == adcode)
    }

    @Test(arguments: [
        ("鼓楼", ["320106", "320302", "350102", "410204"]), ("鼓楼区", ["320106", "320302", "350102", "410204"]),
        ("江苏鼓楼", ["320106", "320302"]), ("通州", ["110112", "320612"]), ("suzhou", ["320500", "341300"]),
        ("吉林", ["220000", "220200"]), ("jilin", ["220000", "220200"]), ("shanxi", ["140000", "610000"]),
    ])
    func `never guesses between several`(name: String, adcodes: [String]) throws {
        let fault = try #require(self.fault(name))
        #expect(fault.code == .placeAmbiguous)
        #expect(fault.field == "origin.name")
        #expect(fault.facts["name"] == .text(name))
        let candidates = list(fault, "candidates")
        #expect(candidates.map { String($0.prefix(6)) } == adcodes)
        #expect(candidates.allSatisfy { $0.contains(" ") })
    }

    @Test func `names its candidates with their parents`() {
        #expect(list(fault("江苏鼓楼"), "candidates") == ["320106 江苏省南京市鼓楼区", "320302 江苏省徐州市鼓楼区"])
    }

    @Test(arguments: [
        ("长少", "430100 湖南省长沙市"), ("chnagsha", "430100 湖南省长沙市"), ("nanjin", "320100 江苏省南京市"),
        ("长沙雨花万家丽路88号", "430111 湖南省长沙市雨花区"), ("仙", "429004 湖北省仙桃市"),
    ])
    func `says what an unknown name may have meant`(name: String, first: String) {
        let unknown = fault(name)
        #expect(unknown?.code == .placeUnknown)
        #expect(list(unknown, "near").first == first)
        #expect(list(unknown, "near").count <= 5)
    }

    @Test(arguments: ["", " ", "qqqqqq", "长沙鼓楼", "430199", "'", "😀"])
    func `does not know what is not there`(name: String) {
        #expect(fault(name)?.code == .placeUnknown)
    }

    @Test func `stays quick and unharmed by an endless name`() {
        #expect(fault(String(repeating: "长沙", count: 100_000))?.code == .placeUnknown)
        #expect(fault(String(repeating: "ji", count: 60))?.code == .placeUnknown)
    }

    @Test func `finds an entry by code and refuses another`() throws {
        #expect(try china.entry(adcode: "430111", field: "f").name == "雨花区")
        let refused = #expect(throws: Fault.self) { try china.entry(adcode: "999999", field: "destination.adcode") }
        #expect(refused?.code == .placeUnknown)
        #expect(refused?.field == "destination.adcode")
    }

    @Test func `keeps entries by code, the first of twins`() {
        let twin = GazetteerEntry(
            adcode: "430100",
            name: "另一个",
            shortName: "另",
            pinyin: "ling",
            nameEn: "Other",
            level: .county,
            provinceName: "湖南省",
            prefectureName: nil,
            point: nil
        )
        let gazetteer = Gazetteer(china.entries.reversed() + [twin])
        #expect(gazetteer.entries == china.entries)
        #expect(china.entries.map(\.adcode) == china.entries.map(\.adcode).sorted())
        #expect(Gazetteer([]).search("长沙", limit: 3).isEmpty)
    }

    @Test func `searches best first`() {
        func codes(_ word: String, _ limit: Int = 3) -> [String] { china.search(word, limit: limit).map(\.adcode) }
        #expect(codes("长沙") == ["430100", "430121"])
        #expect(codes("鼓楼", 10) == ["320106", "320302", "350102", "410204"])
        #expect(codes("chang") == ["430100", "430121"])
        #expect(codes("4301") == ["430100", "430111", "430121"])
        #expect(codes("吉林") == ["220000", "220200"])
        #expect(codes("朝阳", 2) == ["211300", "110105"])
        #expect(codes("长沙雨花") == ["430111"])
        #expect(codes("沙").contains("430100"))
        #expect(codes("chnagsha").first == "430100")
        #expect(codes("长沙", 0).isEmpty && codes("").isEmpty && codes("qqqqqqq").isEmpty)
    }
}

@Suite("The circuity model")
struct DistanceModelTests {
    @Test func `rounds each stretch to the metre`() throws {
        #expect(DistanceModel.metres(greatCircleM: 1000.5, factor: 1.3) == 1301)
        #expect(DistanceModel.metres(greatCircleM: 0.5, factor: 1) == 1)
        let changsha = try #require(Coordinate(latDeg: 28.2282, lonDeg: 112.9388))
        #expect(DistanceModel.circuity(factor: 3).metres(from: changsha, to: changsha) == 0)
    }
}
