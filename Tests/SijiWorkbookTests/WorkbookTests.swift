import SijiFault
import SijiFormats
import SijiTestSupport
import SijiWorkbook
import Testing

@Suite("Reading an xlsx workbook")
struct WorkbookTests {
    private func cells(_ contents: SheetContents) -> [[String]] {
        contents.rows.map { row in row.cells.map { "\($0.isFormula ? "=" : "")\($0.kind) \($0.text)" } }
    }

    @Test func `reads every type of cell`() throws {
        let workbook = SampleWorkbook(
            rows: """
                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>长沙</t></is></c><c r="C1"><v>13</v></c>
                <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="str"><f>A1</f><v>装 &amp; 卸</v></c>
                <c r="G1"><f>1+1</f><v>2</v></c><c r="H1" t="d"><v>2026-12-01T08:30:00</v></c><c r="I1" s="1"><v>46357</v></c></row>
                """,
            strings: "<si><t>装货地</t></si>",
            formats: [0, 14]
        )
        #expect(
            try cells(workbook.read()) == [
                [
                    "text 装货地", "text 长沙", "number 13", "boolean TRUE", "error #REF!", "=text 装 & 卸", "=number 2",
                    "date 2026-12-01T08:30", "date 2026-12-01",
                ]
            ]
        )
    }

    @Test func `tells a formula that was not worked out from one with empty text`() throws {
        let workbook = SampleWorkbook(
            rows: """
                <row><c><f>A1</f></c><c><f>A1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c><v>1</v></c></row>
                """
        )
        #expect(try cells(workbook.read()) == [["=error ", "=error ", "=empty ", "number 1"]])
    }

    @Test func `keeps the numbers of rows and the places of cells`() throws {
        let workbook = SampleWorkbook(
            rows: """
                <row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c><c r="AB3" s="0"/></row><row r="4"><c r="A4"/></row>
                <row><c><v>5</v></c><c><v>6</v></c></row><row r="9"/><row r="1048576"><c r="A1048576"><v>7</v></c></row>
                """
        )
        let contents = try workbook.read()
        #expect(contents.rows.map(\.number) == [3, 5, 1_048_576])
        #expect(contents.rows[0].cells.count == 27)
        #expect(contents.rows[0].cells.enumerated().filter { $1.kind != .empty }.map(\.offset) == [1, 26])
        #expect(contents.texts[1] == ["5", "6"])
    }

    @Test func `joins the runs of rich text and leaves out how it is spoken`() throws {
        let rich =
            "<r><t>长</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 沙</t></r><rPh sb=\"0\" eb=\"1\"><t>チョウ</t></rPh>"
        let workbook = SampleWorkbook(
            rows: "<row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is>\(rich)</is></c><c t=\"s\"><v>1</v></c></row>",
            strings: "<si>\(rich)</si><si><t>a_x000D_\nb_x005F_x000D_ _x00</t></si>"
        )
        #expect(try workbook.read().texts == [["长 沙", "长 沙", "a\r\nb_x000D_ _x00"]])
    }

    @Test(
        arguments: [
            ("13", "13"), ("13.0", "13"), ("9.5999999999999996", "9.6"), ("0.30000000000000004", "0.3"), ("-0", "0"),
            ("1.38001380001E11", "138001380001"), ("13800138000", "13800138000"), ("1.2E-3", "0.0012"),
            ("-17.50", "-17.5"),
            ("123456789012345678", "123456789012346000"), ("999999999999999.9", "1000000000000000"), ("007", "7"),
            ("0.1", "0.1"), (".5", "0.5"), ("1E-9", "0.000000001"), ("1E300", "1e+300"), ("100", "100"), ("5.", "5"),
            ("99999999999999999999", "100000000000000000000"), ("1234.5678", "1234.5678"),
        ]
    )
    func `writes a number as a person would`(stored: String, text: String) throws {
        #expect(try SampleWorkbook(rows: "<row><c><v>\(stored)</v></c></row>").read().texts == [[text]])
    }

    @Test(
        arguments: [
            ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
            ("46357", "2026-12-01"),
            ("46357.5", "2026-12-01T12:00"), ("46357.999999", "2026-12-02"), ("46357.333333333336", "2026-12-01T08:00"),
            ("2958465", "9999-12-31"), ("36585", "2000-02-29"), ("0.375", "09:00"),
        ]
    )
    func `reads days from 1900`(serial: String, date: String) throws {
        let workbook = SampleWorkbook(rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>", formats: [0, 22])
        #expect(try workbook.read().texts == [[date]])
    }

    @Test(arguments: [("0", "1904-01-01"), ("44895", "2026-12-01"), ("60", "1904-03-01"), ("0.5", "12:00")])
    func `reads days from 1904`(serial: String, date: String) throws {
        let workbook = SampleWorkbook(
            rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>",
            formats: [0, 14],
            properties: "date1904=\"1\""
        )
        #expect(try workbook.read().texts == [[date]])
    }

    @Test func `gives no date for a day outside the calendar`() throws {
        let workbook = SampleWorkbook(
            rows: "<row><c s=\"1\"><v>-1</v></c><c s=\"1\"><v>2958466</v></c></row>",
            formats: [0, 14]
        )
        #expect(try cells(workbook.read()) == [["error -1", "error 2958466"]])
    }

    @Test(
        arguments: [
            ("yyyy\"年\"m\"月\"d\"日\"", true), ("[$-804]m月d日", true), ("h:mm;@", true), ("0.00", false),
            ("0\"m\"", false),
            ("[Red]0.00", false), ("0_m", false), ("0\\d", false), ("#,##0;[Red]-d", false), ("General", false),
            ("G/通用格式", false), ("@", false), ("[h]:mm", true), ("YYYY/MM/DD", true), ("0.0\"吨\"", false),
        ]
    )
    func `knows a date by its format`(code: String, isDate: Bool) throws {
        let escaped = code.replacing("\"", with: "&quot;")
        let workbook = SampleWorkbook(
            rows: "<row><c s=\"1\"><v>46357</v></c></row>",
            formats: [0, 164],
            customFormats: "<numFmt numFmtId=\"164\" formatCode=\"\(escaped)\"/>"
        )
        #expect(try workbook.read().rows.first?.cells.first?.kind == (isDate ? .date : .number))
    }

    @Test func `does not take the formats of named styles for those of cells`() throws {
        let workbook = SampleWorkbook(rows: "<row><c s=\"0\"><v>46357</v></c></row>")
        #expect(try workbook.read().rows.first?.cells.first?.kind == .number)
    }

    @Test func `reads the first sheet that is not hidden, or the one that is named`() throws {
        var workbook = SampleWorkbook(rows: "<row><c><v>1</v></c></row>")
        workbook.parts["xl/worksheets/sheet2.xml"] = workbook.parts[SampleWorkbook.sheetPart]?.replacing(
            ">1<",
            with: ">2<"
        )
        let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
        workbook.parts["xl/_rels/workbook.xml.rels"]?.replace(
            "</Relationships>",
            with:
                "<Relationship Id=\"rId9\" Type=\"\(types)\" Target=\"../xl/./worksheets/sheet2.xml\"/></Relationships>"
        )
        workbook.parts["xl/workbook.xml"]?.replace(
            "<sheets>",
            with: "<sheets><sheet name=\"旧\" sheetId=\"2\" state=\"hidden\" r:id=\"rId9\"/>"
        )
        #expect(try workbook.read().texts == [["1"]])
        #expect(try workbook.read(sheet: "旧").texts == [["2"]])
        #expect(SampleWorkbook.refusal(workbook.bytes, sheet: "十二月") == "sheet.worksheetMissing")
        workbook.parts["xl/workbook.xml"]?.replace(" state=\"hidden\"", with: "")
        let file = try SheetFile(workbook.bytes, path: "t.xlsx")
        #expect(file.sheetName == "旧")
        #expect(file.otherSheets == ["货源"])
    }

    @Test func `takes other prefixes and any order of the package`() throws {
        var workbook = SampleWorkbook(rows: "<row><c t=\"inlineStr\"><is><t>长沙</t></is></c></row>")
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        workbook.parts[SampleWorkbook.sheetPart] =
            "<x:worksheet xmlns:x=\"\(main)\"><x:sheetData><x:row r=\"2\"><x:c r=\"A2\"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
        #expect(try workbook.read().texts == [["5"]])
        #expect(try workbook.read().rows.first?.number == 2)
    }

    @Test func `costs one row for a cell that cannot be read`() throws {
        let workbook = SampleWorkbook(
            rows: """
                <row><c t="s"><v>7</v></c></row><row><c t="z"><v>7</v></c></row><row><c><v>1,5</v></c></row>
                <row><c r="B4"><v>1</v></c><c r="A4"><v>1</v></c></row><row><c r="XFE5"><v>1</v></c></row>
                <row r="6"><c r="IW6"><v>1</v></c></row><row><c t="inlineStr"><is><t>\(String(repeating: "长", count: 22_000))</t></is></c></row>
                <row><c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c></row>
                """,
            strings: "<si><t>\(String(repeating: "长", count: 40_000))</t></si><si><t>好</t></si>"
        )
        let contents = try workbook.read()
        #expect(
            contents.faults == [
                "sheet.cell 1", "sheet.cell 2", "sheet.cell 3", "sheet.cell 4", "sheet.cell 5",
                "sheet.tooManyColumns 6",
                "sheet.rowTooLarge 7", "sheet.rowTooLarge 8",
            ]
        )
        #expect(
            contents.thrown.prefix(5).map(SampleWorkbook.cause) == [
                "sharedString", "cellType", "number", "cellReference", "cellReference",
            ]
        )
        #expect(contents.texts == [["好"]])
        #expect(contents.rows.map(\.number) == [9])
    }

    @Test func `shows only the first cell of a merge, whatever the others hold`() throws {
        let rows = (1...4).map { row in
            "<row>\("ABC".map { "<c r=\"\($0)\(row)\"><v>\(row)</v></c>" }.joined())</row>"
        }
        let workbook = SampleWorkbook(rows: rows.joined(), merges: ["B2:C3", "A3:A4", "IW1:IX9", "bad", "C1:A1"])
        #expect(try workbook.read().texts == [["1", "1", "1"], ["2", "2"], ["3"], ["", "4", "4"]])
    }

    @Test func `gives up on merges that overlap without end`() throws {
        let workbook = SampleWorkbook(
            rows: "<row><c><v>1</v></c></row>",
            merges: Array(repeating: "A1:B2", count: 300)
        )
        #expect(try workbook.read().thrown.map(SampleWorkbook.cause) == ["merges"])
    }

    @Test func `takes 200 columns`() throws {
        let row = "<row>\((1...200).map { "<c><v>\($0)</v></c>" }.joined())</row>"
        #expect(try SampleWorkbook(rows: row).read().texts == [(1...200).map(String.init)])
    }
}
