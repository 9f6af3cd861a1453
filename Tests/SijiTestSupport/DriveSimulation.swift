public import SijiHours

/// The schedule of a drive minute by minute, by one driver or two: each minute somebody may drive, or the truck must stand.
///
/// The oracle of `CrewClock`, and written from the rule's words: no leaps, no greedy fill, only "may the next minute be driven, and by whom?".
public struct DriveSimulation: Sendable {
    /// What one minute was spent on, and who was at the wheel, or was last.
    public struct Minute: Sendable, Equatable {
        /// What it was spent on.
        public let kind: DriveStep.Kind
        /// From 0.
        public let driver: Int

        /// Creates a minute.
        public init(_ kind: DriveStep.Kind, driver: Int = 0) {
            self.kind = kind
            self.driver = driver
        }
    }

    /// One driver: minutes driven since the last stop that was a break, and since the last that was a rest, and minutes not driven since.
    private struct Driver {
        let number: Int
        var sinceBreak: Int
        var sinceRest: Int
        var still = 0
    }

    private let rule: DrivingRule
    private let isPair: Bool
    private var atWheel: Driver
    private var beside: Driver
    /// Minutes of the truck's stop under way.
    private var stood = 0
    /// Minutes gone by.
    public private(set) var elapsedMin = 0
    /// Every minute, where it was asked for.
    public private(set) var minutes: [Minute] = []
    private let keepsMinutes: Bool

    /// Starts at minute 0 with the clocks of one driver or two, the first of whom is at the wheel.
    public init(rule: DrivingRule, crew: [DrivingClocks], keepsMinutes: Bool = false) {
        precondition((1...2).contains(crew.count), "a truck has one driver or two")
        self.rule = rule
        isPair = crew.count == 2
        let (first, last) = (crew[0], crew[crew.count - 1])
        atWheel = Driver(number: 0, sinceBreak: first.drivenMin, sinceRest: first.drivenTodayMin)
        beside = Driver(number: 1, sinceBreak: last.drivenMin, sinceRest: last.drivenTodayMin)
        self.keepsMinutes = keepsMinutes
    }

    /// Drives so many minutes, standing first whenever nobody may drive the next one.
    public mutating func drive(_ count: Int) {
        for _ in 0..<count {
            let before = minutes.count
            let last = atWheel.number
            while !mayDrive(atWheel) {
                if isPair, mayDrive(beside) {
                    swap(&atWheel, &beside)
                } else {
                    pass(.takeBreak)
                    standStill()
                }
            }
            // The name of the minutes in between is that of what kept the driver who goes on.
            if keepsMinutes, atWheel.sinceRest >= rule.dailyDrivingMin ?? .max {
                for place in before..<minutes.count { minutes[place] = Minute(.rest, driver: last) }
            }
            driveOne()
        }
    }

    /// Stands so many minutes.
    public mutating func stand(_ count: Int) {
        guard count > 0 else { return }
        pass(.stand, count)
        standStill(count)
    }

    private var isRested: Bool { stood > 0 && stood >= rule.dailyRestMin }

    private func isBroken(_ driver: Driver) -> Bool { isRested || driver.still > 0 && driver.still >= rule.breakMin }

    private func mayDrive(_ driver: Driver) -> Bool {
        if !isRested, let limit = rule.dailyDrivingMin, driver.sinceRest >= limit { return false }
        if let limit = rule.continuousMin, driver.sinceBreak >= limit { return isBroken(driver) }
        return true
    }

    private mutating func driveOne() {
        // A stop counts only now that driving goes on, the truck's for both.
        if isRested { (atWheel.sinceRest, beside.sinceRest, beside.sinceBreak) = (0, 0, 0) }
        if isBroken(atWheel) { atWheel.sinceBreak = 0 }
        atWheel.still = 0
        beside.still += 1
        stood = 0
        atWheel.sinceBreak += 1
        atWheel.sinceRest += 1
        pass(.drive)
    }

    private mutating func standStill(_ count: Int = 1) {
        stood += count
        atWheel.still += count
        beside.still += count
    }

    private mutating func pass(_ kind: DriveStep.Kind, _ count: Int = 1) {
        elapsedMin += count
        guard keepsMinutes else { return }
        minutes.append(contentsOf: repeatElement(Minute(kind, driver: atWheel.number), count: count))
    }
}
