/// The best siblings seen so far, by grade: those that the next, nearer ones are held against.
struct TripStair {
    /// Time and place together of the best of a grade or a better one: minutes of the drive to it, in units, less where it is left.
    private var best = (Int.max, Int.max, Int.max)
    /// Where they are left.
    private var left = (Int.max, Int.max, Int.max)
    /// The same of those that lie at one place with the last, which count only for nearer ones.
    private var next = (Int.max, Int.max, Int.max)
    private var nextLeft = (Int.max, Int.max, Int.max)

    /// Takes in those of the last place.
    mutating func settle() {
        if next.0 < best.0 { (best.0, left.0) = (next.0, nextLeft.0) }
        if next.1 < best.1 { (best.1, left.1) = (next.1, nextLeft.1) }
        if next.2 < best.2 { (best.2, left.2) = (next.2, nextLeft.2) }
        next = (.max, .max, .max)
    }

    /// Forgets those that are left less far on than a place between them and the nearer ones.
    mutating func leave(_ departure: Int) {
        if left.0 < departure { (best.0, left.0) = (.max, .max) }
        if left.1 < departure { (best.1, left.1) = (.max, .max) }
        if left.2 < departure { (best.2, left.2) = (.max, .max) }
        if nextLeft.0 < departure { next.0 = .max }
        if nextLeft.1 < departure { next.1 = .max }
        if nextLeft.2 < departure { next.2 = .max }
    }

    /// Whether none would be forgotten for a place that is left there.
    func departs(_ departure: Int) -> Bool { left.0 >= departure && left.1 >= departure && left.2 >= departure }

    /// Whether all of a block are surpassed, whatever their minutes are rounded up by.
    func surpasses(_ block: TripWay.Block, _ departure: Int) -> Bool {
        // Their time and place is their detour less the departure of who drives there, or more.
        !(isBelow(block.detour.0, best.0, departure) || isBelow(block.detour.1, best.1, departure)
            || isBelow(block.detour.2, best.2, departure))
    }

    /// Whether one is surpassed, whatever its minutes are rounded up by.
    func surpasses(_ slot: TripWay.Slot, _ departure: Int) -> Bool {
        switch slot.grade {
        case .driversHome: !isBelow(slot.detour, best.0, departure)
        case .serviceArea: !isBelow(slot.detour, best.1, departure)
        case .parking: !isBelow(slot.detour, best.2, departure)
        }
    }

    private func isBelow(_ detour: Int, _ best: Int, _ departure: Int) -> Bool {
        detour != .max && (best == .max || detour - departure < best)
    }

    /// Whether one is not surpassed; if so it counts from the next place on.
    mutating func takes(_ grade: Haven.Grade, _ reached: Int, _ departure: Int) -> Bool {
        switch grade {
        case .driversHome:
            guard reached < best.0 else { return false }
            if reached < next.0 { (next.0, nextLeft.0) = (reached, departure) }
            if reached < next.1 { (next.1, nextLeft.1) = (reached, departure) }
            if reached < next.2 { (next.2, nextLeft.2) = (reached, departure) }
        case .serviceArea:
            guard reached < best.1 else { return false }
            if reached < next.1 { (next.1, nextLeft.1) = (reached, departure) }
            if reached < next.2 { (next.2, nextLeft.2) = (reached, departure) }
        case .parking:
            guard reached < best.2 else { return false }
            if reached < next.2 { (next.2, nextLeft.2) = (reached, departure) }
        }
        return true
    }
}
