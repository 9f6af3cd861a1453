import SijiFault
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Canonical JSON")
struct CanonicalTests {
    @Test func `sorts keys by UTF-16 code units as RFC 8785 §3.2.3 does`() throws {
        // The RFC's own example: the emoji is a surrogate pair and comes before U+FB33.
        let value = CanonicalValue.object([
            "\u{20AC}": "Euro Sign", "\r": "Carriage Return", "\u{FB33}": "Hebrew Letter Dalet With Dagesh",
            "1": "One", "\u{1F600}": "Emoji: Grinning Face", "\u{80}": "Control",
            "\u{F6}": "Latin Small Letter O With Diaeresis",
        ])
        let text = String(decoding: try CanonicalWriter.bytes(value), as: UTF8.self)
        let expected =
            #"{"\r":"Carriage Return","1":"One","\#u{80}":"Control","\#u{F6}":"Latin Small Letter O With Diaeresis","#
            + #""\#u{20AC}":"Euro Sign","\#u{1F600}":"Emoji: Grinning Face","#
            + #""\#u{FB33}":"Hebrew Letter Dalet With Dagesh"}"#
        #expect(text.utf8.elementsEqual(expected.utf8))
        #expect(try CanonicalValue(canonical: Array(text.utf8)) == value)
    }

    @Test func `escapes texts as RFC 8785 §3.2.2.2 does`() throws {
        let value = CanonicalValue.text("\u{20AC}$\u{0F}\nA'B\"\\\\\"/\u{08}\t\u{0C}\r\u{7F}司机")
        let text = String(decoding: try CanonicalWriter.bytes(value), as: UTF8.self)
        #expect(text == #""€$\u000f\nA'B\"\\\\\"/\b\t\f\r"# + "\u{7F}司机\"")
        #expect(try CanonicalValue(canonical: Array(text.utf8)) == value)
    }

    @Test(arguments: [
        (#"{"a":1.0}"#, "jsonNumber"), (#"{"a":1e3}"#, "jsonNumber"), (#"{"a":-0}"#, "jsonNumber"),
        (#"{"a":01}"#, "jsonNumber"), (#"{"a":9007199254740992}"#, "jsonNumber"), (#"{"a":-}"#, "jsonNumber"),
        (#"{"a":true}"#, "literal"), (#"{"a":null}"#, "literal"), (#"{"a": 1}"#, "grammar"), (#" {"a":1}"#, "grammar"),
        (#"{"b":1,"a":1}"#, "keyOrder"), (#"{"a":1,"a":1}"#, "keyRepeated"), (#"{"a":1,}"#, "grammar"),
        (#""\/""#, "escape"), (#""\u0041""#, "escape"), (#""\u000F""#, "escape"), (#""\u000a""#, "escape"),
        (#""\ud83d\ude00""#, "grammar"), ("\"\t\"", "escape"), (#"{"a":1"#, "cutOff"), (#"[1]"# + "\n", "surplus"),
        ("[[[[[[[[[1]]]]]]]]]", "depth"), (#""abc"#, "cutOff"), ("NaN", "grammar"),
    ])
    func `refuses any other spelling by name`(text: String, cause: String) {
        let fault = fault { () throws(Fault) in _ = try CanonicalValue(canonical: Array(text.utf8)) }
        #expect(fault?.code == .evidenceNotCanonical)
        #expect(fault?.facts["cause"] == .text(cause))
    }

    @Test func `refuses bytes that are not UTF-8`() {
        let overlong: [UInt8] = [0x22, 0xC0, 0xAF, 0x22]
        let surrogate: [UInt8] = [0x22, 0xED, 0xA0, 0x80, 0x22]
        for bytes in [overlong, surrogate] {
            let fault = fault { () throws(Fault) in _ = try CanonicalValue(canonical: bytes) }
            #expect(fault?.facts["cause"] == "encoding")
        }
    }

    @Test func `refuses to write a number that other readers would round`() throws {
        let greatest = CanonicalValue.greatest
        #expect(try CanonicalWriter.bytes(.integer(-greatest)) == Array("-9007199254740991".utf8))
        for number in [greatest + 1, -greatest - 1, .max, .min] {
            #expect(fault { () throws(Fault) in _ = try CanonicalWriter.bytes(.integer(number)) } != nil)
        }
    }

    @Test(arguments: [UInt64](1...20))
    func `reads what it writes, and writes what it reads`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let value = randomValue(&generator, depth: 0)
            let bytes = try CanonicalWriter.bytes(value)
            let read = try CanonicalValue(canonical: bytes)
            #expect(read == value)
            // Whatever one changed byte makes of it is refused or says something else.
            var changed = bytes
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            if let other = try? CanonicalValue(canonical: changed) {
                #expect(try CanonicalWriter.bytes(other) == changed)
            }
        }
    }
}

private func randomValue(_ generator: inout SeededGenerator, depth: Int) -> CanonicalValue {
    switch Int.random(in: 0..<(depth < 5 ? 6 : 3), using: &generator) {
    case 0: .integer(Int.random(in: -CanonicalValue.greatest...CanonicalValue.greatest, using: &generator))
    case 1: .integer(Int.random(in: -9...9, using: &generator))
    case 2: .text(randomText(&generator))
    case 3, 4:
        .list((0..<Int.random(in: 0..<4, using: &generator)).map { _ in randomValue(&generator, depth: depth + 1) })
    default:
        .object(
            Dictionary(
                (0..<Int.random(in: 0..<5, using: &generator)).map { _ in
                    (randomText(&generator), randomValue(&generator, depth: depth + 1))
                },
                uniquingKeysWith: { first, _ in first }
            )
        )
    }
}

private func randomText(_ generator: inout SeededGenerator) -> String {
    let scalars: [Unicode.Scalar] = [
        "a", "b", "\"", "\\", "\n", "\u{1}", "\u{1F}", "é", "司", "\u{FB33}", "\u{1F600}", "/",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<6, using: &generator) {
        text.unicodeScalars.append(scalars[Int.random(in: 0..<scalars.count, using: &generator)])
    }
    return text
}

/// The fault that a piece of work ends with; nil where it ends well.
func fault(_ body: () throws(Fault) -> Void) -> Fault? {
    do { try body() } catch { return error }
    return nil
}
