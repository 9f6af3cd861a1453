import SijiFault
import SijiTestSupport
import Testing

@testable import SijiAPI

@Suite("The tokenizer")
struct JSONCursorTests {
    private func skip(_ text: String) -> FaultCode? {
        var cursor = JSONCursor(Array(text.utf8).span)
        return Fixtures.fault { () throws(Fault) in
            try cursor.skipValue()
            try cursor.end()
        }?.code
    }

    @Test(arguments: [
        "0", "-0", "10", "1.5", "-1.5e+10", "1E-5", "true", "false", "null", #""""#, #""a\u00e9\n\/""#, "[]", "{}",
        "[[],{},[1,2]]", #"{"a":{"b":[null,{"c":1}]},"d":""}"#, " [ 1 , 2 ] ", "\t{\r\n\"a\" : 1 }",
    ])
    func `steps over any value`(text: String) {
        #expect(skip(text) == nil)
    }

    @Test(arguments: [
        "", "-", "00", "1.", "1.e5", ".5", "1e", "1e+", "--1", "1 2", "tru", "nulll", "True", "\"", #""\x""#, "[", "[1",
        "[1,", "[1,]", "[,1]", "[1 2]", "]", "{", "{1:2}", #"{"a"}"#, #"{"a":}"#, #"{"a":1"#, #"{"a":1,}"#, #"{"a":1]"#,
        "[1}", #"{"a" 1}"#, #"{"a":1 "b":2}"#, "'a'", "/**/1", "\u{FEFF}1", "\u{0}", "1\u{0}", "NaN", "-Infinity",
        "0x1",
    ])
    func `refuses what is not the grammar`(text: String) {
        #expect(skip(text) == .requestMalformed)
    }

    @Test func `reads sixty-four levels and no more`() {
        for (open, close) in [("[", "]"), (#"{"a":"#, "}")] {
            let inner = open == "[" ? "" : "1"
            let deepest = String(repeating: open, count: 64) + inner + String(repeating: close, count: 64)
            let deeper = String(repeating: open, count: 65) + inner + String(repeating: close, count: 65)
            #expect(skip(deepest) == nil)
            #expect(skip(deeper) == .requestTooDeep)
        }
    }

    @Test(arguments: [
        ("0", 0), ("-0", 0), ("0e999999999999", 0), ("1e3", 1_000), ("12e-1", 1), ("15e-1", 2), ("-15e-1", -2),
        ("-14e-1", -1), ("0.5", 1), ("0.49999999999999999999999999", 0), ("0.5000000000000000000000001", 1),
        ("1e-400", 0), ("9223372036854775807", .max), ("-9223372036854775807", -.max), ("9223372036854775808", nil),
        ("1e19", nil), ("1e999", nil), ("0.00000000000000000001e20", 1),
        ("123456789012345678e1", 1_234_567_890_123_456_780),
        ("100000000000000000000000e-23", 1), ("99999999999999999999e-20", 1),
    ])
    func `rounds half away from zero in decimal, and says where a number does not fit`(text: String, value: Int?) throws
    {
        var cursor = JSONCursor(Array(text.utf8).span)
        #expect(try cursor.anyNumber().number.scaled(by: 0) == value)
    }

    @Test(arguments: [
        ("1", true), ("1.0", true), ("1e2", true), ("1.5", false), ("15e-1", false), ("10e-1", true),
        ("1.00000000000000000000000001", false), ("0.000", true), ("1e-400", false), ("-0.0", true),
    ])
    func `knows whole numbers however they are written`(text: String, isWhole: Bool) throws {
        var cursor = JSONCursor(Array(text.utf8).span)
        #expect(try cursor.anyNumber().number.isWhole == isWhole)
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `writes decimals that it reads back`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let places = Int.random(in: 0...9, using: &generator)
            let units = Int.random(in: -2_000_000_000...2_000_000_000, using: &generator)
            var writer = JSONWriter()
            writer.decimal(units, places: places)
            var cursor = JSONCursor(writer.bytes.span)
            #expect(try cursor.anyNumber().number.scaled(by: places) == units)
            try cursor.end()
        }
    }

    @Test func `names a near name and no far one`() {
        #expect(NearestName.of("pricefen", among: ["priceFen", "pickup"]) == "priceFen")
        #expect(NearestName.of("pikcup", among: ["priceFen", "pickup"]) == "pickup")
        #expect(NearestName.of("x", among: ["to", "from"]) == nil)
        #expect(NearestName.of("", among: ["to"]) == nil)
        #expect(NearestName.of("粉", among: ["1", "蓝"]) == nil)
        #expect(NearestName.of(String(repeating: "长", count: 1_000), among: ["to"]) == nil)
    }
}
