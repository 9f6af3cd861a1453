/// The best siblings seen so far, by grade: those that the next, nearer ones are held against.
struct TripStair {
    /// The best of a grade or a better one.
    private struct Step {
        /// Time and place together: minutes of the drive to it, in units, less where it is left; the greatest number for none.
        var reached = Int.max
        /// Where it is left.
        var left = Int.max
    }

    private var best = InlineArray<3, Step>(repeating: Step())
    /// The same of those that lie at one place with the last, which count only for nearer ones.
    private var next = InlineArray<3, Step>(repeating: Step())

    /// Takes in those of the last place.
    mutating func settle() {
        for grade in best.indices {
            if next[grade].reached < best[grade].reached { best[grade] = next[grade] }
            next[grade].reached = .max
        }
    }

    /// Forgets those that are left less far on than a place between them and the nearer ones.
    mutating func leave(_ departure: Int) {
        for grade in best.indices {
            if best[grade].left < departure { best[grade] = Step() }
            if next[grade].left < departure { next[grade].reached = .max }
        }
    }

    /// Whether none would be forgotten for a place that is left there.
    func departs(_ departure: Int) -> Bool {
        for grade in best.indices where best[grade].left < departure { return false }
        return true
    }

    /// Whether all of a block are surpassed, whatever their minutes are rounded up by.
    func surpasses(_ block: TripWay.Block, _ departure: Int) -> Bool {
        // Their time and place is their detour less the departure of who drives there, or more.
        for grade in best.indices where isBelow(block.detour[grade], grade, departure) { return false }
        return true
    }

    /// Whether one is surpassed, whatever its minutes are rounded up by.
    func surpasses(_ slot: TripWay.Slot, _ departure: Int) -> Bool {
        !isBelow(slot.detour, slot.grade.rawValue, departure)
    }

    private func isBelow(_ detour: Int, _ grade: Int, _ departure: Int) -> Bool {
        let reached = best[grade].reached
        return detour != .max && (reached == .max || detour - departure < reached)
    }

    /// Whether one is not surpassed; if so it counts from the next place on, for its own grade and the worse ones.
    mutating func takes(_ grade: Haven.Grade, _ reached: Int, _ departure: Int) -> Bool {
        guard reached < best[grade.rawValue].reached else { return false }
        for worse in grade.rawValue..<next.count where reached < next[worse].reached {
            next[worse] = Step(reached: reached, left: departure)
        }
        return true
    }
}
