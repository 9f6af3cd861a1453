public import SijiHours

/// The schedule of a drive minute by minute: each minute the driver either may drive or must stand.
///
/// The oracle of `DriveClock`, and written from the rule's words: no leaps, no greedy fill, only "may the next minute be driven?".
public struct DriveSimulation: Sendable {
    /// What one minute was spent on.
    public enum Minute: Sendable, Equatable { case drive, stand, takeBreak, rest }

    private let rule: DrivingRule
    /// Minutes driven since the last stop that was a break, and since the last that was a rest; the stop under way not counted.
    private var sinceBreak: Int
    private var sinceRest: Int
    private var still = 0
    /// Minutes gone by.
    public private(set) var elapsedMin = 0
    /// Every minute, where it was asked for.
    public private(set) var minutes: [Minute] = []
    private let keepsMinutes: Bool

    /// Starts at minute 0 with the driver's clocks.
    public init(rule: DrivingRule, clocks: DrivingClocks, keepsMinutes: Bool = false) {
        self.rule = rule
        sinceBreak = clocks.drivenMin
        sinceRest = clocks.drivenTodayMin
        self.keepsMinutes = keepsMinutes
    }

    /// Drives so many minutes, standing first whenever the next one may not be driven.
    public mutating func drive(_ count: Int) {
        var driven = 0
        while driven < count {
            // A stop counts only now that driving is about to go on.
            let isRested = still > 0 && still >= rule.dailyRestMin
            let isBroken = isRested || (still > 0 && still >= rule.breakMin)
            let dayFull = !isRested && sinceRest >= (rule.dailyDrivingMin ?? .max)
            let stretchFull = !isBroken && sinceBreak >= (rule.continuousMin ?? .max)
            if dayFull || stretchFull {
                still += 1
                elapsedMin += 1
                // The name of a minute is that of what is missing when the stop began to be lengthened.
                if keepsMinutes { minutes.append(sinceRest >= (rule.dailyDrivingMin ?? .max) ? .rest : .takeBreak) }
                continue
            }
            if isRested { sinceRest = 0 }
            if isBroken { sinceBreak = 0 }
            still = 0
            sinceBreak += 1
            sinceRest += 1
            elapsedMin += 1
            driven += 1
            if keepsMinutes { minutes.append(.drive) }
        }
    }

    /// Stands so many minutes.
    public mutating func stand(_ count: Int) {
        guard count > 0 else { return }
        still += count
        elapsedMin += count
        if keepsMinutes { minutes.append(contentsOf: repeatElement(.stand, count: count)) }
    }
}
