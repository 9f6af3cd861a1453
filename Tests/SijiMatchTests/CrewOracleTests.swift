import SijiFreight
import SijiHours
import SijiMatch
import SijiTestSupport
import Testing

@Suite("Searches for two drivers over long ways, against a plain scan")
struct CrewOracleTests {
    @Test(arguments: UInt64(1)...6)
    func `answers the same where both days are over on the way`(seed: UInt64) {
        let terrain: RandomLoads.Terrain = [.plain, .lattice, .dateLine, .northPole][Int(seed % 4)]
        var world = RandomLoads(seed: 3000 + seed, terrain: terrain)
        let loads = world.farLoads(160)
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        let index = writer.snapshot()
        let scan = ScanMatcher(loads)
        var (passedBy, changes, rests) = (0, 0, 0)
        for number in 0..<12 {
            var query = world.wideQuery()
            query.explain = number % 2 == 0
            query.truck.drivers = number % 5 == 4 ? 1 : 2
            if number % 3 == 0 { query.rule = .cn }
            let found = index.match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "query \(number): \(query)")
            #expect(found.negotiable == expected.negotiable, "query \(number): \(query)")
            passedBy += loads.count - found.examined
            for match in found.matches + found.negotiable where query.explain {
                #expect(ScheduleJudge.faults(of: match, query: query) == [])
                rests += match.schedule.count { $0.action == .rest && $0.driver != nil }
                changes += zip(match.schedule, match.schedule.dropFirst()).count { $0.driver != $1.driver }
            }
        }
        #expect(passedBy > 2 * loads.count, "the bounds are to be tried")
        #expect(changes > 50 && rests > 10, "and so are the days of two")
    }
}
