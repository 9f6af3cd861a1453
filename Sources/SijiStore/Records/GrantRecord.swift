public import SijiFreight
public import SijiTrust

/// A grant to an adviser as it is kept, with what was made of it.
public struct GrantRecord: Sendable, Equatable {
    /// Who gave it.
    public var party: PartyID
    /// The grant.
    public var grant: Grant
    /// When it was given.
    public var createdAt: Instant
    /// How often the adviser has looked.
    public var looks: Int
    /// When the adviser last looked; nil for never.
    public var lookedAt: Instant?

    /// Creates a record.
    public init(party: PartyID, grant: Grant, createdAt: Instant, looks: Int = 0, lookedAt: Instant? = nil) {
        self.party = party
        self.grant = grant
        self.createdAt = createdAt
        self.looks = looks
        self.lookedAt = lookedAt
    }
}
