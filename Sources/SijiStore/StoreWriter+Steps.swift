public import SijiFault
public import SijiFreight
import SijiTrust

/// What becomes of a booking, step by step, the same for every store (DESIGN §9).
extension StoreWriter {
    /// Makes a step of a booking for one of its sides; the booking and its listing as they then stand.
    ///
    /// `ifMatch` nil for whatever version. What ends an empty run keeps what was driven of it by the driver's positions: it stands when they are forgotten. An offer that is accepted wins the lowest free slot there and then. A slot given back opens its listing again where that has not ended; otherwise the listing is expired.
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.versionStale`, what `BookingLife.apply` throws, `load.alreadyBooked`, `load.notOpen` and `load.changed` where an accepted offer finds no slot, and what the store throws.
    public func step(
        _ id: BookingID,
        _ request: StepRequest,
        ifMatch: Int?,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let booking = try booking(id) else { throw Fault(.bookingNotFound, ["id": .text(id.description)]) }
        guard party == booking.driver || party == booking.dispatcher else {
            throw Fault(.bookingNotYours, ["id": .text(id.description)])
        }
        if let ifMatch, ifMatch != booking.version { throw booking.stale(ifMatch) }
        return try booking.naming { () throws(Fault) in
            let life = try life(of: id)
            var details = request.details
            if request.step == .recordPayment { details.paymentNumber = life.payments.count + 1 }
            details.viaStop = details.viaStop ?? life.assumedVia(of: request.step)
            let enteredAt = try life.entry(at: now)
            let (at, side) = (request.at ?? enteredAt, booking.side(of: party, making: request, in: life))
            if life.isPossible(request.step, for: side),
                let (from, to) = life.emptyWay(endedBy: request.step, of: side, at: at)
            {
                details.emptyDrive = try drive(of: booking.driver, from: from, to: to)
            }
            let event = BookingEvent(
                number: life.version + 1,
                step: request.step,
                at: at,
                enteredAt: enteredAt,
                party: party,
                side: side,
                source: request.source,
                details: details
            )
            return try commit(event, of: booking, life)
        }
    }

    /// Ends requests and offers that were held to their end without an answer, at most `limit` of them, earliest first.
    ///
    /// - Throws: what the store throws.
    public func releaseRequests(
        at now: Instant,
        limit: Int
    ) throws(Fault) -> [(BookingRecord, ListingRecord)] {
        var released: [(BookingRecord, ListingRecord)] = []
        for booking in try requestsHeld(until: now, limit: limit) {
            let life = try life(of: booking.id)
            let event = BookingEvent(
                number: life.version + 1,
                step: .expire,
                at: now,
                enteredAt: now,
                party: nil,
                side: .depot
            )
            released.append(try commit(event, of: booking, life))
        }
        return released
    }

    private func commit(
        _ event: BookingEvent,
        of held: BookingRecord,
        _ before: BookingLife
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let listing = try listing(held.load) else {
            throw Fault(.storeDamaged, ["booking": .text(held.id.description), "load": .text(held.load.description)])
        }
        var life = before
        try life.apply(event)
        var booking = held
        (booking.status, booking.version, booking.changedAt) = (life.status, life.version, event.enteredAt)
        (booking.priceFen, booking.heldUntil) = (life.priceFen, life.heldUntil)
        if life.status == .cancelled, before.status != .cancelled {
            booking.cancelledBy = life.wasBooked ? event.side : nil
        }
        let winsSlot = held.slot == nil && life.status == .booked
        if winsSlot {
            try listing.requireSlot(at: event.enteredAt, version: held.loadVersion)
            booking.slot = try listing.freeSlot(beside: try liveBookings(of: held.load))
        }
        try update(booking)
        try keep(event, of: booking, after: held.version)
        if winsSlot { return (booking, try taken(listing)) }
        let givesBack = held.slot != nil && held.status != .cancelled && booking.status == .cancelled
        return (booking, givesBack ? try released(listing, at: event.enteredAt) : listing)
    }
}

extension BookingRecord {
    /// The side on which a party makes a step; who booked their own load stands on both.
    fileprivate func side(
        of party: PartyID,
        making request: StepRequest,
        in life: BookingLife
    ) -> BookingSide {
        var sides: [BookingSide] = []
        if party == dispatcher { sides.append(.dispatcher) }
        if party == driver { sides.append(.driver) }
        let step = request.step
        let allowed = sides.filter(step.sides.contains)
        let able = allowed.filter { life.isPossible(step, for: $0) }
        let fitting = able.first { request.at == nil || step.isTellable(by: $0) }
        return fitting ?? able.first ?? allowed.first ?? sides.first ?? .driver
    }

    fileprivate func stale(_ ifMatch: Int) -> Fault {
        Fault(
            .bookingVersionStale,
            [
                "id": .text(id.description), "version": .integer(version), "ifMatch": .integer(ifMatch),
                "status": .text(status.rawValue),
            ]
        )
    }

    /// Says in a fault which booking it is about.
    fileprivate func naming<Result>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        do throws(Fault) {
            return try body()
        } catch {
            var facts = error.facts
            if facts["id"] == nil { facts["id"] = .text(id.description) }
            throw Fault(error.code, facts)
        }
    }
}
