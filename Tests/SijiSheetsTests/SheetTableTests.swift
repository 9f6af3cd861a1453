import SijiAPI
import SijiFault
import SijiFreight
import SijiSheets
import Testing

/// The table of how a dispatcher's sheet is read: a test for each of its rows, named by it.
@Suite("The table of sheets")
struct SheetTableTests {
    @Test func `装货地 长沙: the prefecture's seat, precision city`() throws {
        let listing = try SheetBench.listing(["装货地": "长沙"])
        #expect(listing.load.origin == PointWire(adcode: "430100", name: "长沙"))
        #expect(listing.notes.contains(.citySeat))
    }

    @Test func `鼓楼区: refused with its candidates, and a province column narrows it`() throws {
        let fault = try SheetBench.refusal(["装货地": "鼓楼区"])
        #expect(fault.code == .placeAmbiguous)
        guard case .list(let candidates)? = fault.facts["candidates"] else { throw fault }
        #expect(candidates.count == 4)
        #expect(fault.facts["column"] == "装货地")
        #expect(try SheetBench.load(["装货地": "鼓楼区", "装货省": "福建省"]).origin.adcode == "350102")
        let narrower = try SheetBench.refusal(["装货地": "鼓楼区", "装货省": "江苏"])
        #expect(narrower.facts["candidates"] == .list(["320106 江苏省南京市鼓楼区", "320302 江苏省徐州市鼓楼区"]))
        #expect(try SheetBench.load(["装货地": "鼓楼区", "装货省": "江苏", "装货市": "徐州"]).origin.adcode == "320302")
    }

    @Test func `湖南长沙雨花万家丽路88号: county and address`() throws {
        let listing = try SheetBench.listing(["装货地": "湖南长沙雨花万家丽路88号"])
        #expect(listing.load.origin == PointWire(adcode: "430111", name: "长沙 雨花", address: "万家丽路88号"))
        #expect(listing.notes.contains(.addressSplit))
        #expect(!listing.notes.contains(.citySeat) || listing.load.destination.adcode == "420100")
    }

    @Test(arguments: ["武汉/黄石", "武汉、黄石", "武汉+黄石", "武汉／黄石"])
    func `卸货地 武汉/黄石: two unloads, via and destination`(text: String) throws {
        let listing = try SheetBench.listing(["卸货地": text])
        #expect(listing.load.via == [.init(do: "unload", at: PointWire(adcode: "420100", name: "武汉"))])
        #expect(listing.load.destination.adcode == "420200")
        #expect(listing.notes.contains(.severalStops))
    }

    @Test func `an empty (merged) cell: refused, and fill-down takes the one above`() throws {
        #expect(try SheetBench.refusal(["装货地": ""]).code == .sheetValueMissing)
        let rows = [
            ["装货地", "卸货地", "货名", "吨位", "运费", "装货时间"], ["长沙", "武汉", "卷钢", "30吨", "8500元/车", "明天"],
            ["", "北京", "纸", "20吨", "", ""],
        ]
        let plain = try SheetBench.read(rows)
        guard case .refused(let faults) = plain[1].outcome else { throw Fault(.usage) }
        #expect(Set(faults.map(\.code)) == [.sheetValueMissing])
        #expect(faults.map { $0.facts["column"] } == ["装货地", "装货时间"])
        guard case .listing(let filled) = try SheetBench.read(rows, fillsDown: true)[1].outcome else {
            throw Fault(.usage)
        }
        #expect(filled.load.origin.adcode == "430100")
        #expect(filled.load.pickup.from.hasPrefix("2026-12-02"))
        #expect(filled.load.negotiable == true)
        #expect(filled.notes.contains(.filledDown))
    }

    @Test func `9.6米/13米高栏: lengths 9.6 and 13, stake`() throws {
        let load = try SheetBench.load(["车长": "9.6米/13米高栏", "车型": "", "吨位": "20吨"])
        #expect(load.lengthsM == [9.6, 13])
        #expect(load.bodies == ["stake"])
    }

    @Test func `13米以上: minimum 13`() throws {
        let load = try SheetBench.load(["车长": "13米以上"])
        #expect(load.minLengthM == 13)
        #expect(load.lengthsM == nil)
    }

    @Test func `17米5 and ９.６: 17.5 and 9.6`() throws {
        #expect(try SheetBench.load(["车长": "17米5"]).lengthsM == [17.5])
        #expect(try SheetBench.load(["车长": "９.６", "吨位": "２０吨"]).lengthsM == [9.6])
    }

    @Test func `车型 高低不限: stake and dropside, noted, not stepDeck`() throws {
        let listing = try SheetBench.listing(["车型": "高低不限"])
        #expect(listing.load.bodies == ["stake", "dropside"])
        #expect(listing.notes.contains(.highOrLow))
    }

    @Test func `平板/高低板: flatbed, stepDeck`() throws {
        #expect(try SheetBench.load(["车型": "平板/高低板"]).bodies == ["flatbed", "stepDeck"])
    }

    @Test func `32吨: 32,000 kg; 28-32吨: 28,000 with maximum 32,000`() throws {
        #expect(try SheetBench.load(["吨位": "32吨"]).cargo.payloadKg == 32_000)
        let range = try SheetBench.load(["吨位": "28-32吨"]).cargo
        #expect(range.payloadKg == 28_000)
        #expect(range.payloadMaxKg == 32_000)
    }

    @Test func `吨位 32000: refused, kg?`() throws {
        let fault = try SheetBench.refusal(["吨位": "32000"])
        #expect(fault.code == .sheetUnitMissing)
        #expect(fault.facts["allowed"] == .list(["sheet.kg", "sheet.tonne"]))
    }

    @Test func `35吨 with 9.6米: refused, over what that truck may carry`() throws {
        let fault = try SheetBench.refusal(["吨位": "35吨", "车长": "9.6米"])
        #expect(fault.code == .sheetOverloaded)
        #expect(fault.facts["massKg"] == 35_000)
        #expect(fault.facts["column"] == "吨位")
    }

    @Test func `方数 轻泡: volume unknown, kept in notes`() throws {
        let listing = try SheetBench.listing(["方数": "轻泡"])
        #expect(listing.load.cargo.volumeM3 == nil)
        #expect(listing.load.notes == "轻泡")
        #expect(listing.notes.contains(.lightGoods))
    }

    @Test func `1.2万: 12,000 yuan`() throws {
        #expect(try SheetBench.load(["运费": "1.2万"]).priceFen == 1_200_000)
    }

    @Test func `95元/吨: a unit price`() throws {
        let load = try SheetBench.load(["运费": "95元/吨"])
        #expect(load.unitPrice == .init(fen: 9_500, per: "tonne"))
        #expect(load.priceFen == nil)
    }

    @Test func `95 without a unit: refused, per truck or per tonne?`() throws {
        let fault = try SheetBench.refusal(["运费": "95"])
        #expect(fault.code == .sheetUnitMissing)
        #expect(fault.facts["allowed"] == .list(["sheet.perTruck", "sheet.perTonne", "sheet.perM3"]))
    }

    @Test(arguments: ["面议", "电议", ""])
    func `面议, 电议 and empty: negotiable, empties counted; 0 refused`(text: String) throws {
        let listing = try SheetBench.listing(["运费": text])
        #expect(listing.load.negotiable == true)
        #expect(listing.load.priceFen == nil)
        #expect(listing.notes.contains(.emptyPrice) == text.isEmpty)
        #expect(try SheetBench.refusal(["运费": "0"]).code == .sheetValueZero)
    }

    @Test func `8500到5000回3500: two payment parts, whose sum must match`() throws {
        let load = try SheetBench.load(["运费": "8500到5000回3500"])
        #expect(load.priceFen == 850_000)
        #expect(load.payment?.parts == [.init(when: "onDelivery", fen: 500_000), .init(when: "onPod", fen: 350_000)])
        let fault = try SheetBench.refusal(["运费": "8500到5000回3000"])
        #expect(fault.code == .sheetPartsDiffer)
        #expect(fault.facts["sumFen"] == 800_000)
    }

    @Test func `今天下午: 12:00 to 18:00 of the push's date, refused if past`() throws {
        let pickup = try SheetBench.load(["装货时间": "今天下午"]).pickup
        #expect(pickup == .init(from: "2026-12-01T12:00:00+08:00", to: "2026-12-01T18:00:00+08:00"))
        #expect(try SheetBench.refusal(["装货时间": "今天凌晨"]).code == .sheetTimePast)
    }

    @Test func `随时: now to 48 hours, marked as estimated`() throws {
        let listing = try SheetBench.listing(["装货时间": "随时"])
        #expect(listing.load.pickup == .init(from: "2026-12-01T09:00:00+08:00", to: "2026-12-03T09:00:00+08:00"))
        #expect(listing.load.notes == "装货随时[估]")
        #expect(listing.notes.contains(.anyTime))
    }

    @Test func `12.1: 1 December with a warning; 46357: the serial day 2026-12-01`() throws {
        let day = LoadWire.Window(from: "2026-12-01T00:00:00+08:00", to: "2026-12-02T00:00:00+08:00")
        let short = try SheetBench.listing(["装货时间": "12.1"])
        #expect(short.load.pickup == day)
        #expect(short.notes.contains(.shortenedDate))
        let serial = try SheetBench.listing(["装货时间": "46357"])
        #expect(serial.load.pickup == day)
        #expect(serial.notes.contains(.serialDay))
    }

    @Test(arguments: ["1.38E+10", "1.38e+10", "1.3800001234E+10", "１.３８Ｅ＋１０"])
    func `1.38E+10 in 电话: refused, the sheet lost digits`(text: String) throws {
        #expect(try SheetBench.refusal(["电话": text]).code == .sheetDigitsLost)
    }

    @Test func `要3台 in 备注: trucks 3`() throws {
        let listing = try SheetBench.listing(["备注": "要3台"])
        #expect(listing.load.trucks == 3)
        #expect(listing.load.notes == "要3台")
        #expect(listing.notes.contains(.trucksFromNotes))
    }

    @Test(arguments: ["合计", "小计", "总 计：", "合计(3)", "Total"])
    func `a row 合计: skipped and counted`(text: String) throws {
        #expect(try SheetBench.entry(["装货地": text]).outcome == .skipped(.total))
    }
}
