import SijiFreight
import SijiHours
public import SijiMatch

/// The replay checker: says what is wrong with a match's schedule, knowing only the rule and the steps.
public enum ScheduleJudge {
    /// Every fault of a schedule in words; empty for a legal, contiguous one.
    public static func faults(of match: Match, query: MatchQuery) -> [String] {
        var faults: [String] = []
        var now = query.readyAt
        for step in match.schedule {
            if step.from != now { faults.append("\(step.action) begins at \(step.from), not at \(now)") }
            if step.to <= step.from { faults.append("\(step.action) takes no time") }
            now = step.to
        }
        if now != query.readyAt.adding(minutes: match.minutes) {
            faults.append("the steps do not end with the minutes")
        }
        return faults + drivingFaults(of: match.schedule, rule: query.rule, clocks: query.clocks)
    }

    /// Looks back from each driven stretch over all that went before it.
    private static func drivingFaults(
        of steps: [ScheduleStep],
        rule: DrivingRule,
        clocks: DrivingClocks
    ) -> [String] {
        // Stretches of driving (positive) and of standing (negative), neighbours of a kind joined, the clocks at the start in front.
        var faults: [String] = []
        var runs: [Int] = []
        for step in steps {
            let minutes = Int(step.to.epochSec - step.from.epochSec) / 60
            let isDriving = step.action == .deadhead || step.action == .drive
            if let last = runs.last, (last > 0) == isDriving {
                runs[runs.count - 1] += isDriving ? minutes : -minutes
            } else {
                runs.append(isDriving ? minutes : -minutes)
            }
        }
        for end in runs.indices where runs[end] > 0 {
            if let limit = rule.continuousMin {
                let driven = minutesBack(from: end, in: runs, untilStopOf: rule.breakMin)
                if driven.sum + (driven.reachedStart ? clocks.drivenMin : 0) > limit {
                    faults.append("drives \(driven.sum) min without a break")
                }
            }
            if let limit = rule.dailyDrivingMin {
                let driven = minutesBack(from: end, in: runs, untilStopOf: rule.dailyRestMin)
                if driven.sum + (driven.reachedStart ? clocks.drivenTodayMin : 0) > limit {
                    faults.append("drives \(driven.sum) min without a rest")
                }
            }
        }
        return faults
    }

    private static func minutesBack(
        from end: Int,
        in runs: [Int],
        untilStopOf stopMin: Int
    ) -> (sum: Int, reachedStart: Bool) {
        var sum = 0
        for run in runs[...end].reversed() {
            if run < 0, -run >= stopMin { return (sum, false) }
            if run > 0 { sum += run }
        }
        return (sum, true)
    }
}
