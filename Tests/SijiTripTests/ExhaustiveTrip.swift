import SijiHours
import SijiTrip

/// Every plan of a small trip, tried one after the other: the oracle of the planner.
///
/// It shares no arithmetic with the planner: metres, minutes and clocks are reckoned anew, place by place.
struct ExhaustiveTrip {
    /// A standstill that is lengthened, or used to change drivers.
    struct Stop: Equatable {
        var alongM: Int
        var isHaven: Bool
        var id: String
        /// By its place in the question; -1 for the start.
        var number: Int
        var addedMin: Int
        var swaps: Bool
    }

    /// What a plan comes to, in the order in which plans are compared.
    struct Worth: Equatable {
        var lateMin: Int
        var unsafe: Int
        var cost: Int
        var stops: [Stop]

        func isBetter(than other: Worth) -> Bool {
            let (left, right) = (
                [lateMin, unsafe, cost, stops.count], [other.lateMin, other.unsafe, other.cost, other.stops.count]
            )
            if left != right { return left.lexicographicallyPrecedes(right) }
            guard let (one, two) = zip(stops, other.stops).first(where: { $0 != $1 }) else { return false }
            if one.alongM != two.alongM { return one.alongM > two.alongM }
            if one.isHaven != two.isHaven { return one.isHaven }
            if one.id != two.id { return Array(one.id.utf8).lexicographicallyPrecedes(Array(two.id.utf8)) }
            if one.number != two.number { return one.number < two.number }
            if one.addedMin != two.addedMin { return one.addedMin < two.addedMin }
            return !one.swaps
        }
    }

    private struct Driver {
        var sinceBreak: Int
        var sinceRest: Int
        var still: Int
    }

    private struct Moment {
        var minute = 0
        var drivers: [Driver]
        var driving = 0
        var stood = 0
        var worth = Worth(lateMin: 0, unsafe: 0, cost: 0, stops: [])
    }

    let question: TripQuestion
    private(set) var best: Worth?

    init(_ question: TripQuestion) {
        self.question = question
        let drivers = question.crew.map { Driver(sinceBreak: $0.drivenMin, sinceRest: $0.drivenTodayMin, still: 0) }
        tryStays(Moment(drivers: drivers), at: nil, halt: 0)
    }

    // MARK: - Places

    private enum Spot {
        case start
        case haven(Int)
        case halt(Int)
    }

    private func leaves(_ spot: Spot) -> Int {
        switch spot {
        case .start: 0
        case .haven(let number): question.havens[number].alongM - question.havens[number].detourM / 2
        case .halt(let number): question.halts[number].alongM
        }
    }

    private func reaches(_ spot: Spot) -> Int {
        switch spot {
        case .start: 0
        case .haven(let number):
            question.havens[number].alongM + question.havens[number].detourM - question.havens[number].detourM / 2
        case .halt(let number): question.halts[number].alongM
        }
    }

    private func driveMin(_ from: Spot, _ to: Spot) -> Int {
        let (hours, rest) = ((reaches(to) - leaves(from)) * 60).quotientAndRemainder(
            dividingBy: 1000 * question.averageKmh
        )
        return rest > 0 ? hours + 1 : hours
    }

    /// Havens before a halt and behind the halt before it, after a haven where there is one.
    private func havens(after haven: Int?, before halt: Int) -> [Int] {
        let fromM = halt > 0 ? question.halts[halt - 1].alongM : 0
        return question.havens.indices.filter {
            (fromM...question.halts[halt].alongM).contains(question.havens[$0].alongM) && $0 > haven ?? -1
        }
    }

    /// Whether the trip can be ended from a place by resting everywhere.
    private func leadsOn(_ spot: Spot, haven: Int?, halt: Int) -> Bool {
        func canHop(_ next: Spot) -> Bool {
            let minutes = driveMin(spot, next)
            return minutes <= question.rule.continuousMin ?? .max && minutes <= question.rule.dailyDrivingMin ?? .max
        }
        if canHop(.halt(halt)),
            halt == question.halts.count - 1 || leadsOn(.halt(halt), haven: nil, halt: halt + 1)
        {
            return true
        }
        return havens(after: haven, before: halt).contains {
            canHop(.haven($0)) && leadsOn(.haven($0), haven: $0, halt: halt)
        }
    }

    // MARK: - Choices

    /// At a place, before a halt, with what is stood there anyway: each length of the standstill, and each way on.
    private mutating func tryStays(_ here: Moment, at haven: Int?, halt: Int) {
        var lengths: Set<Int> = [
            0, max(0, question.rule.breakMin - here.stood), max(0, question.rule.dailyRestMin - here.stood),
        ]
        for driver in here.drivers { lengths.insert(max(0, question.rule.breakMin - driver.still)) }
        for addedMin in lengths {
            for swaps in here.drivers.count > 1 ? [false, true] : [false] {
                if haven != nil, addedMin == 0, !swaps { continue }
                var next = here
                next.minute += addedMin
                next.stood += addedMin
                for number in next.drivers.indices { next.drivers[number].still += addedMin }
                if swaps { next.driving = 1 - next.driving }
                if addedMin > 0 || swaps {
                    let spot: Spot = haven.map { .haven($0) } ?? (halt == 0 ? .start : .halt(halt - 1))
                    next.worth.stops.append(stop(spot, addedMin, swaps))
                    // A standstill that is lengthened to the daily rest is one, whatever it was lengthened for.
                    let isRest =
                        addedMin > 0 && question.rule.dailyDrivingMin != nil && next.stood >= question.rule.dailyRestMin
                    next.worth.cost += charge(spot, addedMin > 0 ? (isRest ? .rest : .takeBreak) : .swap)
                }
                goOn(next, from: haven, halt: halt)
            }
        }
    }

    private func charge(_ spot: Spot, _ act: TripStep.Act) -> Int {
        guard case .haven(let number) = spot else { return act == .rest ? 60 : 0 }
        switch (act, question.havens[number].grade) {
        case (.takeBreak, .driversHome), (.rest, .driversHome): return 0
        case (.takeBreak, .serviceArea): return 5
        case (.takeBreak, .parking): return 15
        case (.rest, .serviceArea): return 30
        case (.rest, .parking): return 60
        default: return 0
        }
    }

    private func stop(_ spot: Spot, _ addedMin: Int, _ swaps: Bool) -> Stop {
        switch spot {
        case .start: Stop(alongM: 0, isHaven: false, id: "", number: -1, addedMin: addedMin, swaps: swaps)
        case .halt(let number):
            Stop(
                alongM: question.halts[number].alongM,
                isHaven: false,
                id: "",
                number: number,
                addedMin: addedMin,
                swaps: swaps
            )
        case .haven(let number):
            Stop(
                alongM: question.havens[number].alongM,
                isHaven: true,
                id: question.havens[number].id,
                number: number,
                addedMin: addedMin,
                swaps: swaps
            )
        }
    }

    private mutating func goOn(_ here: Moment, from haven: Int?, halt: Int) {
        let spot: Spot = haven.map { .haven($0) } ?? (halt == 0 ? .start : .halt(halt - 1))
        for other in havens(after: haven, before: halt) where leadsOn(.haven(other), haven: other, halt: halt) {
            guard var there = driven(here, driveMin(spot, .haven(other))) else { continue }
            if !hasWayOut(there, other, halt) { there.worth.unsafe += 1 }
            tryStays(there, at: other, halt: halt)
        }
        guard var there = driven(here, driveMin(spot, .halt(halt))) else { return }
        let atSec = question.startSec + Int64(there.minute) * 60
        var standMin = question.halts[halt].dwellMin
        if let closesSec = question.halts[halt].closesSec, atSec > closesSec {
            there.worth.lateMin += Int((atSec - closesSec + 59) / 60)
        }
        if let opensSec = question.halts[halt].opensSec, atSec < opensSec {
            standMin += Int((opensSec - atSec + 59) / 60)
        }
        there.minute += standMin
        there.stood += standMin
        for number in there.drivers.indices { there.drivers[number].still += standMin }
        guard halt == question.halts.count - 1 else {
            tryStays(there, at: nil, halt: halt + 1)
            return
        }
        there.worth.cost += there.minute
        if best.map({ there.worth.isBetter(than: $0) }) ?? true { best = there.worth }
    }

    private func hasWayOut(_ here: Moment, _ haven: Int, _ halt: Int) -> Bool {
        if driven(here, driveMin(.haven(haven), .halt(halt))) != nil { return true }
        return havens(after: haven, before: halt).contains {
            leadsOn(.haven($0), haven: $0, halt: halt) && driven(here, driveMin(.haven(haven), .haven($0))) != nil
        }
    }

    /// After a drive; nil where it is not legal.
    private func driven(_ here: Moment, _ minutes: Int) -> Moment? {
        guard minutes > 0 else { return here }
        var there = here
        if there.stood > 0, there.stood >= question.rule.dailyRestMin {
            for number in there.drivers.indices {
                there.drivers[number].sinceBreak = 0
                there.drivers[number].sinceRest = 0
            }
        }
        let driver = there.driving
        if there.drivers[driver].still > 0, there.drivers[driver].still >= question.rule.breakMin {
            there.drivers[driver].sinceBreak = 0
        }
        there.drivers[driver].sinceBreak += minutes
        there.drivers[driver].sinceRest += minutes
        if let limit = question.rule.continuousMin, there.drivers[driver].sinceBreak > limit { return nil }
        if let limit = question.rule.dailyDrivingMin, there.drivers[driver].sinceRest > limit { return nil }
        for number in there.drivers.indices {
            there.drivers[number].still = number == driver ? 0 : there.drivers[number].still + minutes
        }
        there.stood = 0
        there.minute += minutes
        return there
    }
}
