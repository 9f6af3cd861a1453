import SijiFault
import SijiFormats
import SijiTestSupport
import Testing

@Suite("Reading a sheet saved as text")
struct TextSheetTests {
    /// 装货地,卸货地 / 长沙,武汉 in GB18030.
    private static let gbHeader: [UInt8] = [
        0xD7, 0xB0, 0xBB, 0xF5, 0xB5, 0xD8, 0x2C, 0xD0, 0xB6, 0xBB, 0xF5, 0xB5, 0xD8, 0x0D, 0x0A,
    ]
    private static let gbRow: [UInt8] = [0xB3, 0xA4, 0xC9, 0xB3, 0x2C, 0xCE, 0xE4, 0xBA, 0xBA, 0x0D, 0x0A]

    private func read(_ text: String) -> SheetContents { SheetContents(TextSheet(Array(text.utf8), path: "t.csv")) }
    private func read(_ bytes: [UInt8]) -> SheetContents { SheetContents(TextSheet(bytes, path: "t.csv")) }

    @Test func `reads UTF-8 with and without a mark`() {
        for mark in ["", "\u{FEFF}"] {
            let contents = read(mark + "装货地,卸货地\r\n长沙,\r\n")
            #expect(contents.texts == [["装货地", "卸货地"], ["长沙"]])
            #expect(contents.faults.isEmpty)
        }
    }

    @Test func `reads GB18030`() {
        let contents = read(Self.gbHeader + Self.gbRow)
        #expect(contents.texts == [["装货地", "卸货地"], ["长沙", "武汉"]])
        #expect(contents.faults.isEmpty)
    }

    @Test func `reads GB18030 whose first mebibyte is ASCII`() {
        let ascii = Array(String(repeating: "a,b,c,d,e,f,g,h\n", count: 70_000).utf8)
        let contents = read(ascii + Self.gbRow)
        #expect(contents.rows.count == 70_001)
        #expect(contents.texts.last == ["长沙", "武汉"])
        #expect(contents.rows.last?.number == 70_001)
    }

    @Test func `reads characters of four bytes of GB18030`() {
        // U+20000, outside GBK.
        let contents = read(Self.gbHeader + [0x95, 0x32, 0x82, 0x36, 0x2C, 0x31, 0x0A])
        #expect(contents.texts.last == ["\u{20000}", "1"])
    }

    @Test func `reads the UTF-16 of Excel's Unicode text`() {
        let text = "\u{FEFF}装货地\t备注\r\n长沙\t\"要3台\"\r\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] {
            #expect(read(bytes).texts == [["装货地", "备注"], ["长沙", "要3台"]])
        }
        // Half of the last line's end is gone, so that line may not be whole.
        #expect(read(Array(little.dropLast())).faults == ["sheet.encoding 2"])
    }

    @Test func `refuses UTF-8 with lines of GB18030 in it by row`() {
        let contents = read(Array("装货地,卸货地\n长沙,武汉\n\n".utf8) + Self.gbRow + Array("a,b\n".utf8))
        #expect(contents.texts == [["装货地", "卸货地"], ["长沙", "武汉"]])
        #expect(contents.faults == ["sheet.mixedEncoding 4"])
    }

    @Test func `refuses GB18030 with lines of UTF-8 in it by row`() {
        // This line is valid GB18030 too: six wrong characters.
        let contents = read(Self.gbHeader + Self.gbRow + Array("长沙雨花,武汉\n".utf8) + Self.gbRow)
        #expect(contents.texts == [["装货地", "卸货地"], ["长沙", "武汉"]])
        #expect(contents.faults == ["sheet.mixedEncoding 3"])
    }

    @Test func `refuses a second encoding far behind the first`() {
        let lines = Array(repeating: Self.gbRow, count: 60_000).flatMap { $0 }
        let contents = read(Self.gbHeader + lines + Array("长沙雨花,武汉\n".utf8))
        #expect(contents.rows.count == 60_001)
        #expect(contents.faults == ["sheet.mixedEncoding 60002"])
        let utf8 = Array(String(repeating: "长沙,武汉\n", count: 60_000).utf8)
        #expect(read(utf8 + Self.gbRow).faults == ["sheet.mixedEncoding 60001"])
    }

    @Test func `refuses bytes that are neither, by row`() {
        #expect(read(Array("a,b\n1,2\n".utf8) + [0xFF, 0xFF, 0x0A]).faults == ["sheet.encoding 3"])
        #expect(read(Self.gbHeader + [0x31, 0x2C, 0xB3]).faults == ["sheet.encoding 2"])
        #expect(read(Array("a,b\n1,2\n1,\u{0}\n".utf8)).faults == ["sheet.encoding 3"])
        #expect(read(Array("装,b\n1,2\n1,\u{0}\n".utf8)).faults == ["sheet.encoding 3"])
    }

    @Test(arguments: [",", ";", "\t"])
    func `finds what parts the columns`(delimiter: String) {
        let rows = [["货源表"], ["装货地", "卸货地", "备注"], ["长沙", "武汉", "\"a,b;c\td\""], ["长沙", "武汉"]]
        let text = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\r\n")
        let contents = read(text)
        #expect(contents.texts == rows.map { $0.map { $0.filter { $0 != "\"" } } })
    }

    @Test func `takes the line by which Excel names it, which is no row`() {
        let contents = read("sep=|\r\na|b,c,d\r\n1|2\r\n")
        #expect(contents.texts == [["a", "b,c,d"], ["1", "2"]])
        #expect(contents.rows.map(\.number) == [1, 2])
    }

    @Test func `numbers rows as a spreadsheet program does`() {
        let contents = read("a,b\n\n\"x\ny\",2\r\n,,\r\n1,2,,\n")
        #expect(contents.rows.map(\.number) == [1, 3, 5])
        #expect(contents.texts == [["a", "b"], ["x\ny", "2"], ["1", "2"]])
        #expect(contents.rows.last?.cells.map(\.kind) == [.text, .text])
    }

    @Test func `costs one row for a stray quote, too many columns, too much text`() {
        let wide = String(repeating: "1,", count: 256) + "1\n"
        let long = String(repeating: "12,", count: 30_000) + "\n"
        let contents = read("a,b\nx\"y,1\n" + wide + long + long + "ok,1\n")
        #expect(contents.texts == [["a", "b"], ["ok", "1"]])
        #expect(
            contents.faults == [
                "sheet.quote 2", "sheet.tooManyColumns 3", "sheet.rowTooLarge 4", "sheet.rowTooLarge 5",
            ]
        )
        #expect(contents.rows.last?.number == 6)
    }

    @Test func `takes 200 columns`() {
        let wide = (1...200).map(String.init)
        #expect(read(wide.joined(separator: ",") + "\n").texts == [wide])
    }

    @Test func `costs one row for a line of many blocks`() {
        for end in ["\n", "\r", "\r\n"] {
            let long = String(repeating: "0123456789", count: 50_000)
            let contents = read("a,b\(end)\(long)\(end)ok,1\(end)")
            #expect(contents.faults == ["sheet.rowTooLarge 2"])
            #expect(contents.texts.last == ["ok", "1"])
            #expect(contents.rows.last?.number == 3)
        }
    }

    @Test func `says where a quote that never closes began`() {
        let short = read("a,b\n1,2\n\"open,3\nx,4\n")
        #expect(short.faults == ["sheet.quoteOpen 3"])
        let rest = String(repeating: "x,4\n", count: 100_000)
        let long = read("a,b\n1,2\n\"open,3\n" + rest)
        #expect(long.faults == ["sheet.quoteOpen 3"])
        #expect(long.rows.count == 2)
    }

    @Test func `stops at the most rows of a sheet`() {
        var limits = TextSheet.limits
        limits.records = 3
        let contents = SheetContents(TextSheet(Array("1\n2\n3\n4\n5\n".utf8), path: "t.csv", limits: limits))
        #expect(contents.rows.count == 3)
        #expect(contents.faults == ["sheet.tooManyRows -"])
    }

    @Test func `reads nothing from nothing`() {
        for text in ["", "\u{FEFF}", "\n\n", ",,,\n"] { #expect(read(text).rows.isEmpty && read(text).faults.isEmpty) }
    }

    @Test(arguments: 0..<12 as Range<UInt64>)
    func `reads the same in any encoding and in pieces of any length`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = ["长沙", "雨花区万家丽路88号", "9.6米/13米高栏", "１３米", "", "a b", "3,5", "\"", "两\n行", "面议"]
        let rows = (0..<40).map { _ in
            (0..<Int.random(in: 1...12, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
                + ["完"]
        }
        let text = rows.map { row in
            row.map { $0.contains { ",\"\n".contains($0) } ? "\"\($0.replacing("\"", with: "\"\""))\"" : $0 }
                .joined(separator: ",")
        }
        .joined(separator: generator.oneIn(2) ? "\r\n" : "\n")
        let utf8 = Array(text.utf8)
        let utf16 = "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [utf8, utf16] {
            var position = 0
            let sheet = TextSheet(path: "t.csv") { buffer in
                let most = min(buffer.count, bytes.count - position, 97)
                let count = most == 0 ? 0 : Int.random(in: 1...most, using: &generator)
                buffer.copyBytes(from: bytes[position..<(position + count)])
                position += count
                return count
            }
            let contents = SheetContents(sheet)
            #expect(contents.texts == rows)
            #expect(contents.rows.map(\.number) == Array(1...40))
            #expect(contents.faults.isEmpty)
        }
    }
}
