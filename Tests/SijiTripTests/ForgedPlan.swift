import SijiTestSupport
import SijiTrip

/// Plans with one thing changed, none of which is right any more.
enum ForgedPlan {
    enum Kind: CaseIterable {
        case shorterDrive, longerDrive, fewerMetres, otherPlace, dropped, doubled, gap, shorterStop, longerStop,
            otherWayOut
        case otherDriver, otherClock, lateHidden, lateInvented, cutShort, shifted, otherAct
    }

    static func make(_ plan: TripPlan, _ kind: Kind, _ random: inout SeededGenerator) -> TripPlan? {
        var steps = plan.steps
        var late = plan.late
        func pick(_ isFit: (TripStep) -> Bool, _ random: inout SeededGenerator) -> Int? {
            steps.indices.filter { isFit(steps[$0]) }.randomElement(using: &random)
        }
        func change(_ number: Int, lasting: Int) {
            let step = steps[number]
            let byMin = lasting - (step.toMin - step.fromMin)
            steps[number] = copy(step, toMin: step.toMin + byMin)
            for later in steps.indices where later > number {
                steps[later] = copy(
                    steps[later],
                    fromMin: steps[later].fromMin + byMin,
                    toMin: steps[later].toMin + byMin
                )
            }
        }
        switch kind {
        case .shorterDrive, .longerDrive:
            guard let number = pick({ $0.act == .drive }, &random) else { return nil }
            change(number, lasting: steps[number].toMin - steps[number].fromMin + (kind == .shorterDrive ? -1 : 1))
        case .shorterStop, .longerStop:
            guard let number = pick({ [.takeBreak, .rest].contains($0.act) }, &random) else { return nil }
            change(number, lasting: steps[number].toMin - steps[number].fromMin + (kind == .shorterStop ? -1 : 1))
        case .fewerMetres:
            guard let number = pick({ $0.act == .drive }, &random) else { return nil }
            steps[number] = copy(steps[number], metres: steps[number].metres - 1)
        case .otherPlace:
            guard let number = pick({ $0.place != nil }, &random) else { return nil }
            steps[number] = copy(steps[number], place: .some(steps[number].place == .start ? .halt(0) : .start))
        case .dropped:
            guard let number = pick({ $0.toMin > $0.fromMin || $0.act != .swap }, &random) else { return nil }
            steps.remove(at: number)
        case .doubled:
            guard let number = pick({ $0.toMin > $0.fromMin }, &random) else { return nil }
            steps.insert(steps[number], at: number)
        case .gap:
            guard let number = pick({ _ in true }, &random) else { return nil }
            for later in steps.indices where later >= number {
                steps[later] = copy(steps[later], fromMin: steps[later].fromMin + 1, toMin: steps[later].toMin + 1)
            }
        case .otherWayOut:
            guard let number = pick({ step in if case .haven = step.place { true } else { false } }, &random) else {
                return nil
            }
            steps[number] = copy(steps[number], ifFull: .some(steps[number].ifFull == nil ? .halt(0) : nil))
        case .otherDriver:
            guard let number = pick({ _ in true }, &random) else { return nil }
            steps[number] = copy(steps[number], driver: 1 - steps[number].driver)
        case .otherClock:
            guard let number = pick({ $0.act != .halt || $0.toMin > $0.fromMin }, &random) else { return nil }
            steps[number] = copy(steps[number], drivenMin: steps[number].drivenMin + 1)
        case .lateHidden:
            guard !late.isEmpty else { return nil }
            late.removeLast()
        case .lateInvented: late.append(TripPlan.Late(halt: 0, byMin: 1))
        case .cutShort: steps.removeLast()
        case .shifted: steps = steps.map { copy($0, fromMin: $0.fromMin + 1, toMin: $0.toMin + 1) }
        case .otherAct:
            guard let number = pick({ $0.act != .swap }, &random) else { return nil }
            steps[number] = copy(steps[number], act: steps[number].act == .drive ? .halt : .drive)
        }
        return TripPlan(steps: steps, late: late)
    }

    private static func copy(
        _ step: TripStep,
        act: TripStep.Act? = nil,
        fromMin: Int? = nil,
        toMin: Int? = nil,
        metres: Int? = nil,
        place: TripStep.Place?? = nil,
        driver: Int? = nil,
        drivenMin: Int? = nil,
        ifFull: TripStep.Place?? = nil
    ) -> TripStep {
        TripStep(
            act ?? step.act,
            fromMin: fromMin ?? step.fromMin,
            toMin: toMin ?? step.toMin,
            metres: metres ?? step.metres,
            place: place ?? step.place,
            driver: driver ?? step.driver,
            drivenMin: drivenMin ?? step.drivenMin,
            ifFull: ifFull ?? step.ifFull
        )
    }
}
