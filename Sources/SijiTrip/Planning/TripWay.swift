import SijiHours

/// A question laid out for the search: stretches between halts, each with its havens, in a unit in which no fraction is lost.
///
/// The unit is a sixtieth of a metre an hour, so that a drive from `a` to `b` takes `ceil((b - a) / minuteUnits)` minutes. A haven is arrived at
/// at `arrival`, its way in counted, and left from `departure`, its way out taken off.
struct TripWay {
    /// The way from one halt, or the start, to the next halt.
    struct Stretch {
        /// Its havens, by slot.
        var slots: Range<Int>
        var from: Int
        var to: Int
        /// The next place that lets the truck go on may be reached from its beginning.
        var isAlive = true
    }

    /// A haven within a stretch; one that lies at a halt has two.
    struct Slot {
        /// By its place in the question.
        var haven: Int32
        var grade: Haven.Grade
        /// The trip can be ended legally from here, after a rest.
        var isAlive: Bool
        var along: Int
        var arrival: Int
        var departure: Int
        /// The least arrival of a place further on in the stretch that lets the truck go on, its halt among them.
        var nextArrival: Int
        /// How far one must be able to drive for a stop here to be safe: its arrival, and the whole minutes of the drive on.
        var need = 0
        /// The greatest need of those that let the truck go on, up to here in the stretch.
        var needSoFar = 0
        /// Detour, in and out.
        var detour: Int { arrival - departure }
    }

    /// What a run of slots has at least and at the most, so that it can be passed over.
    struct Block {
        /// Least detour by grade.
        var detour = InlineArray<3, Int>(repeating: .max)
        /// Furthest departure.
        var departure = Int.min
    }

    /// Slots to a block.
    static let blockSlots = 32

    let limits: CrewLimits
    let minuteUnits: Int
    private(set) var stretches: [Stretch] = []
    private(set) var slots: [Slot] = []
    private(set) var blocks: [Block] = []
    /// Opening of each halt, minutes since the start, rounded up.
    let opensMin: [Int?]
    /// Closing of each halt, minutes since the start, rounded down.
    let closesMin: [Int?]
    let dwellMin: [Int]

    init(_ question: TripQuestion) {
        limits = CrewLimits(question.rule, drivers: question.crew.count)
        minuteUnits = 1000 * question.averageKmh
        let startSec = question.startSec
        opensMin = question.halts.map { $0.opensSec.map { -Self.wholeMinutes(startSec - $0) } }
        closesMin = question.halts.map { $0.closesSec.map { Self.wholeMinutes($0 - startSec) } }
        dwellMin = question.halts.map(\.dwellMin)
        lay(question)
        live()
        secure()
        look()
    }

    /// The same with some of its havens only; which stops are safe is still judged by all.
    /// - Parameters:
    ///   - way: With all havens.
    ///   - kept: By slot.
    init(_ way: TripWay, keeping kept: [Bool]) {
        self = way
        slots = []
        for (number, stretch) in way.stretches.enumerated() {
            let begin = slots.count
            for slot in stretch.slots where kept[slot] { slots.append(way.slots[slot]) }
            stretches[number].slots = begin..<slots.count
        }
        live()
        look()
    }

    /// Minutes of a drive between two places in units.
    func minutes(from departure: Int, to arrival: Int) -> Int { (arrival - departure + minuteUnits - 1) / minuteUnits }

    /// Whether the place after a label's may be 0 m away, so that the standstill goes on there.
    func isGlued(_ label: TripLabel) -> Bool {
        let stretch = stretches[Int(label.stretch)]
        let departure = label.slot >= 0 ? slots[Int(label.slot)].departure : stretch.from
        let next = label.slot >= 0 ? Int(label.slot) + 1 : stretch.slots.lowerBound
        return departure == (next < stretch.slots.upperBound ? min(slots[next].along, stretch.to) : stretch.to)
    }

    /// Minutes rounded down, before the epoch too.
    private static func wholeMinutes(_ seconds: Int64) -> Int {
        Int(seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60))
    }

    private mutating func lay(_ question: TripQuestion) {
        let havens = question.havens
        slots.reserveCapacity(havens.count + 8)
        var fromM = 0
        var first = 0
        for halt in question.halts {
            while first < havens.count, havens[first].alongM < fromM { first += 1 }
            let begin = slots.count
            var haven = first
            while haven < havens.count, havens[haven].alongM <= halt.alongM {
                let (alongM, detourM) = (havens[haven].alongM, havens[haven].detourM)
                slots.append(
                    Slot(
                        haven: Int32(haven),
                        grade: havens[haven].grade,
                        isAlive: false,
                        along: alongM * 60,
                        arrival: (alongM + (detourM + 1) / 2) * 60,
                        departure: (alongM - detourM / 2) * 60,
                        nextArrival: 0
                    )
                )
                haven += 1
            }
            first = haven
            // A haven at the halt itself lies behind it too.
            while first > 0, havens[first - 1].alongM == halt.alongM { first -= 1 }
            stretches.append(Stretch(slots: begin..<slots.count, from: fromM * 60, to: halt.alongM * 60))
            fromM = halt.alongM
        }
    }

    /// Marks the places from which the trip can be ended, backwards.
    private mutating func live() {
        let hop = limits.hopMin
        var isHaltAlive = true
        for stretch in stretches.indices.reversed() {
            var nextArrival = isHaltAlive ? stretches[stretch].to : Int.max / 2
            for slot in stretches[stretch].slots.reversed() {
                slots[slot].nextArrival = nextArrival
                slots[slot].isAlive = minutes(from: slots[slot].departure, to: nextArrival) <= hop
                if slots[slot].isAlive { nextArrival = min(nextArrival, slots[slot].arrival) }
            }
            isHaltAlive = minutes(from: stretches[stretch].from, to: nextArrival) <= hop
            stretches[stretch].isAlive = isHaltAlive
        }
    }

    /// Says how far one must be able to drive for a stop to be safe.
    private mutating func secure() {
        for slot in slots.indices where slots[slot].isAlive {
            let onMin = minutes(from: slots[slot].departure, to: slots[slot].nextArrival)
            slots[slot].need = slots[slot].arrival + onMin * minuteUnits
        }
    }

    /// Sums up the slots for the search.
    private mutating func look() {
        for stretch in stretches {
            var needSoFar = Int.min
            for slot in stretch.slots {
                if slots[slot].isAlive { needSoFar = max(needSoFar, slots[slot].need) }
                slots[slot].needSoFar = needSoFar
            }
        }
        blocks = stride(from: 0, to: slots.count, by: Self.blockSlots).map { first in
            var block = Block()
            for slot in slots[first..<min(slots.count, first + Self.blockSlots)] where slot.isAlive {
                block.departure = max(block.departure, slot.departure)
                let grade = slot.grade.rawValue
                block.detour[grade] = min(block.detour[grade], slot.detour)
            }
            return block
        }
    }

    /// What no choice of stops gets over; nil where there is a plan.
    ///
    /// A rest at every standstill is the most that one can do for the clocks, so only the hops count.
    var obstacle: TripObstacle? {
        guard stretches.contains(where: { !$0.isAlive }) else { return nil }
        let hop = limits.hopMin
        for stretch in stretches {
            // The furthest departure so far; the nearest gap of those that are too long.
            var departure = (at: stretch.from, alongM: stretch.from / 60)
            var gap: (minutes: Int, fromM: Int, toM: Int)?
            func note(_ arrival: Int, _ along: Int) -> Bool {
                let needed = minutes(from: departure.at, to: arrival)
                guard needed > hop else { return true }
                if needed < gap?.minutes ?? .max { gap = (needed, departure.alongM, along / 60) }
                return false
            }
            for slot in slots[stretch.slots] where note(slot.arrival, slot.along) {
                if slot.departure > departure.at { departure = (slot.departure, slot.along / 60) }
            }
            guard !note(stretch.to, stretch.to), let gap else { continue }
            return TripObstacle(
                limits.continuousMin <= limits.dailyMin ? .continuous : .daily,
                neededMin: gap.minutes,
                allowedMin: hop,
                fromM: gap.fromM,
                toM: gap.toM
            )
        }
        return nil
    }
}
