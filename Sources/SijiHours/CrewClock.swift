/// The greedy schedule of one driver or two who take turns, as a running clock: whoever is at the wheel drives until a clock of theirs is full,
/// then the other takes it if they may, else the truck stands until one of them may.
///
/// A stop is the whole standstill between two drives: what the caller asks for by ``stand(_:)``, and what is added, are summed. Time is
/// added only when driving goes on, so a drive that fills a clock to the minute and is followed by nothing costs nothing. A drive of
/// 0 minutes does not end a standstill.
///
/// Each driver has clocks of their own. Who rides along does not drive, so that `breakMin` of riding and standing together are a break of theirs
/// (道路交通安全法实施条例, article 62(7), is about who drives on without a break). A daily rest is only what the truck stands: nobody is taken to
/// sleep in a cab that moves, which is the safer reading where the law says nothing. Changing places takes no time of its own and needs a
/// standstill, be it of 0 minutes. Where nobody may drive the truck stands as long as the first of them lacks; who is at the wheel goes before
/// the other. One driver alone is the law's own case.
///
/// The schedule is greedy, so not always the shortest: who has little left today could drive first while the other takes a break.
///
/// - Complexity: constant memory and no allocation unless it records; one turn of a loop for each break or change that falls due.
public struct CrewClock: Sendable {
    /// Minutes since the start, driving and standing.
    public private(set) var elapsedMin = 0
    /// Minutes of the truck's standstill under way; 0 at the start and after a drive.
    public private(set) var stoodMin = 0
    /// Who is at the wheel, or was last, from 0; the first drives first.
    public private(set) var driver = 0
    /// What was done, contiguous and without empty steps, each with who drives; empty unless it records.
    public private(set) var steps: [DriveStep] = []

    private var wheel: Seat
    private var rider: Seat
    private let isPair: Bool
    private let continuousMin: Int
    private let breakMin: Int
    private let dailyDrivingMin: Int
    private let dailyRestMin: Int
    private let isRecording: Bool

    /// One driver's clocks and for how long they have not driven.
    private struct Seat {
        var clocks: DrivingClocks
        var stillMin = 0
    }

    /// Starts a schedule with the drivers' clocks as they are; a clock may be full already, or over.
    public init(
        rule: DrivingRule,
        first: DrivingClocks = DrivingClocks(),
        second: DrivingClocks? = nil,
        recording: Bool = false
    ) {
        wheel = Seat(clocks: first)
        rider = Seat(clocks: second ?? DrivingClocks())
        isPair = second != nil
        continuousMin = rule.continuousMin ?? .max
        breakMin = rule.breakMin
        dailyDrivingMin = rule.dailyDrivingMin ?? .max
        dailyRestMin = rule.dailyRestMin
        isRecording = recording
    }

    /// Minutes driven by who is at the wheel, as they stood when the wheels last turned under their hand.
    public var clocks: DrivingClocks { wheel.clocks }

    /// Minutes driven by who rides along, in the same way; nil for a crew of one.
    public var ridersClocks: DrivingClocks? { isPair ? rider.clocks : nil }

    /// Drives so many minutes, with every change, break and rest that falls due before or within them.
    public mutating func drive(_ minutes: Int) {
        var leftMin = minutes
        while leftMin > 0 {
            goOn()
            let runMin = min(
                leftMin,
                continuousMin - wheel.clocks.drivenMin,
                dailyDrivingMin - wheel.clocks.drivenTodayMin
            )
            pass(runMin, as: .drive)
            wheel.clocks.drivenMin += runMin
            wheel.clocks.drivenTodayMin += runMin
            rider.stillMin += runMin
            leftMin -= runMin
        }
    }

    /// Stands so many minutes.
    public mutating func stand(_ minutes: Int) {
        guard minutes > 0 else { return }
        pass(minutes, as: .stand)
        standStill(minutes)
    }

    /// Ends the standstill: changes places where that helps, adds what is lacking, and takes off the clocks what was earned.
    private mutating func goOn() {
        let lacksMin = lacks(wheel)
        if lacksMin > 0 {
            let isOthers = isPair && lacks(rider) < lacksMin
            lengthen(by: isOthers ? lacks(rider) : lacksMin, for: isOthers ? rider : wheel)
            if isOthers { changePlaces() }
        }
        if stoodMin > 0, stoodMin >= dailyRestMin {
            wheel.clocks = DrivingClocks()
            rider.clocks = DrivingClocks()
        } else if wheel.stillMin > 0, wheel.stillMin >= breakMin {
            wheel.clocks.drivenMin = 0
        }
        wheel.stillMin = 0
        stoodMin = 0
    }

    /// Minutes that the truck has to stand on until a driver may drive.
    private func lacks(_ seat: Seat) -> Int {
        if seat.clocks.drivenTodayMin >= dailyDrivingMin { return max(0, dailyRestMin - stoodMin) }
        if seat.clocks.drivenMin >= continuousMin { return max(0, breakMin - seat.stillMin) }
        return 0
    }

    private mutating func changePlaces() {
        swap(&wheel, &rider)
        driver = 1 - driver
    }

    private mutating func lengthen(by minutes: Int, for seat: Seat) {
        guard minutes > 0 else { return }
        pass(minutes, as: seat.clocks.drivenTodayMin >= dailyDrivingMin ? .rest : .takeBreak)
        standStill(minutes)
    }

    private mutating func standStill(_ minutes: Int) {
        stoodMin += minutes
        wheel.stillMin += minutes
        rider.stillMin += minutes
    }

    private mutating func pass(_ minutes: Int, as kind: DriveStep.Kind) {
        if isRecording {
            steps.append(DriveStep(kind, fromMin: elapsedMin, toMin: elapsedMin + minutes, driver: driver))
        }
        elapsedMin += minutes
    }
}
