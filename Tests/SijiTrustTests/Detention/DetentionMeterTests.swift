import SijiFreight
import SijiTrust
import Testing

@Suite("The detention meter")
struct DetentionMeterTests {
    /// 2026-12-01T08:00:00+08:00, when the window opens; it closes ten hours later.
    private static let opens = Instant(epochSec: 1_796_083_200)
    private static let pickup = DetentionStop(
        kind: .pickup,
        freeMin: 60,
        opens: opens,
        closes: opens.adding(minutes: 600)
    )
    private static let delivery = DetentionStop(kind: .delivery, freeMin: 60, closes: opens.adding(minutes: 2000))
    private static let terms = DetentionTerms(fenPerHour: 10_000)

    private func fact(
        _ kind: StandstillFact.Kind,
        _ minute: Int,
        stop: Int = 0,
        _ sequence: Int,
        byHand: Bool = false
    ) -> StandstillFact {
        StandstillFact(
            kind,
            stop: stop,
            at: Self.opens.adding(minutes: minute),
            sequence: sequence,
            isSelfReported: byHand
        )
    }

    private func claim(
        _ facts: [StandstillFact],
        terms: DetentionTerms = terms,
        endedAt: Int? = nil,
        now: Int = 5000
    ) -> DetentionClaim {
        DetentionMeter.claim(
            stops: [Self.pickup, Self.delivery],
            terms: terms,
            facts: facts,
            endedAt: endedAt.map { Self.opens.adding(minutes: $0) },
            now: Self.opens.adding(minutes: now)
        )
    }

    @Test func `runs from the arrival within the window, past the free time, by started hours`() throws {
        let stop = try #require(claim([fact(.arrived, 30, 1), fact(.departed, 30 + 60 + 61, 2)]).stops.first)
        #expect(stop.spans.map(\.rule) == [.free, .charged])
        #expect(stop.chargedMin == 61)
        #expect(stop.lines == [ClaimLine(rule: .detention, stop: 0, quantity: 2, rateFen: 10_000, fen: 20_000)])
        #expect(stop.flags.isEmpty)
    }

    @Test func `owes nothing to the last free minute, and a whole unit from the next`() {
        #expect(claim([fact(.arrived, 0, 1), fact(.departed, 60, 2)]).totalFen == 0)
        #expect(claim([fact(.arrived, 0, 1), fact(.departed, 61, 2)]).totalFen == 10_000)
        let quarters = DetentionTerms(fenPerHour: 10_001, unitMin: 15)
        // 15 minutes at 100.01 yuan an hour are 25.0025 yuan.
        #expect(claim([fact(.arrived, 0, 1), fact(.departed, 61, 2)], terms: quarters).totalFen == 2500)
    }

    @Test func `starts when the window opens for who came early, unless early minutes count`() throws {
        let facts = [fact(.arrived, -90, 1), fact(.departed, 90, 2)]
        let stop = try #require(claim(facts).stops.first)
        #expect(stop.minutes(.early) == 90)
        #expect(stop.chargedMin == 30)
        let generous = DetentionTerms(fenPerHour: 10_000, earlyCounts: true)
        #expect(claim(facts, terms: generous).stops.first?.chargedMin == 120)
    }

    @Test func `gives a facility its grace where the driver came late`() throws {
        let facts = [fact(.arrived, 601, 1), fact(.departed, 601 + 120 + 61, 2)]
        let stop = try #require(claim(facts).stops.first)
        #expect(stop.minutes(.late) == 120)
        #expect(stop.fen == 10_000)
        let strict = DetentionTerms(fenPerHour: 10_000, lateGraceMin: nil)
        #expect(claim(facts, terms: strict).stops.first?.minutes(.late) == 181)
        #expect(claim([fact(.arrived, 600, 1), fact(.departed, 660, 2)]).stops.first?.minutes(.late) == 0)
    }

    @Test func `excuses a lateness that earlier waiting made`() throws {
        let held = [fact(.arrived, 0, 1), fact(.departed, 160, 2)]
        let late = [fact(.arrived, 2100, stop: 1, 3), fact(.departed, 2161, stop: 1, 4)]
        let excused = try #require(claim(held + late).stops.last)
        #expect(excused.flags == [.lateExcused])
        #expect(excused.minutes(.late) == 0)
        let unheld = [fact(.arrived, 0, 1), fact(.departed, 159, 2)]
        #expect(claim(unheld + late).stops.last?.minutes(.late) == 61)
    }

    @Test func `stands still in the driver's break and an agreed closing`() throws {
        let facts = [
            fact(.arrived, 0, 1), fact(.breakBegan, 70, 2), fact(.breakEnded, 90, 3), fact(.facilityClosed, 80, 4),
            fact(.facilityOpened, 120, 5), fact(.departed, 130, 6),
        ]
        let stop = try #require(claim(facts).stops.first)
        #expect(stop.spans.map(\.rule) == [.free, .charged, .driverBreak, .closed, .charged])
        #expect(stop.spans.map(\.minutes) == [60, 10, 20, 30, 10])
        let hard = DetentionTerms(fenPerHour: 10_000, breaksPause: false, closuresPause: false)
        #expect(claim(facts, terms: hard).stops.first?.chargedMin == 70)
    }

    @Test func `charges nothing for a stay that a clock an hour back turned round`() throws {
        let stop = try #require(claim([fact(.arrived, 30, 1), fact(.departed, -5, 2)]).stops.first)
        #expect(stop.flags == [.clockStep, .endsBeforeArrival])
        #expect(stop.spans.isEmpty)
        #expect(stop.fen == 0)
    }

    @Test func `counts an open stay to the moment asked about`() throws {
        let open = claim([fact(.arrived, 0, 1)], now: 200)
        #expect(open.isOpen)
        #expect(open.stops.first?.chargedMin == 140)
        #expect(claim([fact(.arrived, 0, 1)], endedAt: 100, now: 200).stops.first?.chargedMin == 40)
        #expect(!claim([fact(.arrived, 0, 1)], endedAt: 100, now: 200).isOpen)
    }

    @Test func `charges a departure that nobody recorded until the truck was last seen`() throws {
        let elsewhere = fact(.arrived, 1500, stop: 1, 9)
        let unseen = try #require(claim([fact(.arrived, 0, 1), elsewhere]).stops.first)
        #expect(unseen.flags == [.departureMissing])
        #expect(unseen.spans.allSatisfy { $0.rule != .charged && $0.rule != .free })
        let seen = claim([fact(.arrived, 0, 1), fact(.seen, 95, 2), elsewhere]).stops.first
        #expect(seen?.chargedMin == 35)
    }

    @Test func `ends when the goods are on, however long the driver stays`() {
        let facts = [fact(.arrived, 0, 1), fact(.finished, 100, 2), fact(.departed, 700, 3)]
        #expect(claim(facts).stops.first?.chargedMin == 40)
        let reversed = [fact(.arrived, 0, 1), fact(.departed, 100, 2), fact(.finished, 700, 3, byHand: true)]
        #expect(claim(reversed).stops.first?.chargedMin == 40)
    }

    @Test func `believes what was measured before what was entered by hand, and says what was`() throws {
        let both = [
            fact(.arrived, 0, 1, byHand: true), fact(.arrived, 20, 2), fact(.departed, 200, 3, byHand: true),
        ]
        let stop = try #require(claim(both).stops.first)
        #expect(stop.arrivedAt == Self.opens.adding(minutes: 20))
        #expect(stop.flags == [.selfReported])
    }

    @Test func `stops at the cap with a line that says so`() {
        let capped = DetentionTerms(fenPerHour: 10_000, capFenPerStop: 25_000)
        let lines = claim([fact(.arrived, 0, 1), fact(.departed, 300, 2)], terms: capped).stops.first?.lines
        #expect(lines?.map(\.rule) == [.detention, .detentionCap])
        #expect(lines?.map(\.fen) == [40_000, -15_000])
    }

    @Test func `claims no yuan where nobody agreed on a rate`() {
        let claim = claim([fact(.arrived, 0, 1), fact(.departed, 300, 2)], terms: .siji)
        #expect(claim.totalFen == nil)
        #expect(claim.stops.first?.flags == [.rateMissing])
        #expect(claim.stops.first?.chargedMin == 240)
    }
}
