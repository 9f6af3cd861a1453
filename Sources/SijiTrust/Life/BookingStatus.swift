/// How a booking stands (DESIGN §9).
public enum BookingStatus: String, Sendable, CaseIterable {
    /// Waits for a yes: to the booking of a listing that says `confirm`, or to a price that was named.
    case requested
    /// Won.
    case booked
    /// The truck stands at the pickup.
    case loading
    /// Loaded and on the way.
    case inTransit
    /// Unloaded.
    case delivered
    /// The driver has sent the proof of delivery.
    case podSent
    /// The dispatcher has it.
    case podReceived
    /// Everything is paid, by the driver's word.
    case paid
    /// Refused, lapsed or given back.
    case cancelled
    /// One side says that something is wrong; what it was before is kept.
    case disputed

    /// How long a request or an offered price is held without an answer, minutes (DESIGN §9).
    public static let requestHeldMin = 30

    /// Those in which the goods have arrived.
    public static let completed: Set<BookingStatus> = [.delivered, .podSent, .podReceived, .paid]
}

/// On which side of a booking somebody stands; who books their own load stands on both.
public enum BookingSide: String, Sendable, CaseIterable {
    /// Who carries.
    case driver
    /// Who listed the load.
    case dispatcher
    /// The daemon itself: it ends what nobody answered.
    case depot
}
