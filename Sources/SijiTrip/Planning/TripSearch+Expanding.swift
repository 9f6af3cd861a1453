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

    /// Adds all labels that follow one directly, but for those that a later sibling does as well as.
    mutating func expand(_ number: Int32) {
        let label = labels[Int(number)]
        let stretch = way.stretches[Int(label.stretch)]
        let isAtHaven = label.slot >= 0
        let departure = isAtHaven ? way.slots[Int(label.slot)].departure : stretch.from
        let leftMin = max(0, limits.leftMin(label.state))
        let reach = departure + leftMin * way.minuteUnits
        let driveMin = way.minutes(from: departure, to: stretch.to)
        if driveMin <= leftMin { arrive(label, number, driveMin) }
        var first = isAtHaven ? Int(label.slot) + 1 : stretch.slots.lowerBound
        // What is 0 m away goes on with the standstill: no sibling is like it.
        while first < stretch.slots.upperBound, way.slots[first].along <= departure {
            pullIn(label, number, first, departure, reach)
            first += 1
        }
        let edge = limits.isPair ? first : edge(first..<stretch.slots.upperBound, reach)
        var slot = edge
        while slot < stretch.slots.upperBound, way.slots[slot].along <= reach {
            work += 1
            pullIn(label, number, slot, departure, reach)
            slot += 1
        }
        descend(label, number, first..<edge, departure)
    }

    /// The first slot up to which not all stops are safe.
    private func edge(_ slots: Range<Int>, _ reach: Int) -> Int {
        var (low, high) = (slots.lowerBound, slots.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if way.slots[middle].needSoFar <= reach { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Goes through siblings that are all safe, from the furthest back, and adds those that none further on does as well as.
    ///
    /// One further on does as well where its grade is no worse and time and place together are no worse: whatever is left for the one may be
    /// left for the other, sooner and with emptier clocks; and a place between the two may be driven to at once, without the first stop. After a
    /// rest that place might be a better one for a break than for a rest, so there the further one must also be left further on.
    private mutating func descend(_ label: TripLabel, _ number: Int32, _ siblings: Range<Int>, _ departure: Int) {
        var breaks = TripStair()
        var rests = TripStair()
        var along = Int.max
        var slot = siblings.upperBound - 1
        while slot >= siblings.lowerBound {
            work += 1
            if slot % TripWay.blockSlots == TripWay.blockSlots - 1, slot - siblings.lowerBound >= TripWay.blockSlots,
                way.slots[slot].along != along
            {
                breaks.settle()
                rests.settle()
                let block = way.blocks[slot / TripWay.blockSlots]
                if breaks.surpasses(block, departure), rests.surpasses(block, departure), rests.departs(block.departure)
                {
                    slot -= TripWay.blockSlots
                    continue
                }
            }
            let here = way.slots[slot]
            slot -= 1
            guard here.isAlive else { continue }
            if here.along != along {
                breaks.settle()
                rests.settle()
                along = here.along
            }
            rests.leave(here.departure)
            guard !breaks.surpasses(here, departure) || !rests.surpasses(here, departure) else { continue }
            let driveMin = way.minutes(from: departure, to: here.arrival)
            let reached = driveMin * way.minuteUnits - here.departure
            let (isBreak, isRest) = (
                breaks.takes(here.grade, reached, here.departure), rests.takes(here.grade, reached, here.departure)
            )
            guard isBreak || isRest else { continue }
            pullIn(label, number, slot + 1, driveMin, isSafe: true, breaks: isBreak, rests: isRest)
        }
    }

    /// At a haven, if it is reached.
    private mutating func pullIn(_ from: TripLabel, _ parent: Int32, _ slot: Int, _ departure: Int, _ reach: Int) {
        guard way.slots[slot].isAlive, way.slots[slot].arrival <= reach else { return }
        let driveMin = way.minutes(from: departure, to: way.slots[slot].arrival)
        pullIn(from, parent, slot, driveMin, isSafe: way.slots[slot].need <= reach, breaks: true, rests: true)
    }

    private mutating func pullIn(
        _ from: TripLabel,
        _ parent: Int32,
        _ slot: Int,
        _ driveMin: Int,
        isSafe: Bool,
        breaks: Bool,
        rests: Bool
    ) {
        var label = from
        label.parent = parent
        label.slot = Int32(slot)
        label.elapsedMin += driveMin
        limits.drive(&label.state, driveMin)
        if !isSafe { label.unsafe += 1 }
        stay(label, grade: way.slots[slot].grade, breaks: breaks, rests: rests)
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
    private mutating func stay(_ label: TripLabel, grade: Haven.Grade?, breaks: Bool = true, rests: Bool = true) {
        let state = label.state
        let breakMin = limits.breakMin - state.stoodMin
        let restMin = limits.restMin - state.stoodMin
        let drivenMin = max(state.wheel.drivenMin, state.rider.drivenMin)
        // Where a break is as long as a rest it is one.
        if breaks, limits.hasContinuous, breakMin > 0, drivenMin > 0, breakMin < restMin || !limits.hasDaily {
            lengthen(label, TripLabel.Deed(addedMin: breakMin), grade)
            if limits.isPair { lengthen(label, TripLabel.Deed(addedMin: breakMin, swaps: true), grade) }
        }
        let drivenTodayMin = max(state.wheel.drivenTodayMin, state.rider.drivenTodayMin)
        if rests, limits.hasDaily, restMin > 0, max(drivenMin, drivenTodayMin) > 0 {
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
