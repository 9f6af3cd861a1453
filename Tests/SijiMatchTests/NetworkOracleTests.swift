import SijiFreight
import SijiGeo
import SijiMatch
import SijiRoads
import SijiTestSupport
import Testing

@Suite("The index over the expressways, against a plain scan")
struct NetworkOracleTests {
    @Test(arguments: UInt64(1)...48)
    func `answers the same, whether it knows the ways or not`(seed: UInt64) {
        var world = NetworkWorld(seed: seed, loads: Int(40 + seed % 7 * 20))
        let index = world.index(seed)
        let scan = ScanMatcher(world.loads)
        for number in 0..<40 {
            var query = world.query()
            if number % 5 == 4 {
                query.among = Set(world.loads.map(\.id).filter { ($0.rawValue &+ UInt64(number)) % 7 < 3 })
            }
            let found = index.match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "query \(number): \(query)")
            #expect(found.negotiable == expected.negotiable, "query \(number): \(query)")
            #expect(found.fits == expected.fits, "query \(number): \(query)")
            for match in found.matches + found.negotiable where query.explain {
                #expect(match.ledger.map(\.fen).reduce(0, +) == match.netFen)
                #expect(ScheduleJudge.faults(of: match, query: query) == [])
            }
        }
    }

    @Test(arguments: UInt64(1)...6)
    func `answers the same where nearly everything fits and most is passed by`(seed: UInt64) {
        var plan = RandomPlan(seed: 100 + seed, terrain: seed % 2 == 0 ? .lattice : .plain)
        let network = ExpresswayNetwork(plan.plan(nodes: 40))
        var world = RandomLoads(seed: 1000 + seed, terrain: seed % 2 == 0 ? .lattice : .plain)
        let loads = world.easyLoads(600)
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        writer.apply(writer.takeUnmeasured(loads.count).map { .measure($0.measured(over: network)) })
        let index = writer.snapshot()
        let scan = ScanMatcher(loads)
        var passedBy = 0
        for number in 0..<10 {
            var query = world.wideQuery()
            query.distance = .expressway(network)
            let found = index.match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "query \(number): \(query)")
            #expect(found.negotiable == expected.negotiable, "query \(number): \(query)")
            passedBy += loads.count - found.examined
        }
        #expect(passedBy > 5 * loads.count, "the bounds are to be tried")
    }

    @Test(arguments: UInt64(1)...10)
    func `keeps its invariants while ways are measured, changed and taken back`(seed: UInt64) {
        var plan = RandomPlan(seed: seed, terrain: .plain)
        let network = ExpresswayNetwork(plan.plan(nodes: 20))
        var world = RandomLoads(seed: seed, terrain: .plain)
        let writer = FreightIndexWriter()
        var offered: [LoadID: ListedLoad] = [:]
        var late: [IndexChange] = []
        for step in 0..<30 {
            let changes: [IndexChange] = (0..<world.number(1...40)).map { _ in
                let id = LoadID(depot: .first, sequence: UInt64(world.number(1...300)))
                let entry =
                    step >= 20 || world.oneIn(4) ? nil : ListedLoad(id: id, version: step, load: world.load())
                offered[id] = entry
                return entry?.put ?? .remove(id)
            }
            writer.apply(changes)
            // What was measured before the latest changes is of older versions, or of loads that went.
            writer.apply(late)
            late = writer.takeUnmeasured(world.number(0...60)).map { .measure($0.measured(over: network)) }
            if world.oneIn(2) {
                writer.apply(late)
                late = []
            }
            #expect(writer.checkInvariants() == [], "step \(step)")
            let scan = ScanMatcher(Array(offered.values))
            var query = world.query()
            query.distance = .expressway(network)
            let found = writer.snapshot().match(query, now: RandomLoads.now)
            let expected = scan.match(query, now: RandomLoads.now)
            #expect(found.matches == expected.matches, "step \(step)")
            #expect(found.negotiable == expected.negotiable, "step \(step)")
        }
    }

    @Test(arguments: UInt64(1)...16)
    func `why-not finds no broken rule exactly where the scan lists a load`(seed: UInt64) {
        var world = NetworkWorld(seed: seed, loads: 50)
        var unreached = 0
        // In these worlds all is reached, by chance; in the others not, or nothing would be tried of what is not.
        defer { #expect((unreached > 0) != [1, 8, 9, 14].contains(seed)) }
        for _ in 0..<12 {
            var query = world.query()
            query.limit = 1000
            for entry in world.loads {
                let why = WhyNot(entry.load, query: query, now: RandomLoads.now)
                let listed = ScanMatcher([entry]).match(query, now: RandomLoads.now)
                let match = (listed.matches + listed.negotiable).first
                #expect((match != nil) == why.violations.isEmpty, "\(why) \(query)")
                if let match {
                    #expect(why.deadheadM == match.deadheadM && why.loadedM == match.loadedM)
                    #expect(why.minutes == match.minutes && why.netFen == match.netFen)
                }
                let isMissing = why.deadheadM == nil || why.loadedM == nil
                #expect(why.violations.contains { $0.rule == .reach } == isMissing)
                if isMissing {
                    unreached += 1
                    #expect(why.repair == nil && why.minutes == nil && why.netFen == nil)
                } else if let repair = why.repair, !repair.isEmpty {
                    let mended = Mended(entry, query, by: repair)
                    let answer = ScanMatcher([mended.entry]).match(mended.query, now: RandomLoads.now)
                    #expect(!answer.matches.isEmpty || !answer.negotiable.isEmpty, "\(why) \(query)")
                }
            }
        }
    }
}
