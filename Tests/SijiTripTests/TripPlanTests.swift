import SijiHours
import SijiTrip
import Testing

@Suite("Plans at the limits")
struct TripPlanTests {
    /// At 60 km/h a kilometre is a minute.
    private func outcome(
        _ halts: [TripHalt],
        havensKm: [Int] = [],
        rule: DrivingRule = .cn,
        clocks: DrivingClocks = DrivingClocks()
    ) -> TripOutcome {
        TripPlanner.plan(
            TripQuestion(
                halts: halts,
                havens: havensKm.map { Haven(id: "k\($0)", grade: .driversHome, alongM: $0 * 1000, detourM: 0) },
                startSec: 0,
                crew: [clocks],
                rule: rule,
                averageKmh: 60
            )
        )
    }

    private func end(_ km: Int) -> TripHalt { TripHalt(alongM: km * 1000, dwellMin: 0) }

    private func added(_ outcome: TripOutcome) -> [Int]? {
        guard case .plan(let plan) = outcome else { return nil }
        return plan.steps.filter { $0.act == .takeBreak || $0.act == .rest }.map { $0.toMin - $0.fromMin }
    }

    @Test
    func `a plan lasts until its last step ends`() {
        let plan = TripPlan(
            steps: [
                TripStep(.drive, fromMin: 0, toMin: 60, metres: 65_000, drivenMin: 0),
                TripStep(.halt, fromMin: 60, toMin: 120, place: .halt(0), drivenMin: 60),
            ],
            late: []
        )
        #expect(plan.minutes == 120)
    }

    @Test
    func `240 minutes need no break and 241 one`() {
        #expect(added(outcome([end(239)], havensKm: [120])) == [])
        #expect(added(outcome([end(240)], havensKm: [120])) == [])
        #expect(added(outcome([end(241)], havensKm: [120])) == [20])
        #expect(
            outcome([end(241)])
                == .obstacle(TripObstacle(.continuous, neededMin: 241, allowedMin: 240, fromM: 0, toM: 241_000))
        )
    }

    @Test
    func `a halt of 20 minutes is a break and one of 19 lacks one`() {
        #expect(added(outcome([TripHalt(alongM: 239_000, dwellMin: 20), end(241)])) == [])
        #expect(added(outcome([TripHalt(alongM: 239_000, dwellMin: 19), end(241)])) == [1])
        #expect(added(outcome([TripHalt(alongM: 239_000, dwellMin: 19), end(240)])) == [])
    }

    @Test
    func `540 minutes need no rest and 541 one`() {
        let havensKm = Array(stride(from: 10, to: 540, by: 10))
        #expect(added(outcome([end(540)], havensKm: havensKm)) == [20, 20])
        #expect(added(outcome([end(541)], havensKm: havensKm))?.sorted() == [20, 600])
    }

    @Test
    func `a halt of 600 minutes is a rest and one of 599 lacks one`() {
        let clocks = DrivingClocks(drivenMin: 0, drivenTodayMin: 440)
        #expect(added(outcome([TripHalt(alongM: 100_000, dwellMin: 600), end(101)], clocks: clocks)) == [])
        #expect(added(outcome([TripHalt(alongM: 100_000, dwellMin: 599), end(101)], clocks: clocks)) == [1])
        #expect(added(outcome([TripHalt(alongM: 100_000, dwellMin: 599), end(100)], clocks: clocks)) == [])
    }

    @Test
    func `a clock that is full, or over, is stood off at the start`() {
        for drivenMin in [240, 250] {
            guard case .plan(let plan) = outcome([end(10)], clocks: DrivingClocks(drivenMin: drivenMin)) else {
                Issue.record("there is a plan")
                continue
            }
            #expect(plan.steps.first?.act == .takeBreak && plan.steps.first?.place == .start)
            #expect(plan.minutes == 30)
        }
    }

    @Test
    func `rests before a clock is full where that is shorter`() {
        // Greedy: 1 minute, a break, 9 more, the rest, 90 to go. The rest at once saves the break.
        let clocks = DrivingClocks(drivenMin: 239, drivenTodayMin: 530)
        var greedy = CrewClock(rule: .cn, first: clocks)
        greedy.drive(100)
        guard case .plan(let plan) = outcome([end(100)], havensKm: Array(0...99), clocks: clocks) else {
            Issue.record("there is a plan")
            return
        }
        #expect(greedy.elapsedMin == 720)
        #expect(plan.minutes == 700)
    }

    @Test(arguments: [0, 1, 239, 240, 241, 478, 479, 480, 1_000, 2_000])
    func `with a haven at every minute breaks come a minute before they must`(minutes: Int) {
        // The last minute before a limit is left to drive on in, should the haven be full; the end cannot be.
        let rule = DrivingRule(name: "early", continuousMin: 239, breakMin: 20, dailyDrivingMin: nil, dailyRestMin: 600)
        var greedy = CrewClock(rule: rule)
        greedy.drive(max(0, minutes - 1))
        let expected = greedy.elapsedMin + min(1, minutes)
        guard case .plan(let plan) = outcome([end(minutes)], havensKm: Array(0...minutes), rule: .cnLaw) else {
            Issue.record("there is a plan")
            return
        }
        #expect(plan.minutes == expected)
    }
}
