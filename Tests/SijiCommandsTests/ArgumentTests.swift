import SijiAPI
import SijiFault
import Testing

@testable import SijiCommands

@Suite("Arguments")
struct ArgumentTests {
    @Test func `reads a place by name, code, pinyin or coordinates`() {
        #expect(PlaceArgument(argument: "长沙") == .name("长沙"))
        #expect(PlaceArgument(argument: " changsha ") == .name("changsha"))
        #expect(PlaceArgument(argument: "430100") == .adcode("430100"))
        #expect(PlaceArgument(argument: "28.2,112.9") == .point(latDeg: 28.2, lonDeg: 112.9))
        #expect(PlaceArgument(argument: "28.2，112.9") == .point(latDeg: 28.2, lonDeg: 112.9))
        #expect(PlaceArgument(argument: "-33.9, 18.4") == .point(latDeg: -33.9, lonDeg: 18.4))
    }

    @Test(arguments: ["", "  ", "95,10", "10,181", "nan,10", "inf,0"])
    func `refuses no place and places off the earth`(text: String) {
        #expect(PlaceArgument(argument: text) == nil)
    }

    @Test(arguments: [
        ("6000", 600_000), ("1.8", 180), ("1.80", 180), ("0.05", 5), ("6000元", 600_000), ("1.800", 180), ("0", 0),
        ("2块3", 230), ("1块8", 180), ("6000块", 600_000), ("2块钱", 200),
    ])
    func `reads yuan to the fen`(text: String, fen: Int) {
        #expect(MoneyArgument(argument: text)?.fen == fen)
    }

    @Test(arguments: ["", "-1", "1.005", "1e3", ".5", "1.", "١", "1,000", "元", "999999999999"])
    func `refuses parts of a fen and what is no amount`(text: String) {
        #expect(MoneyArgument(argument: text) == nil)
    }

    @Test(arguments: [
        ("32t", 32_000), ("32吨", 32_000), ("31.5T", 31_500), ("32000", 32_000), ("500kg", 500), ("0.001t", 1),
        ("800公斤", 800),
    ])
    func `reads a mass in tonnes or kg`(text: String, kg: Int) {
        #expect(MassArgument(argument: text)?.kg == kg)
    }

    @Test(arguments: ["", "0", "0t", "1.5", "0.0001t", "-3t", "t", "32 lbs", "32", "999"])
    func `refuses a mass that is none`(text: String) {
        #expect(MassArgument(argument: text) == nil)
    }

    @Test func `reads lengths, volumes and distances with or without their unit`() {
        for text in ["13", "13米", "13m", "13 M"] { #expect(LengthArgument(argument: text)?.metres == 13) }
        #expect(LengthArgument(argument: "4米2")?.metres == 4.2)
        for text in ["", "米", "13英尺", "-1", "4米2米", "long"] { #expect(LengthArgument(argument: text) == nil) }
        for text in ["90", "90方", "90立方", "90m3"] { #expect(VolumeArgument(argument: text)?.cubicMetres == 90) }
        for text in ["200", "200公里", "200km"] { #expect(DistanceArgument(argument: text)?.km == 200) }
        #expect(DistanceArgument(argument: "far") == nil)
    }

    @Test(arguments: [
        ("90", 90), ("90分钟", 90), ("1:30", 90), ("1：30", 90), ("1.5小时", 90), ("2h", 120), ("2个小时", 120), ("0", 0),
    ])
    func `reads a span in minutes or hours`(text: String, minutes: Int) {
        #expect(SpanArgument(argument: text)?.minutes == minutes)
    }

    @Test(arguments: ["", "soon", "1:75", "1:2:3", "0.33h", "-5"])
    func `refuses a span that is none`(text: String) {
        #expect(SpanArgument(argument: text) == nil)
    }

    @Test func `reads words by any comma`() {
        #expect(WordsArgument(argument: "stake, flatbed")?.words == ["stake", "flatbed"])
        #expect(WordsArgument(argument: "高栏，平板")?.words == ["高栏", "平板"])
        #expect(WordsArgument(argument: ",") == nil)
    }

    @Test func `takes Chinese words for codes`() {
        #expect(CodeSet.bodies.code(for: "高栏") == "stake")
        #expect(CodeSet.bodies.code(for: "stake") == "stake")
        #expect(CodeSet.kinds.code(for: "限高") == "heightLimit")
    }

    @Test func `knows every code of the contract in Chinese`() {
        let bodies = [
            "flatbed", "stake", "box", "reefer", "tank", "container", "dump", "lowbed", "carCarrier", "dropside",
            "stepDeck", "wing", "insulated",
        ]
        #expect(Set(CodeSet.bodies.chinese.keys) == Set(bodies))
        #expect(Set(CodeSet.objectives.chinese.keys) == ["perHour", "perKm", "net", "deadhead", "price"])
        #expect(Set(CodeSet.ledger.chinese.keys) == ["price", "infoFee", "empty", "loaded", "toll", "hours"])
        #expect(Set(CodeSet.steps.chinese.keys) == ["deadhead", "wait", "load", "drive", "break", "rest", "unload"])
    }

    @Test func `puts no two codes under one word, so that words can be typed`() {
        for set in [CodeSet.bodies, .objectives, .kinds, .services, .cover, .loadStatus] {
            #expect(Set(set.chinese.values).count == set.chinese.count)
            #expect(Set(set.english.values).count == set.english.count)
        }
    }

    @Test func `finds the one place that a name means`() throws {
        func place(_ adcode: String, _ full: String, _ name: String, _ pinyin: String, _ level: String) -> PlaceWire {
            PlaceWire(adcode: adcode, fullName: full, name: name, pinyin: pinyin, level: level, lat: 1, lon: 1)
        }
        let city = place("430100", "湖南省长沙市", "长沙市", "chang sha", "prefecture")
        let county = place("430121", "湖南省长沙市长沙县", "长沙县", "chang sha", "county")
        let north = place("320106", "江苏省南京市鼓楼区", "鼓楼区", "gu lou", "county")
        let south = place("350102", "福建省福州市鼓楼区", "鼓楼区", "gu lou", "county")
        #expect(try PlaceLookup.one(of: [county, city], named: "长沙") == city)
        #expect(try PlaceLookup.one(of: [county, city], named: "长沙县") == county)
        #expect(try PlaceLookup.one(of: [county, city], named: "changsha") == city)
        #expect(try PlaceLookup.one(of: [city, county], named: "430121") == county)
        #expect(try PlaceLookup.one(of: [city], named: "湖南 长沙") == city)
        let alike = #expect(throws: Fault.self) { try PlaceLookup.one(of: [city], named: "长纱") }
        #expect(alike?.code == .placeUnknown, "what only looks alike is never taken")
        #expect(alike?.facts["near"] == .list(["430100 \(city.fullName)"]))
        let many = #expect(throws: Fault.self) { try PlaceLookup.one(of: [north, south], named: "鼓楼") }
        #expect(many?.code == .placeAmbiguous)
        #expect(many?.facts["candidates"] == .list(["江苏省南京市鼓楼区 320106", "福建省福州市鼓楼区 350102"]))
        let none = #expect(throws: Fault.self) { try PlaceLookup.one(of: [], named: "亚特兰蒂斯") }
        #expect(none?.code == .placeUnknown)
    }

    @Test(arguments: [
        (0, "0.00", "0", "0"), (5, "0.05", "0.05", "0"), (50, "0.50", "0.50", "1"), (-50, "-0.50", "-0.50", "-1"),
        (850_000, "8500.00", "8500", "8500"), (-49, "-0.49", "-0.49", "0"), (127_249, "1272.49", "1272.49", "1272"),
    ])
    func `writes money to the fen, short and rounded`(fen: Int, exact: String, short: String, rounded: String) {
        #expect(Amount.exactYuan(fen) == exact)
        #expect(Amount.shortYuan(fen) == short)
        #expect(Amount.roundYuan(fen) == rounded)
    }

    @Test func `writes numbers with no needless zeros, or with just so many`() {
        #expect(Amount.decimal(13, 2) == "13")
        #expect(Amount.decimal(13.75, 2) == "13.75")
        #expect(Amount.decimal(0.005, 2) == "0.01")
        #expect(Amount.decimal(-0.001, 2) == "0")
        #expect(Amount.fixed(8, 1) == "8.0")
        #expect(Amount.fixed(112.9388, 3) == "112.939")
        #expect(Amount.clock(2836) == "47:16")
        #expect(Amount.tonnes(31_500) == "31.5")
    }
}
