import SijiFault
import SijiFormats
import SijiTestSupport
import SijiWorkbook
import Testing

@Suite("A messy sheet of LibreOffice")
struct MessySheetTests {
    private func path(_ name: String) -> String { "\(Python.fixtures)/\(name)" }

    private static let texts = [
        ["湘鄂线货源 12月1日"],
        ["装货地", "卸货地", "车长车型", "货名", "吨位", "单价", "运费", "结算", "装货时间", "电话", "备注"],
        ["长沙", "武汉/黄石", "13米高栏", "复合肥", "32", "95", "3040", "到付", "2026-12-01", "13800138000", "要3台\n带雨布"],
        ["", "南昌", "９.６米高低不限", "瓷砖，散件", "18", "", "4200", "月结30天", "2026-12-01T14:30", "１３８００１３８００１"],
        ["湖南长沙雨花万家丽路88号", "鼓楼区", "17米5平板", "钢卷", "28-32吨", "95元/吨", "面议", "", "今天下午", "13800138002", "\"急\" 件"],
        ["株洲", "广州", "9.6", "家电", "12.5", "", "1.2万", "8500到5000回3500", "12.1", "13800138003", "𠀀村装"],
        ["合计", "", "", "", "62.5", "", "7240"],
    ]
    private static let numbers = [1, 2, 3, 4, 5, 7, 8]

    @Test func `is read from xlsx as the screen shows it`() throws {
        let file = try SheetFile(path: path("mess.xlsx"))
        #expect(file.sheetName == "货源")
        #expect(file.otherSheets == ["说明"])
        let contents = SheetContents(file)
        #expect(contents.faults.isEmpty)
        #expect(contents.texts == Self.texts)
        #expect(contents.rows.map(\.number) == Self.numbers)
        let third = contents.rows[2].cells
        #expect(third[4].kind == .number && third[8].kind == .date && third[9].kind == .number)
        #expect(third[6].isFormula && !third[5].isFormula)
        // The cell that the merged one covers.
        #expect(contents.rows[3].cells[0].kind == .empty)
    }

    @Test func `is read from CSV in GB18030 with the same rows`() throws {
        let contents = SheetContents(try SheetFile(path: path("mess.csv")))
        var texts = Self.texts
        texts[2][8] = "2026年12月1日"
        texts[3][8] = "2026/12/1 14:30"
        #expect(contents.faults.isEmpty)
        #expect(contents.texts == texts)
        #expect(contents.rows.map(\.number) == Self.numbers)
    }

    @Test func `is read by the name of its other sheet`() throws {
        #expect(SheetContents(try SheetFile(path: path("mess.xlsx"), sheet: "说明")).texts == [["别推这张"]])
    }

    @Test func `names a file that is not there, and a folder`() {
        for (name, cause) in [("none.xlsx", "No such file or directory"), ("", "Is a directory")] {
            #expect {
                var file = try SheetFile(path: path(name))
                _ = try file.nextRow()
            } throws: { error in
                (error as? Fault)?.code == .fileUnreadable && (error as? Fault).flatMap(SampleWorkbook.cause) == cause
            }
        }
    }
}
