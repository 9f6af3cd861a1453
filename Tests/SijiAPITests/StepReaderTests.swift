import SijiFault
import SijiFreight
import SijiTrust
import Testing

@testable import SijiAPI

@Suite("Reading steps of bookings")
struct StepReaderTests {
    @Test func `steps are read by what they do or by where they lead`() throws {
        func read(_ text: String) throws(Fault) -> BookingStepValues { try StepReader.step(Array(text.utf8).span) }
        func code(_ text: String) -> FaultCode? { Fixtures.fault { () throws(Fault) in _ = try read(text) }?.code }
        #expect(try read(#"{"status": "cancelled"}"#).step == .cancel)
        #expect(try read(#"{"status": "loading"}"#).step == .arrivePickup)
        let late = try read(#"{"do": "arrivePickup", "at": "2026-12-01T08:12:00+08:00", "note": "门口"}"#)
        #expect(late.step == .arrivePickup && late.at == Instant(rfc3339: "2026-12-01T00:12:00Z"))
        #expect(late.details.note == "门口")
        #expect(try read(#"{"do": "counter", "priceFen": 780000}"#).details.priceFen == 780_000)
        #expect(try read(#"{"do": "dispute", "reason": "waiting"}"#).details.reason == .waiting)
        let away = try read(#"{"do": "setOut", "spot": {"lat": 28.2282, "lon": 112.9388}}"#)
        #expect(away.details.spot == BookingSpot(latE7: 282_282_000, lonE7: 1_129_388_000))
        #expect(code(#"{"do": "setOut", "spot": {"lat": 28.2282}}"#) == .placeIncomplete)
        #expect(code(#"{"do": "setOut", "spot": {"name": "长沙"}}"#) == .requestUnknownField)
        let via = try read(#"{"do": "arriveVia", "stop": 8}"#)
        #expect(via.step == .arriveVia && via.details.viaStop == 8)
        #expect(try read(#"{"do": "leaveVia"}"#).details.viaStop == nil)
        for stop in [0, 9] { #expect(code("{\"do\": \"arriveVia\", \"stop\": \(stop)}") == .fieldRange) }
        #expect(code("{}") == .fieldMissing && code(#"{"do": "turnBack"}"#) == .fieldMissing)
        #expect(code(#"{"do": "expire"}"#) == .fieldCode && code(#"{"do": "book"}"#) == .fieldCode)
        #expect(code(#"{"do": "recordPayment"}"#) == .fieldCode)
        #expect(code(#"{"do": "depart", "status": "loading"}"#) == .fieldExclusive)
        #expect(code(#"{"do": "depart", "priceFen": 1}"#) == .fieldExclusive)
        #expect(code(#"{"do": "accept", "at": "2026-12-01T08:12:00+08:00"}"#) == .fieldExclusive)
        #expect(code(#"{"do": "depart", "at": "08:12"}"#) == .fieldInstant)
    }

    @Test(arguments: BookingDo.allCases)
    func `every step takes its own members and no other`(deed: BookingDo) {
        let given: [BookingChangeKey: String] = [
            .at: #""2026-12-01T08:12:00+08:00""#, .priceFen: "1", .payment: "1", .reason: #""other""#, .note: #""x""#,
            .spot: #"{"lat": 28.2, "lon": 112.9}"#, .stop: "1",
        ]
        for (key, value) in given {
            let isTurn = deed == .turnBack && key != .spot
            let spot = isTurn ? ", \"spot\": {\"lat\": 28.2, \"lon\": 112.9}" : ""
            let text = "{\"do\": \"\(deed.rawValue)\", \"\(key.rawValue)\": \(value)\(spot)}"
            let fault = Fixtures.fault { () throws(Fault) in _ = try StepReader.step(Array(text.utf8).span) }
            #expect((fault == nil) == deed.members.contains(key), "\(text)")
            #expect(fault == nil || fault?.field == key.rawValue)
        }
        #expect(deed.step.rawValue == deed.rawValue)
    }
}
