import SijiHours
import SijiTestSupport
import Testing

@Suite("Two drivers' clock")
struct CrewClockTests {
    private static let rules = [
        DrivingRule.cn, .cnLaw, .none,
        DrivingRule(name: "odd", continuousMin: 7, breakMin: 3, dailyDrivingMin: 20, dailyRestMin: 11),
        DrivingRule(name: "odd", continuousMin: 50, breakMin: 25, dailyDrivingMin: 30, dailyRestMin: 25),
        DrivingRule(name: "odd", continuousMin: nil, breakMin: 1, dailyDrivingMin: 1, dailyRestMin: 1),
    ]

    @Test(arguments: UInt64(1)...20)
    func `takes the minutes that looking back over every one of them allows`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<40 {
            let rule = Self.rules.randomElement(using: &random) ?? .cn
            let crew = [clocks(&random), clocks(&random)]
            var clock = CrewClock(rule: rule, first: crew[0], second: crew[1], recording: true)
            var history = CrewHistory(rule: rule, crew: crew)
            var legs: [Int] = []
            for _ in 0..<Int.random(in: 1...7, using: &random) {
                let minutes = Int.random(in: 0...(random.oneIn(3) ? 700 : 60), using: &random)
                if random.oneIn(2) {
                    clock.drive(minutes)
                    history.drive(minutes)
                    legs.append(minutes)
                } else {
                    clock.stand(minutes)
                    history.stand(minutes)
                    legs.append(-minutes)
                }
            }
            #expect(clock.elapsedMin == history.minutes.count, "round \(round): \(rule) \(crew) \(legs)")
            #expect(clock.driver == history.driver, "round \(round): \(rule) \(crew) \(legs)")
            #expect(spelled(clock.steps) == history.minutes, "round \(round): \(rule) \(crew) \(legs)")
        }
    }

    @Test
    func `lets two drive through the day of both`() {
        var clock = CrewClock(rule: .cn, second: DrivingClocks())
        clock.drive(1080)
        #expect(clock.elapsedMin == 1080)
        clock.drive(1)
        #expect(clock.elapsedMin == 1681)
    }

    @Test
    func `takes riding along for a break and not for a rest`() {
        var clock = CrewClock(
            rule: .cn,
            first: DrivingClocks(drivenMin: 220, drivenTodayMin: 220),
            second: DrivingClocks()
        )
        clock.drive(20 + 240 + 240)
        #expect(clock.elapsedMin == 500 && clock.driver == 0)
        #expect(clock.clocks == DrivingClocks(drivenMin: 240, drivenTodayMin: 480))
        #expect(clock.ridersClocks == DrivingClocks(drivenMin: 240, drivenTodayMin: 240))
    }

    @Test
    func `stands for what the rider lacks where that is less`() {
        // 15 minutes along after 240 driven: 5 more and the first may drive again; the second would need 20.
        var clock = CrewClock(
            rule: .cn,
            first: DrivingClocks(drivenMin: 239, drivenTodayMin: 239),
            second: DrivingClocks(drivenMin: 225, drivenTodayMin: 225),
            recording: true
        )
        clock.drive(17)
        #expect(
            clock.steps == [
                DriveStep(.drive, fromMin: 0, toMin: 1), DriveStep(.drive, fromMin: 1, toMin: 16, driver: 1),
                DriveStep(.takeBreak, fromMin: 16, toMin: 21, driver: 1), DriveStep(.drive, fromMin: 21, toMin: 22),
            ]
        )
    }

    private func clocks(_ random: inout SeededGenerator) -> DrivingClocks {
        DrivingClocks(
            drivenMin: random.oneIn(2) ? 0 : Int.random(in: 0...260, using: &random),
            drivenTodayMin: random.oneIn(2) ? 0 : Int.random(in: 0...560, using: &random)
        )
    }

    private func spelled(_ steps: [DriveStep]) -> [CrewHistory.Minute] {
        steps.flatMap { step in
            Array(
                repeating: step.kind == .drive ? CrewHistory.Minute.driven(by: step.driver) : .stood,
                count: step.toMin - step.fromMin
            )
        }
    }
}
