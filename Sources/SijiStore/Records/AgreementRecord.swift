public import SijiFreight
public import SijiTrust

/// One event of a booking's written agreement as it is kept.
public struct AgreementRecord: Sendable, Equatable {
    /// The booking.
    public var booking: BookingID
    /// Its place among the agreement's events, from 1, without gaps.
    public var number: Int
    /// What happened.
    public var act: AgreementEvent.Act
    /// Which version.
    public var version: Int
    /// On which side its maker stood; nil for the depot.
    public var side: BookingSide?
    /// Who; nil for the depot.
    public var party: PartyID?
    /// When.
    public var at: Instant
    /// What the version says, as `AgreementContent.canonicalJSON` writes it; empty for an answer.
    public var content: [UInt8]

    /// Creates a record.
    public init(
        booking: BookingID,
        number: Int,
        act: AgreementEvent.Act,
        version: Int,
        side: BookingSide?,
        party: PartyID?,
        at: Instant,
        content: [UInt8]
    ) {
        self.booking = booking
        self.number = number
        self.act = act
        self.version = version
        self.side = side
        self.party = party
        self.at = at
        self.content = content
    }
}
