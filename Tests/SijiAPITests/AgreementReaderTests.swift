import SijiFault
import SijiFreight
import SijiTrust
import Testing

@testable import SijiAPI

@Suite("Reading agreements")
struct AgreementReaderTests {
    private func read(_ json: String) throws(Fault) -> AgreementRequestValues {
        let bytes = Array(json.utf8)
        return try AgreementReader.request(bytes.span)
    }

    @Test func `takes null and an empty text for an item taken away`() throws {
        let request = try read(
            #"{"do":"propose","version":1,"items":{"injuryCover":null,"otherTerms":"","parts":[],"priceFen":5}}"#
        )
        #expect(request.act == .propose)
        #expect(request.changes.count == 4)
        #expect(request.changes[.injuryCover] == .some(nil))
        #expect(request.changes[.otherTerms] == .some(nil))
        #expect(request.changes[.parts] == .some(nil))
        #expect(request.changes[.priceFen] == .number(5))
    }

    @Test(arguments: [
        (#"{"do":"accept"}"#, FaultCode.fieldMissing, "version"),
        (#"{"do":"accept","version":1,"items":{}}"#, .fieldExclusive, "items"),
        (#"{"do":"propose","version":1,"items":{"cargoName":"石头"}}"#, .requestUnknownField, "items.cargoName"),
        (#"{"do":"propose","version":1,"items":{"driverPhone":"1"}}"#, .requestUnknownField, "items.driverPhone"),
        (#"{"do":"propose","version":1,"items":{"disputes":"duel"}}"#, .fieldCode, "items.disputes"),
        (#"{"do":"propose","version":1,"items":{"days":366}}"#, .fieldRange, "items.days"),
    ])
    func `refuses by name what is wrong`(json: String, code: FaultCode, field: String) {
        let fault = #expect(throws: Fault.self) { try read(json) }
        #expect(fault?.code == code)
        #expect(fault?.field == field)
    }

    @Test func `reads what the store holds as it was written`() throws {
        let content = AgreementContent([
            .ref: .text("a\"\\\u{1}\n雨"), .priceFen: .number(850_000), .invoice: .flag(false),
            .kind: .text("transport"), .pickupFrom: .instant(Instant(epochSec: 1_796_083_200)),
            .parts: .parts([
                PaymentPart(when: .onPod, fen: 5, days: 30, by: .fuelCard), PaymentPart(when: .days, fen: 1),
            ]),
            .via: .stops([AgreementStop(action: .load, place: "郑州", freeMin: 30)]),
        ])
        #expect(try AgreementReader.content(content.canonicalJSON.span) == content)
        let broken = Array(content.canonicalJSON.dropLast())
        let fault = #expect(throws: Fault.self) { try AgreementReader.content(broken.span) }
        #expect(fault?.code == .storeDamaged)
    }
}
