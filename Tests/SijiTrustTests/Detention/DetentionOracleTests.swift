import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Detention against a count minute by minute")
struct DetentionOracleTests {
    /// 2026-12-01T00:00:00Z.
    private static let start = Instant(epochSec: 1_796_083_200)

    @Test(arguments: UInt64(1)...20)
    func `is the same claim, whatever the order the facts come in`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<50 {
            let world = world(&random)
            let shuffled = world.facts.shuffled(using: &random)
            let claim = DetentionMeter.claim(
                stops: world.stops,
                terms: world.terms,
                facts: shuffled,
                endedAt: world.endedAt,
                now: world.now
            )
            let spelled = claim.stops.map { stop in
                BruteMeter.Stop(
                    stop: stop.stop,
                    minutes: stop.spans.flatMap { Array(repeating: $0.rule, count: $0.minutes) },
                    fen: stop.fen
                )
            }
            #expect(spelled == world.answer, "round \(round): \(world)")
            for stop in claim.stops {
                #expect(isContiguous(stop), "round \(round): \(stop.spans)")
                #expect(stop.lines.isEmpty == (stop.chargedMin == 0 || world.terms.fenPerHour == nil))
            }
            let owes = claim.stops.contains { $0.chargedMin > 0 } && world.terms.fenPerHour == nil
            #expect((claim.totalFen == nil) == owes)
        }
    }

    private func isContiguous(_ stop: StopClaim) -> Bool {
        var at = stop.arrivedAt
        for span in stop.spans {
            guard span.from == at, span.minutes > 0 else { return false }
            at = span.to
        }
        return at == max(stop.arrivedAt, stop.endedAt)
    }

    private func world(_ random: inout SeededGenerator) -> BruteMeter {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func moment() -> Instant { Instant(epochSec: Self.start.epochSec + Int64(number(0...60_000))) }
        let count = number(1...4)
        let stops = (0..<count).map { place in
            let opens = random.oneIn(3) ? nil : moment()
            return DetentionStop(
                kind: place == 0 ? .pickup : place == count - 1 ? .delivery : .via,
                freeMin: random.oneIn(4) ? 0 : number(0...180),
                opens: opens,
                closes: random.oneIn(3) ? nil : (opens ?? moment()).adding(minutes: number(1...400))
            )
        }
        let terms = DetentionTerms(
            fenPerHour: random.oneIn(6) ? nil : number(0...30_000),
            unitMin: [1, 15, 30, 60, 7].randomElement(using: &random) ?? 60,
            capFenPerStop: random.oneIn(3) ? number(0...100_000) : nil,
            earlyCounts: random.oneIn(4),
            lateGraceMin: random.oneIn(5) ? nil : number(0...240),
            breaksPause: !random.oneIn(4),
            closuresPause: !random.oneIn(4)
        )
        // Mostly in time's order, with steps of the clock, facts entered late and facts never recorded.
        var facts: [StandstillFact] = []
        var clock = Self.start.epochSec + Int64(number(0...10_000))
        for _ in 0..<number(0...16) {
            if random.oneIn(12) { clock -= 3600 }
            clock += Int64(number(0...9000))
            facts.append(
                StandstillFact(
                    StandstillFact.Kind.allCases.randomElement(using: &random) ?? .arrived,
                    stop: number(0...count - 1),
                    at: Instant(epochSec: clock),
                    sequence: facts.count,
                    isSelfReported: random.oneIn(4)
                )
            )
        }
        return BruteMeter(
            stops: stops,
            terms: terms,
            facts: facts,
            endedAt: random.oneIn(3) ? moment() : nil,
            now: Instant(epochSec: clock + Int64(number(-4000...20_000)))
        )
    }
}
