public import SijiFreight

/// A truck that stands at a stop and waits, from its arrival to the end of the work there.
///
/// Within it the driver may take breaks, and the stop may close and open again.
public struct BookingStay: Sendable, Equatable {
    /// Which stop.
    public enum Place: Sendable, Equatable {
        /// Where the goods are loaded.
        case pickup
        /// A stop on the way, from 1 in the load's order.
        case via(Int)
        /// Where the goods go.
        case delivery
    }

    /// Where.
    public let place: Place
    /// Since when.
    public let arrivedAt: Instant
    /// Since when the driver takes a break; nil where they take none.
    public internal(set) var breakSince: Instant?
    /// Since when the stop is closed; nil where it is not.
    public internal(set) var closedSince: Instant?
    /// Who said that it is.
    public internal(set) var closedBy: BookingSide?
    /// When the last break began or ended: the next may do neither before.
    private var lastBreakAt: Instant
    /// When the stop last closed or opened.
    private var lastClosingAt: Instant

    init(at place: Place, since arrivedAt: Instant) {
        self.place = place
        self.arrivedAt = arrivedAt
        lastBreakAt = arrivedAt
        lastClosingAt = arrivedAt
    }

    /// The earliest time of a break's or a closing's beginning or end.
    func earliest(of step: BookingEvent.Step) -> Instant {
        step == .startBreak || step == .endBreak ? lastBreakAt : lastClosingAt
    }

    /// Takes a beginning or an end that was found possible.
    mutating func take(_ event: BookingEvent) {
        switch event.step {
        case .startBreak: (breakSince, lastBreakAt) = (event.at, event.at)
        case .endBreak: (breakSince, lastBreakAt) = (nil, event.at)
        case .closeSite: (closedSince, closedBy, lastClosingAt) = (event.at, event.side, event.at)
        case .reopenSite: (closedSince, closedBy, lastClosingAt) = (nil, nil, event.at)
        default: break
        }
    }
}
