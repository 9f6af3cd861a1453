import SijiFault
import SijiFormats
import SijiTestSupport
import SijiWorkbook
import Testing

@Suite("Refusing what is no workbook, or a harmful one")
struct RefusalTests {
    private let row = "<row><c><v>1</v></c></row>"
    private var sample: SampleWorkbook { SampleWorkbook(rows: row) }

    @Test func `refuses other formats by their first bytes`() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]
        #expect(SampleWorkbook.refusal(old) == "sheet.oldFormat")
        for text in ["<html><table>", " \n<!DOCTYPE html>", "\u{FEFF}<?xml version=\"1.0\"?>", "<TABLE border=1>"] {
            #expect(SampleWorkbook.refusal(Array(text.utf8)) == "sheet.markup")
        }
        #expect(SampleWorkbook.refusal(Array("<5吨,长沙".utf8)) == nil)
    }

    @Test func `refuses a zip file that is no workbook`() {
        #expect(SampleWorkbook.refusal(PlainZip.bytes([])) == "sheet.notAWorkbook zip")
        let plain = PlainZip.bytes([("货源.csv", Array("a,b".utf8))])
        #expect(SampleWorkbook.refusal(plain) == "sheet.notAWorkbook workbookMissing")
        var document = sample
        document.parts["xl/workbook.xml"] = "<document/>"
        #expect(SampleWorkbook.refusal(document.bytes) == "sheet.notAWorkbook workbookMissing")
        #expect(SampleWorkbook.refusal([0x50, 0x4B, 0x03, 0x04, 0, 0]) == "sheet.notAWorkbook zip")
    }

    @Test func `refuses a part that is encrypted, packed in an unknown way, or absent`() {
        let parts = sample.parts.map { ($0.key, Array($0.value.utf8)) }
        #expect(SampleWorkbook.refusal(PlainZip.bytes(parts, flag: 1)) == "sheet.encrypted")
        #expect(SampleWorkbook.refusal(PlainZip.bytes(parts, method: 97)) == "sheet.damaged zipMethod")
        var absent = sample
        absent.parts[SampleWorkbook.sheetPart] = nil
        #expect(SampleWorkbook.refusal(absent.bytes) == "sheet.damaged partMissing")
    }

    @Test func `refuses a workbook whose sheets are all hidden`() {
        var hidden = sample
        hidden.parts["xl/workbook.xml"]?.replace("sheetId", with: "state=\"veryHidden\" sheetId")
        #expect(SampleWorkbook.refusal(hidden.bytes) == "sheet.worksheetMissing")
    }

    @Test(arguments: ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "_rels/.rels"])
    func `refuses a document type in any part`(part: String) {
        var harmful = sample
        let laughs = """
            <!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>
            """
        harmful.parts[part]?.replace("standalone=\"yes\"?>", with: "standalone=\"yes\"?>\(laughs)")
        #expect(SampleWorkbook.refusal(harmful.bytes) == "sheet.doctype")
    }

    @Test func `refuses a document type in the sheet, and never opens what it names`() {
        var harmful = sample
        harmful.parts[SampleWorkbook.sheetPart]?.replace(
            "standalone=\"yes\"?>",
            with: "standalone=\"yes\"?><!DOCTYPE x SYSTEM \"file:///etc/passwd\">"
        )
        #expect(SampleWorkbook.refusal(harmful.bytes) == "sheet.doctype")
    }

    @Test func `hands out no row of a damaged sheet, and names the place`() {
        var damaged = SampleWorkbook(rows: "\(row)\(row)<row><c><v>1</w></c></row>")
        #expect(SampleWorkbook.refusal(damaged.bytes) == "sheet.damaged xml row 3")
        damaged = SampleWorkbook(rows: row)
        damaged.parts[SampleWorkbook.sheetPart] = String(damaged.parts[SampleWorkbook.sheetPart]?.dropLast(20) ?? "")
        #expect(SampleWorkbook.refusal(damaged.bytes) == "sheet.damaged xml row 1")
        damaged = SampleWorkbook(rows: "<row r=\"5\"><c><v>1</v></c></row><row r=\"4\"><c><v>1</v></c></row>")
        #expect(SampleWorkbook.refusal(damaged.bytes) == "sheet.damaged rowOrder row 5")
    }

    @Test func `finds a byte that was changed`() throws {
        var bytes = SampleWorkbook(rows: "<row><c><v>8123456</v></c></row>").bytes
        let place = try #require(bytes.firstRange(of: Array("8123456".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "9")
        #expect(SampleWorkbook.refusal(bytes) == "sheet.damaged checksum row 1")
    }

    @Test func `stops at its limits`() throws {
        var limits = WorkbookLimits()
        limits.rows = 3
        let many = SampleWorkbook(rows: String(repeating: row, count: 5))
        #expect(SampleWorkbook.refusal(many.bytes, limits: limits) == "sheet.tooManyRows")
        limits.rows = 5
        #expect(try many.read(limits: limits).rows.count == 5)

        limits = WorkbookLimits()
        limits.sharedBytes = 100
        let strings = String(repeating: "<si><t>长沙</t></si>", count: 8)
        #expect(
            SampleWorkbook.refusal(SampleWorkbook(rows: row, strings: strings).bytes, limits: limits)
                == "sheet.tooLarge"
        )
        // Empty texts take room too.
        let empty = String(repeating: "<si/>", count: 20)
        #expect(
            SampleWorkbook.refusal(SampleWorkbook(rows: row, strings: empty).bytes, limits: limits) == "sheet.tooLarge"
        )

        limits = WorkbookLimits()
        limits.sheetBytes = 40_000
        let long = SampleWorkbook(rows: String(repeating: row, count: 5_000))
        #expect(SampleWorkbook.refusal(long.bytes, limits: limits) == "sheet.tooLarge")

        limits = WorkbookLimits()
        limits.merges = 2
        let merged = SampleWorkbook(rows: row, merges: ["A1:A2", "B1:B2", "C1:C2"])
        #expect(SampleWorkbook.refusal(merged.bytes, limits: limits) == "sheet.damaged merges row 1")

        limits = WorkbookLimits()
        limits.styles = 2
        let styled = SampleWorkbook(rows: row, formats: [0, 0, 0])
        #expect(SampleWorkbook.refusal(styled.bytes, limits: limits) == "sheet.damaged styles")
        limits = WorkbookLimits()
        limits.parts = 5
        #expect(SampleWorkbook.refusal(sample.bytes, limits: limits) == "sheet.damaged zip")
    }

    @Test func `bounds what the parser would keep`() {
        let deep = SampleWorkbook(rows: String(repeating: "<a>", count: 100_000))
        #expect(SampleWorkbook.refusal(deep.bytes) == "sheet.damaged xmlDepth")
        let names = SampleWorkbook(rows: (0..<40_000).map { "<name\($0)/>" }.joined())
        #expect(SampleWorkbook.refusal(names.bytes) == "sheet.damaged xmlNames")
        let attributes = SampleWorkbook(rows: (0..<40_000).map { "<c name\($0)=\"\"/>" }.joined())
        #expect(SampleWorkbook.refusal(attributes.bytes) == "sheet.damaged xmlNames")
        let long = SampleWorkbook(rows: "<c s=\"\(String(repeating: "1", count: 1 << 20))\"/>")
        #expect(SampleWorkbook.refusal(long.bytes) == "sheet.damaged xmlToken")
    }
}
