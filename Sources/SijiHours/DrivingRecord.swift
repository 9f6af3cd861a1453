/// What a driver told of driving and standing, from which the clocks follow.
///
/// From a mark on the driver drives, or stands, until the next. Before the first nothing is known, and it counts as rested. What is marked
/// as driving counts as driving until something else is told: a rest that was forgotten can be told later, under its own time.
public struct DrivingRecord: Sendable, Hashable {
    /// What goes on from a mark on.
    public enum Act: String, Sendable, CaseIterable {
        /// The wheels turn.
        case drive
        /// They stand: a break, a wait, a night.
        case rest
    }

    /// A moment and what goes on from then on.
    public struct Mark: Sendable, Hashable {
        /// What goes on.
        public let act: Act
        /// From when, seconds since the epoch.
        public let atSec: Int64

        /// Creates a mark.
        public init(_ act: Act, atSec: Int64) {
            self.act = act
            self.atSec = atSec
        }
    }

    /// In order of time; of two at one second the one that was told last.
    public let marks: [Mark]

    /// Creates a record of marks in the order in which they were told.
    ///
    /// - Complexity: O(n log n).
    public init(_ marks: [Mark]) {
        var last: [Int64: Mark] = [:]
        for mark in marks { last[mark.atSec] = mark }
        self.marks = last.values.sorted { $0.atSec < $1.atSec }
    }

    /// How the driver stands at a moment; nil where nothing was told by then.
    ///
    /// A stop is the whole standstill between two drives: one of `breakMin` sets the continuous clock to 0, one of `dailyRestMin` both, as
    /// ``CrewClock`` has it. Driving is rounded up to whole minutes in the sum and standing down, so that no plan made of it is short.
    ///
    /// - Complexity: O(n).
    public func standing(atSec: Int64, rule: DrivingRule) -> DrivingStanding? {
        let told = marks.prefix { $0.atSec <= atSec }
        guard let last = told.last else { return nil }
        var drivenSec: Int64 = 0
        var drivenTodaySec: Int64 = 0
        var stoodSec: Int64 = 0
        var sinceSec = last.atSec
        for (place, mark) in told.enumerated() {
            let lastingSec = (place + 1 < told.count ? told[place + 1].atSec : atSec) - mark.atSec
            switch mark.act {
            case .rest: stoodSec += lastingSec
            case .drive:
                guard lastingSec > 0 else { continue }
                (drivenSec, drivenTodaySec) = Self.goOn(drivenSec, drivenTodaySec, after: stoodSec, rule)
                stoodSec = 0
                drivenSec += lastingSec
                drivenTodaySec += lastingSec
            }
        }
        // A second mark of the same act begins nothing.
        for mark in told.reversed() {
            guard mark.act == last.act else { break }
            sinceSec = mark.atSec
        }
        if last.act == .rest {
            (drivenSec, drivenTodaySec) = Self.goOn(drivenSec, drivenTodaySec, after: stoodSec, rule)
        }
        return DrivingStanding(
            act: last.act,
            sinceSec: sinceSec,
            clocks: DrivingClocks(drivenMin: Self.minutes(drivenSec), drivenTodayMin: Self.minutes(drivenTodaySec)),
            stoodMin: last.act == .rest ? Int(stoodSec / 60) : 0,
            rule: rule
        )
    }

    /// The clocks with which a plan may begin at a moment, asked at another.
    ///
    /// Who stands goes on standing until then. Who drives goes on driving, as far as a clock lets: what is not told is taken for the worse,
    /// so that the plan is legal all the same.
    public func clocks(atSec: Int64, askedAtSec: Int64, rule: DrivingRule) -> DrivingClocks? {
        guard let now = standing(atSec: min(atSec, askedAtSec), rule: rule) else { return nil }
        guard now.act == .drive, atSec > askedAtSec else { return standing(atSec: atSec, rule: rule)?.clocks }
        let moreMin = Self.minutes(atSec - askedAtSec)
        func more(_ drivenMin: Int, _ limitMin: Int?) -> Int {
            max(drivenMin, min(drivenMin + moreMin, limitMin ?? .max))
        }
        return DrivingClocks(
            drivenMin: more(now.clocks.drivenMin, rule.continuousMin),
            drivenTodayMin: more(now.clocks.drivenTodayMin, rule.dailyDrivingMin)
        )
    }

    private static func goOn(
        _ drivenSec: Int64,
        _ drivenTodaySec: Int64,
        after stoodSec: Int64,
        _ rule: DrivingRule
    ) -> (Int64, Int64) {
        guard stoodSec > 0 else { return (drivenSec, drivenTodaySec) }
        if stoodSec >= 60 * Int64(rule.dailyRestMin) { return (0, 0) }
        return (stoodSec >= 60 * Int64(rule.breakMin) ? 0 : drivenSec, drivenTodaySec)
    }

    private static func minutes(_ seconds: Int64) -> Int { Int((seconds + 59) / 60) }
}
