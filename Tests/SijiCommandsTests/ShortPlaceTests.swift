import Testing

@testable import SijiCommands

@Suite("Short names of places")
struct ShortPlaceTests {
    @Test(arguments: [
        ("长沙 雨花", "长沙雨花"), ("南充市仪陇县", "南充仪陇"), ("北京市", "北京"), ("武汉 东西湖", "武汉东西湖"),
        ("贺州市富川瑶族自治县", "贺州富川"), ("黔西南布依族苗族自治州兴义市", "黔西南兴义"), ("杭州市西湖区", "杭州西湖"),
        ("荆州市沙市区", "荆州沙市"), ("长沙市长沙县", "长沙长沙县"), ("长沙县", "长沙县"), ("新疆维吾尔自治区", "新疆维吾尔"),
        ("Wuhan", "Wuhan"), ("", ""),
    ])
    func `are what drivers say`(name: String, short: String) { #expect(ShortPlace.of(name) == short) }

    @Test(arguments: [("长沙 雨花", "雨花"), ("长沙市长沙县", "长沙县"), ("湘潭市", "湘潭"), ("湖南省长沙市望城区", "望城")])
    func `are the district alone where the city is known`(name: String, short: String) {
        #expect(ShortPlace.district(of: name) == short)
    }
}
