import SijiFreight
import SijiMatch
import SijiTestSupport
import Testing

@Suite("Why a load is not listed, against a plain scan")
struct WhyNotOracleTests {
    private static func isListed(_ entry: ListedLoad, _ query: MatchQuery) -> Bool {
        let answer = ScanMatcher([entry]).match(query, now: RandomLoads.now)
        return !answer.matches.isEmpty || !answer.negotiable.isEmpty
    }

    private static func isIndexed(_ entry: ListedLoad, _ query: MatchQuery) -> Bool {
        let writer = FreightIndexWriter()
        writer.apply([entry.put])
        let answer = writer.snapshot().match(query, now: RandomLoads.now)
        return !answer.matches.isEmpty || !answer.negotiable.isEmpty
    }

    @Test(arguments: UInt64(1)...20)
    func `a load is listed where it breaks no rule, and only there, and its repair makes it listed`(seed: UInt64) {
        var world = RandomLoads(seed: 7000 + seed, terrain: seed % 3 == 0 ? .lattice : seed % 7 == 0 ? .earth : .plain)
        let loads = world.loads(60)
        for _ in 0..<30 {
            var query = world.query()
            query.limit = 1000
            for entry in loads {
                let why = WhyNot(entry.load, query: query, now: RandomLoads.now)
                #expect(Self.isListed(entry, query) == why.violations.isEmpty, "\(why) \(query)")
                guard !why.violations.isEmpty, let repair = why.repair else { continue }
                let mended = Mended(entry, query, by: repair)
                #expect(Self.isListed(mended.entry, mended.query), "\(why) \(query)")
                #expect(Self.isIndexed(mended.entry, mended.query), "\(why) \(query)")
            }
        }
    }

    /// One unit less of any one change, all others made, leaves the load unlisted.
    @Test(arguments: UInt64(1)...12)
    func `no part of a repair is larger than it must be`(seed: UInt64) {
        var world = RandomLoads(seed: 9000 + seed, terrain: .plain)
        let loads = world.loads(60)
        var tried = 0
        for _ in 0..<20 {
            var query = world.query()
            query.limit = 1000
            for entry in loads {
                let why = WhyNot(entry.load, query: query, now: RandomLoads.now)
                guard !why.violations.isEmpty, let repair = why.repair else { continue }
                for place in repair.indices {
                    var less = repair
                    if let smaller = Mended.smaller(repair[place], than: query) {
                        less[place] = smaller
                    } else {
                        less.remove(at: place)
                    }
                    let mended = Mended(entry, query, by: less)
                    #expect(!Self.isListed(mended.entry, mended.query), "\(less) of \(why) \(query)")
                    tried += 1
                }
            }
        }
        #expect(tried > 100, "the repairs are to be tried")
    }

    @Test func `every rule is broken somewhere, and those that can be are mended`() {
        var broken: Set<Violation.Rule> = []
        var mended: Set<Violation.Rule> = []
        for seed in UInt64(1)...20 {
            var world = RandomLoads(seed: seed, terrain: .plain)
            for entry in world.loads(60) {
                for violation in WhyNot(entry.load, query: world.query(), now: RandomLoads.now).violations {
                    broken.insert(violation.rule)
                    if violation.change != nil { mended.insert(violation.rule) }
                }
            }
        }
        // By great circles everything is reached.
        #expect(broken == Set(Violation.Rule.allCases).subtracting([.reach]))
        #expect(mended == broken.subtracting([.ended]))
    }

    @Test(arguments: UInt64(1)...20)
    func `the figures are those of the ranking where the load fits`(seed: UInt64) {
        var world = RandomLoads(seed: seed, terrain: .plain)
        let loads = world.loads(80)
        for _ in 0..<20 {
            var query = world.query()
            query.limit = 1000
            let answer = ScanMatcher(loads).match(query, now: RandomLoads.now)
            for match in answer.matches + answer.negotiable {
                guard let load = loads.first(where: { $0.id == match.loadID })?.load else { continue }
                let why = WhyNot(load, query: query, now: RandomLoads.now)
                #expect(why.violations.isEmpty)
                #expect(why.deadheadM == match.deadheadM)
                #expect(why.loadedM == match.loadedM)
                #expect(why.minutes == match.minutes)
                #expect(why.netFen == match.netFen)
            }
        }
    }
}
