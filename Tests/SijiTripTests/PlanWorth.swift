import SijiTrip

extension ExhaustiveTrip.Worth {
    /// What a plan comes to, from its steps alone.
    init(_ plan: TripPlan, _ question: TripQuestion) {
        self.init(lateMin: plan.late.reduce(0) { $0 + $1.byMin }, unsafe: 0, cost: plan.minutes, stops: [])
        var isGoingOn = false
        for step in plan.steps {
            guard [.takeBreak, .rest, .swap].contains(step.act), let place = step.place else {
                isGoingOn = false
                continue
            }
            if isGoingOn, let last = stops.last, last == Self.stop(place, question, last.addedMin, last.swaps) {
                stops[stops.count - 1].swaps = step.act == .swap
                continue
            }
            isGoingOn = true
            stops.append(Self.stop(place, question, step.toMin - step.fromMin, step.act == .swap))
            if case .haven = place, step.ifFull == nil { unsafe += 1 }
            cost += Self.charge(step.act, place, question)
        }
    }

    private static func charge(_ act: TripStep.Act, _ place: TripStep.Place, _ question: TripQuestion) -> Int {
        guard case .haven(let number) = place else { return act == .rest ? 60 : 0 }
        switch question.havens[number].grade {
        case .driversHome: return 0
        case .serviceArea: return act == .rest ? 30 : act == .takeBreak ? 5 : 0
        case .parking: return act == .rest ? 60 : act == .takeBreak ? 15 : 0
        }
    }

    private static func stop(
        _ place: TripStep.Place,
        _ question: TripQuestion,
        _ addedMin: Int,
        _ swaps: Bool
    ) -> ExhaustiveTrip.Stop {
        switch place {
        case .start: .init(alongM: 0, isHaven: false, id: "", number: -1, addedMin: addedMin, swaps: swaps)
        case .halt(let number):
            .init(
                alongM: question.halts[number].alongM,
                isHaven: false,
                id: "",
                number: number,
                addedMin: addedMin,
                swaps: swaps
            )
        case .haven(let number):
            .init(
                alongM: question.havens[number].alongM,
                isHaven: true,
                id: question.havens[number].id,
                number: number,
                addedMin: addedMin,
                swaps: swaps
            )
        }
    }
}
