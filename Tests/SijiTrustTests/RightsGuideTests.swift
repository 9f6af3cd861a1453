import SijiTrust
import Testing

@Suite("Rights")
struct RightsGuideTests {
    private static let origin = Origin(evidence: .own, source: "siji", asOf: "2026-11-26")

    private static func line(_ id: String) -> Hotline {
        let text = Bilingual(zh: id, en: id)
        return Hotline(id: id, number: "12328", name: text, does: text, answer: nil, origin: origin)
    }

    private static func step(
        _ id: String,
        _ trouble: Trouble,
        _ standing: Standing?,
        _ kind: RightsStep.Kind,
        _ hotline: String? = nil
    ) -> RightsStep {
        let text = Bilingual(zh: id, en: id)
        return RightsStep(
            id: id,
            trouble: trouble,
            standing: standing,
            kind: kind,
            hotline: hotline,
            text: text,
            origin: origin
        )
    }

    private static let guide = RightsGuide(
        hotlines: [line("transport"), line("labour"), line("rescue")],
        steps: [
            step("a", .arrears, nil, .have), step("b", .arrears, .owner, .do, "transport"),
            step("c", .arrears, .employed, .do, "labour"), step("d", .arrears, .employed, .differs),
            step("e", .injury, nil, .do, "rescue"), step("f", .arrears, nil, .do, "nobody"),
        ]
    )

    @Test func `an owner hears nothing of an employer's line`() {
        let advice = Self.guide.advice(on: .arrears, for: .owner)
        #expect(advice.steps.map(\.id) == ["b", "a"])
        #expect(advice.hotlines.map(\.id) == ["transport"])
    }

    @Test func `what to do stands before what to have, and that before what differs`() {
        #expect(Self.guide.advice(on: .arrears, for: .employed).steps.map(\.id) == ["c", "a", "d"])
        #expect(Self.guide.advice(on: .arrears, for: nil).steps.map(\.id) == ["b", "c", "a", "d"])
    }

    @Test func `without a trouble every line is shown`() {
        let advice = Self.guide.advice(on: nil, for: nil)
        #expect(advice.hotlines.count == 3)
        #expect(advice.steps.map(\.id) == ["b", "c", "a", "d", "e"])
    }

    @Test func `a sentence that names an unknown line is left out and named`() { #expect(Self.guide.orphans == ["f"]) }
}
