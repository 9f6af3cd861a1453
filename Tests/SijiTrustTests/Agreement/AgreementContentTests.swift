import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("What an agreement says")
struct AgreementContentTests {
    @Test func `is what listing and booking say`() {
        let content = SampleAgreement.content()
        #expect(content.number(.priceFen) == 850_000)
        #expect(content.text(.origin) == "长沙 雨花 万家丽南路 <8>号")
        #expect(content.text(.destination) == "110000")
        #expect(content.via == [AgreementStop(action: .unload, place: "郑州", freeMin: 30)])
        #expect(content.kind == .transport)
        #expect(content[.deliverBy] == nil)
        #expect(content.detentionStops.map(\.freeMin) == [60, 30, 90])
        #expect(content.payTerms.payment.terms == .onPod)
    }

    @Test func `names what is missing, and nothing that was never unknown`() {
        #expect(
            SampleAgreement.content().missing(SampleAgreement.parties) == [
                .driverPhone, .deliverBy, .detentionHourFen, .emptyRunFen, .cancelNoticeMin, .disputes,
            ]
        )
        let bare = SampleAgreement.content(
            SampleAgreement.load { load in
                load.price = .negotiable
                load.tolls = .unknown
                load.payment = Payment(depositFen: 1)
                load.injuryCover = .unknown
                load.dwell = .assumed
                load.cargo.payloadKg = nil
                load.cargo.volumeL = 30_000
            }
        )
        let nobody = AgreementParties(
            dispatcherName: nil,
            dispatcherPhone: "",
            driverName: nil,
            driverPhone: nil,
            plate: nil
        )
        #expect(
            bare.missing(nobody) == [
                .dispatcherName, .dispatcherPhone, .driverName, .driverPhone, .plate, .deliverBy, .priceFen, .tolls,
                .terms, .invoice, .depositReturn, .loadFreeMin, .unloadFreeMin, .detentionHourFen, .emptyRunFen,
                .injuryCover, .cancelNoticeMin, .disputes,
            ]
        )
    }

    @Test func `takes the price that both settled on, and then no unit price and no instalments of another`() {
        let load = SampleAgreement.load { load in
            load.price = .perUnit(UnitPrice(fen: 9500, per: .tonne), estimateFen: 299_250)
            load.payment.parts = [PaymentPart(when: .onPickup, fen: 299_250)]
        }
        #expect(SampleAgreement.content(load).number(.unitFen) == 9500)
        #expect(SampleAgreement.content(load).missing(SampleAgreement.parties).contains(.weighedAt))
        let settled = SampleAgreement.content(load, priceFen: 300_000)
        #expect(settled.number(.unitFen) == nil)
        #expect(settled.parts.isEmpty)
        #expect(settled.number(.priceFen) == 300_000)
    }

    @Test func `holds nothing personal, whatever is put into it`() {
        var content = AgreementContent([.driverPhone: .text("13800000000"), .ref: .text("a")])
        content[.plate] = .text("湘A12345")
        #expect(Set(content.items.keys) == [.ref])
        #expect(AgreementItem.allCases.filter(\.isPersonal).allSatisfy { !$0.isAmendable })
    }

    @Test(arguments: [
        (AgreementItem.cargoName, AgreementValue.text("石头"), FaultCode.requestUnknownField),
        (.driverPhone, .text("1"), .requestUnknownField), (.unitFen, .number(1), .requestUnknownField),
        (.priceFen, .number(0), .fieldRange), (.days, .number(366), .fieldRange),
        (.disputes, .text("duel"), .fieldCode), (.priceFen, .text("8500"), .fieldType),
        (.otherTerms, .text(String(repeating: "长", count: 1001)), .fieldTooLong),
        (.pickupTo, .instant(SampleAgreement.eight), .loadWindowEmpty),
        (.deliverBy, .instant(SampleAgreement.eight.adding(minutes: -1)), .loadDeliverBeforePickup),
        (.parts, .parts([PaymentPart(when: .onPod, fen: 1)]), .loadPartsSum),
        (.parts, .parts([PaymentPart(when: .onPod, fen: 0)]), .fieldRange),
        (.priceFen, .number(850_000), .agreementUnchanged), (.deliverBy, .flag(true), .fieldType),
    ])
    func `is not changed to what it cannot be`(item: AgreementItem, value: AgreementValue, code: FaultCode) {
        let fault = #expect(throws: Fault.self) { try SampleAgreement.content().applying([item: value]) }
        #expect(fault?.code == code)
    }

    @Test func `lets every term be taken away that can be changed`() throws {
        let content = try SampleAgreement.content().applying([.injuryCover: nil, .days: .number(0)])
        #expect(content[.injuryCover] == nil)
        #expect(content.number(.days) == 0)
    }

    @Test func `is canonical JSON, the same in every zone when hashed`() {
        let content = AgreementContent([
            .ref: .text("a\"\\\u{1}\n雨"), .priceFen: .number(850_000), .invoice: .flag(false),
            .pickupFrom: .instant(SampleAgreement.eight),
            .parts: .parts([PaymentPart(when: .onPod, fen: 5, days: 30, by: .fuelCard)]),
            .via: .stops([AgreementStop(action: .load, place: "郑州", freeMin: 30)]),
        ])
        #expect(
            String(decoding: content.canonicalJSON, as: UTF8.self)
                == #"{"invoice":false,"parts":[{"by":"fuelCard","days":30,"fen":5,"when":"onPod"}],"#
                + #""pickupFrom":"2026-12-01T00:00:00+00:00","priceFen":850000,"ref":"a\"\\\u0001\n雨","#
                + #""via":[{"do":"load","freeMin":30,"place":"郑州"}]}"#
        )
        #expect(content.json(in: .china).contains("2026-12-01T08:00:00+08:00"))
    }

    /// The digests are sha256sum's.
    @Test func `has the hash of its canonical bytes`() {
        #expect(AgreementContent([:]).hash == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
        for length in [1, 38, 39, 40, 47, 48, 103, 104, 500] {
            let content = AgreementContent([.otherTerms: .text(String(repeating: "a", count: length))])
            #expect(content.hash == Self.digests[length], "\(length)")
        }
    }

    private static let digests = [
        1: "ac3a81ed0e6252d75105c2bf65066dafbada89c56bda36ced23d045dbf42f0f7",
        38: "4d4597a4d32d7b281ac8a7d7ed38b335985a8052563bebec0366aac13b0b91c1",
        39: "b068da453ba00866f6efdb5fa9139c04c1e0803bacc4cfca277ec8066faf6bc2",
        40: "7a73dc20bb6b0fc4634ac89b1f5a048974ba77eb138a89535583502e03d1bd40",
        47: "94dceee88eae47e3a899e5eb74903757b0ee032162ea019c6732ad47d4fbb088",
        48: "a2ea9308a9f6245784e9ce655578c940e863f7171273c04763f1da576d3667da",
        103: "1f42a6e4bc8e2083cbf42e84104c1334a762e24af7c8afc5d0fe2c57bb15a34a",
        104: "b99104a0396e9ef671a2ba0eb0bafb924376f6d720d8ee1f916eb122a2476cca",
        500: "9b05065dbded15864ccdd2df333dfc37f70e5438cd645424111607f5dbf22599",
    ]

    @Test func `differs item by item, both ways`() throws {
        let old = SampleAgreement.content()
        let new = try old.applying([.priceFen: .number(900_000), .detentionHourFen: .number(10_000), .invoice: nil])
        let changed = new.differences(to: old)
        #expect(old.differences(to: new).map(\.item) == [.priceFen, .invoice, .detentionHourFen])
        #expect(changed.map(\.was) == [.number(900_000), nil, .number(10_000)])
        #expect(old.differences(to: old).isEmpty)
        #expect(
            old.differences(to: new).map { $0.text(in: .zh, zone: .china) } == [
                "运费: 8500.00元 -> 9000.00元", "开票: 否 -> 未写明", "压车费: 未写明 -> 100.00元/小时",
            ]
        )
    }
}

@Suite("An agreement's items as people type them")
struct AgreementTypedTests {
    @Test(arguments: [
        ("压车费", "100", AgreementItem.detentionHourFen, AgreementValue.number(10_000)),
        ("detentionHourFen", "1.5", .detentionHourFen, .number(150)),
        ("Detention", "0.05", .detentionHourFen, .number(5)),
        ("装货免费时间", "90", .loadFreeMin, .number(90)), ("争议解决", "先调解", .disputes, .text("mediation")),
        ("injuryCover", "own", .injuryCover, .text("own")), ("开票", "是", .invoice, .flag(true)),
        ("deliverBy", "2026-12-02T08:00:00+08:00", .deliverBy, .instant(Instant(epochSec: 1_796_169_600))),
        (
            "parts", "onPickup:2500:0:fuelCard,onPod:6000.5:30", .parts,
            .parts([
                PaymentPart(when: .onPickup, fen: 250_000, days: 0, by: .fuelCard),
                PaymentPart(when: .onPod, fen: 600_050, days: 30),
            ])
        ),
    ])
    func `are read`(word: String, text: String, item: AgreementItem, value: AgreementValue) {
        #expect(AgreementItem(typed: word) == item)
        #expect(item.value(typed: text) == value)
    }

    @Test(arguments: [
        (AgreementItem.detentionHourFen, "-1"), (.detentionHourFen, "1.005"), (.detentionHourFen, "1e3"),
        (.detentionHourFen, "."), (.loadFreeMin, "an hour"), (.disputes, "duel"), (.invoice, "perhaps"),
        (.deliverBy, "tomorrow"), (.parts, "onPod"), (.parts, "onPod:1:2:gold"), (.parts, "someday:1"),
        (.detentionHourFen, "99999999999999999999"),
    ])
    func `are refused where they mean nothing`(item: AgreementItem, text: String) {
        #expect(item.value(typed: text) == nil)
    }

    @Test func `are found by no other word`() {
        #expect(AgreementItem(typed: "price") == .priceFen)
        #expect(AgreementItem(typed: "prize") == nil)
    }

    @Test(arguments: AgreementItem.allCases.filter(\.isAmendable), Language.allCases)
    func `an item's example can itself be typed`(item: AgreementItem, language: Language) {
        let examples = item.choices(in: language) ?? [item.example(in: language)?.typed].compactMap(\.self)
        #expect(!examples.isEmpty)
        for example in examples { #expect(item.value(typed: example) != nil, "\(item) \(example)") }
    }
}
