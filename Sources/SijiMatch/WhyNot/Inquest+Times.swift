import SijiFreight
import SijiHours
import SijiRoads

/// A carry driven to its end whatever windows it misses.
struct CarryRun {
    /// At the pickup.
    let deadheadM: Int
    /// At the pickup.
    let arrivesAt: Instant
    /// Until the window opens, whole minutes.
    let waitMin: Int
    /// At the destination, before unloading; nil where no way leads there.
    let deliversAt: Instant?
    /// From `readyAt` to the end of unloading; nil where no way leads there.
    let minutes: Int?
}

extension Inquest {
    /// The loaded way, metres from place to place; nil where one of them cannot be reached.
    var stretchesM: [Int]? {
        var stretches: [Int] = []
        var here = load.origin.point
        for place in load.via.map(\.place) + [load.destination] {
            guard let metres = query.distance.metres(from: here, to: place.point) else { return nil }
            here = place.point
            stretches.append(metres)
        }
        return stretches
    }

    func run(deadheadM: Int, stretchesM: [Int]?, readyAt: Instant) -> CarryRun {
        var timeline = Timeline(startSec: readyAt.epochSec, clock: query.clock(), isRecording: false)
        timeline.drive(minutes(deadheadM), as: .deadhead)
        let arrivesAt = Instant(epochSec: timeline.nowSec)
        let earlySec = load.pickup.from.epochSec - timeline.nowSec
        let waitMin = earlySec > 0 ? Int((earlySec + 59) / 60) : 0
        timeline.stand(waitMin, as: .wait)
        timeline.stand(load.dwell.loadMin, as: .load)
        for (metres, stop) in zip(stretchesM ?? [], load.via) {
            timeline.drive(minutes(metres), as: .drive)
            timeline.stand(stop.dwellMin, as: stop.action == .load ? .load : .unload)
        }
        timeline.drive(minutes(stretchesM?.last ?? 0), as: .drive)
        let deliversAt = Instant(epochSec: timeline.nowSec)
        timeline.stand(load.dwell.unloadMin, as: .unload)
        return CarryRun(
            deadheadM: deadheadM,
            arrivesAt: arrivesAt,
            waitMin: waitMin,
            deliversAt: stretchesM == nil ? nil : deliversAt,
            minutes: stretchesM == nil ? nil : timeline.elapsedMin
        )
    }

    /// The three rules of the clock, on one schedule: a change that mends one must not break another.
    func times(stretchesM: [Int]?, run: CarryRun) -> [Violation?] {
        let isLate = run.arrivesAt > load.pickup.to
        let overdueSec = overdueSec(run)
        let earlier = isLate || overdueSec > 0 ? earlierStart(stretchesM: stretchesM, run: run) : nil
        return [
            isLate ? late(run, earlier) : nil,
            waiting(run),
            overdueSec > 0 ? overdue(run, earlier) : nil,
        ]
    }

    /// How long after it is due the load arrives; 0 where nothing is due, or no arrival is known.
    private func overdueSec(_ run: CarryRun) -> Int64 {
        guard let due = load.deliverBy, let deliversAt = run.deliversAt else { return 0 }
        return max(0, deliversAt.epochSec - due.epochSec)
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

    private func overdue(_ run: CarryRun, _ earlier: Instant?) -> Violation? {
        guard let due = load.deliverBy, let deliversAt = run.deliversAt else { return nil }
        return Violation(
            .deliverBy,
            has: .instant(deliversAt),
            needs: .instant(due),
            margin: Self.minutes(from: due, to: deliversAt),
            change: earlier.map(Change.readyAt) ?? .deliverBy(deliversAt)
        )
    }

    /// The latest start that is in time for the window and the delivery, if it is not past; nil where only the listing can give way.
    ///
    /// As long as nothing is waited for, all that follows the start moves with it, second for second, whoever drives: no clock knows the
    /// time of day. So the greater of the two delays is the least that helps. Where the earlier truck would wait, it may not help at all.
    private func earlierStart(stretchesM: [Int]?, run: CarryRun) -> Instant? {
        guard run.waitMin == 0 else { return nil }
        let lateSec = run.arrivesAt.epochSec - load.pickup.to.epochSec
        let start = Instant(epochSec: query.readyAt.epochSec - max(lateSec, overdueSec(run)))
        guard start >= now else { return nil }
        let moved = self.run(deadheadM: run.deadheadM, stretchesM: stretchesM, readyAt: start)
        return moved.waitMin == 0 ? start : nil
    }

    private func minutes(_ metres: Int) -> Int {
        DrivingTime.minutes(metres: metres, averageKmh: query.truck.averageKmh)
    }
}
