/// What a label can still come to at best.
struct TripOutlook {
    /// Bounds of standstills by stretch, in packed cost with comfort, and in minutes alone.
    private var costs: [TripBound] = []
    private var times: [TripBound] = []
    /// Packed cost from the arrival at the halt of a stretch, its clocks at 0 from there on.
    private var costBehind: [Int] = []
    /// Minutes of each stretch, driven and stood, its clocks at 0 from its beginning.
    private var minutesOf: [Int] = []
    private var windows: [Bool] = []

    init(_ way: TripWay) {
        let limits = way.limits
        var behind = 0
        var hasWindow = false
        for (number, stretch) in way.stretches.enumerated().reversed() {
            let driveMin = way.minutes(from: stretch.from, to: stretch.to)
            let (breakMin, restMin) = Self.extras(way, stretch)
            // A haven's way out may begin before the stretch does.
            let first = way.slots[stretch.slots].reduce(stretch.from) { min($0, $1.departure) }
            let longestMin = way.minutes(from: first, to: stretch.to)
            costs.append(
                TripBound(
                    limits,
                    upToMin: longestMin,
                    breakCost: (Int(limits.breakMin) + breakMin) * TripCost.ofMinute + TripCost.ofStop,
                    restCost: (Int(limits.restMin) + restMin) * TripCost.ofMinute + TripCost.ofStop
                )
            )
            times.append(
                TripBound(limits, upToMin: longestMin, breakCost: Int(limits.breakMin), restCost: Int(limits.restMin))
            )
            if way.opensMin[number] != nil || way.closesMin[number] != nil { hasWindow = true }
            windows.append(hasWindow)
            behind += way.dwellMin[number] * TripCost.ofMinute
            costBehind.append(behind)
            let rested = CrewState(
                wheel: DriverState(drivenMin: 0, drivenTodayMin: 0, stillMin: 0),
                rider: DriverState(drivenMin: 0, drivenTodayMin: 0, stillMin: 0)
            )
            behind += driveMin * TripCost.ofMinute + (costs.last?.standing(rested, driveMin) ?? 0)
            minutesOf.append(driveMin + (times.last?.standing(rested, driveMin) ?? 0))
        }
        costs.reverse()
        times.reverse()
        costBehind.reverse()
        minutesOf.reverse()
        windows.reverse()
    }

    /// Whether the halt of a stretch or a later one has a window.
    func hasWindow(_ stretch: Int32) -> Bool { windows[Int(stretch)] }

    /// The least that a break, and a rest, at a haven of a stretch cost beside their time: comfort, and the whole minutes of the detour.
    private static func extras(_ way: TripWay, _ stretch: TripWay.Stretch) -> (breakMin: Int, restMin: Int) {
        var (breakMin, restMin) = (Int.max, Int.max)
        for slot in way.slots[stretch.slots] where slot.isAlive {
            let detourMin = (slot.arrival - slot.departure) / way.minuteUnits
            breakMin = min(breakMin, detourMin + TripComfort.ofBreak(slot.grade))
            restMin = min(restMin, detourMin + TripComfort.ofRest(slot.grade))
        }
        return (breakMin == .max ? 0 : breakMin, restMin == .max ? 0 : restMin)
    }

    /// Sets the bounds of a label.
    func bound(_ label: inout TripLabel, _ way: TripWay) {
        let number = Int(label.stretch)
        label.boundLateMin = label.lateMin
        guard !label.isGoal else {
            label.bound = (label.elapsedMin + label.comfortMin) * TripCost.ofMinute + label.stops * TripCost.ofStop
            return
        }
        let stretch = way.stretches[number]
        let departure = label.slot >= 0 ? way.slots[Int(label.slot)].departure : stretch.from
        let driveMin = way.minutes(from: departure, to: stretch.to)
        // What is stood already counts at a haven that is here too.
        let stoodMin = label.state.stoodMin > 0 && way.isGlued(label) ? Int(label.state.stoodMin) : 0
        label.bound =
            (label.elapsedMin + label.comfortMin + driveMin) * TripCost.ofMinute + label.stops * TripCost.ofStop
            + max(0, costs[number].standing(label.state, driveMin) - stoodMin * TripCost.ofMinute) + costBehind[number]
        guard windows[number] else { return }
        var nowMin = label.elapsedMin + driveMin + max(0, times[number].standing(label.state, driveMin) - stoodMin)
        for halt in number..<way.stretches.count {
            if halt > number { nowMin += minutesOf[halt] }
            if let closesMin = way.closesMin[halt] { label.boundLateMin += max(0, nowMin - closesMin) }
            if let opensMin = way.opensMin[halt] { nowMin = max(nowMin, opensMin) }
            nowMin += way.dwellMin[halt]
        }
        label.bound = max(
            label.bound,
            (nowMin + label.comfortMin) * TripCost.ofMinute + label.stops * TripCost.ofStop
        )
    }
}
