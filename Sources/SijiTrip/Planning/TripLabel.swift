/// A way of having come to a place and of what was done there, as the search keeps it.
struct TripLabel {
    /// What is added to a standstill.
    struct Deed: Equatable {
        /// Minutes added.
        var addedMin: Int32 = 0
        /// They make a daily rest of the standstill.
        var isRest = false
        /// The drivers change places after them.
        var swaps = false

        static let none = Deed()
        var isNone: Bool { addedMin == 0 && !swaps }
    }

    /// The stretch that lies before it.
    var stretch: Int32
    /// The haven, by slot; -1 at the start of the stretch.
    var slot: Int32
    /// The label before; -1 for the first.
    var parent: Int32
    var deed: Deed
    /// Minutes since the start at which driving may go on.
    var elapsedMin: Int
    var comfortMin: Int
    var stops: Int
    var state: CrewState
    /// Lateness in all, minutes.
    var lateMin: Int
    /// Stops that leave no way out where they are full.
    var unsafe: Int
    /// Lower bounds of the same for the whole trip.
    var boundLateMin: Int
    /// Lower bound of cost and stops, packed as in ``TripCost``.
    var bound: Int
    var isGoal = false
}

/// Cost and number of stops as one number, the cost first.
enum TripCost {
    /// More stops than a plan has.
    static let ofMinute = 1 << 16
    static let ofStop = 1
}
