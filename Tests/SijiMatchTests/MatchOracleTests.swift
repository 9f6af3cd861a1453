import SijiFreight
import SijiMatch
import SijiTestSupport
import Testing

@Suite("The index against a plain scan")
struct MatchOracleTests {
    private static func terrain(_ seed: UInt64) -> RandomLoads.Terrain {
        switch seed % 10 {
        case 0, 1, 2: .plain
        case 3, 4: .lattice
        case 5, 6: .dateLine
        case 7: .northPole
        case 8: .southPole
        default: .earth
        }
    }

    @Test(arguments: UInt64(1)...100)
    func `answers the same`(seed: UInt64) {
        var world = RandomLoads(seed: seed, terrain: Self.terrain(seed))
        let loads = world.loads(seed % 20 == 0 ? 700 : Int(40 + seed % 7 * 20))
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        let index = writer.snapshot()
        let scan = ScanMatcher(loads)
        #expect(index.count == loads.count)
        for number in 0..<100 {
            var query = world.query()
            if number % 5 == 4 { query.among = Set(loads.map(\.id).filter { ($0.rawValue &+ UInt64(number)) % 7 < 3 }) }
            let found = index.match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "query \(number): \(query)")
            #expect(found.negotiable == expected.negotiable, "query \(number): \(query)")
            #expect(found.fits == expected.fits, "query \(number): \(query)")
            #expect(found.examined <= loads.count)
            for match in found.matches + found.negotiable where query.explain {
                #expect(match.ledger.map(\.fen).reduce(0, +) == match.netFen)
                #expect(ScheduleJudge.faults(of: match, query: query) == [])
            }
        }
    }

    @Test(arguments: UInt64(1)...6)
    func `answers the same where nearly everything fits and most is passed by`(seed: UInt64) {
        var world = RandomLoads(seed: 1000 + seed, terrain: seed % 2 == 0 ? .lattice : .plain)
        let loads = world.easyLoads(700)
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        let index = writer.snapshot()
        let scan = ScanMatcher(loads)
        var passedBy = 0
        for number in 0..<24 {
            var query = world.wideQuery()
            if number % 3 == 2 { query.among = Set(loads.map(\.id).filter { $0.rawValue % 5 > 0 }) }
            let found = index.match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "query \(number): \(query)")
            #expect(found.negotiable == expected.negotiable, "query \(number): \(query)")
            passedBy += loads.count - found.examined
        }
        #expect(passedBy > 12 * loads.count, "the bounds are to be tried")
    }

    @Test func `answers nothing from an empty index`() {
        var world = RandomLoads(seed: 1, terrain: .plain)
        var query = world.query()
        query.count = true
        let answer = FreightIndexWriter().snapshot().match(query, now: RandomLoads.now)
        #expect(answer == MatchAnswer(matches: [], negotiable: [], fits: 0, examined: 0))
    }
}
