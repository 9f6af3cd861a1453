public import SijiFreight

/// One thing that happened to a booking, as it is kept, hashed and shown.
public struct BookingEvent: Sendable, Equatable {
    /// How the daemon knows when it happened.
    public enum Source: String, Sendable, CaseIterable {
        /// It was said as it happened: `at` is `enteredAt`.
        case said
        /// It was entered late, with a time of the teller's own (`--at 08:12`).
        case selfReported
        /// It was read from the driver's positions.
        case position
    }

    /// Its place in its booking's life, from 1; the booking's version is that of its last event.
    public var number: Int
    /// What happened.
    public var step: Step
    /// When it happened.
    public var at: Instant
    /// When the daemon took it, ≥ `at`.
    public var enteredAt: Instant
    /// Who said so; nil for the daemon itself.
    public var party: PartyID?
    /// On which side they stood.
    public var side: BookingSide
    /// How `at` is known.
    public var source: Source
    /// What else was said.
    public var details: BookingDetails

    /// Creates an event.
    public init(
        number: Int,
        step: Step,
        at: Instant,
        enteredAt: Instant,
        party: PartyID?,
        side: BookingSide,
        source: Source = .said,
        details: BookingDetails = BookingDetails()
    ) {
        self.number = number
        self.step = step
        self.at = at
        self.enteredAt = enteredAt
        self.party = party
        self.side = side
        self.source = source
        self.details = details
    }

    /// Whether its time is only the teller's word, given afterwards.
    public var isSelfReported: Bool { source == .selfReported }
}
