import SijiHours
import SijiTestSupport
import Testing

@Suite("The clock against a simulation minute by minute")
struct CrewClockOracleTests {
    private enum Leg {
        case drive(Int)
        case stand(Int)
    }

    private static let rules = [
        DrivingRule.cn, .cnLaw, .none,
        DrivingRule(name: "odd", continuousMin: 7, breakMin: 3, dailyDrivingMin: 20, dailyRestMin: 11),
        DrivingRule(name: "odd", continuousMin: 50, breakMin: 25, dailyDrivingMin: 30, dailyRestMin: 25),
        DrivingRule(name: "odd", continuousMin: nil, breakMin: 1, dailyDrivingMin: 1, dailyRestMin: 1),
    ]

    private func legs(_ random: inout SeededGenerator, rule: DrivingRule) -> [Leg] {
        let edges = [rule.continuousMin, rule.dailyDrivingMin, rule.breakMin, rule.dailyRestMin].compactMap(\.self)
        return (0..<Int.random(in: 1...9, using: &random)).map { _ in
            var minutes = Int.random(in: 0...120, using: &random)
            if random.oneIn(2) {
                minutes = max(0, (edges.randomElement(using: &random) ?? 0) + Int.random(in: -1...1, using: &random))
            }
            return random.oneIn(2) ? .drive(minutes) : .stand(minutes)
        }
    }

    private func clocks(_ random: inout SeededGenerator) -> DrivingClocks {
        DrivingClocks(
            drivenMin: random.oneIn(2) ? 0 : Int.random(in: 0...260, using: &random),
            drivenTodayMin: random.oneIn(2) ? 0 : Int.random(in: 0...560, using: &random)
        )
    }

    @Test(arguments: UInt64(1)...20, 1...2)
    func `takes the same minutes, for the same things, with the same driver`(seed: UInt64, drivers: Int) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<200 {
            let rule = Self.rules.randomElement(using: &random) ?? .cn
            let crew = (0..<drivers).map { _ in clocks(&random) }
            let legs = legs(&random, rule: rule)
            var clock = CrewClock(rule: rule, first: crew[0], second: drivers > 1 ? crew[1] : nil, recording: true)
            var simulation = DriveSimulation(rule: rule, crew: crew, keepsMinutes: true)
            for leg in legs {
                switch leg {
                case .drive(let minutes):
                    clock.drive(minutes)
                    simulation.drive(minutes)
                case .stand(let minutes):
                    clock.stand(minutes)
                    simulation.stand(minutes)
                }
                #expect(clock.elapsedMin == simulation.elapsedMin, "round \(round): \(rule) \(crew) \(legs)")
            }
            #expect(spelled(clock.steps) == simulation.minutes, "round \(round): \(rule) \(crew) \(legs)")
            #expect(isContiguous(clock.steps), "round \(round)")
        }
    }

    private func spelled(_ steps: [DriveStep]) -> [DriveSimulation.Minute] {
        steps.flatMap { step in
            Array(repeating: DriveSimulation.Minute(step.kind, driver: step.driver), count: step.toMin - step.fromMin)
        }
    }

    private func isContiguous(_ steps: [DriveStep]) -> Bool {
        steps.first.map { $0.fromMin == 0 } ?? true
            && zip(steps, steps.dropFirst()).allSatisfy { $0.toMin == $1.fromMin }
            && steps.allSatisfy { $0.fromMin < $0.toMin }
    }
}
