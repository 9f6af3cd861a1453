import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("A truck ordered and not used")
struct EmptyRunClaimTests {
    private static let opens = Instant(epochSec: 1_796_083_200)

    private func facts(_ change: (inout EmptyRunFacts) -> Void) -> EmptyRunFacts {
        var facts = EmptyRunFacts(opens: Self.opens, closes: Self.opens.adding(minutes: 600))
        change(&facts)
        return facts
    }

    @Test func `is owed the way when the dispatcher gives back with the driver on it`() throws {
        let away = facts {
            $0.setOutAt = Self.opens.adding(minutes: -120)
            $0.cancelledAt = Self.opens
            $0.cancelledBy = .dispatcher
            $0.way = EmptyWay(measured: Drive(metres: 61_300), toPickupM: 90_000, toTurnM: 50_000)
            $0.truckFenPerKm = 180
        }
        let claim = try #require(EmptyRunClaim(away, terms: EmptyRunTerms()))
        #expect(claim.cause == .cancelledOnTheWay)
        #expect(
            claim.lines == [ClaimLine(rule: .emptyRunDistance, stop: nil, quantity: 61_300, rateFen: 180, fen: 11_034)]
        )
        var unmeasured = away
        unmeasured.way.measured = nil
        unmeasured.way.toTurnM = nil
        let unknown = try #require(EmptyRunClaim(unmeasured, terms: EmptyRunTerms()))
        #expect(unknown.fen == nil)
        #expect(unknown.flags == [.distanceMissing])
        var told = unmeasured
        told.way.toTurnM = 50_000
        let claimed = try #require(EmptyRunClaim(told, terms: EmptyRunTerms()))
        #expect(claimed.fen == 9_000 && claimed.flags == [.distanceTold])
        #expect(EmptyRunClaim(unmeasured, terms: EmptyRunTerms(feeFen: 30_000))?.fen == 30_000)
    }

    @Test func `says whether its kilometres are measured or estimated, and a hole in the fixes takes nothing away`() {
        func flags(_ measured: Drive?, told: Int?) -> (Int?, [ClaimFlag])? {
            let away = facts {
                $0.setOutAt = Self.opens.adding(minutes: -120)
                $0.cancelledAt = Self.opens
                $0.cancelledBy = .dispatcher
                $0.way = EmptyWay(measured: measured, toTurnM: told)
            }
            let claim = EmptyRunClaim(away, terms: EmptyRunTerms(fenPerKm: 100))
            return claim.map { ($0.lines.first?.quantity, $0.flags) }
        }
        func expect(_ measured: Drive?, told: Int?, _ metres: Int?, _ expected: [ClaimFlag]) {
            let found = flags(measured, told: told)
            #expect(found?.0 == metres && found?.1 == expected, "\(String(describing: measured)) \(told ?? -1)")
        }
        expect(nil, told: nil, nil, [.distanceMissing])
        expect(nil, told: 40_000, 40_000, [.distanceTold])
        expect(Drive(metres: 30_000), told: 40_000, 30_000, [.distanceMeasured])
        expect(Drive(metres: 0), told: 40_000, 0, [.distanceMeasured])
        expect(Drive(metres: 30_000, hasGaps: true), told: 40_000, 40_000, [.distanceTold])
        expect(Drive(metres: 50_000, hasGaps: true), told: 40_000, 50_000, [.distanceMeasured, .distanceGaps])
        expect(Drive(metres: 30_000, hasGaps: true), told: nil, 30_000, [.distanceMeasured, .distanceGaps])
    }

    @Test func `is owed the whole way from arrival on, under the cap`() throws {
        let there = facts {
            $0.arrivedAt = Self.opens
            $0.cancelledAt = Self.opens.adding(minutes: 5)
            $0.cancelledBy = .dispatcher
            $0.way.toPickupM = 400_000
        }
        let claim = try #require(EmptyRunClaim(there, terms: EmptyRunTerms(fenPerKm: 200, capFen: 50_000)))
        #expect(claim.cause == .cancelledOnArrival)
        #expect(claim.lines.map(\.fen) == [80_000, -30_000])
        #expect(claim.fen == 50_000)
    }

    @Test func `is owed nothing before the driver set out, after loading, or for the driver's own change of mind`() {
        let before = facts {
            $0.cancelledAt = Self.opens
            $0.cancelledBy = .dispatcher
        }
        #expect(EmptyRunClaim(before, terms: EmptyRunTerms(feeFen: 1)) == nil)
        let later = facts {
            $0.setOutAt = Self.opens.adding(minutes: 1)
            $0.cancelledAt = Self.opens
            $0.cancelledBy = .dispatcher
        }
        #expect(EmptyRunClaim(later, terms: EmptyRunTerms(feeFen: 1)) == nil)
        let loaded = facts {
            $0.arrivedAt = Self.opens
            $0.loadingAt = Self.opens.adding(minutes: 10)
            $0.cancelledAt = Self.opens.adding(minutes: 20)
            $0.cancelledBy = .dispatcher
        }
        #expect(EmptyRunClaim(loaded, terms: EmptyRunTerms(feeFen: 1)) == nil)
        let own = facts {
            $0.arrivedAt = Self.opens
            $0.cancelledAt = Self.opens.adding(minutes: 239)
            $0.cancelledBy = .driver
        }
        #expect(EmptyRunClaim(own, terms: EmptyRunTerms(feeFen: 1)) == nil)
    }

    @Test func `is owed where the load was not there for the hours agreed, counted from when the driver was due`() {
        let waited = facts {
            $0.arrivedAt = Self.opens.adding(minutes: -60)
            $0.cancelledAt = Self.opens.adding(minutes: 240)
            $0.cancelledBy = .driver
        }
        #expect(EmptyRunClaim(waited, terms: EmptyRunTerms(feeFen: 1))?.cause == .loadNotThere)
        var late = waited
        late.arrivedAt = Self.opens.adding(minutes: 601)
        late.cancelledAt = Self.opens.adding(minutes: 2000)
        #expect(EmptyRunClaim(late, terms: EmptyRunTerms(feeFen: 1)) == nil)
    }

    @Test(arguments: UInt64(1)...10)
    func `is what a table of cases says`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func moment() -> Instant? {
            random.oneIn(3) ? nil : Self.opens.adding(minutes: Int.random(in: -10...40, using: &random) * 30)
        }
        func amount() -> Int? { random.oneIn(2) ? nil : Int.random(in: 0...90_000, using: &random) }
        for round in 0..<500 {
            let facts = facts {
                $0.setOutAt = moment()
                $0.arrivedAt = moment()
                $0.loadingAt = random.oneIn(4) ? moment() : nil
                $0.cancelledAt = moment()
                $0.cancelledBy = [.driver, .dispatcher].randomElement(using: &random)
                let measured = amount().map { Drive(metres: $0, hasGaps: random.oneIn(2)) }
                $0.way = EmptyWay(measured: measured, toPickupM: amount(), toTurnM: amount())
                $0.truckFenPerKm = random.oneIn(2) ? nil : 180
            }
            let terms = EmptyRunTerms(
                feeFen: amount(),
                fenPerKm: random.oneIn(2) ? nil : 205,
                capFen: random.oneIn(2) ? nil : amount(),
                waitMin: Int.random(in: 0...12, using: &random) * 30
            )
            let claim = EmptyRunClaim(facts, terms: terms)
            #expect((claim != nil) == isOwed(facts, terms), "round \(round): \(facts) \(terms)")
            guard let claim else { continue }
            #expect(claim.fen == owed(facts, terms), "round \(round): \(facts) \(terms)")
        }
    }

    /// Whether anything is owed, in minutes after the window's opening.
    private func isOwed(_ facts: EmptyRunFacts, _ terms: EmptyRunTerms) -> Bool {
        func minute(_ instant: Instant?) -> Double? {
            instant.map { Double($0.epochSec - Self.opens.epochSec) / 60 }
        }
        guard facts.loadingAt == nil, let end = minute(facts.cancelledAt) else { return false }
        let came = minute(facts.arrivedAt) ?? .infinity
        if facts.cancelledBy == .dispatcher { return min(came, minute(facts.setOutAt) ?? .infinity) <= end }
        return came <= 600 && came <= end && max(0, came) + Double(terms.waitMin) <= end
    }

    private func owed(_ facts: EmptyRunFacts, _ terms: EmptyRunTerms) -> Int? {
        let cap = terms.capFen ?? .max
        if let fee = terms.feeFen { return min(fee, cap) }
        let told = facts.arrivedAt == nil ? facts.way.toTurnM : facts.way.toPickupM
        var metres = told
        if let measured = facts.way.measured {
            metres = measured.hasGaps ? max(measured.metres, told ?? 0) : measured.metres
        }
        guard let metres, let rate = terms.fenPerKm ?? facts.truckFenPerKm else { return nil }
        return min(cap, Int((Double(metres) * Double(rate) / 1000).rounded(.toNearestOrAwayFromZero)))
    }
}
