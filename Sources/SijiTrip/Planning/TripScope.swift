/// How many of the havens a search is offered, and how much it may work.
enum TripScope {
    /// All of them.
    case all
    /// The best of each so many metres, and those of `fewest`.
    case every(metres: Int)
    /// Those that suffice to get to the end with a rest at each.
    case fewest

    /// From the best choice to the one that is made soonest: where one is more work than it may be the next is tried.
    ///
    /// A lattice of 40 km is half an hour's drive, of 160 km half of what one may drive without a break.
    static let ladder: [TripScope] = [
        .all, .every(metres: 10_000), .every(metres: 20_000), .every(metres: 40_000), .every(metres: 80_000),
        .every(metres: 160_000), .fewest,
    ]

    /// The distance as a plan tells it; nil where nothing is left out.
    var thinnedToM: Int? {
        switch self {
        case .all: nil
        case .every(let metres): metres
        case .fewest: 0
        }
    }

    /// The way with the havens that are offered.
    func offered(of way: TripWay) -> TripWay {
        guard let thinnedToM else { return way }
        var kept = Array(repeating: false, count: way.slots.count)
        for stretch in way.stretches {
            Self.keepFewest(way, stretch, &kept)
            if thinnedToM > 0 { Self.keepBest(way, stretch, everyM: thinnedToM, &kept) }
        }
        return TripWay(way, keeping: kept)
    }

    /// The best of each so many metres from the beginning of a stretch: by grade, then the least detour, then the furthest on.
    private static func keepBest(_ way: TripWay, _ stretch: TripWay.Stretch, everyM: Int, _ kept: inout [Bool]) {
        var best: (slot: Int, run: Int)?
        for slot in stretch.slots where way.slots[slot].isAlive {
            let here = way.slots[slot]
            let run = (here.along - stretch.from) / (everyM * 60)
            if let (last, lastRun) = best, lastRun == run {
                let there = way.slots[last]
                guard (here.grade.rawValue, here.detour) <= (there.grade.rawValue, there.detour) else { continue }
            } else if let best {
                kept[best.slot] = true
            }
            best = (slot, run)
        }
        if let best { kept[best.slot] = true }
    }

    /// A chain of havens, each the furthest that a fresh driver reaches from the one before, up to the halt.
    ///
    /// From each of them the trip can be ended, by whichever comes next: so the way that is left is one without an obstacle too.
    private static func keepFewest(_ way: TripWay, _ stretch: TripWay.Stretch, _ kept: inout [Bool]) {
        let hop = way.limits.hopMin * way.minuteUnits
        var departure = stretch.from
        var first = stretch.slots.lowerBound
        while stretch.to - departure > hop {
            var furthest: Int?
            for slot in first..<stretch.slots.upperBound {
                let here = way.slots[slot]
                guard here.along - departure <= hop else { break }
                if here.isAlive, here.arrival - departure <= hop { furthest = slot }
            }
            guard let furthest else { return }
            kept[furthest] = true
            departure = way.slots[furthest].departure
            first = furthest + 1
        }
    }
}
