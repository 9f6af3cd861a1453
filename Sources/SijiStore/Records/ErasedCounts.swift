/// What an erasure took away, and what it had to leave.
public struct ErasedCounts: Sendable, Equatable {
    /// Values of the party itself: name, phone and plates.
    public var personalValues = 0
    /// Copies of such values, and notes, beside the audit log.
    public var evidenceValues = 0
    /// Trucks.
    public var trucks = 0
    /// Runs of months of cover.
    public var coverRuns = 0
    /// Marks of driving and standing.
    public var drivingMarks = 0
    /// Complaints.
    public var complaints = 0
    /// Grants to advisers.
    public var grants = 0
    /// Positions.
    public var positions = 0
    /// Voices in reports, which stand without a name from then on.
    public var reportVoices = 0
    /// Answers kept under a key.
    public var answers = 0
    /// Bookings that stay, as trade records.
    public var keptBookings = 0
    /// Listings that stay, as trade records.
    public var keptLoads = 0
    /// Calls that stay, as trade records.
    public var keptCalls = 0

    /// Nothing yet.
    public init() {}
}

/// What the retention job forgot.
public struct ForgottenCounts: Sendable, Equatable {
    /// Calls.
    public var calls = 0
    /// Bookings.
    public var bookings = 0
    /// Listings.
    public var loads = 0
    /// Complaints.
    public var complaints = 0
    /// Grants.
    public var grants = 0
    /// Positions.
    public var positions = 0
    /// Drivers' reports.
    public var reports = 0

    /// Nothing yet.
    public init() {}

    /// All of them.
    public var total: Int { calls + bookings + loads + complaints + grants + positions + reports }
}
