import SijiFreight
import SijiHours

/// A schedule under way: the clock of one driver or two with the names that a match gives its steps.
struct Timeline {
    private let startSec: Int64
    private var clock: CrewClock
    private var actions: [ScheduleStep.Action] = []
    private let isRecording: Bool

    init(startSec: Int64, clock: CrewClock, isRecording: Bool) {
        self.startSec = startSec
        self.clock = clock
        self.isRecording = isRecording
    }

    var elapsedMin: Int { clock.elapsedMin }
    var nowSec: Int64 { startSec + 60 * Int64(clock.elapsedMin) }

    mutating func drive(_ minutes: Int, as action: ScheduleStep.Action) {
        clock.drive(minutes)
        if isRecording { name(action) }
    }

    mutating func stand(_ minutes: Int, as action: ScheduleStep.Action) {
        clock.stand(minutes)
        if isRecording { name(action) }
    }

    /// What was done, contiguous; steps of no length are left out.
    var steps: [ScheduleStep] {
        let isPair = clock.ridersClocks != nil
        return zip(clock.steps, actions).map { step, action in
            let start = Instant(epochSec: startSec)
            return ScheduleStep(
                action,
                from: start.adding(minutes: step.fromMin),
                to: start.adding(minutes: step.toMin),
                driver: isPair ? step.driver : nil
            )
        }
    }

    private mutating func name(_ action: ScheduleStep.Action) {
        for step in clock.steps[actions.count...] {
            switch step.kind {
            case .drive, .stand: actions.append(action)
            case .takeBreak: actions.append(.takeBreak)
            case .rest: actions.append(.rest)
            }
        }
    }
}
