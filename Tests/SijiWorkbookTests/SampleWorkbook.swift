import SijiFault
import SijiTestSupport
import SijiWorkbook

/// A small workbook whose parts a test may change.
struct SampleWorkbook {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    var parts: [String: String]

    /// A workbook of one sheet; `rows` stand in `sheetData`.
    init(
        rows: String,
        strings: String = "",
        formats: [Int] = [0],
        customFormats: String = "",
        properties: String = "",
        merges: [String] = []
    ) {
        let xml = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
        let relations = #"\#(xml)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#
        let styles = formats.map { #"<xf numFmtId="\#($0)"/>"# }.joined()
        let ranges = merges.map { #"<mergeCell ref="\#($0)"/>"# }.joined()
        parts = [
            "_rels/.rels":
                #"\#(relations)<Relationship Id="rId1" Type="\#(Self.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
            "xl/workbook.xml":
                #"\#(xml)<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)"><workbookPr \#(properties)/><sheets><sheet name="货源" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
            "xl/_rels/workbook.xml.rels":
                #"\#(relations)<Relationship Id="rId1" Type="\#(Self.office)/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\#(Self.office)/styles" Target="/xl/styles.xml"/><Relationship Id="rId3" Type="\#(Self.office)/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#,
            "xl/styles.xml":
                #"\#(xml)<styleSheet xmlns="\#(Self.main)"><numFmts>\#(customFormats)</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>\#(styles)</cellXfs></styleSheet>"#,
            "xl/sharedStrings.xml": #"\#(xml)<sst xmlns="\#(Self.main)">\#(strings)</sst>"#,
            "xl/worksheets/sheet1.xml":
                #"\#(xml)<worksheet xmlns="\#(Self.main)"><sheetData>\#(rows)</sheetData><mergeCells>\#(ranges)</mergeCells></worksheet>"#,
        ]
    }

    static let sheetPart = "xl/worksheets/sheet1.xml"

    var bytes: [UInt8] {
        PlainZip.bytes(parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) })
    }

    func read(sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) throws -> SheetContents {
        SheetContents(try SheetFile(bytes, path: "t.xlsx", sheet: sheet, limits: limits))
    }

    /// The fault with which opening fails, its cause and row; nil where it does not.
    static func refusal(_ bytes: [UInt8], sheet: String? = nil, limits: WorkbookLimits = WorkbookLimits()) -> String? {
        do throws(Fault) {
            _ = try SheetFile(bytes, path: "t.xlsx", sheet: sheet, limits: limits)
            return nil
        } catch {
            var words = [error.code.rawValue]
            if let cause = cause(of: error) { words.append(cause) }
            if case .integer(let row) = error.facts["row"] { words.append("row \(row)") }
            return words.joined(separator: " ")
        }
    }

    static func cause(of fault: Fault) -> String? {
        if case .text(let cause) = fault.facts["cause"] { return cause }
        return nil
    }
}
