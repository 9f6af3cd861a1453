import SijiAPI
import SijiFault
import SijiFreight
import SijiSheets
import Testing

/// What cells mean beyond the table, column by column.
@Suite("Values of a sheet")
struct ValueTests {
    @Test(arguments: ValueCases.decksHoweverTheyAre)
    func `decks, however they are written`(text: String, lengths: [Double]?, least: Double?) throws {
        let load = try SheetBench.load(["车长": text, "吨位": "10吨"])
        #expect(load.lengthsM == lengths)
        #expect(load.minLengthM == least)
    }

    @Test(arguments: ValueCases.bodiesByTheWords)
    func `bodies by the words for them`(text: String, bodies: [String]) throws {
        #expect(try SheetBench.load(["车型": text]).bodies == bodies)
    }

    @Test(arguments: ["不限", "车型不限", "", "-", "无"])
    func `any truck where none is named`(text: String) throws {
        #expect(try SheetBench.load(["车型": text]).bodies == nil)
    }

    @Test func `axles are kept as words, a tarp is a need`() throws {
        let listing = try SheetBench.listing(["车型": "高栏前四后八带篷布"])
        #expect(listing.load.bodies == ["stake"])
        #expect(listing.load.notes == "前四后八")
        #expect(listing.load.needs == ["tarp"])
        #expect(listing.notes.contains(.wordsKept))
    }

    @Test(arguments: ValueCases.trucksThatCannotBe)
    func `trucks that cannot be read are refused`(column: String, text: String) throws {
        let fault = try SheetBench.refusal([column: text])
        #expect(fault.code == .sheetValueUnreadable)
        #expect(fault.facts["column"] == .text(column))
        #expect(fault.facts["expected"] == "sheet.truck")
    }

    @Test(arguments: ValueCases.massesHoweverTheyAre)
    func `masses, however they are written`(text: String, kg: Int, maxKg: Int?) throws {
        let cargo = try SheetBench.load(["吨位": text]).cargo
        #expect(cargo.payloadKg == kg)
        #expect(cargo.payloadMaxKg == maxKg)
    }

    @Test(arguments: ["一车", "32-28吨", "0", "三十来吨", "30吨以上", "-5", "32吨30吨", "2000000吨"])
    func `masses that cannot be read are refused`(text: String) throws {
        #expect(try SheetBench.refusal(["吨位": text]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ValueCases.aUnitInThe)
    func `a unit in the header settles a bare number`(header: String, text: String, kg: Int?, cubic: Double?) throws {
        let rows = [["装货地", "卸货地", "货名", header, "装货时间"], ["长沙", "武汉", "纸", text, "12月2日"]]
        guard case .listing(let listing) = try SheetBench.read(rows)[0].outcome else { throw Fault(.usage) }
        #expect(listing.load.cargo.payloadKg == kg)
        #expect(listing.load.cargo.volumeM3 == cubic)
        #expect(listing.notes.contains(.assumedTonnes) == (header == "重量"))
    }

    @Test func `a row without mass and volume is refused, and the mass may stand with the cargo`() throws {
        let fault = try SheetBench.refusal(["吨位": ""])
        #expect(fault.code == .loadNoQuantity)
        #expect(fault.facts["column"] == "吨位")
        let cargo = try SheetBench.load(["吨位": "", "货名": "卷钢30吨"]).cargo
        #expect(cargo.name == "卷钢")
        #expect(cargo.payloadKg == 30_000)
        // A number of a make is no mass.
        let make = try SheetBench.load(["货名": "卷钢H13"]).cargo
        #expect(make.name == "卷钢H13" && make.payloadKg == 30_000)
        #expect(try SheetBench.load(["货名": "泡货80m3"]).cargo.volumeM3 == 80)
    }

    @Test(arguments: ValueCases.pricesForTheTruck)
    func `prices for the truck`(text: String, fen: Int) throws {
        #expect(try SheetBench.load(["运费": text]).priceFen == fen)
    }

    @Test(arguments: ValueCases.pricesByAUnit)
    func `prices by a unit`(text: String, fen: Int, per: String) throws {
        #expect(try SheetBench.load(["运费": text, "方数": "80"]).unitPrice == .init(fen: fen, per: per))
    }

    @Test(arguments: ValueCases.aPriceSUnit)
    func `a price's unit may stand in the header`(header: String, text: String, fen: Int?, unitFen: Int?) throws {
        let rows = [["装货地", "卸货地", "货名", "吨位", header, "装货时间"], ["长沙", "武汉", "纸", "20", text, "12月2日"]]
        guard case .listing(let listing) = try SheetBench.read(rows)[0].outcome else { throw Fault(.usage) }
        #expect(listing.load.priceFen == fen)
        #expect(listing.load.unitPrice?.fen == unitFen)
    }

    @Test(arguments: ["8500-9000", "0.35元/吨公里", "-8500", "很多", "8500元左右", "95.555元/吨", "1e5", "到", "999999999999万"])
    func `prices that cannot be read are refused`(text: String) throws {
        let code = try SheetBench.refusal(["运费": text]).code
        #expect(code == .sheetValueUnreadable)
    }

    @Test func `a unit price needs what it is counted by`() throws {
        let fault = try SheetBench.refusal(["运费": "80元/方"])
        #expect(fault.code == .loadPriceBasis)
        #expect(fault.facts["column"] == "运费")
    }

    @Test(arguments: ValueCases.termsOfPayment)
    func `terms of payment`(text: String, terms: String, days: Int?) throws {
        let payment = try SheetBench.load(["结算": text]).payment
        #expect(payment?.terms == terms)
        #expect(payment?.days == days)
    }

    @Test func `parts in the column of terms sum to the price`() throws {
        let payment = try SheetBench.load(["结算": "现付3000到付5500"]).payment
        #expect(payment?.parts == [.init(when: "onPickup", fen: 300_000), .init(when: "onDelivery", fen: 550_000)])
        #expect(try SheetBench.refusal(["结算": "现付3000到付5000"]).code == .sheetPartsDiffer)
        #expect(try SheetBench.refusal(["结算": "现付", "运费": "8500到5000回3500"]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ["到付或现付", "50%现付", "老规矩", "月结400天"])
    func `terms that cannot be read are refused`(text: String) throws {
        #expect(try SheetBench.refusal(["结算": text]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ValueCases.deposits)
    func `deposits`(text: String, fen: Int, back: String) throws {
        let payment = try SheetBench.load(["定金": text]).payment
        #expect(payment?.depositFen == fen)
        #expect(payment?.depositReturn == back)
    }

    @Test func `a fee is yuan, none where the cell says so`() throws {
        #expect(try SheetBench.load(["信息费": "150"]).infoFeeFen == 15_000)
        #expect(try SheetBench.load(["信息费": "免"]).infoFeeFen == 0)
        #expect(try SheetBench.load(["信息费": "无"]).infoFeeFen == nil)
        #expect(try SheetBench.refusal(["信息费": "再说"]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ValueCases.timesHoweverTheyAre)
    func `times, however they are written`(text: String, from: String, to: String) throws {
        let pickup = try SheetBench.load(["装货时间": text]).pickup
        #expect(pickup == .init(from: "2026-12-\(from):00+08:00", to: "2026-12-\(to):00+08:00"))
    }

    @Test(arguments: ["尽快吧", "13月1日", "2月30日", "25点", "明天3", "12月5日-2日", "2026-13-01", "8点-6点"])
    func `times that cannot be read are refused`(text: String) throws {
        #expect(try SheetBench.refusal(["装货时间": text]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ["11月30日", "2026-11-01 08:00", "46356"])
    func `times that are past are refused with the clock`(text: String) throws {
        let fault = try SheetBench.refusal(["装货时间": text])
        #expect(fault.code == .sheetTimePast)
        #expect(fault.facts["now"] == .text(SheetBench.now))
    }

    @Test func `a month and day without a year are the next ones`() throws {
        #expect(try SheetBench.load(["装货时间": "1月5日"]).pickup.from.hasPrefix("2027-01-05"))
    }

    @Test func `a date's column and a time's column are one time`() throws {
        let rows = [
            ["装货地", "卸货地", "货名", "吨位", "装货日期", "装货时间"], ["长沙", "武汉", "纸", "20", "12月2日", "8点-12点"],
            ["长沙", "武汉", "卷钢", "20", "46358", ""],
        ]
        let entries = try SheetBench.read(rows)
        guard case .listing(let first) = entries[0].outcome, case .listing(let second) = entries[1].outcome else {
            throw Fault(.usage)
        }
        #expect(first.load.pickup == .init(from: "2026-12-02T08:00:00+08:00", to: "2026-12-02T12:00:00+08:00"))
        #expect(second.load.pickup.from == "2026-12-02T00:00:00+08:00")
    }

    @Test(arguments: ValueCases.phonesAndNames)
    func `phones and names`(text: String, name: String?, phone: String) throws {
        #expect(try SheetBench.load(["电话": text]).contact == .init(name: name, phone: phone))
    }

    @Test(arguments: ["1380000123", "138000012345", "23800001234", "12", "王师傅", "微信联系"])
    func `phones that are none are refused`(text: String) throws {
        #expect(try SheetBench.refusal(["电话": text]).code == .sheetValueUnreadable)
    }

    @Test func `of two phones the first is called, and that is noted`() throws {
        let listing = try SheetBench.listing(["电话": "13800001234/13900001234"])
        #expect(listing.load.contact?.phone == "13800001234")
        #expect(listing.notes.contains(.secondPhone))
    }

    @Test(arguments: ValueCases.notesAreKeptAnd)
    func `notes are kept, and trucks and part loads seen in them`(text: String, trucks: Int?, mode: String?) throws {
        let load = try SheetBench.load(["备注": text])
        #expect(load.notes == text)
        #expect(load.trucks == trucks)
        #expect(load.mode == mode ?? "full")
    }

    @Test func `notes that speak of more stops than the columns, or of a phone, are noted`() throws {
        #expect(try SheetBench.listing(["备注": "一装两卸"]).notes.contains(.stopsUnnamed))
        #expect(!(try SheetBench.listing(["备注": "一装两卸", "卸货地": "武汉/黄石"]).notes.contains(.stopsUnnamed)))
        #expect(try SheetBench.listing(["备注": "联系13800001234"]).notes.contains(.phoneInNotes))
    }

    @Test(arguments: ValueCases.cargoTypesByThe)
    func `cargo types by the words in a name, other where none is known`(text: String, type: String) throws {
        let listing = try SheetBench.listing(["货名": text])
        #expect(listing.load.cargo.type == type)
        #expect(listing.notes.contains(.cargoTypeOther) == (type == "1700"))
        #expect(listing.load.cargo.coldChain == (type == "1602" ? true : nil))
    }

    @Test func `dangerous goods carry a class, or are refused`() throws {
        #expect(try SheetBench.load(["货名": "甲醇(3类)"]).cargo.hazmatClass == "3")
        let named = try SheetBench.listing(["货名": "柴油"])
        #expect(named.load.cargo.hazmatClass == "3")
        #expect(named.notes.contains(.hazmatByName))
        #expect(try SheetBench.load(["货名": "柴油发电机"]).cargo.hazmatClass == nil)
        #expect(try SheetBench.refusal(["货名": "危化品"]).code == .sheetValueUnreadable)
    }

    @Test(arguments: ["湖南武汉", "火星", "北京路12号", "长沙/雨花", "长沙/长沙"])
    func `places that contradict themselves or are none are refused`(text: String) throws {
        let code = try SheetBench.refusal(["装货地": text]).code
        #expect(code == .placeUnknown || code == .sheetValueUnreadable)
    }

    @Test func `a whole province is too large`() throws {
        #expect(try SheetBench.refusal(["装货地": "湖南省"]).code == .sheetPlaceVague)
        #expect(try SheetBench.load(["装货地": "上海"]).origin.adcode == "310000")
    }

    @Test func `a deck that may not carry the mass is noted where another may`() throws {
        #expect(try SheetBench.listing(["车长": "9.6米/13米", "吨位": "30吨"]).notes.contains(.deckTooLight))
        #expect(try SheetBench.load(["车长": "13米", "车型": "低平板", "吨位": "60吨"]).cargo.payloadKg == 60_000)
    }

    @Test(arguments: ["#REF!", "#N/A", "#DIV/0!"])
    func `a formula's error is refused as one`(text: String) throws {
        #expect(try SheetBench.refusal(["运费": text]).code == .sheetValueError)
    }
}

/// What is written, and what it means.
private enum ValueCases {
    static let decksHoweverTheyAre: [(String, [Double]?, Double?)] = [
        ("13", [13.0], nil), ("4.2", [4.2], nil), ("四米二", [4.2], nil), ("十三米", [13], nil), ("13米75", [13.75], nil),
        ("1750cm", [17.5], nil), ("9.6/13", [9.6, 13], nil), ("9.6或13米", [9.6, 13], nil), ("９．６米、１３米", [9.6, 13], nil),
        ("11.7-13米", [11.7, 12.5, 13], nil), ("≥13", nil, 13.0), ("13米及以上", nil, 13), ("13m+", nil, 13),
        ("不低于9.6米", nil, 9.6),
    ]

    static let bodiesByTheWords: [(String, [String])] = [
        ("高栏", ["stake"]), ("低栏", ["dropside"]), ("低平板", ["lowbed"]), ("飞翼", ["wing"]), ("厢车", ["box"]),
        ("厢式货车", ["box"]),
        ("冷藏车", ["reefer"]), ("保温", ["insulated"]), ("罐车", ["tank"]), ("集装箱", ["container"]), ("自卸", ["dump"]),
        ("轿运车", ["carCarrier"]), ("栏板", ["dropside"]), ("高栏平板", ["flatbed", "stake"]), ("平板或高栏", ["flatbed", "stake"]),
        ("Flatbed / Stake", ["flatbed", "stake"]), ("仓栅式", ["stake"]), ("step deck", ["stepDeck"]),
    ]

    static let trucksThatCannotBe: [(String, String)] = [
        ("车长", "13米以下"), ("车长", "130米"), ("车长", "9.6-"), ("车长", "九十"), ("车型", "高低"), ("车型", "飞船"), ("车长", "2026-09-06"),
    ]

    static let massesHoweverTheyAre: [(String, Int, Int?)] = [
        ("32", 32_000, nil), ("32t", 32_000, nil), ("32.5吨", 32_500, nil), ("28~32", 28_000, 32_000),
        ("28至32吨", 28_000, 32_000),
        ("28吨到32吨", 28_000, 32_000), ("约30吨", 30_000, nil), ("30吨左右", 30_000, nil), ("32000公斤", 32_000, nil),
        ("500kg", 500, nil),
        ("三十二吨", 32_000, nil), ("3.2万公斤", 32_000, nil), ("28—32 吨", 28_000, 32_000),
    ]

    static let aUnitInThe: [(String, String, Int?, Double?)] = [
        ("吨/方", "20/80", 20_000, 80.0), ("吨/方", "20吨80方", 20_000, 80), ("吨/方", "20", 20_000, nil),
        ("吨/方", "80方", nil, 80),
        ("重量(kg)", "500", 500, nil), ("重量(吨)", "20", 20_000, nil), ("重量", "20", 20_000, nil), ("方数", "80", nil, 80),
        ("体积(m³)", "80.5", nil, 80.5),
    ]

    static let pricesForTheTruck: [(String, Int)] = [
        ("8500", 850_000), ("8,500元", 850_000), ("¥8500", 850_000), ("8500元/车", 850_000), ("8500/车", 850_000),
        ("900一口价", 90_000),
        ("1万2", 1_200_000), ("１．２万", 1_200_000), ("8500.50元", 850_050), ("8.5千", 850_000), ("900元/趟", 90_000),
        ("九百元/车", 90_000),
    ]

    static let pricesByAUnit: [(String, Int, String)] = [
        ("80/方", 8_000, "m3"), ("95元每吨", 9_500, "tonne"), ("95一吨", 9_500, "tonne"), ("95.5元/t", 9_550, "tonne"),
        ("80元/立方", 8_000, "m3"),
    ]

    static let aPriceSUnit: [(String, String, Int?, Int?)] = [
        ("运费(元/吨)", "95", nil, 9_500), ("运费(元/车)", "95", 9_500, nil), ("运费（万元）", "1.2", 1_200_000, nil),
        ("单价(元/吨)", "95", nil, 9_500),
        ("总价", "950", 95_000, nil), ("运费/元/吨", "95", nil, 9_500), ("Price (yuan/truck)", "900", 90_000, nil),
    ]

    static let termsOfPayment: [(String, String, Int?)] = [
        ("到付", "onDelivery", nil), ("现付", "onPickup", nil), ("装车付", "onPickup", nil), ("回单付", "onPod", nil),
        ("回单付15天", "onPod", 15),
        ("回单后15天付", "onPod", 15), ("月结", "monthly", nil), ("月结30天", "monthly", 30), ("月结（60天）", "monthly", 60),
        ("账期45天", "days", 45),
        ("货到付款", "onDelivery", nil), ("monthly 30 days", "monthly", 30), ("卸货付", "onDelivery", nil),
    ]

    static let deposits: [(String, Int, String)] = [
        ("300", 30_000, "unknown"), ("300元", 30_000, "unknown"), ("200元装货退", 20_000, "onLoading"),
        ("200(卸货退)", 20_000, "onDelivery"),
        ("500不退", 50_000, "never"), ("0", 0, "unknown"),
    ]

    static let timesHoweverTheyAre: [(String, String, String)] = [
        ("明天上午", "02T06:00", "02T12:00"), ("明早8点", "02T08:00", "02T12:00"), ("12月2日 8点", "02T08:00", "02T12:00"),
        ("12月2日8点-12点", "02T08:00", "02T12:00"), ("12.2 8:00-18:00", "02T08:00", "02T18:00"),
        ("2026/12/2 08:00", "02T08:00", "02T12:00"),
        ("2026-12-02T08:00", "02T08:00", "02T12:00"), ("2026年12月2日", "02T00:00", "03T00:00"),
        ("12月2日-4日", "02T00:00", "05T00:00"),
        ("12.2-12.4", "02T00:00", "05T00:00"), ("周五", "04T00:00", "05T00:00"), ("星期二", "01T00:00", "02T00:00"),
        ("下周一", "07T00:00", "08T00:00"),
        ("后天", "03T00:00", "04T00:00"), ("3号", "03T00:00", "04T00:00"), ("今晚", "01T18:00", "02T00:00"),
        ("明天下午3点", "02T15:00", "02T19:00"),
        ("明天12点前", "02T00:00", "02T12:00"), ("明天8-12点", "02T08:00", "02T12:00"), ("46358.375", "02T09:00", "02T13:00"),
        ("tomorrow 8:00", "02T08:00", "02T12:00"), ("friday", "04T00:00", "05T00:00"), ("12/2", "02T00:00", "03T00:00"),
        ("十二月二日", "02T00:00", "03T00:00"),
        ("１２月２日　８：００", "02T08:00", "02T12:00"), ("12.10", "10T00:00", "11T00:00"),
    ]

    static let phonesAndNames: [(String, String?, String)] = [
        ("13800001234", nil, "13800001234"), ("138 0000 1234", nil, "13800001234"),
        ("138-0000-1234", nil, "13800001234"),
        ("+86 13800001234", nil, "13800001234"), ("13800001234.0", nil, "13800001234"),
        ("0731-88886666", nil, "073188886666"),
        ("王师傅13800001234", "王师傅", "13800001234"), ("王 138 0000 1234", "王", "13800001234"),
        ("１３８００００１２３４", nil, "13800001234"),
        ("400-800-1234", nil, "4008001234"), ("李姐：13800001234", "李姐", "13800001234"),
    ]

    static let notesAreKeptAnd: [(String, Int?, String?)] = [
        ("要3台", 3, nil), ("需要两车，急", 2, nil), ("3台", 3, nil), ("急要十台车", 10, nil), ("3车间装货", nil, nil),
        ("装3台设备", nil, nil), ("可拼车", nil, "part"),
        ("零担", nil, "part"), ("送到后打电话", nil, nil),
    ]

    static let cargoTypesByThe: [(String, String)] = [
        ("卷钢", "0400"), ("煤炭", "0100"), ("袋装水泥", "0600"), ("复合肥", "0900"), ("瓷砖", "0500"), ("玉米", "1100"),
        ("冻肉", "1602"), ("铝锭", "1400"),
        ("神秘货", "1700"),
    ]
}
