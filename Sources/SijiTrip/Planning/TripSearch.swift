import SijiHours

/// The search for the best plan: labels in the order of what they can still come to, the best first, until one is at the end.
///
/// A label is pruned only where another at the same place is no worse in anything that counts later (see ``TripSearch/dominates(_:_:)``), and a
/// label's bound is never more than what it comes to. So the first label that is taken at the end is the best plan.
struct TripSearch {
    let question: TripQuestion
    let way: TripWay
    let limits: CrewLimits
    var labels: [TripLabel] = []
    /// Labels that are still to be taken, as a heap.
    var open: [Entry] = []
    /// What a known plan comes to.
    private var upper: Entry?
    /// Taken labels by place, as lists: the last at each slot, then at each halt.
    private var last: [Int32]
    private var before: [Int32] = []
    /// What lies behind the halt of each stretch, and whether a window does.
    let ahead: TripOutlook
    /// How much was done: a haven looked at is 1.
    var work = 0
    /// The same of a label made, or held against another.
    static let workOfLabel = 8
    /// How much may be.
    private let workAtMost: Int

    init(_ question: TripQuestion, _ way: TripWay, workAtMost: Int) {
        self.question = question
        self.way = way
        self.workAtMost = workAtMost
        limits = way.limits
        last = Array(repeating: -1, count: way.slots.count + way.stretches.count + 1)
        ahead = TripOutlook(way)
    }

    /// The label of the best plan at the end of the last halt; nil where it is more work than may be done.
    ///
    /// There is one where ``TripWay/obstacle`` is nil.
    mutating func best() -> TripLabel? {
        let dive = dived()
        upper = dive.end
        begin()
        work = dive.work
        while work <= workAtMost, let taken = take() {
            if labels[Int(taken)].isGoal { return labels[Int(taken)] }
            guard keep(taken) else { continue }
            expand(taken)
        }
        return nil
    }

    /// What the plan comes to that takes the best label at each place, and the work of it: no better one is worse.
    private func dived() -> (end: Entry?, work: Int) {
        var search = self
        search.begin()
        var first = 0
        while search.work <= workAtMost {
            let best = (first..<search.labels.count).map { search.entry(Int32($0)) }.min { $0.isBelow($1) }
            guard let best else { return (nil, search.work) }
            if search.labels[Int(best.label)].isGoal { return (best, search.work) }
            first = search.labels.count
            search.expand(best.label)
        }
        return (nil, search.work)
    }

    /// The label of a plan that is legal and no more: each place is the furthest on, and is left with the emptiest clocks.
    ///
    /// Who goes on with clocks at 0 reaches the next place that lets the truck go on, so there is always one, after a label for each place.
    mutating func rested() -> TripLabel? {
        begin()
        var first = 0
        while first < labels.count {
            let made = labels[first...]
            first = labels.count
            guard let best = made.indices.max(by: { isLessRested(labels[$0], labels[$1]) }) else { return nil }
            if labels[best].isGoal { return labels[best] }
            expand(Int32(best))
        }
        return nil
    }

    private func isLessRested(_ one: TripLabel, _ other: TripLabel) -> Bool {
        if (one.stretch, one.slot) != (other.stretch, other.slot) {
            return (one.stretch, one.slot) < (other.stretch, other.slot)
        }
        let (left, right) = (one.state.wheel, other.state.wheel)
        if left.drivenTodayMin != right.drivenTodayMin { return left.drivenTodayMin > right.drivenTodayMin }
        return (left.drivenMin, one.elapsedMin) > (right.drivenMin, other.elapsedMin)
    }

    /// Adds a label with its bound, unless it comes to worse than what is known.
    mutating func add(_ label: TripLabel) {
        var label = label
        work += Self.workOfLabel
        ahead.bound(&label)
        labels.append(label)
        let new = entry(Int32(labels.count - 1))
        if let upper, upper.isBelow(new) {
            labels.removeLast()
            return
        }
        before.append(-1)
        push(new)
    }

    private func entry(_ number: Int32) -> Entry {
        let label = labels[Int(number)]
        return Entry(
            lateMin: Int32(clamping: label.boundLateMin),
            unsafe: Int32(clamping: label.unsafe),
            bound: label.bound,
            label: number
        )
    }

    /// Keeps a label at its place; false where one that was taken before does as well.
    private mutating func keep(_ new: Int32) -> Bool {
        let label = labels[Int(new)]
        let place = label.slot >= 0 ? Int(label.slot) : way.slots.count + Int(label.stretch)
        var other = last[place]
        while other >= 0 {
            work += Self.workOfLabel
            if dominates(other, new) { return false }
            other = before[Int(other)]
        }
        before[Int(new)] = last[place]
        last[place] = new
        return true
    }

    /// Whether one label, at the same place, can do all that another can, and come out no worse.
    private func dominates(_ one: Int32, _ other: Int32) -> Bool {
        let (first, second) = (labels[Int(one)], labels[Int(other)])
        let (left, right) = (first.state, second.state)
        // A clock without a limit stops nobody, whatever it shows.
        if limits.hasContinuous {
            guard left.wheel.drivenMin <= right.wheel.drivenMin else { return false }
            if limits.isPair {
                guard left.rider.drivenMin <= right.rider.drivenMin,
                    left.rider.drivenMin == 0 || left.rider.stillMin >= right.rider.stillMin
                else { return false }
            }
        }
        if limits.hasDaily {
            guard left.wheel.drivenTodayMin <= right.wheel.drivenTodayMin else { return false }
            if limits.isPair, left.rider.drivenTodayMin > right.rider.drivenTodayMin { return false }
        }
        // Only where the next place is here too does the standstill go on, and only a limit makes it count.
        if left.stoodMin < right.stoodMin || left.wheel.stillMin < right.wheel.stillMin, limits.hasAny,
            way.isGlued(first)
        {
            return false
        }
        if first.lateMin != second.lateMin || first.unsafe != second.unsafe {
            guard (first.lateMin, first.unsafe) < (second.lateMin, second.unsafe) else { return false }
            return !ahead.hasWindow(first.stretch) || first.elapsedMin <= second.elapsedMin
        }
        if ahead.hasWindow(first.stretch) {
            guard first.elapsedMin <= second.elapsedMin else { return false }
            let (cost, otherCost) = (packed(first, elapsed: false), packed(second, elapsed: false))
            return cost < otherCost || (cost == otherCost && order(one, other) <= 0)
        }
        let (cost, otherCost) = (packed(first, elapsed: true), packed(second, elapsed: true))
        return cost < otherCost || (cost == otherCost && order(one, other) <= 0)
    }

    private func packed(_ label: TripLabel, elapsed: Bool) -> Int {
        (label.comfortMin + (elapsed ? label.elapsedMin : 0)) * TripCost.ofMinute + label.stops * TripCost.ofStop
    }
}
