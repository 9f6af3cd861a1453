public import SijiFreight

/// One stay of a truck at a place, as fixes prove it.
public struct Visit: Sendable, Equatable {
    /// How a stay ends.
    public enum End: Sendable, Equatable {
        /// It goes on, as far as anybody knows; it was last seen there at a moment.
        ///
        /// Missing fixes end no stay.
        case open(lastSeenAt: Instant)
        /// It left: the moment is the last at which it was seen there.
        case left(at: Instant)
        /// It left at an unknown moment: it was seen there, then not at all, then away.
        case unknown(after: Instant, before: Instant)
    }

    /// The first fix there; no earlier moment is proven.
    public let arrivedAt: Instant
    /// How it ends.
    public let end: End

    /// Creates a visit.
    public init(arrivedAt: Instant, end: End) {
        self.arrivedAt = arrivedAt
        self.end = end
    }
}
