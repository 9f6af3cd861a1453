public import SijiFault
public import SijiFreight
import SijiMatch
public import SijiStore
public import SijiTrust

extension Dispatcher {
    /// Claims a slot of a load.
    ///
    /// `reply` makes the answer, a refusal's too, which is kept under `key` within the same commit. Faults given to
    /// it: `load.notFound`, `load.alreadyBooked`, `load.changed`, `load.notOpen`, `load.own`, `truck.notFound`.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func book(
        _ id: LoadID,
        version: Int?,
        truckName: String?,
        mayBookOwn: Bool,
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<BookingRecord, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            var changes: [IndexChange] = []
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let (booking, load) = try self.claim(
                    id,
                    version: version,
                    truckName: truckName,
                    mayBookOwn: mayBookOwn,
                    by: caller,
                    at: now,
                    in: store
                )
                if load.status != .open { changes = [.remove(load.id)] }
                return booking
            }
            return (answer, changes)
        }
    }

    /// Gives a booking back (either side), or says yes to a request (the dispatcher).
    ///
    /// - Throws: `booking.notFound`, `booking.notYours`, `booking.state`.
    public func change(
        _ id: BookingID,
        to status: BookingStatus,
        by caller: Caller
    ) async throws(Fault) -> BookingRecord {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            let (booking, listing) = try store.changeBooking(id, to: status, by: party.id, at: now)
            return (booking, [try self.change(for: listing)])
        }
    }

    /// Says who a Unix user is.
    ///
    /// - Throws: what the store throws.
    public func putParty(
        uid: UInt32,
        name: String,
        phone: String?,
        plates: [String]
    ) async throws(Fault) -> PartyRecord {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            (try store.keepParty(uid: uid, name: name, phone: phone, plates: plates), [])
        }
    }

    /// Adds or replaces a truck.
    ///
    /// - Throws: what the store throws.
    public func put(truck name: String, wire: [UInt8], by caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            try store.keep(TruckRecord(party: party.id, name: name, wire: wire))
            return ((), [])
        }
    }

    /// Takes a truck away.
    ///
    /// - Throws: `truck.notFound`.
    public func remove(truck name: String, by caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            guard let party = try store.party(uid: caller.uid) else {
                throw Fault(.truckNotFound, ["name": .text(name)])
            }
            try store.dropTruck(of: party.id, name: name)
            return ((), [])
        }
    }

    private func claim(
        _ id: LoadID,
        version: Int?,
        truckName: String?,
        mayBookOwn: Bool,
        by caller: Caller,
        at now: Instant,
        in store: any StoreWriter
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let listing = try store.listing(id) else {
            throw Fault(.loadNotFound, field: "loadId", ["id": .text(id.description)])
        }
        let party = try store.party(forUid: caller.uid, name: caller.name)
        return try store.book(
            load: id,
            version: version,
            truckName: truckName,
            by: party.id,
            mayBookOwn: mayBookOwn,
            at: now,
            waitsForYes: try decode(listing).booking == .confirm
        )
    }
}
