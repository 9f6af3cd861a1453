/// The least that standstills cost if havens lay everywhere: a lower bound, and exact for one driver to whom they do.
///
/// The greedy schedule would not do. Drive until a clock is full and stand then is not the shortest in all: with 530 of 540 minutes driven today
/// and 240 of 240 since the break, a break and ten minutes more before the rest are worse than the rest at once. But whatever is left after a
/// rest costs no less for being longer, so a rest may be put off until a clock is full, and few moments need to be tried: where the daily
/// clock is, and each where the continuous one is. At a halt the continuous clock counts as emptied. Two drivers are taken for one who has the
/// days of both, and whose breaks are changes at the wheel: they take no time and have no charge, but each is a stop, with its detour.
struct TripBound {
    /// What is counted, and what it costs.
    struct Prices {
        /// A minute stood.
        var minute: Int
        /// A break and a rest at a haven, beside their minutes.
        var breakExtra: Int
        var restExtra: Int
        /// A rest at a halt, beside its minutes; nil where it may cost nothing at all.
        var haltRestExtra: Int?
    }

    private let continuousMin: Int
    private let dailyMin: Int
    private let breakCost: Int
    private let restCost: Int
    /// From the arrival at the halt, by minutes driven today; one figure for all where there is no daily limit.
    private var atHalt: [Int] = []
    /// By minutes to the halt, with clocks at 0.
    private var fresh: [Int] = []

    /// The bound of drives of up to so many minutes to a halt, behind which another stretch lies, or none.
    init(_ limits: CrewLimits, _ prices: Prices, upToMin: Int, dwellMin: Int, behind: TripBound?, behindMin: Int) {
        continuousMin = Int(limits.continuousMin)
        dailyMin = limits.hasDaily ? Int(limits.dailyMin) * (limits.isPair ? 2 : 1) : Int(CrewLimits.none)
        breakCost = (limits.isPair ? 0 : Int(limits.breakMin) * prices.minute) + prices.breakExtra
        restCost = Int(limits.restMin) * prices.minute + prices.restExtra
        let restMin = Int(limits.restMin)
        var rested = dwellMin * prices.minute + (behind?.least(driven: 0, today: 0, behindMin) ?? 0)
        if let extra = prices.haltRestExtra, restMin > dwellMin {
            rested += (restMin - dwellMin) * prices.minute + extra
        }
        let days = limits.hasDaily ? dailyMin : 0
        atHalt = (0...days).map { today in
            guard let behind else { return dwellMin * prices.minute }
            let unrested = dwellMin * prices.minute + behind.least(driven: 0, today: today, behindMin)
            return limits.hasDaily ? min(rested, unrested) : unrested
        }
        fresh.reserveCapacity(upToMin + 1)
        for minutes in 0...upToMin { fresh.append(least(driven: 0, today: 0, minutes)) }
    }

    /// The least from here on, with so many minutes to the halt.
    func least(_ state: CrewState, isPair: Bool, _ minutes: Int) -> Int {
        guard isPair else {
            return least(driven: Int(state.wheel.drivenMin), today: Int(state.wheel.drivenTodayMin), minutes)
        }
        return least(driven: Int(state.wheel.drivenMin), today: days(state), minutes)
    }

    /// Minutes driven today by two drivers, each as far as the day goes.
    func days(_ state: CrewState) -> Int {
        let half = Int32(clamping: dailyMin / 2)
        return Int(min(half, state.wheel.drivenTodayMin) + min(half, state.rider.drivenTodayMin))
    }

    /// The same of one driver's clocks, or of both drivers' days.
    func least(driven: Int, today: Int, _ minutes: Int) -> Int {
        let left = max(0, continuousMin - driven)
        let leftToday = max(0, dailyMin - today)
        var best = Int.max
        if minutes <= leftToday { best = breaks(minutes, left) * breakCost + arrival(today + minutes) }
        guard atHalt.count > 1 else { return best }
        guard minutes > 0 else { return min(best, restCost + atHalt[0]) }
        // A rest where the daily clock is full, or where the continuous one is, after so many breaks, or at the end.
        let whole = min(leftToday, minutes)
        if whole > 0 { best = min(best, breaks(whole, left) * breakCost + restCost + fresh[minutes - whole]) }
        var (moment, cost) = (left, restCost)
        while moment <= whole, moment < minutes, cost < best {
            best = min(best, cost + fresh[minutes - moment])
            moment += continuousMin
            cost += breakCost
        }
        if leftToday == 0 { best = min(best, restCost + fresh[minutes]) }
        return best
    }

    private func arrival(_ today: Int) -> Int { atHalt[min(today, atHalt.count - 1)] }

    /// Breaks within a drive.
    private func breaks(_ minutes: Int, _ left: Int) -> Int {
        guard minutes > left else { return 0 }
        return (minutes - left - 1) / continuousMin + 1
    }
}
