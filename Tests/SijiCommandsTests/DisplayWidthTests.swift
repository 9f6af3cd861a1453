import Testing

@testable import SijiCommands

@Suite("Display width")
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("长沙", 4), ("长沙 > 武汉", 11), ("？", 2), ("[模拟]", 6), ("ｶﾅ", 2), ("한국", 4), ("e\u{301}", 1),
        ("\u{200B}", 0), ("🚚", 2), ("❤\u{FE0F}", 2), ("👨‍👩‍👧", 2), ("𠮷", 2), ("й", 1),
    ])
    func `counts columns, not characters`(text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test func `agrees with the blocks of East Asian scripts at their borders`() throws {
        let wide: [ClosedRange<UInt32>] = [
            0x1100...0x115F, 0x3041...0x3096, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFA6D, 0xFF01...0xFF60,
            0x20000...0x2A6DF,
        ]
        let narrow: [UInt32] = [
            0x10FF, 0x1160, 0x303F, 0x4DC0, 0xA4D0, 0xABFF, 0xFB00, 0xFF61, 0xFFDC, 0x1FFFF, 0x2500, 0x00B7,
        ]
        for range in wide {
            for value in [range.lowerBound, range.upperBound] {
                #expect(DisplayWidth.of(try #require(Unicode.Scalar(value))) == 2, "U+\(String(value, radix: 16))")
            }
        }
        for value in narrow where value != 0x1160 {
            #expect(DisplayWidth.of(try #require(Unicode.Scalar(value))) == 1, "U+\(String(value, radix: 16))")
        }
    }

    @Test(arguments: 0...12)
    func `cuts to at most so many columns and pads to exactly so many`(columns: Int) {
        for text in ["长沙雨花", "a长b沙c", "abcdef", ""] {
            #expect(DisplayWidth.of(DisplayWidth.cut(text, columns)) <= columns)
            #expect(DisplayWidth.of(DisplayWidth.fitted(text, columns)) == columns)
            #expect(DisplayWidth.of(DisplayWidth.fitted(text, columns, isRight: true)) == columns)
        }
    }

    @Test func `marks a cut and leaves what fits alone`() {
        #expect(DisplayWidth.cut("长沙雨花", 8) == "长沙雨花")
        #expect(DisplayWidth.cut("长沙雨花", 7) == "长沙雨~")
        #expect(DisplayWidth.cut("长沙雨花", 6) == "长沙~")
    }

    @Test func `never cuts a mark away from what it marks`() {
        #expect(DisplayWidth.cutKeepingMark("长沙雨花 > 北京大兴 [模拟]", 18) == "长沙雨花 > ~[模拟]")
        #expect(DisplayWidth.cutKeepingMark("长沙雨花 > 北京大兴 [模拟]", 17) == "长沙雨花 >~[模拟]")
        #expect(DisplayWidth.cutKeepingMark("长沙 [模拟]", 11) == "长沙 [模拟]")
    }

    @Test func `puts items on as few lines as they fit on`() {
        #expect(DisplayWidth.flow(["ab", "cd", "长沙"], gap: "  ", within: 6) == ["ab  cd", "长沙"])
        #expect(DisplayWidth.flow(["长沙雨花"], gap: " ", within: 5) == ["长沙", "雨花"])
        #expect(DisplayWidth.flow([], gap: " ", within: 5) == [])
        #expect(DisplayWidth.flow(["driving rule cn"], gap: " ", within: 12) == ["driving rule", "cn"])
    }

    @Test(arguments: [
        ("", 5, [""]), ("no word is cut", 7, ["no word", "is cut"]), ("no word is cut", 6, ["no", "word", "is cut"]),
        ("word  two", 5, ["word", "two"]), (" word", 4, ["word"]), ("word   two", 4, ["word", "two"]),
        ("a verylongword b", 6, ["a very", "longwo", "rd b"]), ("长沙雨花区", 5, ["长沙", "雨花", "区"]),
        ("长沙 G4京港澳", 6, ["长沙", "G4京港", "澳"]),
        ("长沙 武汉", 4, ["长沙", "武汉"]), ("限高4.25米", 6, ["限高", "4.25米"]),
        ("e\u{301}é ee", 2, ["e\u{301}é", "ee"]),
    ])
    func `breaks a fact at spaces and between wide characters, and no word that a line has room for`(
        text: String,
        columns: Int,
        lines: [String]
    ) {
        #expect(Details.wrapped(text, columns) == lines)
    }

    @Test func `spells none of our own words with characters of ambiguous width`() {
        // UAX #11 class A, as far as one might type it by habit.
        let ambiguous: Set<Character> = ["→", "·", "≤", "≥", "—", "…", "“", "”", "‘", "’", "×", "°", "±", "※", "①"]
        for set in CodeSet.allCases {
            for word in Array(set.chinese.values) + Array(set.english.values) {
                #expect(!word.contains(where: ambiguous.contains), "\(word)")
            }
        }
    }

    @Test func `shrinks the widest column that may shrink, and no other`() {
        let table = TextTable(
            columns: [.init(title: "#"), .init(title: "route", narrowest: 6), .init(title: "net", isRight: true)],
            rows: [.cells(["1", "望城 > 武汉东西湖", "1272"]), .cells(["2", "a > b", "9"])]
        )
        #expect(table.lines(width: 80).map(DisplayWidth.of) == [24, 24, 24])
        #expect(table.lines(width: 16) == ["# route      net", "1 望城 > ~  1272", "2 a > b        9"])
    }

    @Test(arguments: [
        ("螺纹钢30.5吨", 10, "螺~30.5吨"), ("螺纹钢30.5吨", 12, "螺纹钢30.5吨"), ("steel coils 32t", 9, "steel~32t"),
        ("机械?吨", 6, "机~?吨"), ("复合肥", 5, "复合~"), ("卷钢28-32吨", 8, "~28-32吨"), ("卷钢28-32吨", 6, "卷钢2~"),
    ])
    func `cuts the name before a figure, never the figure`(text: String, columns: Int, cut: String) {
        #expect(DisplayWidth.cutKeepingFigure(text, columns) == cut)
    }
}
