import SijiFreight

/// Walks along a track and finds the stays at one place.
struct VisitWalk {
    private enum Zone { case inside, edge, outside }

    private struct Run {
        let since: Instant
        var count: Int

        func reaches(_ minutes: Int, at now: Instant) -> Bool { now >= since.adding(minutes: minutes) }
    }

    private struct Leaving {
        var run: Run
        /// Whether the fix before was there, and linked to it.
        let isSeamless: Bool
    }

    private struct Stay {
        let arrivedAt: Instant
        var lastSeen: PositionFix
        var leaving: Leaving?
        /// Whether the fix before was there.
        var wasThere = true
    }

    private let rules: StandstillRules
    private var visits: [Visit] = []
    private var entering: Run?
    private var stay: Stay?

    init(_ rules: StandstillRules) { self.rules = rules }

    /// The stays; the last may go on.
    var finished: [Visit] {
        guard let stay else { return visits }
        return visits + [Visit(arrivedAt: stay.arrivedAt, end: .open(lastSeenAt: stay.lastSeen.at))]
    }

    /// Takes the next fix; `canReach` says whether a truck can have come from one fix to another.
    mutating func take(
        _ fix: PositionFix,
        metres: Double,
        isLinked: Bool,
        canReach: (PositionFix, PositionFix) -> Bool
    ) {
        let zone: Zone =
            metres <= Double(rules.enterM) ? .inside : metres <= Double(rules.leaveM) ? .edge : .outside
        guard let stay else {
            enter(fix, zone, isLinked)
            return
        }
        remain(fix, zone, isLinked, isReal: zone != .outside || canReach(stay.lastSeen, fix))
    }

    private mutating func enter(_ fix: PositionFix, _ zone: Zone, _ isLinked: Bool) {
        if zone == .outside || !isLinked { entering = nil }
        switch zone {
        case .outside: return
        case .edge: break
        case .inside: entering = Run(since: entering?.since ?? fix.at, count: (entering?.count ?? 0) + 1)
        }
        guard let run = entering, run.count >= rules.dwellFixes, run.reaches(rules.dwellMin, at: fix.at) else { return }
        stay = Stay(arrivedAt: run.since, lastSeen: fix)
        entering = nil
    }

    private mutating func remain(_ fix: PositionFix, _ zone: Zone, _ isLinked: Bool, isReal: Bool) {
        guard var held = stay else { return }
        defer { if stay != nil { stay = held } }
        guard zone == .outside else {
            held.lastSeen = fix
            held.leaving = nil
            held.wasThere = true
            return
        }
        let followsStay = held.wasThere && isLinked
        held.wasThere = false
        guard isReal else {
            held.leaving = nil
            return
        }
        if isLinked, let leaving = held.leaving {
            held.leaving?.run.count = leaving.run.count + 1
        } else {
            held.leaving = Leaving(run: Run(since: fix.at, count: 1), isSeamless: followsStay)
        }
        guard let leaving = held.leaving, leaving.run.count >= rules.awayFixes,
            leaving.run.reaches(rules.awayMin, at: fix.at)
        else { return }
        let end: Visit.End =
            leaving.isSeamless
            ? .left(at: held.lastSeen.at) : .unknown(after: held.lastSeen.at, before: leaving.run.since)
        visits.append(Visit(arrivedAt: held.arrivedAt, end: end))
        stay = nil
    }
}
