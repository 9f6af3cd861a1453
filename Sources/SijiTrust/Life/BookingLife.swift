public import SijiFault
public import SijiFreight

/// A booking's life: the fold of its events.
///
/// `apply` is the one rule by which a booking changes: the daemon asks it before it commits, a store asks it when it reads, a test when it models.
public struct BookingLife: Sendable, Equatable {
    /// How the booking stands.
    public internal(set) var status: BookingStatus
    /// How it would stand without the dispute; nil where there is none.
    ///
    /// The road's steps go on under it.
    public internal(set) var cameFrom: BookingStatus?
    /// Who raised the dispute.
    public internal(set) var disputedBy: BookingSide?
    /// The price that holds: the listing's when it was booked, or the one agreed; nil where none is agreed yet.
    public internal(set) var priceFen: Int?
    /// The price on the table; nil where none is.
    public internal(set) var offer: BookingOffer?
    /// When each step happened for the last time.
    public internal(set) var times: [BookingEvent.Step: Instant]
    /// What was recorded as paid, by number.
    public internal(set) var payments: [BookingPayment]
    /// How many events there were: the booking's version.
    public internal(set) var version: Int
    /// The latest time of a deal's or the road's step: the next may not have happened before.
    public internal(set) var lastAt: Instant
    /// When the last event was taken.
    public internal(set) var lastEnteredAt: Instant
    /// Until when a request or an offer is held; nil where none waits.
    public internal(set) var heldUntil: Instant?
    /// Whether it ever was won: what was only asked for owes nothing.
    public internal(set) var wasBooked: Bool
    /// Who gave it back; nil where nobody did.
    public internal(set) var endedBy: BookingSide?
    /// Where the truck stands and waits; nil while it is on the road, or its work at a stop is done.
    public internal(set) var stay: BookingStay?
    /// How many stops on the way there are between pickup and delivery.
    ///
    /// None in a booking that is older than these steps.
    public let viaCount: Int
    /// The last stop on the way that the truck came to, from 1; 0 before the first.
    public internal(set) var lastVia: Int

    /// Begins a life.
    ///
    /// - Throws: `booking.notYourStep`, `booking.state` where the step begins no life, `booking.stepTime`, `field.missing` (an offer without a price).
    public init(_ first: BookingEvent) throws(Fault) {
        guard BookingEvent.Step.openings.contains(first.step), first.number == 1 else {
            throw Fault(
                .bookingState,
                field: "do",
                [
                    "got": .text(first.step.rawValue),
                    "possible": .list(BookingEvent.Step.openings.map(\.rawValue).sorted()),
                ]
            )
        }
        try first.requireSide()
        guard first.at == first.enteredAt else {
            throw first.untimely(earliest: first.enteredAt, latest: first.enteredAt)
        }
        if first.step == .offer { _ = try first.needed(first.details.priceFen, "priceFen") }
        status = first.step == .book ? .booked : .requested
        wasBooked = first.step == .book
        priceFen = first.step == .offer ? nil : first.details.priceFen
        offer =
            first.step == .offer
            ? first.details.priceFen.map { BookingOffer(priceFen: $0, by: .driver, at: first.at) } : nil
        heldUntil = first.step == .book ? nil : first.at.adding(minutes: BookingStatus.requestHeldMin)
        times = [first.step: first.at]
        payments = []
        version = 1
        lastAt = first.at
        lastEnteredAt = first.enteredAt
        viaCount = first.details.viaCount ?? 0
        lastVia = 0
    }

    /// A life from its events in order.
    ///
    /// - Throws: `store.damaged` where there are none, and what `init` and `apply` throw.
    /// - Complexity: O(n) in the events.
    public init(folding events: some Sequence<BookingEvent>) throws(Fault) {
        var iterator = events.makeIterator()
        guard let first = iterator.next() else { throw Fault(.storeDamaged, ["cause": "a booking without events"]) }
        self = try BookingLife(first)
        while let next = iterator.next() { try apply(next) }
    }

    /// How it stands, a dispute left aside.
    public var standing: BookingStatus { cameFrom ?? status }

    /// What the driver has confirmed, fen.
    public var confirmedFen: Int {
        payments.reduce(0) { $0 + ($1.answer == .confirmed ? $1.amountFen : 0) }
    }

    /// The time that the next event is entered under.
    ///
    /// A clock that went back by no more than a minute, as when it is being set, does not stand in the way.
    /// - Throws: `booking.clockBack`.
    public func entry(at now: Instant) throws(Fault) -> Instant {
        guard now < lastEnteredAt else { return now }
        guard lastEnteredAt.epochSec - now.epochSec <= 60 else { throw clockBack(now) }
        return lastEnteredAt
    }

    func clockBack(_ now: Instant) -> Fault {
        Fault(
            .bookingClockBack,
            ["now": .text(now.rfc3339(in: .china)), "last": .text(lastEnteredAt.rfc3339(in: .china))]
        )
    }
}
