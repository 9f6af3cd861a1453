import SijiHours
import SijiTestSupport
import Testing

@testable import SijiTrip

@Suite("Plans among too many places")
struct TripThinningTests {
    /// A way of 2,000 km with so many havens of all grades, detours up to a limit.
    private func dense(seed: UInt64, havens: Int, drivers: Int, detourM: Int, hasWindow: Bool) -> TripQuestion {
        var random = SeededGenerator(seed: seed)
        let places = (0..<havens).map { number in
            Haven(
                id: "h\(number)",
                grade: Haven.Grade.allCases[Int.random(in: 0...2, using: &random)],
                alongM: Int.random(in: 0...2_000_000, using: &random),
                detourM: Int.random(in: 0...detourM, using: &random)
            )
        }
        var halts = [TripHalt(alongM: 50_000, dwellMin: 60), TripHalt(alongM: 2_000_000, dwellMin: 60)]
        if hasWindow { (halts[1].opensSec, halts[1].closesSec) = (40 * 3_600, 48 * 3_600) }
        return TripQuestion(
            halts: halts,
            havens: places.sorted { $0.alongM < $1.alongM },
            startSec: 0,
            crew: (0..<drivers).map { DrivingClocks(drivenMin: 30 * $0, drivenTodayMin: 60) },
            rule: .cn,
            averageKmh: 80
        )
    }

    /// Faults of a plan held against the havens that it stops at, but for the way out.
    ///
    /// A judge that goes through all takes long among so many.
    private func faultsOnItsWay(_ plan: TripPlan, _ question: TripQuestion) -> [String] {
        func haven(_ step: TripStep) -> Int? { if case .haven(let haven)? = step.place { haven } else { nil } }
        let used = Set(plan.steps.compactMap(haven)).sorted()
        var short = question
        short.havens = used.map { question.havens[$0] }
        let steps = plan.steps.map { step in
            TripStep(
                step.act,
                fromMin: step.fromMin,
                toMin: step.toMin,
                metres: step.metres,
                place: haven(step).flatMap { used.firstIndex(of: $0) }.map { .haven($0) } ?? step.place,
                driver: step.driver,
                drivenMin: step.drivenMin
            )
        }
        let faults = PlanJudge.faults(of: TripPlan(steps: steps, late: plan.late), short)
        return faults.filter { !$0.contains("has the way out") }
    }

    @Test(arguments: UInt64(1)...2, [false, true])
    func `two drivers are planned for among 20,000 havens`(seed: UInt64, hasWindow: Bool) throws {
        let question = dense(seed: seed, havens: 20_000, drivers: 2, detourM: 10_000, hasWindow: hasWindow)
        guard case .plan(let plan) = TripPlanner.plan(question) else {
            Issue.record("there is a plan")
            return
        }
        #expect(faultsOnItsWay(plan, question) == [])
        // Each place may be left by either driver, so that all of them are beyond the work that is done.
        #expect(plan.thinnedToM != nil)
        guard case .plan(let again) = TripPlanner.plan(question, thinnedToM: plan.thinnedToM) else {
            Issue.record("there is a plan")
            return
        }
        #expect(again == plan)
    }

    @Test
    func `a search stops at its work, in any world`() {
        let question = dense(seed: 7, havens: 20_000, drivers: 1, detourM: 40_000, hasWindow: true)
        for scope in TripScope.ladder {
            let way = scope.offered(of: TripWay(question))
            var search = TripSearch(question, way, workAtMost: 20_000)
            let found = search.best() != nil
            // A label's followers are made at a go: at most three at each haven, and each haven looked at.
            #expect(found || search.work > 20_000)
            #expect(search.work < 20_000 + (3 * TripSearch.workOfLabel + 2) * way.slots.count)
        }
    }

    @Test(arguments: UInt64(1)...40)
    func `every thinning has a plan where all havens have one, legal, and none better`(seed: UInt64) throws {
        var trips = RandomTrip(seed: seed &+ 12_000)
        for round in 0..<20 {
            let question = trips.question(havens: 12, halts: 3, drivers: round % 3 == 0 ? 2 : 1)
            let whole = TripWay(question)
            guard whole.obstacle == nil else { continue }
            var all = TripSearch(question, whole, workAtMost: .max)
            let end = all.best()
            let best = ExhaustiveTrip.Worth(all.told(try #require(end), on: whole, thinnedToM: nil), question)
            for scope in TripScope.ladder {
                let way = scope.offered(of: whole)
                #expect(way.obstacle == nil, "round \(round): \(question)")
                var search = TripSearch(question, way, workAtMost: .max)
                let end = search.best()
                let plan = search.told(try #require(end), on: whole, thinnedToM: scope.thinnedToM)
                #expect(PlanJudge.faults(of: plan, question) == [], "round \(round): \(question) \(plan.steps)")
                #expect(!ExhaustiveTrip.Worth(plan, question).isBetter(than: best), "round \(round): \(question)")
            }
            var search = TripSearch(question, TripScope.fewest.offered(of: whole), workAtMost: .max)
            let rest = search.rested()
            let rested = search.told(
                try #require(rest, "round \(round): \(question)"),
                on: whole,
                thinnedToM: TripScope.fewest.thinnedToM
            )
            #expect(PlanJudge.faults(of: rested, question) == [], "round \(round): \(question) \(rested.steps)")
            let alone = TripPlanner.alone(question, whole, nil)
            #expect(alone.drivers == 1)
            #expect(PlanJudge.faults(of: alone, question) == [], "round \(round): \(question) \(alone.steps)")
        }
    }

    @Test
    func `the best haven of each stretch is kept, and each without which there is no plan`() {
        let havens = [
            Haven(id: "near", grade: .parking, alongM: 11_000, detourM: 0),
            Haven(id: "home", grade: .driversHome, alongM: 12_000, detourM: 3_000),
            Haven(id: "closer", grade: .driversHome, alongM: 13_000, detourM: 100),
            Haven(id: "further", grade: .driversHome, alongM: 14_000, detourM: 100),
            Haven(id: "only", grade: .parking, alongM: 240_000, detourM: 0),
            Haven(id: "better", grade: .serviceArea, alongM: 241_000, detourM: 0),
        ]
        let question = TripQuestion(
            halts: [TripHalt(alongM: 480_000, dwellMin: 0)],
            havens: havens,
            startSec: 0,
            rule: .cn,
            averageKmh: 60
        )
        func kept(_ scope: TripScope) -> [String] {
            scope.offered(of: TripWay(question)).slots.map { havens[Int($0.haven)].id }
        }
        #expect(kept(.all) == havens.map(\.id))
        #expect(kept(.every(metres: 10_000)) == ["further", "only", "better"])
        #expect(kept(.fewest) == ["only"])
    }
}
