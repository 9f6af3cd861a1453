import SijiFreight
import SijiGeo
import SijiHours
@testable import SijiMatch
import SijiTestSupport
import Testing

@Suite("The bound of what a carry stands")
struct StandingTests {
    private struct Course {
        var deadheadMin: Int
        var waitMin: Int
        var loadMin: Int
        /// A stretch and what is dwelt at its end.
        var stretches: [(driveMin: Int, dwellMin: Int)]
        var loadedMin: Int { stretches.map(\.driveMin).reduce(0, +) }
        var drivenMin: Int { deadheadMin + loadedMin }
        /// What the bound is told of: stops on the way are not.
        var knownMin: Int { waitMin + loadMin + (stretches.last?.dwellMin ?? 0) }
    }

    private func course(_ random: inout SeededGenerator, _ rule: DrivingRule) -> Course {
        let edges = [rule.continuousMin, rule.dailyDrivingMin, rule.dailyDrivingMin.map { 2 * $0 }].compactMap(\.self)
        func driveMin() -> Int {
            let edge = edges.randomElement(using: &random)
            guard let edge, random.oneIn(2) else { return Int.random(in: 0...3000, using: &random) }
            return max(0, edge * Int.random(in: 1...3, using: &random) + Int.random(in: -1...1, using: &random))
        }
        func stoodMin() -> Int {
            random.oneIn(3) ? 0 : Int.random(in: 0...(random.oneIn(4) ? 900 : 60), using: &random)
        }
        return Course(
            deadheadMin: random.oneIn(3) ? 0 : driveMin(),
            waitMin: stoodMin(),
            loadMin: stoodMin(),
            stretches: (0..<Int.random(in: 1...3, using: &random)).map { _ in (driveMin(), stoodMin()) }
        )
    }

    private func clocks(_ random: inout SeededGenerator) -> DrivingClocks {
        DrivingClocks(
            drivenMin: random.oneIn(2) ? 0 : Int.random(in: 0...260, using: &random),
            drivenTodayMin: random.oneIn(2) ? 0 : Int.random(in: 0...580, using: &random)
        )
    }

    /// A minute more than both may drive is a rest; the bound is not to lose it to its own rounding.
    @Test(arguments: [(1, 540, 0), (1, 541, 600), (2, 1080, 0), (2, 1081, 600)])
    func `holds the rest that a minute too many asks for`(drivers: Int, driveMin: Int, restMin: Double) throws {
        let at = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let query = MatchQuery(truck: truck(drivers: drivers), at: at, readyAt: RandomLoads.now)
        let leastMin = Standing(query).leastMin(deadhead: Double(driveMin), loaded: 0, stood: 0)
        #expect(abs(leastMin - restMin) < 0.01)
    }

    private func truck(drivers: Int) -> Truck {
        var truck = Truck(
            bodies: [BodySet([.flatbed])],
            deckLengthMm: 9600,
            payloadKg: 10_000,
            costs: TruckCosts(emptyFenPerKm: 0, loadedFenPerKm: 0)
        )
        truck.drivers = drivers
        return truck
    }

    @Test(arguments: UInt64(1)...20, 1...2)
    func `is never more than what the clock stands, and often all of it`(seed: UInt64, drivers: Int) throws {
        var random = SeededGenerator(seed: seed)
        var world = RandomLoads(seed: seed, terrain: .plain)
        let at = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let truck = truck(drivers: drivers)
        var (reached, withDays) = (0, 0)
        for round in 0..<1000 {
            var query = MatchQuery(truck: truck, at: at, readyAt: RandomLoads.now, rule: world.rule())
            (query.clocks, query.coClocks) = (clocks(&random), clocks(&random))
            let course = course(&random, query.rule)
            let second = drivers > 1 ? query.coClocks : nil
            var clock = CrewClock(rule: query.rule, first: query.clocks, second: second)
            clock.drive(course.deadheadMin)
            clock.stand(course.waitMin + course.loadMin)
            for (driveMin, dwellMin) in course.stretches {
                clock.drive(driveMin)
                clock.stand(dwellMin)
            }
            let stoodMin = clock.elapsedMin - course.drivenMin
            let leastMin = Standing(query).leastMin(
                deadhead: Double(course.deadheadMin),
                loaded: Double(course.loadedMin),
                stood: Double(course.knownMin)
            )
            #expect(
                leastMin <= Double(stoodMin),
                "round \(round): \(query.rule) \(course) \(query.clocks) \(query.coClocks)"
            )
            if leastMin > Double(course.knownMin) + 0.5 {
                withDays += 1
                if leastMin > Double(stoodMin) - 1 { reached += 1 }
            }
        }
        #expect(withDays > 100 && reached > 0, "the bound is to be tried: \(withDays), \(reached)")
    }
}
