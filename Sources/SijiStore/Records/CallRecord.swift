public import SijiFreight

/// A call of a party for a listing's phone: the audit of who saw it.
public struct CallRecord: Sendable, Equatable {
    /// Who called.
    public var party: PartyID
    /// For which listing.
    public var load: LoadID
    /// When.
    public var at: Instant

    /// Creates a record.
    public init(party: PartyID, load: LoadID, at: Instant) {
        self.party = party
        self.load = load
        self.at = at
    }
}
