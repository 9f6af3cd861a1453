public import SijiFreight

/// What a bundle holds and whether it stands.
public struct EvidenceReport: Sendable, Equatable {
    /// Whose evidence it says it is.
    public var booking: BookingID?
    /// Where it says it was exported.
    public var depot: DepotID?
    /// When it says it was exported; nobody vouches for that.
    public var exportedAt: Instant?
    /// The events up to what is wrong, in the order of the file.
    public var events: [AuditEvent] = []
    /// The receipt of the last event.
    public var head: Receipt?
    /// The personal values, each checked where it is shown.
    public var values: [EvidenceValue] = []
    /// How many receipts were held against it.
    public var receipts = 0
    /// The first thing that is wrong; nil where it stands.
    public var finding: EvidenceFinding?

    /// Whether everything stands.
    public var isSound: Bool { finding == nil }
    /// How many values were erased.
    public var erased: Int { values.count { $0.state == .erased } }
    /// How many values are another's.
    public var withheld: Int { values.count { $0.state == .withheld } }

    /// Creates an empty report.
    public init() {}
}
