/// Whether a rest stop has room, by what drivers report.
public struct Occupancy: Sendable, Hashable {
    /// The answer.
    public enum State: String, Sendable, CaseIterable {
        /// No slot is free.
        case full
        /// Slots are free.
        case free
        /// Nobody gets in.
        case closed
        /// Nobody said, it is too long ago, or drivers disagree.
        case unknown
    }

    /// The answer.
    public var state: State
    /// Of `free`: about how many slots; nil where nobody counted.
    public var slots: Int?
    /// How many drivers say so.
    public var drivers: Int
    /// The latest moment of which they tell, seconds since 1970; nil where unknown.
    public var atSec: Int64?
    /// Whether that is longer ago than a half-life: to be shown as old.
    public var isStale: Bool
    /// Where unknown: whether drivers said enough, and disagree.
    public var isDisputed: Bool

    /// Nobody knows.
    public static let unknown = Occupancy(state: .unknown)

    /// Creates an answer.
    public init(
        state: State,
        slots: Int? = nil,
        drivers: Int = 0,
        atSec: Int64? = nil,
        isStale: Bool = false,
        isDisputed: Bool = false
    ) {
        self.state = state
        self.slots = slots
        self.drivers = drivers
        self.atSec = atSec
        self.isStale = isStale
        self.isDisputed = isDisputed
    }

    /// Whole minutes since the moment of which drivers tell, from 0; nil where unknown.
    public func ageMin(atSec nowSec: Int64) -> Int? { atSec.map { max(0, Int(nowSec - $0) / 60) } }
}

/// One side of a question that drivers are agreed on.
public struct ReportedSide: Sendable, Hashable {
    /// How much it counts, over `ReportWeight.standing`.
    public var weight: ReportWeight
    /// How many drivers say so.
    public var drivers: Int
    /// The latest moment of which they tell, seconds since 1970.
    public var atSec: Int64
    /// Whether that is longer ago than a half-life.
    public var isStale: Bool
}

/// A limit's value by what drivers report.
public struct ReportedValue: Sendable, Hashable {
    /// mm or kg.
    public var value: Int
    /// Who says so, and how much it counts.
    public var side: ReportedSide
}

/// What drivers report of a rest stop at a moment.
public struct StopReports: Sendable, Hashable {
    /// Whether it has room.
    public var occupancy: Occupancy
    /// That it is not there; nil where too little says so.
    public var gone: ReportedSide?
    /// Of a stop that only drivers know of: that it is there; nil where too little says so by now.
    public var there: ReportedSide?
}

/// What drivers report of a checkpoint at a moment.
public struct CheckReports: Sendable, Hashable {
    /// Every value that counts, the smallest first: what stops first.
    public var values: [ReportedValue]
    /// That it is not there; nil where too little says so.
    public var gone: ReportedSide?
    /// Of a checkpoint that only drivers know of: that it is there; nil where too little says so by now.
    public var there: ReportedSide?
}
