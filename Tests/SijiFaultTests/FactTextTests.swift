import Testing

@testable import SijiFault

@Suite("Facts as words")
struct FactTextTests {
    @Test(
        arguments: [
            ("limitKm", .integer(200), "200公里", "200 km"),
            ("limitKg", .integer(32_000), "32000千克", "32000 kg"),
            ("deckLengthM", .decimal(9.6), "9.6米", "9.6 m"),
            ("limitM", .decimal(13), "13米", "13 m"),
            ("volumeM3", .integer(90), "90方", "90 m3"),
            ("priceFen", .integer(850_000), "8500.00元", "8500.00 yuan"),
            ("priceFen", .integer(-5), "-0.05元", "-0.05 yuan"),
            ("sumFen", .integer(Int.min), "-92233720368547758.08元", "-92233720368547758.08 yuan"),
            ("retryAfterSec", .integer(2), "2秒", "2 s"),
            ("waitMin", .integer(20), "20分钟", "20 min"),
            ("limitBytes", .integer(65_536), "64 KiB", "64 KiB"),
            ("limitBytes", .integer(8 << 20), "8 MiB", "8 MiB"),
            ("gotBytes", .integer(70_001), "70001字节", "70001 bytes"),
            ("min", .integer(1), "1", "1"),
            ("field", .text("via[0].dwellMin"), "“via[0].dwellMin”", "\"via[0].dwellMin\""),
            ("role", .text("dispatcher"), "siji-dispatch", "siji-dispatch"),
            ("status", .text("open"), "可接（open）", "open"),
            ("allowed", .list(["a", "b"]), "a、b", "a, b"),
        ] as [(String, FactValue, String, String)]
    )
    func `show the unit that the name ends in`(name: String, value: FactValue, zh: String, en: String) {
        #expect(FactText([name: value], .zh).words(name) == zh)
        #expect(FactText([name: value], .en).words(name) == en)
    }

    @Test func `are absent where nothing is in them`() {
        let text = FactText(["value": "", "near": .list([])], .en)
        #expect(text.words("value") == nil)
        #expect(text.words("near") == nil)
        #expect(text.words("field") == nil)
    }

    @Test func `are found under a closer name too, the general name first`() {
        #expect(FactText(["reason": "it rains."], .en).words("cause") == "it rains")
        #expect(FactText(["got": 3], .en).words("value") == "3")
        #expect(FactText(["got": 3, "value": 4], .en).words("value") == "4")
        #expect(FactText(["field": "a", "reason": "twice"], .zh).words("cause") == "写了两次")
    }

    @Test func `cannot steer the terminal`() {
        #expect(FactText(["value": "a\u{1B}[31mb\u{202E}\n"], .en).words("value") == #""a\u1B[31mb\u202E\uA""#)
    }

    @Test func `are cut where they are long`() throws {
        let long = try #require(FactText(["value": .text(String(repeating: "长", count: 5_000))], .en).words("value"))
        #expect(long.count == 83)
        let many = try #require(FactText(["allowed": .list((1...40).map(String.init))], .en).words("allowed"))
        #expect(many.hasSuffix("32 and 8 more"))
    }

    @Test func `fill a template by name and let go of a part that lacks one`() {
        let text = FactText(["a": 1, "b": 2], .en)
        #expect(text.fill("x[ {a}][ {c}] y") == "x 1 y")
        #expect(text.fill("x[ {c}|| {b}|| {a}] y") == "x 2 y")
        #expect(text.fill("x[ {c}||, nothing] y") == "x, nothing y")
        #expect(text.fill("x[ {a}[ {c}][ {b}]] y | z") == "x 1 2 y | z")
    }

    @Test func `do not fill a template anew from what a value holds`() {
        #expect(FactText(["value": "{line}[x]", "line": 7], .en).fill("[{value}]") == "\"{line}[x]\"")
    }

    @Test(arguments: Language.allCases)
    func `are named in the templates only by names that some fault gives`(language: Language) {
        var known = Set(FaultCode.allCases.flatMap { exampleFacts($0).keys })
        // Given beside or instead of those of the worked examples.
        known.formUnion([
            "from", "to", "name", "cause", "expected", "method", "ifMatch", "stored", "estimateFen", "maxProductFen",
            "protocol", "nearestKm", "limitKm",
        ])
        for code in FaultCode.allCases {
            let phrase = Catalogue.phrase(code, in: language)
            for template in [phrase.title, phrase.detail, phrase.hint] {
                var reader = TemplateReader(template)
                while let character = reader.next() {
                    guard character == "{" else { continue }
                    let name = reader.name()
                    #expect(known.contains(name), "\(code.rawValue) names \(name)")
                }
            }
        }
    }
}
