/// When a plan is where: between standstills the truck drives at one speed.
public struct TripProgress: Sendable {
    private struct Knot {
        let alongM: Int
        let minute: Int
    }

    private var knots: [Knot] = []

    /// Follows a plan along the havens and halts that it was asked with.
    public init(_ plan: TripPlan, havens: [Haven], halts: [TripHalt]) {
        knots.append(Knot(alongM: 0, minute: 0))
        for step in plan.steps {
            guard let place = step.place, let last = knots.last else { continue }
            let alongM =
                switch place {
                case .start: 0
                case .haven(let haven): havens[haven].alongM
                case .halt(let halt): halts[halt].alongM
                }
            if alongM > last.alongM || step.fromMin > last.minute {
                knots.append(Knot(alongM: max(alongM, last.alongM), minute: step.fromMin))
            }
            if step.toMin > step.fromMin { knots.append(Knot(alongM: max(alongM, last.alongM), minute: step.toMin)) }
        }
    }

    /// Minutes since the start at which the truck comes by so many driven metres; the last ones past its end.
    /// - Complexity: O(n).
    public func arrivalMin(atM alongM: Int) -> Int { minute(alongM, knots.first { $0.alongM >= alongM }) }

    /// Minutes since the start at which it goes on from there.
    /// - Complexity: O(n).
    public func departureMin(atM alongM: Int) -> Int {
        guard let here = knots.last(where: { $0.alongM <= alongM }), here.alongM == alongM else {
            return arrivalMin(atM: alongM)
        }
        return here.minute
    }

    private func minute(_ alongM: Int, _ next: Knot?) -> Int {
        guard let next else { return knots.last?.minute ?? 0 }
        guard next.alongM > alongM, let last = knots.last(where: { $0.alongM <= alongM }) else { return next.minute }
        return last.minute + (next.minute - last.minute) * (alongM - last.alongM) / (next.alongM - last.alongM)
    }
}
