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
        let crew = query.truck.drivers > 1 ? [query.clocks, query.coClocks] : [query.clocks]
        if match.schedule.contains(where: { ($0.driver != nil) != (crew.count > 1) }) {
            faults.append("the steps of \(crew.count) say the wrong thing of who drives")
        }
        for (number, clocks) in crew.enumerated() {
            faults += drivingFaults(of: match.schedule, by: number, rule: query.rule, clocks: clocks)
        }
        return faults
    }

    /// Looks back from each stretch that a driver drives over all that went before it.
    private static func drivingFaults(
        of steps: [ScheduleStep],
        by driver: Int,
        rule: DrivingRule,
        clocks: DrivingClocks
    ) -> [String] {
        var faults: [String] = []
        let course = steps.map { step in
            let isDriving = step.action == .deadhead || step.action == .drive
            return Stretch(
                minutes: Int(step.to.epochSec - step.from.epochSec) / 60,
                isStanding: !isDriving,
                isOwn: isDriving && (step.driver ?? 0) == driver
            )
        }
        for end in course.indices where course[end].isOwn {
            if let limit = rule.continuousMin {
                let driven = minutesBack(from: end, in: course, untilStopOf: rule.breakMin) { !$0.isOwn }
                if driven.sum + (driven.reachedStart ? clocks.drivenMin : 0) > limit {
                    faults.append("driver \(driver) drives \(driven.sum) min without a break")
                }
            }
            if let limit = rule.dailyDrivingMin {
                let driven = minutesBack(from: end, in: course, untilStopOf: rule.dailyRestMin, \.isStanding)
                if driven.sum + (driven.reachedStart ? clocks.drivenTodayMin : 0) > limit {
                    faults.append("driver \(driver) drives \(driven.sum) min without a rest")
                }
            }
        }
        return faults
    }

    /// A step as one driver sees it.
    private struct Stretch {
        let minutes: Int
        let isStanding: Bool
        let isOwn: Bool
    }

    /// What the driver drove since the last run of so many minutes of a kind.
    private static func minutesBack(
        from end: Int,
        in course: [Stretch],
        untilStopOf stopMin: Int,
        _ isOfKind: (Stretch) -> Bool
    ) -> (sum: Int, reachedStart: Bool) {
        var (sum, run) = (0, 0)
        for stretch in course[...end].reversed() {
            run = isOfKind(stretch) ? run + stretch.minutes : 0
            if run > 0, run >= stopMin { return (sum, false) }
            if stretch.isOwn { sum += stretch.minutes }
        }
        return (sum, true)
    }
}
