public import SijiFreight
public import SijiTrust

/// A complaint as it is kept.
public struct ComplaintRecord: Sendable, Equatable {
    /// Whose.
    public var party: PartyID
    /// Its number, from 1 for each party.
    public var number: Int
    /// What is told.
    public var complaint: Complaint
    /// How it stands.
    public var status: ComplaintStatus
    /// When it was written.
    public var createdAt: Instant
    /// When it last moved.
    public var changedAt: Instant

    /// Creates a record.
    public init(
        party: PartyID,
        number: Int,
        complaint: Complaint,
        status: ComplaintStatus,
        createdAt: Instant,
        changedAt: Instant
    ) {
        self.party = party
        self.number = number
        self.complaint = complaint
        self.status = status
        self.createdAt = createdAt
        self.changedAt = changedAt
    }
}
