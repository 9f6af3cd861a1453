import SijiHours

/// What a truck did minute by minute, and who may drive the next one by looking back over all of it: the oracle of `CrewClock`.
struct CrewHistory {
    /// What was done in a minute: who drove, or that the truck stood.
    enum Minute: Equatable {
        case driven(by: Int)
        case stood
    }

    let rule: DrivingRule
    let atStart: [DrivingClocks]
    private(set) var minutes: [Minute] = []
    private(set) var driver = 0

    init(rule: DrivingRule, crew: [DrivingClocks]) {
        self.rule = rule
        atStart = crew
    }

    mutating func drive(_ count: Int) {
        for _ in 0..<count {
            while !mayDrive(driver) {
                let other = 1 - driver
                if atStart.count > 1, mayDrive(other) { driver = other } else { minutes.append(.stood) }
            }
            minutes.append(.driven(by: driver))
        }
    }

    mutating func stand(_ count: Int) { for _ in 0..<count { minutes.append(.stood) } }

    private func mayDrive(_ number: Int) -> Bool {
        if let limit = rule.continuousMin {
            let driven = drivenBack(by: number, untilRunOf: max(1, min(rule.breakMin, rule.dailyRestMin))) {
                $0 != .driven(by: number)
            }
            guard driven.sum + (driven.isWhole ? atStart[number].drivenMin : 0) < limit else { return false }
        }
        if let limit = rule.dailyDrivingMin {
            let driven = drivenBack(by: number, untilRunOf: max(1, rule.dailyRestMin)) { $0 == .stood }
            guard driven.sum + (driven.isWhole ? atStart[number].drivenTodayMin : 0) < limit else { return false }
        }
        return true
    }

    /// Minutes that a driver drove since the last run of so many that are of a kind, and whether there was none.
    private func drivenBack(by number: Int, untilRunOf length: Int, _ isOfKind: (Minute) -> Bool) -> (
        sum: Int, isWhole: Bool
    ) {
        var (sum, run) = (0, 0)
        for minute in minutes.reversed() {
            run = isOfKind(minute) ? run + 1 : 0
            if run >= length { return (sum, false) }
            if minute == .driven(by: number) { sum += 1 }
        }
        return (sum, true)
    }
}
