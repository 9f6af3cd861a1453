/// What a label can still come to at best.
struct TripOutlook {
    /// What lies before a halt, its halt and all behind it.
    private struct View {
        /// Cost and stops, minutes alone, and comfort charges and stops, from here to the end.
        var cost: TripBound
        var time: TripBound
        var comfort: TripBound
        /// Minutes stood until the halt.
        var reach: TripBound
        var driveMin: Int
        /// Minutes driven behind the halt.
        var driveBehindMin: Int
        /// Minutes driven and stood from the beginning of the stretch to its halt, with clocks at 0.
        var freshMin: Int
        var hasWindow: Bool
    }

    private var views: [View] = []
    private let limits: CrewLimits
    private let way: TripWay

    init(_ way: TripWay) {
        self.way = way
        limits = way.limits
        var behind: View?
        for (number, stretch) in way.stretches.enumerated().reversed() {
            let view = Self.view(way, number, stretch, behind)
            views.append(view)
            behind = view
        }
        views.reverse()
    }

    /// Whether the halt of a stretch or a later one has a window.
    func hasWindow(_ stretch: Int32) -> Bool { views[Int(stretch)].hasWindow }

    private static func view(_ way: TripWay, _ number: Int, _ stretch: TripWay.Stretch, _ behind: View?) -> View {
        let driveMin = way.minutes(from: stretch.from, to: stretch.to)
        let extras = Extras(way, stretch)
        let opens = way.opensMin[number] != nil
        // A wait until it opens may be a rest without a charge, and so may a haven that is here too; another halt here, even one without time.
        let isCharged = !opens && !extras.isAtHalt
        let isAlone = stretch.from < stretch.to && (behind?.driveMin ?? 1) > 0
        let minute = TripCost.ofMinute
        let atHalt = isAlone ? (isCharged ? TripComfort.ofRestAtHalt * minute + TripCost.ofStop : 0) : nil
        func bound(_ prices: TripBound.Prices, _ next: TripBound?, dwellMin: Int) -> TripBound {
            TripBound(
                way.limits,
                prices,
                upToMin: extras.longestMin,
                dwellMin: dwellMin,
                behind: next,
                behindMin: behind?.driveMin ?? 0
            )
        }
        let cost = TripBound.Prices(
            minute: minute,
            breakExtra: extras.breakMin * minute + TripCost.ofStop,
            restExtra: extras.restMin * minute + TripCost.ofStop,
            haltRestExtra: atHalt
        )
        let time = TripBound.Prices(
            minute: 1,
            breakExtra: extras.detourMin,
            restExtra: extras.detourMin,
            haltRestExtra: isAlone ? 0 : nil
        )
        let comfort = TripBound.Prices(
            minute: 0,
            breakExtra: extras.breakComfortMin * minute + TripCost.ofStop,
            restExtra: extras.restComfortMin * minute + TripCost.ofStop,
            haltRestExtra: atHalt
        )
        let dwellMin = way.dwellMin[number]
        let reach = bound(time, nil, dwellMin: 0)
        return View(
            cost: bound(cost, behind?.cost, dwellMin: dwellMin),
            time: bound(time, behind?.time, dwellMin: dwellMin),
            comfort: bound(comfort, behind?.comfort, dwellMin: dwellMin),
            reach: reach,
            driveMin: driveMin,
            driveBehindMin: behind.map { $0.driveMin + $0.driveBehindMin } ?? 0,
            freshMin: driveMin + reach.least(driven: 0, today: 0, driveMin),
            hasWindow: opens || way.closesMin[number] != nil || behind?.hasWindow ?? false
        )
    }

    /// The least that stops at the havens of a stretch cost beside the minutes stood.
    private struct Extras {
        /// Comfort and the whole minutes of the detour.
        var breakMin = Int.max
        var restMin = Int.max
        var detourMin = Int.max
        var breakComfortMin = Int.max
        var restComfortMin = Int.max
        /// One of them, or of those of the next stretch, lies at the halt.
        var isAtHalt = false
        /// The longest drive to the halt: a haven's way out may begin before the stretch does.
        var longestMin: Int

        init(_ way: TripWay, _ stretch: TripWay.Stretch) {
            var first = stretch.from
            for slot in way.slots[stretch.slots] where slot.isAlive {
                first = min(first, slot.departure)
                if slot.along == stretch.to { isAtHalt = true }
                let slotMin = slot.detour / way.minuteUnits
                // Two drivers may change instead.
                let comfortMin = way.limits.isPair ? 0 : TripComfort.ofBreak(slot.grade)
                breakMin = min(breakMin, slotMin + comfortMin)
                restMin = min(restMin, slotMin + TripComfort.ofRest(slot.grade))
                detourMin = min(detourMin, slotMin)
                breakComfortMin = min(breakComfortMin, comfortMin)
                restComfortMin = min(restComfortMin, TripComfort.ofRest(slot.grade))
            }
            if breakMin == .max { (breakMin, restMin, detourMin, breakComfortMin, restComfortMin) = (0, 0, 0, 0, 0) }
            longestMin = way.minutes(from: first, to: stretch.to)
        }
    }

    /// Sets the bounds of a label.
    func bound(_ label: inout TripLabel) {
        label.boundLateMin = label.lateMin
        let spent = (label.elapsedMin + label.comfortMin) * TripCost.ofMinute + label.stops * TripCost.ofStop
        label.bound = spent
        guard !label.isGoal else { return }
        let view = views[Int(label.stretch)]
        let stretch = way.stretches[Int(label.stretch)]
        let departure = label.slot >= 0 ? way.slots[Int(label.slot)].departure : stretch.from
        let driveMin = way.minutes(from: departure, to: stretch.to)
        // What is stood already counts at a haven that is here too.
        let stoodMin = label.state.stoodMin > 0 && way.isGlued(label) ? Int(label.state.stoodMin) : 0
        let cost = view.cost.least(label.state, isPair: limits.isPair, driveMin)
        label.bound = spent + max(0, cost + (driveMin + view.driveBehindMin - stoodMin) * TripCost.ofMinute)
        guard view.hasWindow else { return }
        bound(&label, with: view, driveMin, stoodMin)
    }

    /// The bounds among windows: the end is no sooner than the waits allow, and comfort is charged all the same.
    private func bound(_ label: inout TripLabel, with view: View, _ driveMin: Int, _ stoodMin: Int) {
        let isPair = limits.isPair
        let first = Int(label.stretch)
        var endMin =
            label.elapsedMin + driveMin + view.driveBehindMin
            + max(0, view.time.least(label.state, isPair: isPair, driveMin) - stoodMin)
        var nowMin =
            label.elapsedMin + driveMin + max(0, view.reach.least(label.state, isPair: isPair, driveMin) - stoodMin)
        for halt in first..<way.stretches.count {
            if halt > first { nowMin += views[halt].freshMin }
            let isLast = halt == way.stretches.count - 1
            if isLast { nowMin = max(nowMin, lastArrival(endMin, halt)) }
            if let closesMin = way.closesMin[halt] { label.boundLateMin += max(0, nowMin - closesMin) }
            if let opensMin = way.opensMin[halt] { nowMin = max(nowMin, opensMin) }
            nowMin += way.dwellMin[halt]
            if halt == first, !isLast { endMin = max(endMin, linked(label, driveMin, nowMin)) }
        }
        let comfort = view.comfort.least(label.state, isPair: isPair, driveMin)
        label.bound = max(
            label.bound,
            (max(endMin, nowMin) + label.comfortMin) * TripCost.ofMinute + label.stops * TripCost.ofStop + comfort
        )
    }

    /// The arrival at the last halt that an end proves, minutes; 0 where it may have waited.
    private func lastArrival(_ endMin: Int, _ halt: Int) -> Int {
        let beginMin = endMin - way.dwellMin[halt]
        return beginMin > way.opensMin[halt] ?? .min ? beginMin : 0
    }

    /// The end that follows from leaving the next halt no sooner than a moment, with the day as it is by then, or rested.
    private func linked(_ label: TripLabel, _ driveMin: Int, _ leavesMin: Int) -> Int {
        let next = views[Int(label.stretch) + 1]
        let behindMin = next.driveMin + next.driveBehindMin
        let fresh = behindMin + next.time.least(driven: 0, today: 0, next.driveMin)
        guard limits.hasDaily else { return leavesMin + fresh }
        let restedMin = label.elapsedMin + driveMin + Int(limits.restMin - label.state.stoodMin)
        let rested = max(leavesMin, restedMin) + fresh
        let today: Int
        if limits.isPair {
            today = next.time.days(label.state) + driveMin
        } else {
            today = Int(label.state.wheel.drivenTodayMin) + driveMin
        }
        return min(rested, leavesMin + behindMin + next.time.least(driven: 0, today: today, next.driveMin))
    }
}
