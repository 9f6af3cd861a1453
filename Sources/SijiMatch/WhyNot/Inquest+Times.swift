import SijiFreight
import SijiHours
import SijiRoads

/// A carry driven to its end whatever windows it misses.
struct CarryRun {
    /// At the pickup.
    let arrivesAt: Instant
    /// Until the window opens, whole minutes.
    let waitMin: Int
    /// At the destination, before unloading.
    let deliversAt: Instant
    /// From `readyAt` to the end of unloading.
    let minutes: Int
    let loadedM: Int
}

extension Inquest {
    func run(deadheadM: Int, readyAt: Instant) -> CarryRun {
        let clock = DriveClock(rule: query.rule, clocks: query.clocks)
        var timeline = Timeline(startSec: readyAt.epochSec, clock: clock, isRecording: false)
        timeline.drive(minutes(deadheadM), as: .deadhead)
        let arrivesAt = Instant(epochSec: timeline.nowSec)
        let earlySec = load.pickup.from.epochSec - timeline.nowSec
        let waitMin = earlySec > 0 ? Int((earlySec + 59) / 60) : 0
        timeline.stand(waitMin, as: .wait)
        timeline.stand(load.dwell.loadMin, as: .load)
        var here = load.origin.point
        var loadedM = 0
        for stop in load.via {
            let metres = query.distance.metres(from: here, to: stop.place.point)
            here = stop.place.point
            loadedM += metres
            timeline.drive(minutes(metres), as: .drive)
            timeline.stand(stop.dwellMin, as: stop.action == .load ? .load : .unload)
        }
        let metres = query.distance.metres(from: here, to: load.destination.point)
        timeline.drive(minutes(metres), as: .drive)
        let deliversAt = Instant(epochSec: timeline.nowSec)
        timeline.stand(load.dwell.unloadMin, as: .unload)
        return CarryRun(
            arrivesAt: arrivesAt,
            waitMin: waitMin,
            deliversAt: deliversAt,
            minutes: timeline.elapsedMin,
            loadedM: loadedM + metres
        )
    }

    /// The three rules of the clock, on one schedule: a change that mends one must not break another.
    func times(deadheadM: Int, run: CarryRun) -> [Violation?] {
        let isLate = run.arrivesAt > load.pickup.to
        let isOverdue = load.deliverBy.map { run.deliversAt > $0 } ?? false
        let earlier = isLate || isOverdue ? earlierStart(deadheadM: deadheadM, run: run) : nil
        return [
            isLate ? late(run, earlier) : nil,
            waiting(run),
            isOverdue ? load.deliverBy.map { overdue(run, by: $0, earlier) } : nil,
        ]
    }

    private func late(_ run: CarryRun, _ earlier: Instant?) -> Violation {
        Violation(
            .pickup,
            has: .instant(run.arrivesAt),
            needs: .instant(load.pickup.to),
            margin: Self.minutes(from: load.pickup.to, to: run.arrivesAt),
            change: earlier.map(Change.readyAt) ?? .pickupTo(run.arrivesAt)
        )
    }

    private func waiting(_ run: CarryRun) -> Violation? {
        guard let longest = query.maxWaitMin, run.waitMin > longest else { return nil }
        return Violation(
            .wait,
            has: .minutes(run.waitMin),
            needs: .minutes(longest),
            margin: .minutes(run.waitMin - longest),
            change: .maxWaitMin(run.waitMin)
        )
    }

    private func overdue(_ run: CarryRun, by due: Instant, _ earlier: Instant?) -> Violation {
        Violation(
            .deliverBy,
            has: .instant(run.deliversAt),
            needs: .instant(due),
            margin: Self.minutes(from: due, to: run.deliversAt),
            change: earlier.map(Change.readyAt) ?? .deliverBy(run.deliversAt)
        )
    }

    /// The latest start that is in time for the window and the delivery, if it is not past; nil where only the listing can give way.
    ///
    /// As long as nothing is waited for, all that follows the start moves with it, second for second, so that the greater of the two
    /// delays is the least that helps. Where the earlier truck would wait, it may not help at all.
    private func earlierStart(deadheadM: Int, run: CarryRun) -> Instant? {
        guard run.waitMin == 0 else { return nil }
        let lateSec = run.arrivesAt.epochSec - load.pickup.to.epochSec
        let overdueSec = load.deliverBy.map { run.deliversAt.epochSec - $0.epochSec } ?? 0
        let start = Instant(epochSec: query.readyAt.epochSec - max(lateSec, overdueSec))
        guard start >= now, self.run(deadheadM: deadheadM, readyAt: start).waitMin == 0 else { return nil }
        return start
    }

    private func minutes(_ metres: Int) -> Int {
        DriveClock.minutes(metres: metres, averageKmh: query.truck.averageKmh)
    }
}
