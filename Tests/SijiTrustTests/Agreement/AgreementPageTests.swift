import FoundationEssentials
import SijiFault
import SijiFreight
import SijiTrust
import SijiTestSupport
import Testing

@Suite("An agreement's text")
struct AgreementPageTests {
    private func page(_ language: Language, kind: AgreementKind = .transport) throws -> AgreementPage {
        var agreement = Agreement(SampleAgreement.content(), at: SampleAgreement.eight)
        let version = try agreement.propose(
            [
                .kind: kind == .transport ? nil : .text(kind.rawValue), .detentionHourFen: .number(10_000),
                .emptyRunFenPerKm: .number(200), .cancelNoticeMin: .number(240), .disputes: .text("mediation"),
                .parts: .parts([
                    PaymentPart(when: .onPickup, fen: 250_000, by: .fuelCard),
                    PaymentPart(when: .onPod, fen: 600_000, days: 30, by: .transfer),
                ]),
            ],
            seen: 1,
            by: .driver,
            party: SampleAgreement.driver,
            at: SampleAgreement.eight.adding(minutes: 5)
        )
        let account = PayAccount(
            terms: version.content.payTerms,
            clocks: PayClocks(pickedUpAt: SampleAgreement.eight.adding(minutes: 90)),
            paid: [],
            in: .china
        )
        return AgreementPage(
            booking: SampleAgreement.booking,
            version: version,
            parties: SampleAgreement.parties,
            account: account,
            hash: "9f2c",
            language: language,
            zone: .china
        )
    }

    @Test(arguments: Language.allCases, AgreementKind.allCases)
    func `reads as the golden files have it`(language: Language, kind: AgreementKind) throws {
        let page = try page(language, kind: kind)
        let name = "agreement.\(kind.rawValue).\(language.rawValue)"
        try expectGolden(page.plain(width: 80).joined(separator: "\n") + "\n", "\(name).txt")
        if kind == .transport {
            try expectGolden(page.plain(width: 50).joined(separator: "\n") + "\n", "\(name).50.txt")
            try expectGolden(page.html, "\(name).html")
        }
    }

    @Test(arguments: Language.allCases, [40, 50, 63, 80, 120])
    func `stays within its width, and loses no character`(language: Language, width: Int) throws {
        let page = try page(language)
        let lines = page.plain(width: width)
        #expect(lines.allSatisfy { TerminalText.columns(of: $0) <= width })
        let letters = { (text: String) in text.filter { $0 != " " && $0 != "\n" }.sorted() }
        #expect(letters(lines.joined()) == letters(page.plain(width: 200).joined()))
    }

    @Test(arguments: Language.allCases)
    func `fetches nothing, and lets no text of a listing be markup`(language: Language) throws {
        let html = try page(language).html
        for outside in ["http:", "https:", "src=", "url(", "@import", "<script", "<link", "<8>"] {
            #expect(!html.contains(outside), "\(outside)")
        }
        #expect(html.contains("&lt;8&gt;"))
        #expect(html.contains("卷钢 &amp; 板"))
        #expect(html.contains("@media print"))
    }

    @Test func `escapes a sign that a mark combines with`() {
        var content = SampleAgreement.content()
        content[.otherTerms] = .text("a<\u{338}script>'\"")
        let page = AgreementPage(
            booking: SampleAgreement.booking,
            version: Agreement(content, at: SampleAgreement.eight).versions[0],
            parties: SampleAgreement.parties,
            language: .zh,
            zone: .china
        )
        #expect(page.html.contains("a&lt;\u{338}script&gt;&#39;&quot;"))
    }

    @Test func `steers no terminal`() {
        var content = SampleAgreement.content()
        content[.otherTerms] = .text("a\u{1b}[2Jb\u{202e}c")
        let page = AgreementPage(
            booking: SampleAgreement.booking,
            version: Agreement(content, at: SampleAgreement.eight).versions[0],
            parties: SampleAgreement.parties,
            language: .en,
            zone: .china
        )
        #expect(page.plain().contains { $0.contains("a?[2Jb?c") })
    }

    @Test func `gives every item, section and standing a word in each language`() {
        for language in Language.allCases {
            let labels = AgreementItem.allCases.map { $0.label(in: language) }
            #expect(Set(labels).count == labels.count, "\(language)")
            #expect(labels.allSatisfy { !$0.isEmpty })
            for item in AgreementItem.allCases where item.isAmendable {
                guard case .code(let codes) = item.form else { continue }
                for code in codes {
                    let text = item.text(.text(code), in: language, zone: .china)
                    #expect(language == .en || text != code, "\(item) \(code)")
                }
            }
        }
    }
}
