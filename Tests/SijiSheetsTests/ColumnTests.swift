import SijiAPI
import SijiFault
import SijiFormats
import SijiSheets
import Testing

@Suite("Columns of a sheet")
struct ColumnTests {
    private func columns(_ rows: [[String]]) throws -> SheetColumns {
        let reader = try SheetReader(CellSheet(rows), calendar: try SheetBench.calendar(), places: CommittedPlaces())
        try reader.check()
        return reader.columns
    }

    private static let needed = ["装货地", "卸货地", "货名", "装货时间"]

    @Test(arguments: ColumnCases.endsAreKnownBy)
    func `ends are known by many names`(header: String, field: SheetField) throws {
        let others: [String] = [field == .origin ? "卸货地" : "装货地", "货名", "装货时间"]
        #expect(try columns([[header] + others]).column(field)?.header == header)
    }

    @Test(arguments: ColumnCases.fusedHeadersUnitsAnd)
    func `fused headers, units and brackets are understood`(header: String, field: SheetField, unit: SheetUnit?) throws
    {
        let column = try #require(try columns([ColumnTests.needed + [header]]).column(field))
        #expect(column.header == header)
        #expect(column.unit == unit)
    }

    @Test func `titles above the header are passed over, up to twenty rows`() throws {
        let titles = (1...19).map { ["某某物流货源表 \($0)", "", "运费"] }
        #expect(try columns(titles + [ColumnTests.needed]).row == 20)
        let fault = #expect(throws: Fault.self) { try columns(titles + [["又一行"], ColumnTests.needed]) }
        #expect(fault?.code == .sheetHeaderMissing)
        #expect(throws: Fault.self) { try columns([]) }
    }

    @Test(arguments: [
        ["装货地", "始发地"], ["运费", "价格"], ["单价", "运费(元/吨)"], ["吨/方", "吨位"], ["路线", "装货地"], ["电话", "联系方式"],
    ])
    func `two columns for one thing are refused, both named`(pair: [String]) throws {
        let rest = ["卸货地", "货名", "装货时间"]
        let fault = #expect(throws: Fault.self) { try columns([rest + ["装货市"] + pair]) }
        #expect(fault?.code == .sheetColumnTwice)
        let names = [fault?.facts["column"], fault?.facts["other"]].map { "\($0.map { "\($0)" } ?? "")" }.joined()
        #expect(pair.allSatisfy { names.contains($0) })
        #expect(names.contains("(E)") && names.contains("(F)"))
    }

    @Test func `missing columns are named`() {
        let fault = #expect(throws: Fault.self) { try columns([["装货地", "货名", "运费"]]) }
        #expect(fault?.code == .sheetColumnMissing)
        #expect(fault?.facts["column"] == .list(["卸货地", "装货时间"]))
    }

    @Test func `unknown columns are left out and listed`() throws {
        let columns = try columns([ColumnTests.needed + ["业务员", "", "序号"]])
        #expect(columns.unknown.map(\.header) == ["业务员", "序号"])
        #expect(columns.unknown.map(\.letters) == ["E", "G"])
    }

    @Test func `columns beyond Z have two letters`() throws {
        let columns = try columns([ColumnTests.needed + (0..<60).map { "x\($0)" }])
        #expect(columns.columns[25].letters == "Z")
        #expect(columns.columns[26].letters == "AA")
        #expect(columns.columns[52].letters == "BA")
    }

    @Test func `a field of the wire is known by its column's header`() throws {
        let columns = try columns([["始发地", "卸货地", "货名", "吨位(吨)", "运费", "装货时间", "联系方式"]])
        let cases = [
            ("origin.adcode", "始发地"), ("via[0].at", "卸货地"), ("cargo.payloadKg", "吨位(吨)"), ("cargo.type", "货名"),
            ("unitPrice.fen", "运费"),
            ("pickup.to", "装货时间"), ("contact.phone", "联系方式"), ("payment.parts", "运费"),
        ]
        for (path, header) in cases { #expect(columns.header(ofWire: path) == header, "\(path)") }
        #expect(columns.header(ofWire: "tolls") == nil)
    }

    @Test func `a route's column is both ends`() throws {
        let rows = [["路线", "货名", "吨位", "装货时间"], ["长沙→武汉/黄石", "纸", "20", "明天"], ["长沙", "纸", "20", "明天"]]
        let entries = try SheetBench.read(rows)
        guard case .listing(let listing) = entries[0].outcome, case .refused(let faults) = entries[1].outcome else {
            throw Fault(.usage)
        }
        #expect(listing.load.origin.adcode == "430100")
        #expect(listing.load.via?.count == 1)
        #expect(faults.map(\.code) == [.sheetValueUnreadable])
    }
}

/// What is written, and what it means.
private enum ColumnCases {
    static let endsAreKnownBy: [(String, SheetField)] = [
        ("始发地", SheetField.origin), ("发货地", .origin), ("装 货 地", .origin), ("装货地点*", .origin), ("目的地", .destination),
        ("到货地", .destination),
        ("From", .origin), ("Destination", .destination), ("Delivery place", .destination),
    ]

    static let fusedHeadersUnitsAnd: [(String, SheetField, SheetUnit?)] = [
        ("车长车型", SheetField.truck, nil), ("车长/车型", .truck, nil), ("吨/方", .quantity, nil), ("联系人电话", .contactPhone, nil),
        ("联系人/电话", .contactPhone, nil), ("运费(元)", .price, SheetUnit.yuan), ("运费（元/吨）", .unitPrice, .yuanPerTonne),
        ("单价", .unitPrice, nil), ("单价(元/方)", .unitPrice, .yuanPerM3),
        ("吨位(吨)", .mass, .tonne),
        ("重量(kg)", .mass, .kg), ("重量", .mass, nil), ("方数", .volume, nil), ("ＰＨＯＮＥ", .phone, nil),
        ("电话（必填）", .phone, nil), ("装货省", .originProvince, nil),
        ("卸货城市", .destinationCity, nil), ("结算方式", .terms, nil), ("信息费(元)", .infoFee, .yuan), ("单号", .ref, nil),
        ("Order No.", .ref, nil), ("车型(车长)", .truck, nil),
        ("Weight (kg)", .mass, .kg), ("Truck type", .body, nil), ("Deck length (m)", .deck, .metre),
    ]
}
