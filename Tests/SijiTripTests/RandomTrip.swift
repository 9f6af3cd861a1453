import SijiHours
import SijiTestSupport
import SijiTrip

/// Seeded trips that are meant to be awkward: havens at the very limits, halts at one place, clocks that are full, windows that pinch.
struct RandomTrip {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    static let rules = [
        DrivingRule.cn, .cn, .cn, .cnLaw, .none,
        DrivingRule(name: "odd", continuousMin: 50, breakMin: 25, dailyDrivingMin: 90, dailyRestMin: 70),
        DrivingRule(name: "odd", continuousMin: nil, breakMin: 1, dailyDrivingMin: 60, dailyRestMin: 30),
        DrivingRule(name: "odd", continuousMin: 70, breakMin: 25, dailyDrivingMin: 40, dailyRestMin: 25),
        DrivingRule(name: "odd", continuousMin: 7, breakMin: 3, dailyDrivingMin: 20, dailyRestMin: 11),
    ]

    /// A trip of up to so many havens and halts.
    mutating func question(havens: Int, halts: Int, drivers: Int) -> TripQuestion {
        let rule = Self.rules.randomElement(using: &random) ?? .cn
        let averageKmh = [60, 60, 80, 73].randomElement(using: &random) ?? 60
        let hopMin = min(rule.continuousMin ?? 300, rule.dailyDrivingMin ?? 300)
        let lengthMin = hopMin * Int.random(in: 1...6, using: &random) + Int.random(in: -2...30, using: &random)
        let lengthM = max(0, lengthMin) * averageKmh * 1000 / 60
        var halts = (0..<Int.random(in: 1...halts, using: &random)).map { _ in
            halt(Int.random(in: 0...lengthM, using: &random), lengthMin, rule)
        }
        halts[halts.count - 1].alongM = lengthM
        halts.sort { $0.alongM < $1.alongM }
        let havens = haven(Int.random(in: 0...havens, using: &random), lengthM, halts, hopMin, averageKmh)
        return TripQuestion(
            halts: halts,
            havens: havens,
            startSec: 1_795_651_200 + Int64.random(in: 0...59, using: &random),
            crew: (0..<drivers).map { _ in clocks(rule) },
            rule: rule,
            averageKmh: averageKmh
        )
    }

    private mutating func halt(_ alongM: Int, _ lengthMin: Int, _ rule: DrivingRule) -> TripHalt {
        let dwells = [0, 0, 60, rule.breakMin - 1, rule.breakMin, rule.dailyRestMin - 1, rule.dailyRestMin, 15]
        var halt = TripHalt(alongM: alongM, dwellMin: max(0, dwells.randomElement(using: &random) ?? 0))
        if random.oneIn(2) {
            halt.opensSec =
                1_795_651_200 + Int64.random(in: 0...(lengthMin > 0 ? Int64(lengthMin) * 100 : 1), using: &random)
        }
        if random.oneIn(2) {
            halt.closesSec =
                max(
                    halt.opensSec ?? 0,
                    1_795_651_200
                        + Int64.random(in: -600...(lengthMin > 0 ? Int64(lengthMin) * 120 : 1), using: &random)
                )
        }
        return halt
    }

    private mutating func haven(_ count: Int, _ lengthM: Int, _ halts: [TripHalt], _ hopMin: Int, _ averageKmh: Int)
        -> [Haven]
    {
        let hopM = hopMin * averageKmh * 1000 / 60
        return (0..<count).map { number in
            var alongM = Int.random(in: -1000...(lengthM + 1000), using: &random)
            if random.oneIn(3) {
                alongM =
                    hopM * Int.random(in: 0...6, using: &random)
                    + ([-1001, -1000, -1, 0, 0, 1].randomElement(using: &random) ?? 0)
            }
            if random.oneIn(6) { alongM = halts.randomElement(using: &random)?.alongM ?? 0 }
            return Haven(
                id: "h\(Int.random(in: 0...99, using: &random))-\(number)",
                grade: Haven.Grade.allCases.randomElement(using: &random) ?? .parking,
                alongM: alongM,
                detourM: random.oneIn(2)
                    ? 0 : Int.random(in: 0...([3, 3000, 30_000].randomElement(using: &random) ?? 0), using: &random)
            )
        }.sorted { $0.alongM < $1.alongM }
    }

    private mutating func clocks(_ rule: DrivingRule) -> DrivingClocks {
        guard random.oneIn(2) else { return DrivingClocks() }
        let drivenMin = Int.random(in: 0...((rule.continuousMin ?? 240) + 3), using: &random)
        return DrivingClocks(
            drivenMin: drivenMin,
            drivenTodayMin: max(drivenMin, Int.random(in: 0...((rule.dailyDrivingMin ?? 540) + 3), using: &random))
        )
    }
}
