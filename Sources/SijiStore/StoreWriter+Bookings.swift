public import SijiFault
public import SijiFreight
import SijiTrust

/// Winning slots and naming prices, the same for every store (DESIGN §9).
extension StoreWriter {
    /// Claims the lowest free slot of a load for a driver, or names a price for one; the listing comes back beside the booking.
    ///
    /// `version` nil where the driver names none; the listing's version does not move by booking. Where the dispatcher must say yes the booking is `requested` and holds its slot meanwhile; an offered price is `requested` without a slot, and several drivers may offer at once. The store's UNIQUE constraint on (load, slot) has the last word.
    /// - Throws: `load.notFound`, `load.own`, `truck.notFound`, `load.alreadyBooked` (no slot left), `load.notOpen`, `load.changed` (the version is another), `offer.priceNeeded`, `offer.priceFixed`, `offer.open` (the driver has one already), and what the store throws.
    public func book(
        load id: LoadID,
        version: Int?,
        truckName: String?,
        by driver: PartyID,
        mayBookOwn: Bool,
        at now: Instant,
        terms: BookingTerms
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let listing = try listing(id) else { throw Fault(.loadNotFound, ["id": .text(id.description)]) }
        guard mayBookOwn || listing.party != driver else { throw listing.fault(.loadOwn) }
        if let truckName, try truck(of: driver, name: truckName) == nil {
            throw Fault(.truckNotFound, field: "truckName", ["name": .text(truckName)])
        }
        let step = try listing.opening(terms)
        try listing.requireSlot(at: now, version: version)
        let live = try liveBookings(of: id)
        if step == .offer, let open = live.first(where: { $0.slot == nil && $0.driver == driver }) {
            throw try openOffer(open)
        }
        let slot = step == .offer ? nil : try listing.freeSlot(beside: live)
        let fen = step == .offer ? terms.offeredFen : terms.listedFen
        let event = BookingEvent(
            number: 1,
            step: step,
            at: now,
            enteredAt: now,
            party: driver,
            side: .driver,
            details: BookingDetails(priceFen: fen, viaCount: terms.viaCount > 0 ? terms.viaCount : nil)
        )
        let life = try BookingLife(event)
        let booking = BookingRecord(
            id: BookingID(depot: depot, sequence: try nextSequence(.booking)),
            load: id,
            loadVersion: listing.version,
            slot: slot,
            driver: driver,
            dispatcher: listing.party,
            truckName: truckName,
            status: life.status,
            createdAt: now,
            changedAt: now,
            version: life.version,
            priceFen: life.priceFen,
            heldUntil: life.heldUntil
        )
        guard try insert(booking) else { throw listing.fault(.loadAlreadyBooked) }
        try keep(event, of: booking, after: nil, plate: terms.plate)
        return (booking, slot == nil ? listing : try taken(listing))
    }

    /// Notes that one slot more of a listing is won.
    func taken(_ listing: ListingRecord) throws(Fault) -> ListingRecord {
        var listing = listing
        listing.taken += 1
        if listing.taken >= listing.trucks { listing.status = .booked }
        try update(listing)
        try logStanding(of: listing)
        return listing
    }

    /// Notes that a slot was given back: the listing opens again where it has not ended, else it is expired.
    func released(_ listing: ListingRecord, at now: Instant) throws(Fault) -> ListingRecord {
        var listing = listing
        listing.taken = max(0, listing.taken - 1)
        switch listing.status {
        case .open, .booked, .expired: listing.status = listing.endsAt > now ? .open : .expired
        case .withdrawn, .closed: break
        }
        try update(listing)
        try logStanding(of: listing)
        return listing
    }

    /// The one place where an event of a booking is committed, beside the booking as it then stands.
    ///
    /// `plate` is that of the truck that a new booking names.
    func keep(
        _ event: BookingEvent,
        of booking: BookingRecord,
        after oldVersion: Int?,
        plate: String? = nil
    ) throws(Fault) {
        try insert(event, of: booking.id)
        try audit(event, of: booking, plate: plate)
        try log(
            ChangeRecord(
                kind: .booking,
                id: booking.id.rawValue,
                oldVersion: oldVersion,
                newVersion: event.number
            )
        )
    }

    private func openOffer(_ open: BookingRecord) throws(Fault) -> Fault {
        var facts: [String: FactValue] = [
            "load": .text(open.load.description), "booking": .text(open.id.description),
        ]
        let life = try life(of: open.id)
        if let fen = life.offer?.priceFen { facts["priceFen"] = .integer(fen) }
        return Fault(.offerOpen, facts)
    }
}

extension ListingRecord {
    /// The step that a booking of this listing begins with.
    fileprivate func opening(_ terms: BookingTerms) throws(Fault) -> BookingEvent.Step {
        let id = FactValue.text(id.description)
        guard let listedFen = terms.listedFen else {
            guard terms.offeredFen != nil else { throw Fault(.offerPriceNeeded, field: "priceFen", ["id": id]) }
            return .offer
        }
        guard terms.offeredFen == nil || terms.offeredFen == listedFen else {
            throw Fault(.offerPriceFixed, field: "priceFen", ["id": id, "priceFen": .integer(listedFen)])
        }
        return terms.waitsForYes ? .request : .book
    }

    /// The lowest slot that none of the live bookings holds.
    func freeSlot(beside live: [BookingRecord]) throws(Fault) -> Int {
        let held = Set(live.compactMap(\.slot))
        guard let slot = (0..<trucks).first(where: { !held.contains($0) }) else { throw fault(.loadAlreadyBooked) }
        return slot
    }

    func requireSlot(at now: Instant, version seen: Int?) throws(Fault) {
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
