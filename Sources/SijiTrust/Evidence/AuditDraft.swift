public import SijiFreight

/// What happened to a booking, before the log gives it its place.
public struct AuditDraft: Sendable, Equatable {
    /// Whose event it is.
    public var booking: BookingID
    /// What happened: 1 to 40 letters and digits.
    public var kind: String
    /// When it happened.
    public var at: Instant
    /// When the depot learnt of it.
    public var enteredAt: Instant
    /// By whom; nil where the depot did it itself.
    public var by: PartyID?
    /// Whether the time is the party's word only.
    public var isSelfReported: Bool
    /// What else is to be proved, by name (letters and digits); nothing personal, since it can never be erased.
    public var facts: [String: CanonicalValue]
    /// What is personal: the log gets digests, and the values can be erased.
    public var personal: [PersonalValue]

    /// Creates a draft; a value without name twice.
    public init(
        booking: BookingID,
        kind: String,
        at: Instant,
        enteredAt: Instant,
        by: PartyID?,
        isSelfReported: Bool = false,
        facts: [String: CanonicalValue] = [:],
        personal: [PersonalValue] = []
    ) {
        self.booking = booking
        self.kind = kind
        self.at = at
        self.enteredAt = enteredAt
        self.by = by
        self.isSelfReported = isSelfReported
        self.facts = facts
        self.personal = personal
    }
}
