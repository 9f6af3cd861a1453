public import SijiFault
public import SijiFreight
import SijiMatch
public import SijiStore
import SijiTrust

extension Dispatcher {
    /// Claims a slot of a load, or names a price for one.
    ///
    /// `plate` reads that of a truck. `reply` makes the answer, a refusal's too, which is kept under `key` within the same commit. Faults given to
    /// it: `load.notFound`, `load.alreadyBooked`, `load.changed`, `load.notOpen`, `load.own`, `truck.notFound`, `offer.priceNeeded`, `offer.priceFixed`, `offer.open`.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func book(
        _ id: LoadID,
        version: Int?,
        truckName: String?,
        offeredFen: Int? = nil,
        mayBookOwn: Bool,
        by caller: Caller,
        key: IdempotencyKey?,
        plate: @escaping @Sendable (TruckRecord) throws(Fault) -> String? = { _ in nil },
        reply: @escaping @Sendable (Result<BookingStanding, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            var changes: [IndexChange] = []
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let (booking, load) = try self.claim(
                    id,
                    version: version,
                    truckName: truckName,
                    offeredFen: offeredFen,
                    mayBookOwn: mayBookOwn,
                    by: caller,
                    plate: plate,
                    at: now,
                    in: store
                )
                if load.status != .open { changes = [.remove(load.id)] }
                return try store.standing(of: booking)
            }
            return (answer, changes)
        }
    }

    /// Makes a step of a booking, once for a key.
    ///
    /// `ifMatch` nil for whatever version. Faults given to `reply`: those of `StoreWriter.step`.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func step(
        _ id: BookingID,
        _ request: StepRequest,
        ifMatch: Int?,
        by caller: Caller,
        key: IdempotencyKey? = nil,
        reply: @escaping @Sendable (Result<BookingStanding, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            var changes: [IndexChange] = []
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let (standing, change) = try self.made(id, request, ifMatch: ifMatch, by: caller, at: now, in: store)
                changes = [change]
                return standing
            }
            return (answer, changes)
        }
    }

    /// Makes a step of a booking.
    ///
    /// - Throws: what `StoreWriter.step` throws.
    public func step(
        _ id: BookingID,
        _ request: StepRequest,
        ifMatch: Int?,
        by caller: Caller
    ) async throws(Fault) -> BookingStanding {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let (standing, change) = try self.made(id, request, ifMatch: ifMatch, by: caller, at: now, in: store)
            return (standing, [change])
        }
    }

    private func made(
        _ id: BookingID,
        _ request: StepRequest,
        ifMatch: Int?,
        by caller: Caller,
        at now: Instant,
        in store: any StoreWriter
    ) throws(Fault) -> (BookingStanding, IndexChange) {
        let party = try store.party(forUid: caller.uid, name: caller.name)
        let (booking, listing) = try store.step(id, request, ifMatch: ifMatch, by: party.id, at: now)
        if request.step == .accept { try store.writeAgreement(of: booking, listing, try decode(listing)) }
        let standing = try store.standing(of: booking)
        return (standing, try change(for: listing))
    }

    private func claim(
        _ id: LoadID,
        version: Int?,
        truckName: String?,
        offeredFen: Int?,
        mayBookOwn: Bool,
        by caller: Caller,
        plate: (TruckRecord) throws(Fault) -> String?,
        at now: Instant,
        in store: any StoreWriter
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        guard let listing = try store.listing(id) else {
            throw Fault(.loadNotFound, field: "loadId", ["id": .text(id.description)])
        }
        let party = try store.party(forUid: caller.uid, name: caller.name)
        let load = try decode(listing)
        let truck = try truckName.flatMap { (name) throws(Fault) in try store.truck(of: party.id, name: name) }
        let won = try store.book(
            load: id,
            version: version,
            truckName: truckName,
            by: party.id,
            mayBookOwn: mayBookOwn,
            at: now,
            terms: BookingTerms(
                listedFen: load.price.truckFen,
                offeredFen: offeredFen,
                waitsForYes: load.booking == .confirm,
                viaCount: load.via.count,
                plate: try truck.flatMap(plate)
            )
        )
        try store.writeAgreement(of: won.0, won.1, load)
        return won
    }
}
