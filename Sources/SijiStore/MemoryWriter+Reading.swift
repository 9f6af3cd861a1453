import SijiFault
import SijiFreight
import SijiTrust

/// What can be asked, each answered in the plainest way.
extension MemoryWriter {
    func listing(_ id: LoadID) throws(Fault) -> ListingRecord? { state.listings[id] }

    func livingListing(of party: PartyID, ref: String) throws(Fault) -> ListingRecord? {
        let newest = state.loadsOfRef[MemoryState.RefKey(party: party, ref: ref)]?.last.flatMap { state.listings[$0] }
        return newest?.status == .closed ? nil : newest
    }

    func listings(
        of party: PartyID,
        status: ListingStatus?,
        ref: String?,
        after: LoadID?,
        limit: Int
    ) throws(Fault) -> [ListingRecord] {
        let found = state.listings.values.filter { listing in
            listing.party == party && (status == nil || listing.status == status)
                && (ref == nil || listing.ref == ref) && after.map { listing.id > $0 } ?? true
        }
        return Array(found.sorted { $0.id < $1.id }.prefix(limit))
    }

    func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord] { ids.compactMap { state.listings[$0] } }

    func forEachOpenListing(_ body: (ListingRecord) throws(Fault) -> Void) throws(Fault) {
        let open = state.listings.values.filter { $0.status == .open }
        for listing in open.sorted(by: { $0.id < $1.id }) { try body(listing) }
    }

    func forEachOpenOffer(_ body: (LoadID, Int, Span<UInt8>) throws(Fault) -> Void) throws(Fault) {
        try forEachOpenListing { (listing) throws(Fault) in
            let offer = listing.offer ?? []
            try body(listing.id, listing.version, offer.span)
        }
    }

    func openListings(of party: PartyID) throws(Fault) -> [LoadID] {
        state.listings.values.filter { $0.status == .open && $0.party == party }.map(\.id)
    }

    func listingsEnding(by instant: Instant, limit: Int) throws(Fault) -> [LoadID] {
        let ending = state.listings.values.filter { $0.status == .open && $0.endsAt <= instant }
        return ending.sorted { ($0.endsAt, $0.id) < ($1.endsAt, $1.id) }.prefix(limit).map(\.id)
    }

    func party(uid: UInt32) throws(Fault) -> PartyRecord? { state.partyOfUid[uid].flatMap { state.parties[$0] } }

    func party(_ id: PartyID) throws(Fault) -> PartyRecord? { state.parties[id] }

    func truck(of party: PartyID, name: String) throws(Fault) -> TruckRecord? {
        state.trucks[MemoryState.NameKey(party: party, name: name)]
    }

    func trucks(of party: PartyID) throws(Fault) -> [TruckRecord] {
        state.trucks.values.filter { $0.party == party }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    func booking(_ id: BookingID) throws(Fault) -> BookingRecord? { state.bookings[id] }

    func liveBookings(of load: LoadID) throws(Fault) -> [BookingRecord] {
        state.bookings.values.filter { $0.load == load && $0.status != .cancelled }
            .sorted { ($0.slot ?? -1, $0.id) < ($1.slot ?? -1, $1.id) }
    }

    func bookings(of party: PartyID, after: BookingID?, limit: Int) throws(Fault) -> [BookingRecord] {
        let found = state.bookings.values.filter { booking in
            (booking.driver == party || booking.dispatcher == party) && after.map { booking.id > $0 } ?? true
        }
        return Array(found.sorted { $0.id < $1.id }.prefix(limit))
    }

    func requestsHeld(until instant: Instant, limit: Int) throws(Fault) -> [BookingRecord] {
        let waiting = state.bookings.values.filter { $0.heldUntil.map { $0 <= instant } ?? false }
        return Array(
            waiting.sorted { ($0.heldUntil ?? instant, $0.id) < ($1.heldUntil ?? instant, $1.id) }.prefix(limit)
        )
    }

    func events(of booking: BookingID) throws(Fault) -> [BookingEvent] { state.events[booking, default: []] }

    func record(ofDriver party: PartyID) throws(Fault) -> DriverRecord {
        let own = state.bookings.values.filter { $0.driver == party }
        return DriverRecord(
            completed: own.count { BookingStatus.completed.contains($0.status) },
            cancelled: own.count { $0.cancelledBy == .driver },
            won: own.count { $0.status == .cancelled ? $0.cancelledBy != nil : $0.status != .requested }
        )
    }

    func callTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant] {
        let times = state.calls.filter { $0.party == party && $0.at > instant }.map(\.at)
        return Array(times.sorted(by: >).prefix(limit))
    }

    func idempotent(party: PartyID, key: String) throws(Fault) -> IdempotentRecord? {
        state.answers[MemoryState.NameKey(party: party, name: key)]
    }

    func changes(after sequence: Int64, limit: Int) throws(Fault) -> [ChangeRecord] {
        Array(state.changes.dropFirst(Int(max(0, sequence))).prefix(limit))
    }

    func lastChange() throws(Fault) -> Int64 { Int64(state.changes.count) }

    func bookingCounts() throws(Fault) -> [BookingStatus: Int] {
        Dictionary(state.bookings.values.map { ($0.status, 1) }, uniquingKeysWith: +)
    }

    func counts() throws(Fault) -> StoreCounts {
        StoreCounts(
            openLoads: state.listings.values.count { $0.status == .open },
            loads: state.listings.count,
            liveBookings: state.bookings.values.count { $0.status != .cancelled },
            parties: state.parties.count
        )
    }
}
