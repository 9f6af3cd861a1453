import SijiFault
import SijiFormats
import SijiTestSupport
import SijiWorkbook
import Testing

/// Feeds any bytes to the sheet reader: it may refuse them, and must neither trap nor go on for ever.
func fuzzSheet(_ bytes: [UInt8]) {
    var limits = WorkbookLimits()
    limits.sheetBytes = 1 << 20
    limits.partBytes = 1 << 20
    do throws(Fault) {
        let contents = SheetContents(try SheetFile(bytes, path: "t.xlsx", limits: limits))
        #expect(contents.thrown.count < 1_000)
        var last = 0
        for row in contents.rows {
            #expect(row.number > last && !row.cells.isEmpty && row.cells.count <= 256)
            #expect(row.cells.last?.kind != .empty || row.cells.last?.isFormula == true)
            last = row.number
        }
    } catch {
        #expect(error.code.rawValue.hasPrefix("sheet."))
    }
}

@Suite("Fuzzing the sheet reader")
struct SheetFuzzTests {
    private static let rows = """
        <row r="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>长沙</t></r></is></c></row>
        <row r="3"><c r="A3" s="1"><v>46357.25</v></c><c r="C3"><f>A3*2</f><v>9.5999999999999996</v></c></row>
        <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>1</f><v>_x000D_</v></c></row>
        """
    private static let workbook = SampleWorkbook(
        rows: rows,
        strings: "<si><t>装货地</t></si><si><r><t>a</t></r><rPh><t>b</t></rPh></si>",
        formats: [0, 14, 164],
        customFormats: "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\"/>"
    )

    private func damage(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: bytes.indices, using: &generator)
        let length = Int.random(in: 1...min(40, bytes.count - place), using: &generator)
        let words = [
            "<", ">", "&", "\"", "<row>", "</row>", "<c r=\"ZZZ9\">", "99999999999", "\u{0}", "é", "&#xFFFF;", "\n",
            "-",
        ]
        switch Int.random(in: 0...6, using: &generator) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<(place + length)]), at: place)
        case 4: bytes.removeSubrange(place..<(place + length))
        case 5:
            bytes.replaceSubrange(place..<(place + length), with: (words.randomElement(using: &generator) ?? "").utf8)
        default: bytes.insert(contentsOf: (words.randomElement(using: &generator) ?? "").utf8, at: place)
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `no mutant of a workbook's file makes it trap`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let good = Self.workbook.bytes
        for _ in 0..<250 {
            var mutant = good
            for _ in 0..<Int.random(in: 1...3, using: &generator) { damage(&mutant, &generator) }
            fuzzSheet(mutant)
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `no mutant of a workbook's parts makes it trap`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let good = Self.workbook.parts.sorted { $0.key < $1.key }.map { ($0.key, Array($0.value.utf8)) }
        for _ in 0..<250 {
            var mutant = good
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                damage(&mutant[Int.random(in: mutant.indices, using: &generator)].1, &generator)
            }
            fuzzSheet(PlainZip.bytes(mutant))
        }
    }

    @Test(arguments: 0..<6 as Range<UInt64>)
    func `no mutant of a text sheet makes it trap`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let text = "sep=,\r\n装货地,卸货地,\"备注\"\r\n长沙,武汉,\"a\"\"b\r\nc\"\r\n,,\n9.6,é,面议\n"
        let gb: [UInt8] = [0xD7, 0xB0, 0xBB, 0xF5, 0xB5, 0xD8, 0x2C, 0x95, 0x32, 0x82, 0x36, 0x0D, 0x0A, 0x31, 0x0A]
        let corpus = [Array(text.utf8), gb, "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }]
        for _ in 0..<700 {
            var mutant = corpus.randomElement(using: &generator) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &generator) { damage(&mutant, &generator) }
            fuzzSheet(mutant)
        }
    }

    @Test func `no prefix of a workbook makes it trap`() {
        let good = Self.workbook.bytes
        for length in stride(from: 0, to: good.count, by: 7) { fuzzSheet(Array(good[..<length])) }
    }
}
