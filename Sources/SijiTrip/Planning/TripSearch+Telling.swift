extension TripSearch {
    /// The plan that ends in a label, on a way that has all havens: any of them will do where one is full.
    ///
    /// - Parameters:
    ///   - end: The label.
    ///   - whole: The way with all havens.
    ///   - thinnedToM: How thin they were weighed; nil for all.
    /// - Returns: The plan.
    func told(_ end: TripLabel, on whole: TripWay, thinnedToM: Int?) -> TripPlan {
        var chain = [end]
        while let first = chain.last, first.parent >= 0 { chain.append(labels[Int(first.parent)]) }
        chain.reverse()
        var telling = TripTelling(way: way, whole: whole, question: question)
        for (number, label) in chain.enumerated() {
            telling.tell(label, after: number > 0 ? chain[number - 1] : nil)
        }
        return TripPlan(
            steps: telling.steps,
            late: telling.late,
            drivers: question.crew.count,
            thinnedToM: thinnedToM
        )
    }
}

/// Turns labels into steps.
private struct TripTelling {
    let way: TripWay
    let whole: TripWay
    let question: TripQuestion
    var steps: [TripStep] = []
    var late: [TripPlan.Late] = []
    private var nowMin = 0
    private var driver = 0
    /// The continuous clocks of who drives and who rides along, as they were when the wheels last turned.
    private var shown: (wheel: Int, rider: Int)

    init(way: TripWay, whole: TripWay, question: TripQuestion) {
        self.way = way
        self.whole = whole
        self.question = question
        let atStart = CrewState(question.crew)
        shown = (Int(atStart.wheel.drivenMin), Int(atStart.rider.drivenMin))
    }

    mutating func tell(_ label: TripLabel, after before: TripLabel?) {
        var state = CrewState(question.crew)
        var place = TripStep.Place.start
        var ifFull: TripStep.Place?
        if let before {
            let departure =
                before.slot >= 0 ? way.slots[Int(before.slot)].departure : way.stretches[Int(before.stretch)].from
            let stretch = way.stretches[Int(before.stretch)]
            let arrival = label.slot >= 0 ? way.slots[Int(label.slot)].arrival : stretch.to
            let driveMin = way.minutes(from: departure, to: arrival)
            state = before.state
            if driveMin > 0 {
                pass(.drive, driveMin, Int(state.wheel.drivenMin), metres: (arrival - departure) / 60)
                way.limits.drive(&state, driveMin)
                shown = (Int(state.wheel.drivenMin), Int(state.rider.drivenMin))
            }
            if label.slot >= 0 {
                place = .haven(Int(way.slots[Int(label.slot)].haven))
                ifFull = wayOut(Int(label.slot), Int(before.stretch), max(0, way.limits.leftMin(state)))
            } else {
                place = .halt(Int(before.stretch))
                stand(Int(before.stretch), shown.wheel)
            }
        }
        if label.deed.addedMin > 0 {
            let act = label.deed.isRest ? TripStep.Act.rest : .takeBreak
            pass(act, Int(label.deed.addedMin), shown.wheel, place: place, ifFull: ifFull)
        }
        guard label.deed.swaps else { return }
        driver = 1 - driver
        shown = (shown.rider, shown.wheel)
        pass(.swap, 0, shown.wheel, place: place, ifFull: ifFull)
    }

    /// Waits at a halt, and stands there.
    private mutating func stand(_ halt: Int, _ drivenMin: Int) {
        if let closesMin = way.closesMin[halt], nowMin > closesMin {
            late.append(TripPlan.Late(halt: halt, byMin: nowMin - closesMin))
        }
        if let opensMin = way.opensMin[halt], opensMin > nowMin {
            pass(.wait, opensMin - nowMin, drivenMin, place: .halt(halt))
        }
        pass(.halt, way.dwellMin[halt], drivenMin, place: .halt(halt))
    }

    private mutating func pass(
        _ act: TripStep.Act,
        _ minutes: Int,
        _ drivenMin: Int,
        metres: Int = 0,
        place: TripStep.Place? = nil,
        ifFull: TripStep.Place? = nil
    ) {
        steps.append(
            TripStep(
                act,
                fromMin: nowMin,
                toMin: nowMin + minutes,
                metres: metres,
                place: place,
                driver: driver,
                drivenMin: drivenMin,
                ifFull: ifFull
            )
        )
        nowMin += minutes
    }

    /// Where one would go if a haven is full: the best grade within reach, the nearest of these, else the halt.
    private func wayOut(_ slot: Int, _ halt: Int, _ leftMin: Int) -> TripStep.Place? {
        let departure = way.slots[slot].departure
        let reach = departure + leftMin * way.minuteUnits
        // The havens of a stretch follow each other in the question too.
        let slots = whole.stretches[halt].slots
        let further = slots.lowerBound + Int(way.slots[slot].haven - whole.slots[slots.lowerBound].haven) + 1
        var best: TripWay.Slot?
        for other in whole.slots[further..<slots.upperBound] {
            guard other.along <= reach else { break }
            guard other.isAlive, other.arrival <= reach else { continue }
            if let best, (best.grade.rawValue, best.arrival) < (other.grade.rawValue, other.arrival) { continue }
            if let best, best.grade == other.grade, best.arrival == other.arrival,
                !question.havens[Int(other.haven)].id.utf8.lexicographicallyPrecedes(
                    question.havens[Int(best.haven)].id.utf8
                )
            {
                continue
            }
            best = other
        }
        if let best { return .haven(Int(best.haven)) }
        return way.stretches[halt].to <= reach ? .halt(halt) : nil
    }
}
