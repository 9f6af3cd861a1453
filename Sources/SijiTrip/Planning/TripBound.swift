/// The least that the standstills of a stretch cost if havens lay everywhere: a lower bound, and exact for a driver to whom they do.
///
/// The greedy schedule would not do. Drive until a clock is full and stand then is not the shortest in all: with 530 of 540 minutes driven today
/// and 240 of 240 since the break, a break and ten minutes more before the rest are worse than the rest at once. But a rest that is not the
/// last may be put off until a clock is full without loss, so few moments need to be tried: where the daily clock is full, and each where the
/// continuous one is.
struct TripBound {
    /// Cost of a break, and of a rest, in the unit of the tables.
    let breakCost: Int
    let restCost: Int
    private let limits: CrewLimits
    /// By minutes yet to be driven, with both clocks at 0.
    private var fresh: [Int] = []

    /// The bound of drives of up to so many minutes.
    init(_ limits: CrewLimits, upToMin: Int, breakCost: Int, restCost: Int) {
        self.limits = limits
        self.breakCost = breakCost
        self.restCost = restCost
        guard limits.hasContinuous || limits.hasDaily else { return }
        guard !limits.isPair else { return }
        let hop = limits.hopMin
        fresh.reserveCapacity(upToMin + 1)
        for minutes in 0...upToMin {
            fresh.append(minutes <= hop ? 0 : least(driven: 0, today: 0, minutes))
        }
    }

    /// The bound of so many minutes yet to be driven.
    func standing(_ state: CrewState, _ minutes: Int) -> Int {
        guard minutes > 0 else { return 0 }
        if limits.isPair { return pair(state, minutes) }
        guard limits.hasContinuous || limits.hasDaily, minutes > limits.leftMin(state) else { return 0 }
        return least(driven: Int(state.wheel.drivenMin), today: Int(state.wheel.drivenTodayMin), minutes)
    }

    /// The least of one driver; `minutes` are more than 0.
    private func least(driven: Int, today: Int, _ minutes: Int) -> Int {
        let continuous = Int(limits.continuousMin)
        let left = max(0, continuous - driven)
        let leftToday = max(0, Int(limits.dailyMin) - today)
        var best = Int.max
        if minutes <= leftToday { best = breaks(minutes, left: left) * breakCost }
        guard limits.hasDaily else { return best }
        // A rest where the daily clock is full, or where the continuous one is, after so many breaks.
        let whole = min(leftToday, minutes)
        if whole < minutes {
            best = min(best, breaks(whole, left: left) * breakCost + restCost + fresh(minutes - whole))
        }
        var (moment, cost) = (left, restCost)
        while moment <= whole, moment < minutes, cost < best {
            best = min(best, cost + fresh(minutes - moment))
            moment += continuous
            cost += breakCost
        }
        return best
    }

    private func fresh(_ minutes: Int) -> Int { fresh[minutes] }

    /// Breaks within a drive.
    private func breaks(_ minutes: Int, left: Int) -> Int {
        guard minutes > left else { return 0 }
        return (minutes - left - 1) / Int(limits.continuousMin) + 1
    }

    /// The least of two drivers: their days, as if no break were ever needed.
    private func pair(_ state: CrewState, _ minutes: Int) -> Int {
        guard limits.hasDaily else { return 0 }
        let daily = Int(limits.dailyMin)
        let left =
            max(0, daily - Int(state.wheel.drivenTodayMin)) + max(0, daily - Int(state.rider.drivenTodayMin))
        guard minutes > left else { return 0 }
        return (minutes - left - 1) / (2 * daily) * restCost + restCost
    }
}
