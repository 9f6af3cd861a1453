extension TripSearch {
    /// The labels at the start: as it is, and with what may be stood there.
    mutating func begin() {
        let label = TripLabel(
            stretch: 0,
            slot: -1,
            parent: -1,
            deed: .none,
            elapsedMin: 0,
            comfortMin: 0,
            stops: 0,
            state: CrewState(question.crew),
            lateMin: 0,
            unsafe: 0,
            boundLateMin: 0,
            bound: 0
        )
        add(label)
        stay(label, grade: nil)
    }

    /// Adds all labels that follow one directly.
    mutating func expand(_ number: Int32) {
        let label = labels[Int(number)]
        let stretch = way.stretches[Int(label.stretch)]
        let isAtHaven = label.slot >= 0
        let departure = isAtHaven ? way.slots[Int(label.slot)].departure : stretch.from
        let leftMin = max(0, limits.leftMin(label.state))
        let reach = departure + leftMin * way.minuteUnits
        var slot = isAtHaven ? Int(label.slot) + 1 : stretch.slots.lowerBound
        while slot < stretch.slots.upperBound, way.slots[slot].along <= reach {
            if way.slots[slot].isAlive, way.slots[slot].arrival <= reach {
                pullIn(label, number, slot, way.minutes(from: departure, to: way.slots[slot].arrival))
            }
            slot += 1
        }
        let driveMin = way.minutes(from: departure, to: stretch.to)
        if driveMin <= leftMin { arrive(label, number, driveMin) }
    }

    /// At a haven.
    private mutating func pullIn(_ from: TripLabel, _ parent: Int32, _ slot: Int, _ driveMin: Int) {
        var label = from
        label.parent = parent
        label.slot = Int32(slot)
        label.elapsedMin += driveMin
        limits.drive(&label.state, driveMin)
        let onMin = way.minutes(from: way.slots[slot].departure, to: way.slots[slot].nextArrival)
        if onMin > max(0, limits.leftMin(label.state)) { label.unsafe += 1 }
        stay(label, grade: way.slots[slot].grade)
    }

    /// At the halt of a stretch.
    private mutating func arrive(_ from: TripLabel, _ parent: Int32, _ driveMin: Int) {
        let halt = Int(from.stretch)
        var label = from
        label.parent = parent
        label.slot = -1
        label.stretch += 1
        label.deed = .none
        label.elapsedMin += driveMin
        limits.drive(&label.state, driveMin)
        if let closesMin = way.closesMin[halt] { label.lateMin += max(0, label.elapsedMin - closesMin) }
        var standMin = way.dwellMin[halt]
        if let opensMin = way.opensMin[halt] { standMin += max(0, opensMin - label.elapsedMin) }
        label.elapsedMin += standMin
        limits.stand(&label.state, standMin)
        label.isGoal = halt + 1 == way.stretches.count
        add(label)
        if !label.isGoal { stay(label, grade: nil) }
    }

    /// Adds a label for each way of lengthening the standstill at a place.
    private mutating func stay(_ label: TripLabel, grade: Haven.Grade?) {
        let state = label.state
        let breakMin = limits.breakMin - state.stoodMin
        let restMin = limits.restMin - state.stoodMin
        let drivenMin = max(state.wheel.drivenMin, state.rider.drivenMin)
        // Where a break is as long as a rest it is one.
        if limits.hasContinuous, breakMin > 0, drivenMin > 0, breakMin < restMin || !limits.hasDaily {
            lengthen(label, TripLabel.Deed(addedMin: breakMin), grade)
            if limits.isPair { lengthen(label, TripLabel.Deed(addedMin: breakMin, swaps: true), grade) }
        }
        let drivenTodayMin = max(state.wheel.drivenTodayMin, state.rider.drivenTodayMin)
        if limits.hasDaily, restMin > 0, max(drivenMin, drivenTodayMin) > 0 {
            lengthen(label, TripLabel.Deed(addedMin: restMin, isRest: true), grade)
        }
        guard limits.isPair else { return }
        lengthen(label, TripLabel.Deed(swaps: true), grade)
        let lacksMin = limits.breakMin - state.rider.stillMin
        if limits.hasContinuous, state.rider.drivenMin > 0, lacksMin > 0, lacksMin < breakMin {
            lengthen(label, TripLabel.Deed(addedMin: lacksMin, swaps: true), grade)
        }
    }

    private mutating func lengthen(_ label: TripLabel, _ deed: TripLabel.Deed, _ grade: Haven.Grade?) {
        var label = label
        label.deed = deed
        label.elapsedMin += Int(deed.addedMin)
        limits.stand(&label.state, Int(deed.addedMin))
        if deed.swaps { limits.swap(&label.state) }
        label.stops += 1
        if deed.isRest {
            label.comfortMin += grade.map(TripComfort.ofRest) ?? TripComfort.ofRestAtHalt
        } else if deed.addedMin > 0, let grade {
            label.comfortMin += TripComfort.ofBreak(grade)
        }
        add(label)
    }
}
