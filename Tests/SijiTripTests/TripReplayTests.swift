import SijiHours
import SijiTestSupport
import SijiTrip
import Testing

@Suite("Plans replayed minute by minute")
struct TripReplayTests {
    @Test(arguments: UInt64(1)...40)
    func `no plan breaks a rule`(seed: UInt64) {
        var trips = RandomTrip(seed: seed &+ 5000)
        for round in 0..<25 {
            let question = trips.question(havens: 14, halts: 4, drivers: round % 3 == 0 ? 2 : 1)
            guard case .plan(let plan) = TripPlanner.plan(question) else { continue }
            let faults = PlanJudge.faults(of: plan, question)
            #expect(faults.isEmpty, "round \(round): \(question) \(plan.steps)")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `a forged plan is refused, whatever was changed`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var trips = RandomTrip(seed: seed &+ 9000)
        var forged = 0
        for round in 0..<25 {
            let question = trips.question(havens: 9, halts: 3, drivers: round % 3 == 0 ? 2 : 1)
            guard case .plan(let plan) = TripPlanner.plan(question), plan.steps.count > 1 else { continue }
            for kind in ForgedPlan.Kind.allCases {
                guard let forgery = ForgedPlan.make(plan, kind, &random), forgery != plan else { continue }
                forged += 1
                #expect(
                    !PlanJudge.faults(of: forgery, question).isEmpty,
                    "round \(round), \(kind): \(question) \(forgery.steps)"
                )
            }
        }
        #expect(forged > 40)
    }
}
