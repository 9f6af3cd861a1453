extension TripSearch {
    /// Which of two labels has the better stops, as they follow each other: less than 0 for the first, 0 where one begins as the other does and
    /// both have as many.
    ///
    /// The first stop that differs decides. Who has no such stop yet goes first: it may still come to a better one.
    func order(_ one: Int32, _ other: Int32) -> Int {
        var (first, second) = (stop(at: one), stop(at: other))
        let difference = labels[Int(one)].stops - labels[Int(other)].stops
        while first >= 0, labels[Int(first)].stops > labels[Int(other)].stops { first = stop(before: first) }
        while second >= 0, labels[Int(second)].stops > labels[Int(one)].stops { second = stop(before: second) }
        var result = 0
        while first != second, first >= 0, second >= 0 {
            let here = orderOfStop(labels[Int(first)], labels[Int(second)])
            if here != 0 { result = here }
            (first, second) = (stop(before: first), stop(before: second))
        }
        return result == 0 ? difference : result
    }

    /// The nearest label at or before one that is a stop; -1 for none.
    private func stop(at label: Int32) -> Int32 {
        var label = label
        while label >= 0, labels[Int(label)].deed.isNone { label = labels[Int(label)].parent }
        return label
    }

    private func stop(before label: Int32) -> Int32 { stop(at: labels[Int(label)].parent) }

    private func orderOfStop(_ first: TripLabel, _ second: TripLabel) -> Int {
        let (along, otherAlong) = (self.along(first), self.along(second))
        if along != otherAlong { return along > otherAlong ? -1 : 1 }
        if (first.slot >= 0) != (second.slot >= 0) { return first.slot >= 0 ? -1 : 1 }
        if first.slot >= 0 {
            let (haven, otherHaven) = (Int(way.slots[Int(first.slot)].haven), Int(way.slots[Int(second.slot)].haven))
            if haven != otherHaven {
                let (id, otherID) = (question.havens[haven].id.utf8, question.havens[otherHaven].id.utf8)
                if id.lexicographicallyPrecedes(otherID) { return -1 }
                if otherID.lexicographicallyPrecedes(id) { return 1 }
                return haven < otherHaven ? -1 : 1
            }
        }
        if first.stretch != second.stretch { return first.stretch < second.stretch ? -1 : 1 }
        if first.deed.addedMin != second.deed.addedMin { return first.deed.addedMin < second.deed.addedMin ? -1 : 1 }
        if first.deed.swaps != second.deed.swaps { return first.deed.swaps ? 1 : -1 }
        return 0
    }

    private func along(_ label: TripLabel) -> Int {
        label.slot >= 0 ? way.slots[Int(label.slot)].along : way.stretches[Int(label.stretch)].from
    }
}
