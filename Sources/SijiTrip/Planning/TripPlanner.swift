/// Plans trips: where to stand for each break and rest so that every minute is legal.
public enum TripPlanner {
    /// The best plan of a question, or what no choice of stops gets over.
    ///
    /// **What may be done.** The truck drives from place to place: the start, havens, halts, each haven of a stretch at most once and forwards. At
    /// each it may stand until the standstill is a break, or a daily rest; at the start and at halts too, behind what is stood there anyway. Two
    /// drivers may change places wherever the truck stands, which takes no time. Each drive is rounded up to whole minutes by
    /// `DrivingTime.minutes(metres:averageKmh:)`, half the detours of the havens at its ends counted in. A haven from which the trip cannot be
    /// ended legally, even after a rest, is not stopped at. Legal means: no drive takes a clock beyond its limit, and a drive of 0 minutes does
    /// not end a standstill. With two drivers each has clocks of their own; who rides along does not drive, so that `breakMin` of it are a break,
    /// but only what the truck stands counts towards a daily rest.
    ///
    /// **Which is best**, in this order:
    /// 1. the least lateness at halts in all, minutes;
    /// 2. the fewest unsafe stops. A stop at a haven is safe where, if it is full, the same driver reaches another haven further on before the next
    ///    halt, or that halt, without breaking a clock, and the trip can be ended from there;
    /// 3. the least cost: minutes to the end of the last halt, and the comfort charge of each stop: a break 0 at a 司机之家, 5 in a service
    ///    area, 15 at any other stop; a rest 0, 30 and 60, at the start or a halt 60; a change of drivers nothing;
    /// 4. the fewest stops, each standstill that is lengthened or used to change drivers being one;
    /// 5. later stops first: of the first stop in which two plans differ the one further on, a haven before a halt, the lesser id by bytes, the
    ///    earlier halt, the fewer minutes added, no change of drivers.
    ///
    /// So the plan is one, and the same for the same question. It is the true best over all such choices, early breaks and rests among them;
    /// in the greedy schedule a clock is full before the truck stands, which is neither always possible nor always shortest.
    ///
    /// **What it may cost.** A search stops at a fixed amount of work, counted and not timed, so that the same question has the same plan on
    /// every machine. Where the choice among all havens is more than that, the best haven of each 10 km is offered instead, by grade, then
    /// detour, then the furthest on, and those without which there would be no plan; then of each 20, 40, 80 and 160 km; then those alone. The plan
    /// is the best among the ones offered, and says so (``TripPlan/thinnedToM``); what is safe and where to go where a haven is full is judged by
    /// all. Where a crew's turns are too much even so, the plan is one for its first driver (``TripPlan/drivers``), whose rests are rests of both;
    /// and where that is too much, one that takes a rest at each of the few.
    ///
    /// The halts are in the order of the way, from 0 m on, and so are the havens; havens that lie before or behind the trip are left out. A detour
    /// and a dwell are 0 or more.
    ///
    /// - Parameters:
    ///   - question: What is asked.
    ///   - thinnedToM: How thin the havens are offered at first, as a plan of a like question had them (``TripPlan/thinnedToM``); nil, or what no
    ///     plan has, for all.
    /// - Returns: The plan, or the obstacle.
    /// - Complexity: a best-first search; for one driver and detours of a few km a few thousand labels whatever the number of havens, and O(n) to
    ///   lay them out. At most ``workAtMost(drivers:)`` for each of seven thinnings.
    public static func plan(_ question: TripQuestion, thinnedToM: Int? = nil) -> TripOutcome {
        check(question)
        let way = TripWay(question)
        if let obstacle = way.obstacle { return .obstacle(obstacle) }
        return .plan(best(question, way, thinnedToM) ?? alone(question, way, thinnedToM))
    }

    /// The best plan among as many havens as the work allows; nil where even the fewest are too much of it.
    private static func best(_ question: TripQuestion, _ whole: TripWay, _ thinnedToM: Int?) -> TripPlan? {
        var slots = Int.max
        let first = TripScope.ladder.firstIndex { $0.thinnedToM == thinnedToM } ?? 0
        for scope in TripScope.ladder[first...] {
            let way = scope.offered(of: whole)
            // The same again would be the same work.
            guard way.slots.count < slots else { continue }
            slots = way.slots.count
            guard question.crew.count == 1 || slots <= mostForCrew else { continue }
            var search = TripSearch(question, way, workAtMost: workAtMost(drivers: question.crew.count))
            if let best = search.best() {
                let thinnedToM = slots < whole.slots.count ? scope.thinnedToM : nil
                return search.told(best, on: whole, thinnedToM: thinnedToM)
            }
        }
        return nil
    }

    /// A plan for the first driver alone, whose rests are those of both.
    static func alone(_ question: TripQuestion, _ whole: TripWay, _ thinnedToM: Int?) -> TripPlan {
        var (question, whole) = (question, whole)
        if question.crew.count > 1 {
            question.crew = [question.crew[0]]
            whole = TripWay(question)
            if let plan = best(question, whole, thinnedToM) { return plan }
        }
        var search = TripSearch(question, TripScope.fewest.offered(of: whole), workAtMost: .max)
        guard let rested = search.rested() else { preconditionFailure("where every gap can be driven there is a plan") }
        // It weighs none against another, however many are offered.
        return search.told(rested, on: whole, thinnedToM: TripScope.fewest.thinnedToM)
    }

    /// Labels made, labels held against each other, each counted as 8, and havens looked at in one search, at the most.
    ///
    /// Eight millions are 0.2 s and under 200 MB. One driver among 20,000 havens on 2,000 km needs a tenth of that as a rule; a crew more than there
    /// is, but for 800,000 among the havens of each 10 or 20 km: at most 15 ms for each thinning.
    public static func workAtMost(drivers: Int) -> Int { drivers > 1 ? 800_000 : 8_000_000 }

    /// Among more havens than these a crew's plan is not looked for at all: with so many the work never sufficed in any world that was measured.
    private static let mostForCrew = 1_000

    private static func check(_ question: TripQuestion) {
        precondition(!question.halts.isEmpty, "a trip has a halt at its end")
        precondition((1...2).contains(question.crew.count), "a truck has one driver or two")
        precondition(question.averageKmh >= 1, "an average speed is at least 1 km/h")
        var alongM = 0
        for halt in question.halts {
            precondition(halt.alongM >= alongM, "halts are in the order of the way")
            precondition(halt.dwellMin >= 0, "a dwell is 0 minutes or more")
            alongM = halt.alongM
        }
        alongM = .min
        for haven in question.havens {
            precondition(haven.alongM >= alongM, "havens are in the order of the way")
            precondition(haven.detourM >= 0, "a detour is 0 m or more")
            alongM = haven.alongM
        }
    }
}
