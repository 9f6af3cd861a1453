/// The greedy schedule of one driver's drive, as a running clock: drive until a clock is full, then stand as long as the rule asks.
///
/// A stop is the whole standstill between two drives: what the caller asks for by ``stand(_:)``, and what is added, are summed. Time is
/// added only when driving goes on, so a drive that fills a clock to the minute and is followed by nothing costs nothing. A drive of
/// 0 minutes does not end a standstill. The rule is the law's for one driver; two who take turns are ``CrewClock``'s.
///
/// - Complexity: constant memory and no allocation unless it records; one turn of a loop for each break that falls due.
public struct DriveClock: Sendable {
    /// Minutes since the start, driving and standing.
    public private(set) var elapsedMin = 0
    /// Minutes driven, as they stood when the wheels last turned: a standstill counts once driving goes on.
    public private(set) var clocks: DrivingClocks
    /// Minutes of the standstill under way; 0 at the start and after a drive.
    public private(set) var stoodMin = 0
    /// What was done, contiguous and without empty steps; empty unless it records.
    public private(set) var steps: [DriveStep] = []

    private let continuousMin: Int?
    private let breakMin: Int
    private let dailyDrivingMin: Int?
    private let dailyRestMin: Int
    private let isRecording: Bool

    /// Starts a schedule with the driver's clocks as they are; a clock may be full already, or over.
    public init(rule: DrivingRule, clocks: DrivingClocks = DrivingClocks(), recording: Bool = false) {
        self.clocks = clocks
        continuousMin = rule.continuousMin
        breakMin = rule.breakMin
        dailyDrivingMin = rule.dailyDrivingMin
        dailyRestMin = rule.dailyRestMin
        isRecording = recording
    }

    /// Drives so many minutes, with every break and rest that falls due before or within them.
    public mutating func drive(_ minutes: Int) {
        var leftMin = minutes
        while leftMin > 0 {
            goOn()
            var runMin = leftMin
            if let continuousMin { runMin = min(runMin, continuousMin - clocks.drivenMin) }
            if let dailyDrivingMin { runMin = min(runMin, dailyDrivingMin - clocks.drivenTodayMin) }
            pass(runMin, as: .drive)
            clocks.drivenMin += runMin
            clocks.drivenTodayMin += runMin
            leftMin -= runMin
        }
    }

    /// Stands so many minutes.
    public mutating func stand(_ minutes: Int) {
        guard minutes > 0 else { return }
        pass(minutes, as: .stand)
        stoodMin += minutes
    }

    /// Ends the standstill: adds what it lacks, and takes off the clocks what it earned.
    private mutating func goOn() {
        if let dailyDrivingMin, clocks.drivenTodayMin >= dailyDrivingMin {
            lengthen(to: dailyRestMin, as: .rest)
        } else if let continuousMin, clocks.drivenMin >= continuousMin {
            lengthen(to: breakMin, as: .takeBreak)
        }
        guard stoodMin > 0 else { return }
        if stoodMin >= dailyRestMin {
            clocks = DrivingClocks()
        } else if stoodMin >= breakMin {
            clocks.drivenMin = 0
        }
        stoodMin = 0
    }

    private mutating func lengthen(to neededMin: Int, as kind: DriveStep.Kind) {
        guard stoodMin < neededMin else { return }
        pass(neededMin - stoodMin, as: kind)
        stoodMin = neededMin
    }

    private mutating func pass(_ minutes: Int, as kind: DriveStep.Kind) {
        if isRecording { steps.append(DriveStep(kind, fromMin: elapsedMin, toMin: elapsedMin + minutes)) }
        elapsedMin += minutes
    }
}
