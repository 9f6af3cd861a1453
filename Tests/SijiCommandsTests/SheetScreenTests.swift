import SijiFault
import SijiFormats
import SijiFreight
import SijiSheets
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("What is said of a sheet")
struct SheetScreenTests {
    /// One place for every name.
    private struct Changsha: PlaceSource {
        func place(of text: String) throws(Fault) -> SheetPlace {
            guard text != "鼓楼区" else {
                throw Fault(
                    .placeAmbiguous,
                    ["value": .text(text), "candidates": .list(["320106 江苏省南京市鼓楼区", "350102 福建省福州市鼓楼区"])]
                )
            }
            return SheetPlace(
                adcode: text == "武汉" ? "420100" : "430100",
                fullName: text == "武汉" ? "湖北省武汉市" : "湖南省长沙市",
                label: text,
                address: nil,
                isCity: true,
                isProvince: false
            )
        }
    }

    private static let rows = """
        装货地,卸货地,车长车型,货名,吨位,运费,结算,定金,信息费,装货时间,联系人电话,备注
        长沙,武汉,13米高低不限,卷钢,28-32吨,8500到5000回3500,,200装货退,100,12月2日8点,王师傅13800001234,要3台，带篷布
        长沙,鼓楼区,9.6米,水泥,35,95,,,,昨天,1.38E+10,
        长沙,武汉,13米以上冷藏,冻肉,20,95元/吨,月结30天,,,随时,13800001234,
        合计,,,,83,,,,,,,
        """

    private func entries() throws -> [SheetEntry] {
        let now = try #require(Instant(rfc3339: "2026-12-01T09:30:00+08:00"))
        let calendar = try #require(SheetCalendar(now: now, zone: .china))
        let sheet = TextSheet(Array(SheetScreenTests.rows.utf8), path: "loads.csv")
        var reader = try SheetReader(sheet, calendar: calendar, places: Changsha())
        var entries: [SheetEntry] = []
        while let entry = try reader.next() { entries.append(entry) }
        return entries
    }

    @Test(arguments: Language.allCases)
    func `cells, refusals and sums as the golden file has them`(language: Language) throws {
        let speech = Speech(language)
        let text = SheetFactText(speech: speech, zone: .china)
        var lines: [String] = []
        var tally = SheetTally()
        for entry in try entries() {
            tally.take(entry.outcome)
            lines.append(speech[.row(entry.row.number)])
            for reading in entry.readings {
                lines.append("  " + speech[.cell(reading.header, reading.value, text.line(reading.facts))])
            }
            if case .refused(let faults) = entry.outcome {
                for fault in faults { lines += SheetFaultText.lines(fault, row: entry.row.number, speech: speech) }
            }
        }
        tally.created = 1
        tally.unchanged = 1
        lines.append(speech[.summary(tally, "0.1")])
        lines.append(speech[.dryRun(tally)])
        lines += SheetNote.allCases.map { speech[.note($0, 2)] }
        lines += SheetField.allCases.map { speech[.columnIs("A", "x", $0, nil)] }
        lines += SheetUnit.allCases.map { speech[.unit($0)] }
        lines += SheetEntry.Skip.allCases.map { speech[.skipped(9, $0)] }
        lines += [
            speech[.noRows(3)], speech[.cutOff(tally, nil)], speech[.cutOff(tally, 1)],
            speech[.unknownColumns(["业务员", "序号"])], speech[.synced(3, 1)], speech[.synced(3, 0)],
            speech[.syncAsk(3, 4)], speech[.notSynced],
            speech[.double(9, 3)], speech[.resultWritten("back.csv")], speech[.nothingPushed],
            speech[.accepted(3, "A-1", "created", "x")],
            speech[.columnUnknown("A", "业务员")], speech[.headerRow(3)],
        ]
        expectGolden(lines, "sheet-\(language.rawValue)")
    }

    @Test(arguments: [
        ("a.csv", "装货地,卸货地\n", PushFile.Contents.sheet), ("a.txt", "\u{FEFF}装货地\n", .sheet), ("a.txt", " [{}]", .json),
        ("a.csv", "{\"ref\":1}", .json),
        ("a.ndjson", "nonsense", .json), ("a.csv", "", .sheet), ("a", "", .json), ("a.xlsx", "PK\u{3}\u{4}", .sheet),
    ])
    func `a file is a sheet or JSON by its first bytes`(name: String, text: String, contents: PushFile.Contents) throws
    {
        let bench = try Bench()
        let path = bench.folder + "/" + name
        try FileBytes.replace(path, with: Array(text.utf8))
        #expect(try PushFile(path: path).contents == contents)
    }
}
