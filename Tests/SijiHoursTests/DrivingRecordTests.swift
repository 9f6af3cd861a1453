import SijiHours
import SijiTestSupport
import Testing

@Suite("What a driver told of driving and standing")
struct DrivingRecordTests {
    private static func record(_ marks: (DrivingRecord.Act, Int)...) -> DrivingRecord {
        DrivingRecord(marks.map { DrivingRecord.Mark($0.0, atSec: 60 * Int64($0.1)) })
    }

    private static func standing(_ record: DrivingRecord, atMin: Int, _ rule: DrivingRule = .cn) throws
        -> DrivingStanding
    {
        try #require(record.standing(atSec: 60 * Int64(atMin), rule: rule))
    }

    @Test(arguments: [(19, 220, 1), (20, 0, nil), (21, 0, nil)] as [(Int, Int, Int?)])
    func `a stop of twenty minutes is a break, one of nineteen is not`(
        view: (stoodMin: Int, drivenMin: Int, lacksMin: Int?)
    ) throws {
        let now = try Self.standing(Self.record((.drive, 0), (.rest, 220)), atMin: 220 + view.stoodMin)
        #expect(now.clocks == DrivingClocks(drivenMin: view.drivenMin, drivenTodayMin: 220))
        #expect(now.stoodMin == view.stoodMin && now.breakLacksMin == view.lacksMin)
        #expect(now.leftMin == 240 - view.drivenMin && now.leftTodayMin == 320)
    }

    @Test func `standstills in a row are one, and marks of one act begin nothing`() throws {
        let record = Self.record((.drive, 0), (.drive, 100), (.rest, 200), (.rest, 210), (.drive, 220), (.drive, 230))
        let now = try Self.standing(record, atMin: 240)
        #expect(now.clocks == DrivingClocks(drivenMin: 20, drivenTodayMin: 220) && now.sinceSec == 220 * 60)
        #expect(now.act == .drive && now.stoodMin == 0 && now.breakLacksMin == nil)
    }

    @Test func `a night sets both clocks to nothing, and a rest told late counts from its own time`() throws {
        let night = Self.record((.drive, 0), (.rest, 300), (.drive, 900))
        #expect(try Self.standing(night, atMin: 910).clocks == DrivingClocks(drivenMin: 10, drivenTodayMin: 10))
        // The driver forgot to say that he stopped, and says so afterwards.
        let late = Self.record((.drive, 0), (.drive, 900), (.rest, 300))
        #expect(try Self.standing(late, atMin: 910).clocks == DrivingClocks(drivenMin: 10, drivenTodayMin: 10))
    }

    @Test func `of two marks at one moment the later told holds, and before the first nothing is known`() throws {
        let record = Self.record((.drive, 10), (.rest, 10))
        #expect(record.marks.map(\.act) == [.rest])
        #expect(record.standing(atSec: 599, rule: .cn) == nil)
        #expect(try Self.standing(record, atMin: 10).clocks == DrivingClocks())
    }

    @Test func `seconds of driving are rounded up in the sum, of standing down`() throws {
        let record = DrivingRecord([
            .init(.drive, atSec: 0), .init(.rest, atSec: 61), .init(.drive, atSec: 1_260), .init(.rest, atSec: 1_261),
        ])
        // 1,199 seconds of standing are no break.
        let now = try #require(record.standing(atSec: 1_320, rule: .cn))
        #expect(now.clocks == DrivingClocks(drivenMin: 2, drivenTodayMin: 2) && now.stoodMin == 0)
    }

    @Test func `a plan that begins later takes a standstill as going on, and a drive as far as a clock lets`() {
        let resting = Self.record((.drive, 0), (.rest, 200))
        func clocks(_ record: DrivingRecord, _ atMin: Int, asked: Int) -> DrivingClocks? {
            record.clocks(atSec: 60 * Int64(atMin), askedAtSec: 60 * Int64(asked), rule: .cn)
        }
        #expect(clocks(resting, 215, asked: 210) == DrivingClocks(drivenMin: 200, drivenTodayMin: 200))
        #expect(clocks(resting, 220, asked: 210) == DrivingClocks(drivenMin: 0, drivenTodayMin: 200))
        let driving = Self.record((.drive, 0))
        #expect(clocks(driving, 230, asked: 210) == DrivingClocks(drivenMin: 230, drivenTodayMin: 230))
        #expect(clocks(driving, 900, asked: 210) == DrivingClocks(drivenMin: 240, drivenTodayMin: 540))
        #expect(clocks(driving, 300, asked: 300) == DrivingClocks(drivenMin: 300, drivenTodayMin: 300))
        // Of a plan that begins before it is asked for, only what was told by its beginning counts.
        #expect(clocks(Self.record((.drive, 0), (.rest, 100)), 60, asked: 500)?.drivenMin == 60)
        #expect(clocks(driving, -1, asked: 10) == nil)
    }

    @Test(arguments: UInt64(1)...10)
    func `agrees with a walk from one fifth of a minute to the next`(seed: UInt64) {
        let stepSec: Int64 = 12
        let rules = [
            DrivingRule.cn, .cnLaw, .none,
            DrivingRule(name: "odd", continuousMin: 7, breakMin: 3, dailyDrivingMin: 20, dailyRestMin: 11),
        ]
        var random = SeededGenerator(seed: seed)
        for _ in 0..<100 {
            let rule = rules.randomElement(using: &random) ?? .cn
            let marks = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                let spanSteps = rule.name == "odd" ? 300 : 9_000
                let step = Int64.random(in: 0...Int64(spanSteps), using: &random)
                return DrivingRecord.Mark(random.oneIn(2) ? .drive : .rest, atSec: step * stepSec)
            }
            let endSec = stepSec * Int64.random(in: 0...(rule.name == "odd" ? 400 : 10_000), using: &random)
            let found = DrivingRecord(marks).standing(atSec: endSec, rule: rule)
            #expect(found?.clocks == Self.walked(marks, to: endSec, stepSec, rule), "\(rule.name) \(marks) \(endSec)")
        }
    }

    /// The clocks by looking at every step of the way for what was told last before it.
    private static func walked(
        _ marks: [DrivingRecord.Mark],
        to endSec: Int64,
        _ stepSec: Int64,
        _ rule: DrivingRule
    ) -> DrivingClocks? {
        guard let firstSec = marks.map(\.atSec).min(), firstSec <= endSec else { return nil }
        var act: DrivingRecord.Act?
        var (steps, stepsToday, still) = (0, 0, 0)
        func wake() {
            if still > 0, still * Int(stepSec) >= rule.dailyRestMin * 60 {
                (steps, stepsToday) = (0, 0)
            } else if still > 0, still * Int(stepSec) >= rule.breakMin * 60 {
                steps = 0
            }
        }
        for atSec in stride(from: firstSec, to: endSec, by: Int(stepSec)) {
            if let told = marks.last(where: { $0.atSec == atSec }) { act = told.act }
            if act == .drive {
                wake()
                still = 0
                (steps, stepsToday) = (steps + 1, stepsToday + 1)
            } else {
                still += 1
            }
        }
        if let told = marks.last(where: { $0.atSec == endSec }) { act = told.act }
        if act == .rest { wake() }
        func minutes(_ steps: Int) -> Int { (steps * Int(stepSec) + 59) / 60 }
        return DrivingClocks(drivenMin: minutes(steps), drivenTodayMin: minutes(stepsToday))
    }
}
