import SijiAPI
import SijiFault
import SijiSheets
import Testing

@Suite("A price a unit beside the truck's price")
struct PricePairTests {
    @Test(arguments: ["2850", "2850元/车", "2850.4", "0.285万"])
    func `is the price a unit where the product agrees to the yuan`(truck: String) throws {
        for (header, text) in [("单价", "95元/吨"), ("单价", "95"), ("单价(元/吨)", "95"), ("运费(元/吨)", "95")] {
            let listing = try SheetBench.listing(["运费": truck, header: text])
            #expect(listing.load.unitPrice == .init(fen: 9_500, per: "tonne"), "\(header) \(text)")
            #expect(listing.load.priceFen == nil)
            #expect(listing.notes.contains(.pricesAgree))
            #expect(!listing.notes.contains(.assumedPerTruck))
        }
    }

    @Test func `counts a volume where that is what is met`() throws {
        let listing = try SheetBench.listing(["方数": "80", "单价": "60", "运费": "4800"])
        #expect(listing.load.unitPrice == .init(fen: 6_000, per: "m3"))
        // As many tonnes as m³: which of them is meant?
        let fault = try SheetBench.refusal(["方数": "30", "单价": "60", "运费": "1800"])
        #expect(fault.code == .sheetUnitMissing)
        #expect(fault.facts["column"] == "单价")
    }

    @Test func `lets the truck's price lie anywhere in a range of masses`() throws {
        for yuan in ["2660", "2850", "3040"] {
            let load = try SheetBench.load(["吨位": "28-32吨", "单价": "95元/吨", "运费": yuan])
            #expect(load.unitPrice?.fen == 9_500)
        }
        #expect(try SheetBench.refusal(["吨位": "28-32吨", "单价": "95元/吨", "运费": "3042"]).code == .loadPriceConflict)
    }

    @Test(arguments: [("95元/吨", "2900"), ("95元/吨", "面议"), ("面议", "2850"), ("95元/吨", "80元/吨"), ("2850元/车", "2900元/车")])
    func `is refused where they differ, with both figures where there are two`(unit: String, truck: String) throws {
        let fault = try SheetBench.refusal(["单价": unit, "运费": truck])
        #expect(fault.code == .loadPriceConflict)
        #expect(fault.facts["column"] == "单价")
        if truck == "2900" {
            #expect(fault.facts["priceFen"] == 290_000)
            #expect(fault.facts["estimateFen"] == 285_000)
        }
    }

    @Test func `is refused where no product is met and no unit is written`() throws {
        #expect(try SheetBench.refusal(["单价": "95", "运费": "2900"]).code == .sheetUnitMissing)
        let fault = try SheetBench.refusal(["吨位": "", "方数": "80", "单价": "95元/吨", "运费": "2850"])
        #expect(fault.code == .loadPriceBasis)
    }

    @Test func `is the other one where one is empty, by its own rules`() throws {
        #expect(try SheetBench.load(["单价": "", "运费": "2850元/车"]).priceFen == 285_000)
        #expect(try SheetBench.load(["单价": "95元/吨", "运费": ""]).unitPrice?.fen == 9_500)
        #expect(try SheetBench.refusal(["单价": "95", "运费": ""]).code == .sheetUnitMissing)
        #expect(try SheetBench.refusal(["单价": "", "运费": "95"]).code == .sheetUnitMissing)
        let neither = try SheetBench.listing(["单价": "", "运费": ""])
        #expect(neither.load.negotiable == true)
        #expect(neither.notes.filter { $0 == .emptyPrice }.count == 1)
    }

    @Test func `is the same price twice where both are for the truck`() throws {
        #expect(try SheetBench.load(["单价": "2850元/车", "运费": "2850"]).priceFen == 285_000)
        #expect(try SheetBench.load(["单价": "面议", "运费": "电议"]).negotiable == true)
    }

    @Test func `alone, a bare number below 单价 is never believed to be for the truck`() throws {
        let rows = [["装货地", "卸货地", "货名", "吨位", "单价", "装货时间"], ["长沙", "武汉", "卷钢", "30吨", "8500", "12月2日"]]
        guard case .refused(let faults) = try SheetBench.read(rows)[0].outcome else { throw Fault(.usage) }
        #expect(faults.map(\.code) == [.sheetUnitMissing])
    }
}
