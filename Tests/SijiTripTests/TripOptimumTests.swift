import SijiHours
import SijiTestSupport
import SijiTrip
import Testing

@Suite("Plans against every plan there is")
struct TripOptimumTests {
    @Test(arguments: UInt64(1)...40)
    func `one driver's plan is the best, and there is none only where none exists`(seed: UInt64) {
        compare(seed: seed, rounds: 60, havens: 7, halts: 3, drivers: 1)
    }

    @Test(arguments: UInt64(1)...40)
    func `two drivers' plan is the best, and there is none only where none exists`(seed: UInt64) {
        compare(seed: seed &+ 1000, rounds: 20, havens: 4, halts: 2, drivers: 2)
    }

    private func compare(seed: UInt64, rounds: Int, havens: Int, halts: Int, drivers: Int) {
        var trips = RandomTrip(seed: seed)
        for round in 0..<rounds {
            let question = trips.question(havens: havens, halts: halts, drivers: drivers)
            let all = ExhaustiveTrip(question)
            switch TripPlanner.plan(question) {
            case .plan(let plan):
                let worth = ExhaustiveTrip.Worth(plan, question)
                #expect(worth == all.best, "round \(round): \(question)")
            case .obstacle:
                #expect(all.best == nil, "round \(round): \(question)")
            }
        }
    }
}
