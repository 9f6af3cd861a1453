public import SijiFault
public import SijiFreight
public import SijiTrust

/// Winning and giving back the slots of loads, the same for every store (DESIGN §9).
extension StoreWriter {
    /// Claims the lowest free slot of a load for a driver; the listing with one slot less comes back beside the booking.
    ///
    /// `version` nil where the driver names none; the listing's version does not move by booking. With `waitsForYes` the booking is `requested` and holds its slot meanwhile. The store's UNIQUE constraint on (load, slot) has the last word.
    /// - Throws: `load.notFound`, `load.own`, `truck.notFound`, `load.alreadyBooked` (no slot left), `load.notOpen`, `load.changed` (the version is another), and what the store throws.
    public func book(
        load id: LoadID,
        version: Int?,
        truckName: String?,
        by driver: PartyID,
        mayBookOwn: Bool,
        at now: Instant,
        waitsForYes: Bool
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard var listing = try listing(id) else { throw Fault(.loadNotFound, ["id": .text(id.description)]) }
        guard mayBookOwn || listing.party != driver else { throw listing.fault(.loadOwn) }
        if let truckName, try truck(of: driver, name: truckName) == nil {
            throw Fault(.truckNotFound, field: "truckName", ["name": .text(truckName)])
        }
        try listing.requireSlot(at: now, version: version)
        let held = Set(try liveBookings(of: id).map(\.slot))
        guard let slot = (0..<listing.trucks).first(where: { !held.contains($0) }) else {
            throw listing.fault(.loadAlreadyBooked)
        }
        let booking = BookingRecord(
            id: BookingID(depot: depot, sequence: try nextSequence(.booking)),
            load: id,
            loadVersion: listing.version,
            slot: slot,
            driver: driver,
            dispatcher: listing.party,
            truckName: truckName,
            status: waitsForYes ? .requested : .booked,
            createdAt: now,
            changedAt: now
        )
        guard try insert(booking) else { throw listing.fault(.loadAlreadyBooked) }
        listing.taken += 1
        if listing.taken >= listing.trucks { listing.status = .booked }
        try update(listing)
        try log(ChangeRecord(kind: .booking, id: booking.id.rawValue, oldVersion: nil, newVersion: 1))
        try logStanding(of: listing)
        return (booking, listing)
    }

    /// Gives a booking back (driver or dispatcher), or says yes to a request (the dispatcher).
    ///
    /// A slot given back opens its listing again where that has not ended; otherwise the listing is expired.
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.state` with `status` and the list `possible`, and what the store throws.
    public func changeBooking(
        _ id: BookingID,
        to status: BookingStatus,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let booking = try booking(id) else { throw Fault(.bookingNotFound, ["id": .text(id.description)]) }
        guard party == booking.driver || party == booking.dispatcher else {
            throw Fault(.bookingNotYours, ["id": .text(id.description)])
        }
        let possible = booking.steps(of: party)
        guard possible.contains(status) else {
            throw Fault(
                .bookingState,
                field: "status",
                [
                    "id": .text(id.description), "status": .text(booking.status.rawValue),
                    "got": .text(status.rawValue), "possible": .list(possible.map(\.rawValue)),
                ]
            )
        }
        return try stepped(booking, to: status, at: now)
    }

    /// Cancels requests that waited 30 minutes without an answer, at most `limit` of them, earliest first.
    ///
    /// - Throws: what the store throws.
    public func releaseRequests(
        at now: Instant,
        limit: Int
    ) throws(Fault) -> [(BookingRecord, ListingRecord)] {
        var released: [(BookingRecord, ListingRecord)] = []
        for booking in try requestsMade(by: now.adding(minutes: -BookingStatus.requestHeldMin), limit: limit) {
            released.append(try stepped(booking, to: .cancelled, at: now))
        }
        return released
    }

    private func stepped(
        _ held: BookingRecord,
        to status: BookingStatus,
        at now: Instant
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard var listing = try listing(held.load) else {
            throw Fault(.storeDamaged, ["booking": .text(held.id.description), "load": .text(held.load.description)])
        }
        var booking = held
        booking.status = status
        booking.changedAt = now
        booking.version += 1
        try update(booking)
        try log(
            ChangeRecord(
                kind: .booking,
                id: booking.id.rawValue,
                oldVersion: held.version,
                newVersion: booking.version
            )
        )
        guard status == .cancelled else { return (booking, listing) }
        listing.taken = max(0, listing.taken - 1)
        switch listing.status {
        case .open, .booked, .expired: listing.status = listing.endsAt > now ? .open : .expired
        case .withdrawn, .closed: break
        }
        try update(listing)
        try logStanding(of: listing)
        return (booking, listing)
    }
}

extension BookingRecord {
    /// What a party may make of the booking now.
    fileprivate func steps(of party: PartyID) -> [BookingStatus] {
        status.steps(for: party == dispatcher ? .dispatcher : .driver)
    }
}

extension ListingRecord {
    fileprivate func requireSlot(at now: Instant, version seen: Int?) throws(Fault) {
        switch status {
        case .booked: throw fault(.loadAlreadyBooked)
        case .withdrawn, .expired, .closed: throw fault(.loadNotOpen)
        case .open: break
        }
        guard endsAt > now else {
            // The clock was faster than the job that expires listings.
            var ended = self
            ended.status = .expired
            throw ended.fault(.loadNotOpen)
        }
        guard taken < trucks else { throw fault(.loadAlreadyBooked) }
        if let seen, seen != version {
            throw Fault(
                .loadChanged,
                field: "loadVersion",
                ["id": .text(id.description), "version": .integer(version), "got": .integer(seen)]
            )
        }
    }
}

extension BookingStatus {
    fileprivate func steps(for side: BookingSide) -> [BookingStatus] {
        switch (self, side) {
        case (.requested, .dispatcher): [.booked, .cancelled]
        case (.requested, .driver), (.booked, _): [.cancelled]
        default: []
        }
    }
}
