/// How a booking stands.
public enum BookingStatus: String, Sendable, CaseIterable {
    /// Waits for the dispatcher's yes.
    case requested
    /// Won.
    case booked
    /// Given back.
    case cancelled

    /// How long a request is held without an answer, minutes (DESIGN §9).
    public static let requestHeldMin = 30

    /// Whether a booking that stands so holds its slot.
    public var holdsSlot: Bool { self != .cancelled }

    /// What a party may make of it now; empty where nothing.
    public func steps(for side: BookingSide) -> [BookingStatus] {
        switch (self, side) {
        case (.requested, .dispatcher): [.booked, .cancelled]
        case (.requested, .driver), (.booked, _): [.cancelled]
        case (.cancelled, _): []
        }
    }
}

/// On which side of a booking a party stands; who books their own load is the dispatcher.
public enum BookingSide: Sendable, CaseIterable {
    /// Who carries.
    case driver
    /// Who listed the load.
    case dispatcher
}
