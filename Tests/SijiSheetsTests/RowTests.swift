import SijiAPI
import SijiFault
import SijiFormats
import SijiSheets
import Testing

@Suite("Rows of a sheet")
struct RowTests {
    private static let header = ["装货地", "卸货地", "货名", "吨位", "运费", "装货时间", "电话"]

    private func row(_ price: String = "8500元/车", cargo: String = "纸", phone: String = "13800001234") -> [String] {
        ["长沙", "武汉", cargo, "20", price, "12月2日", phone]
    }

    private func refs(_ entries: [SheetEntry]) -> [String] {
        entries.compactMap { if case .listing(let listing) = $0.outcome { listing.load.ref } else { nil } }
    }

    @Test func `without a number have one that follows from what they mean`() throws {
        let first = refs(try SheetBench.read([RowTests.header, row(), row(cargo: "卷钢"), row(phone: "13900001234")]))
        #expect(Set(first).count == 3)
        #expect(first.allSatisfy { $0.hasPrefix("S-") && $0.count == 18 })
        // Written otherwise, in another order, at another price: the same load.
        let header = ["电话", "货名", "重量(kg)", "目的地", "始发地", "提货时间", "价格"]
        let again = refs(
            try SheetBench.read([
                ["标题"], header, ["138 0000 1234", "纸", "20000", "湖北武汉", "湖南省长沙市", "2026-12-02", "面议"],
            ])
        )
        #expect(again == [first[0]])
    }

    @Test func `the derived number stays what it is`() throws {
        // Listings that stand open are known by it: a change here would double them all.
        let ref = refs(try SheetBench.read([RowTests.header, row()])).first
        #expect(ref == "S-966mdy7s79ms8xsv")
    }

    @Test func `随时 is the same load on another day`() throws {
        var any = row()
        any[5] = "随时"
        let today = refs(try SheetBench.read([RowTests.header, any]))
        #expect(today == refs(try SheetBench.read([RowTests.header, any], day: "2026-12-05")))
    }

    @Test func `with a number keep it`() throws {
        let entries = try SheetBench.read([RowTests.header + ["编号"], row() + ["A-7"], row(cargo: "卷钢") + [""]])
        #expect(refs(entries).first == "A-7")
        #expect(refs(entries).last?.hasPrefix("S-") == true)
    }

    @Test func `that stand twice count once, and differing ones of one number are refused`() throws {
        let entries = try SheetBench.read([RowTests.header, row(), row(), row("9000元/车")])
        #expect(entries[1].outcome == .double(ofRow: 2))
        guard case .refused(let faults) = entries[2].outcome else { throw Fault(.usage) }
        #expect(faults == [Fault(.sheetRowTwice, ["row": 4, "other": 2])])
    }

    @Test func `that hold nothing, or the header again, are skipped`() throws {
        let entries = try SheetBench.read([
            RowTests.header, ["", " ", "　"], RowTests.header, row(), ["合计", "", "", "20"],
        ])
        #expect(entries.map(\.outcome)[0] == .skipped(.empty))
        #expect(entries.map(\.outcome)[1] == .skipped(.header))
        #expect(entries.map(\.outcome)[3] == .skipped(.total))
    }

    @Test func `tell all that is wrong at once, in the order of reading`() throws {
        let entry = try SheetBench.read([RowTests.header, ["火星", "", "纸", "32000", "95", "昨天", "1.38E+10"]])[0]
        guard case .refused(let faults) = entry.outcome else { throw Fault(.usage) }
        #expect(
            faults.map(\.code) == [
                .placeUnknown, .sheetValueMissing, .sheetValueUnreadable, .sheetUnitMissing, .sheetUnitMissing,
                .sheetDigitsLost,
            ]
        )
        #expect(faults.allSatisfy { $0.facts["row"] == 2 })
    }

    @Test func `that the source cannot read cost themselves alone`() throws {
        struct Broken: SheetSource {
            var rest = 3
            mutating func nextRow() throws(Fault) -> SheetRow? {
                rest -= 1
                let texts = rest == 2 ? RowTests.header : ["长沙", "武汉", "纸", "20", "面议", "12月2日"]
                if rest == 1 { throw Fault(.sheetQuote, ["row": 2]) }
                guard rest >= 0 else { return nil }
                return SheetRow(number: 3 - rest, cells: texts.map { SheetCell(text: $0, kind: .text) })
            }
        }
        var reader = try SheetReader(Broken(), calendar: try SheetBench.calendar(), places: CommittedPlaces())
        let first = try #require(try reader.next())
        #expect(first.outcome == .refused([Fault(.sheetQuote, ["row": 2])]))
        let second = try #require(try reader.next())
        guard case .listing = second.outcome else { throw Fault(.usage) }
        #expect(try reader.next() == nil)
    }

    @Test func `end with the daemon that does not answer, not with a refusal`() throws {
        struct Nobody: PlaceSource {
            func place(of text: String) throws(Fault) -> SheetPlace { throw Fault(.daemonUnreachable) }
        }
        var reader = try SheetReader(
            CellSheet([RowTests.header, row()]),
            calendar: try SheetBench.calendar(),
            places: Nobody()
        )
        let fault = #expect(throws: Fault.self) { try reader.next() }
        #expect(fault?.code == .daemonUnreachable)
    }

    @Test func `with several places to load have them in order`() throws {
        let load = try SheetBench.load(["装货地": "长沙/株洲", "卸货地": "武汉、黄石"])
        #expect(load.via?.map(\.do) == ["load", "unload"])
        #expect(load.via?.map { $0.at.adcode } == ["430200", "420100"])
    }
}
