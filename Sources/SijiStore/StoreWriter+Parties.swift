public import SijiFault
public import SijiFreight

/// Calls that a party may make in an hour (DESIGN §5).
private let callsAnHour = 60

/// Parties, what they name, and whom they call; the same for every store.
extension StoreWriter {
    /// The party of a Unix user, made at its first write.
    ///
    /// `name` is taken only where the party is made.
    /// - Throws: what the store throws.
    public func party(forUid uid: UInt32, name: String) throws(Fault) -> PartyRecord {
        if let known = try party(uid: uid) { return known }
        let made = PartyRecord(
            id: PartyID(depot: depot, sequence: try nextSequence(.party)),
            uid: uid,
            name: name
        )
        try insert(made)
        try log(ChangeRecord(kind: .party, id: made.id.rawValue, oldVersion: nil, newVersion: 1))
        return made
    }

    /// Says who a Unix user is: makes the party, or changes its name, phone and plates.
    ///
    /// What is equal changes nothing and logs nothing.
    /// - Throws: what the store throws.
    public func keepParty(
        uid: UInt32,
        name: String,
        phone: String?,
        plates: [String]
    ) throws(Fault) -> PartyRecord {
        var party = try party(forUid: uid, name: name)
        guard (party.name, party.phone, party.plates) != (name, phone, plates) else { return party }
        party.name = name
        party.phone = phone
        party.plates = plates
        try update(party)
        try log(ChangeRecord(kind: .party, id: party.id.rawValue, oldVersion: 1, newVersion: 1))
        return party
    }

    /// Adds or replaces a truck, and logs it under its party: a truck has a name, not a number.
    ///
    /// - Throws: what the store throws.
    public func keep(_ kept: TruckRecord) throws(Fault) {
        let known = try truck(of: kept.party, name: kept.name) != nil
        try put(kept)
        try log(
            ChangeRecord(kind: .truck, id: kept.party.rawValue, oldVersion: known ? 1 : nil, newVersion: 1)
        )
    }

    /// Takes a truck away and logs it.
    ///
    /// - Throws: `truck.notFound`, and what the store throws.
    public func dropTruck(of party: PartyID, name: String) throws(Fault) {
        guard try removeTruck(of: party, name: name) else {
            throw Fault(.truckNotFound, ["name": .text(name)])
        }
        try log(ChangeRecord(kind: .truck, id: party.rawValue, oldVersion: 1, newVersion: nil))
    }

    /// Counts a party's call for a listing, whose record then shows its phone; at most 60 in any hour.
    ///
    /// The listing must be open, or the party's own, or one of which it holds a slot.
    /// - Throws: `load.notFound`, `load.notOpen`, `call.limit` with `retryAfterSec`, and what the store throws.
    public func countCall(
        _ id: LoadID,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ListingRecord {
        guard var listing = try listing(id) else { throw Fault(.loadNotFound, ["id": .text(id.description)]) }
        guard try mayCall(listing, party) else { throw listing.fault(.loadNotOpen) }
        let recent = try callTimes(of: party, after: now.adding(minutes: -60), limit: callsAnHour)
        if recent.count >= callsAnHour, let oldest = recent.last {
            let waitSec = Int(oldest.epochSec - now.epochSec) + 3600
            throw Fault(.callLimit, ["limit": .integer(callsAnHour), "retryAfterSec": .integer(waitSec)])
        }
        listing.calls += 1
        try insert(CallRecord(party: party, load: id, at: now))
        try update(listing)
        try logStanding(of: listing)
        return listing
    }

    private func mayCall(_ listing: ListingRecord, _ party: PartyID) throws(Fault) -> Bool {
        if listing.status == .open || listing.party == party { return true }
        return try liveBookings(of: listing.id).contains { $0.driver == party }
    }
}
