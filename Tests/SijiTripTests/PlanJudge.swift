import SijiHours
import SijiTrip

/// The replay checker: goes through a plan minute by minute and says what is wrong with it, knowing only the question and the rule's words.
///
/// A stop is the whole standstill between two drives. Who has driven `continuousMin` since a stop of `breakMin` may not drive on, nor who has
/// driven `dailyDrivingMin` since a standstill of the truck of `dailyRestMin`. Nothing here is shared with the planner or the clocks.
struct PlanJudge {
    private let question: TripQuestion
    private let plan: TripPlan
    private var faults: [String] = []

    /// One driver by the minute.
    private struct Log {
        var sinceBreak: Int
        var sinceRest: Int
        /// Minutes without a hand on the wheel.
        var free = 0
    }

    private var logs: [Log]
    private var truckStood = 0
    private var driver = 0
    private var minute = 0
    /// Where the truck stands, and the halt that comes next.
    private var place = TripStep.Place.start
    private var nextHalt = 0
    private var late: [TripPlan.Late] = []
    /// Clocks as they were when the wheels last turned.
    private var shown: [Int]

    /// Every fault of a plan in words; empty for a good one.
    static func faults(of plan: TripPlan, _ question: TripQuestion) -> [String] {
        var judge = PlanJudge(question, plan)
        judge.replay()
        return judge.faults
    }

    private init(_ question: TripQuestion, _ plan: TripPlan) {
        self.question = question
        self.plan = plan
        logs = question.crew.map { Log(sinceBreak: $0.drivenMin, sinceRest: $0.drivenTodayMin) }
        shown = question.crew.map(\.drivenMin)
    }

    private mutating func replay() {
        for (number, step) in plan.steps.enumerated() {
            let next = number + 1 < plan.steps.count ? plan.steps[number + 1] : nil
            let last = number > 0 ? plan.steps[number - 1] : nil
            if step.fromMin != minute { fault(step, "does not begin at \(minute)") }
            if step.toMin < step.fromMin { fault(step, "ends before it begins") }
            switch step.act {
            case .drive: drive(step, to: next)
            case .wait, .halt: standAtHalt(step, after: last)
            case .takeBreak, .rest, .swap: lengthen(step, after: last, before: next)
            }
            minute = step.toMin
            if faults.count > 20 { return }
        }
        if nextHalt != question.halts.count { faults.append("halt \(nextHalt) is not reached") }
        if let last = plan.steps.last, last.act != .halt { fault(last, "is behind the end") }
        if plan.late != late { faults.append("late is \(plan.late), not \(late)") }
    }

    // MARK: - Driving

    private mutating func drive(_ step: TripStep, to next: TripStep?) {
        guard let there = next?.place else { return fault(step, "leads nowhere") }
        if step.place != nil || step.ifFull != nil { fault(step, "has a place") }
        if step.driver != driver { fault(step, "is not driven by \(driver)") }
        if step.metres <= 0 { fault(step, "covers no way") }
        let metres = wayIn(there) - wayOut(place)
        if step.metres != metres { fault(step, "is \(metres) m") }
        if step.toMin - step.fromMin != ceilMin(metres) { fault(step, "takes \(ceilMin(metres)) min") }
        checkOrder(there, step)
        guard logs.indices.contains(driver) else { return }
        // What was stood counts now.
        for minute in 0..<max(0, step.toMin - step.fromMin) {
            if minute == 0 {
                if truckStood >= question.rule.dailyRestMin, truckStood > 0 {
                    for number in logs.indices { (logs[number].sinceBreak, logs[number].sinceRest) = (0, 0) }
                }
                if logs[driver].free >= question.rule.breakMin, logs[driver].free > 0 { logs[driver].sinceBreak = 0 }
                if step.drivenMin != logs[driver].sinceBreak { fault(step, "begins with \(logs[driver].sinceBreak)") }
            }
            logs[driver].sinceBreak += 1
            logs[driver].sinceRest += 1
            for number in logs.indices { logs[number].free = number == driver ? 0 : logs[number].free + 1 }
            if logs[driver].sinceBreak > question.rule.continuousMin ?? .max {
                return fault(step, "has no break in time")
            }
            if logs[driver].sinceRest > question.rule.dailyDrivingMin ?? .max {
                return fault(step, "has no rest in time")
            }
        }
        truckStood = 0
        shown = logs.map { log in
            log.free > 0 && log.free >= question.rule.breakMin ? 0 : log.sinceBreak
        }
        move(there)
    }

    private mutating func move(_ there: TripStep.Place) {
        place = there
    }

    /// A place comes before the next halt and behind the last, a haven behind the last haven.
    private mutating func checkOrder(_ there: TripStep.Place, _ step: TripStep) {
        switch there {
        case .start: fault(step, "leads back to the start")
        case .halt(let halt): if halt != nextHalt { fault(step, "leads to halt \(halt), not \(nextHalt)") }
        case .haven(let haven):
            guard nextHalt < question.halts.count else { return fault(step, "leads on from the end") }
            let fromM = nextHalt > 0 ? question.halts[nextHalt - 1].alongM : 0
            if !(fromM...question.halts[nextHalt].alongM).contains(question.havens[haven].alongM) {
                fault(step, "leads to a haven of another stretch")
            }
            if case .haven(let before) = place, haven <= before { fault(step, "leads back") }
            if !leadsOn(.haven(haven), haven, nextHalt) { fault(step, "leads to where the trip cannot be ended") }
        }
    }

    // MARK: - Standing

    private mutating func standAtHalt(_ step: TripStep, after last: TripStep?) {
        let halt = nextHalt
        guard halt < question.halts.count else { return fault(step, "is one halt too many") }
        arrive(step, .halt(halt))
        let isFirst = !(last?.act == .wait && last?.place == .halt(halt))
        checkShown(step)
        let window = question.halts[halt]
        if step.act == .wait {
            if !isFirst { fault(step, "waits twice") }
            guard let opensSec = window.opensSec else { return fault(step, "waits for nothing") }
            let leftSec = opensSec - question.startSec - Int64(minute) * 60
            let waitMin = leftSec > 0 ? Int((leftSec + 59) / 60) : 0
            if waitMin == 0 || step.toMin - step.fromMin != waitMin { fault(step, "waits \(waitMin) min") }
            noteLate(halt)
        } else {
            let nowSec = question.startSec + Int64(minute) * 60
            if let opensSec = window.opensSec, nowSec < opensSec { fault(step, "is before it opens") }
            if isFirst { noteLate(halt) }
            if step.toMin - step.fromMin != window.dwellMin { fault(step, "lasts \(window.dwellMin) min") }
            nextHalt += 1
        }
        stand(step)
    }

    private mutating func noteLate(_ halt: Int) {
        guard let closesSec = question.halts[halt].closesSec else { return }
        let nowSec = question.startSec + Int64(minute) * 60
        if nowSec > closesSec { late.append(TripPlan.Late(halt: halt, byMin: Int((nowSec - closesSec + 59) / 60))) }
    }

    private mutating func lengthen(_ step: TripStep, after last: TripStep?, before next: TripStep?) {
        guard let there = step.place else { return fault(step, "has no place") }
        if case .haven = there {
            arrive(step, there)
        } else if there != (nextHalt > 0 ? .halt(nextHalt - 1) : .start) {
            fault(step, "is at another place")
        }
        if next == nil { fault(step, "is for nothing") }
        if last?.place == there, last?.act == step.act { fault(step, "is said twice") }
        checkFull(step, there, after: last)
        if step.act == .swap {
            if question.crew.count < 2 { return fault(step, "has nobody to change with") }
            if step.toMin != step.fromMin { fault(step, "takes time") }
            driver = 1 - driver
            checkShown(step)
            return
        }
        checkShown(step)
        let minutes = step.toMin - step.fromMin
        if minutes <= 0 { fault(step, "takes no time") }
        let ridersFree = question.crew.count > 1 && next?.act == .swap ? logs[1 - driver].free : truckStood
        stand(step)
        let lengths =
            step.act == .rest
            ? [question.rule.dailyRestMin - (truckStood - minutes)]
            : [question.rule.breakMin - (truckStood - minutes), question.rule.breakMin - ridersFree]
        if !lengths.contains(minutes) { fault(step, "is not what is lacking") }
        if step.act == .rest, question.rule.dailyDrivingMin == nil { fault(step, "is not asked for") }
        if step.act == .takeBreak, question.rule.continuousMin == nil { fault(step, "is not asked for") }
    }

    /// Without a drive between them two places must be one.
    private mutating func arrive(_ step: TripStep, _ there: TripStep.Place) {
        if step.place != there { fault(step, "is not at \(there)") }
        guard place != there else { return }
        if wayIn(there) != wayOut(place) { fault(step, "is not reached") }
        checkOrder(there, step)
        move(there)
    }

    private mutating func stand(_ step: TripStep) {
        if step.metres != 0 { fault(step, "moves") }
        for _ in 0..<max(0, step.toMin - step.fromMin) {
            truckStood += 1
            for number in logs.indices { logs[number].free += 1 }
        }
    }

    private mutating func checkShown(_ step: TripStep) {
        guard shown.indices.contains(driver) else { return }
        if step.driver != driver { fault(step, "is not of driver \(driver)") }
        if step.drivenMin != shown[driver] { fault(step, "shows \(step.drivenMin), not \(shown[driver])") }
    }

    // MARK: - The way out of a full haven

    private mutating func checkFull(_ step: TripStep, _ there: TripStep.Place, after last: TripStep?) {
        guard case .haven(let haven) = there else {
            if step.ifFull != nil { fault(step, "has a way out") }
            return
        }
        guard logs.indices.contains(driver), nextHalt < question.halts.count else { return }
        if let last, last.place == there, last.act != .drive {
            if step.ifFull != last.ifFull { fault(step, "has another way out than before") }
            return
        }
        // Who came drives on: what was stood before, at a place that is here too, counts.
        let log = logs[driver]
        let isRested = truckStood > 0 && truckStood >= question.rule.dailyRestMin
        let isBroken = isRested || (log.free > 0 && log.free >= question.rule.breakMin)
        func canDrive(_ minutes: Int) -> Bool {
            minutes == 0
                || ((isBroken ? 0 : log.sinceBreak) + minutes <= question.rule.continuousMin ?? .max
                    && (isRested ? 0 : log.sinceRest) + minutes <= question.rule.dailyDrivingMin ?? .max)
        }
        func isInReach(_ other: TripStep.Place) -> Bool { canDrive(ceilMin(wayIn(other) - wayOut(there))) }
        let halt = nextHalt
        let best = question.havens.indices.filter {
            $0 > haven && question.havens[$0].alongM <= question.halts[halt].alongM && isInReach(.haven($0))
                && leadsOn(.haven($0), $0, halt)
        }.min { left, right in
            let (one, two) = (question.havens[left], question.havens[right])
            if one.grade != two.grade { return one.grade < two.grade }
            if wayIn(.haven(left)) != wayIn(.haven(right)) { return wayIn(.haven(left)) < wayIn(.haven(right)) }
            return Array(one.id.utf8).lexicographicallyPrecedes(Array(two.id.utf8))
        }
        let expected: TripStep.Place? = best.map { .haven($0) } ?? (isInReach(.halt(halt)) ? .halt(halt) : nil)
        if step.ifFull != expected { fault(step, "has the way out \(expected.map { "\($0)" } ?? "none")") }
    }

    private func leadsOn(_ from: TripStep.Place, _ haven: Int?, _ halt: Int) -> Bool {
        let longest = min(question.rule.continuousMin ?? .max, question.rule.dailyDrivingMin ?? .max)
        func canHop(_ to: TripStep.Place) -> Bool { ceilMin(wayIn(to) - wayOut(from)) <= longest }
        if canHop(.halt(halt)) {
            if halt + 1 == question.halts.count || leadsOn(.halt(halt), nil, halt + 1) { return true }
        }
        let fromM = halt > 0 ? question.halts[halt - 1].alongM : 0
        return question.havens.indices.contains { other in
            other > haven ?? -1 && (fromM...question.halts[halt].alongM).contains(question.havens[other].alongM)
                && canHop(.haven(other)) && leadsOn(.haven(other), other, halt)
        }
    }

    // MARK: - Metres and minutes

    private func wayIn(_ place: TripStep.Place) -> Int {
        switch place {
        case .start: 0
        case .halt(let halt): question.halts[halt].alongM
        case .haven(let haven): question.havens[haven].alongM + (question.havens[haven].detourM + 1) / 2
        }
    }

    private func wayOut(_ place: TripStep.Place) -> Int {
        guard case .haven(let haven) = place else { return wayIn(place) }
        return question.havens[haven].alongM - question.havens[haven].detourM / 2
    }

    private func ceilMin(_ metres: Int) -> Int {
        var minutes = max(0, metres * 60 / (1000 * question.averageKmh))
        while minutes * 1000 * question.averageKmh < metres * 60 { minutes += 1 }
        return minutes
    }

    private mutating func fault(_ step: TripStep, _ words: String) {
        faults.append("\(step.act.rawValue) at \(step.fromMin) \(words)")
    }
}
