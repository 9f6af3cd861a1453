public import SijiFreight
public import SijiTrust

/// What became of a batch of fixes.
public struct PositionsTaken: Sendable, Equatable {
    /// A step that the fixes proved, and that was entered.
    public struct Step: Sendable, Equatable {
        /// Of which booking.
        public var booking: BookingID
        /// Which.
        public var step: BookingEvent.Step
        /// When it happened.
        public var at: Instant
    }

    /// A step that is the driver's to tell.
    public struct Ask: Sendable, Equatable {
        /// Of which booking.
        public var booking: BookingID
        /// What is asked.
        public var ask: RoadAsk
    }

    /// Fixes that were new, or better than the one of the same moment.
    public var kept = 0
    /// Fixes that told nothing new.
    public var known = 0
    /// Steps that were entered, by booking, each in its order.
    public var steps: [Step] = []
    /// Steps that are asked for, by booking.
    public var asks: [Ask] = []

    /// Nothing yet.
    public init() {}
}
