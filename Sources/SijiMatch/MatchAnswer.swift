public import SijiFreight

/// The true top k of everything that fits, in the query's order.
public struct MatchAnswer: Sendable, Equatable {
    /// Priced loads, best first, at most `limit`.
    public var matches: [Match]
    /// 面议 loads that fit otherwise, by deadhead then id, at most `limit`.
    public var negotiable: [Match]
    /// How many priced loads fit; nil where it was not asked.
    public var fits: Int?
    /// How many rows were looked at one by one: what pruning left.
    public var examined: Int
    /// How many rows were swept over in chunks to find those.
    public var swept: Int

    /// Creates an answer.
    public init(matches: [Match], negotiable: [Match], fits: Int?, examined: Int, swept: Int = 0) {
        self.matches = matches
        self.negotiable = negotiable
        self.fits = fits
        self.examined = examined
        self.swept = swept
    }
}

/// One load that fits, with what it earns.
public struct Match: Sendable, Equatable {
    /// The load.
    public var loadID: LoadID
    /// The listing's version that was ranked.
    public var version: Int
    /// Empty metres to the pickup.
    public var deadheadM: Int
    /// Loaded metres, through `via`.
    public var loadedM: Int
    /// From `readyAt` to the end of unloading.
    public var minutes: Int
    /// The sum of the ledger, fen; for a 面议 load, what it costs to carry (≤ 0 as a rule).
    public var netFen: Int
    /// The price at which net is 0, fen; nil for a priced load.
    public var breakEvenFen: Int?
    /// What could not be checked for want of a figure, in the listing or the truck.
    public var unchecked: [Unchecked]
    /// Each yuan.
    ///
    /// Empty unless explained. Costs that are 0 stand in it too, a toll that is not counted does not.
    public var ledger: [LedgerLine]
    /// What is done when; empty unless explained.
    public var schedule: [ScheduleStep]

    /// Creates a match.
    public init(
        loadID: LoadID,
        version: Int,
        deadheadM: Int,
        loadedM: Int,
        minutes: Int,
        netFen: Int,
        breakEvenFen: Int?,
        unchecked: [Unchecked],
        ledger: [LedgerLine],
        schedule: [ScheduleStep]
    ) {
        self.loadID = loadID
        self.version = version
        self.deadheadM = deadheadM
        self.loadedM = loadedM
        self.minutes = minutes
        self.netFen = netFen
        self.breakEvenFen = breakEvenFen
        self.unchecked = unchecked
        self.ledger = ledger
        self.schedule = schedule
    }
}

/// A rule that could not be applied.
public enum Unchecked: String, Sendable, CaseIterable { case payload, volume, toll }

/// One step of a match's schedule.
public struct ScheduleStep: Sendable, Equatable {
    /// What is done.
    public enum Action: String, Sendable, CaseIterable {
        case deadhead, drive, wait, load, unload, takeBreak = "break", rest
    }

    /// What is done.
    public let action: Action
    /// When it begins.
    public let from: Instant
    /// When it ends.
    public let to: Instant
    /// Who of two drivers is at the wheel, or was last, from 0; nil for a driver alone.
    public let driver: Int?

    /// Creates a step.
    public init(_ action: Action, from: Instant, to: Instant, driver: Int? = nil) {
        self.action = action
        self.from = from
        self.to = to
        self.driver = driver
    }
}
