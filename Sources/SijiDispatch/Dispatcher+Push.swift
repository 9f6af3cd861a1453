public import SijiFault
public import SijiFreight
import SijiMatch
public import SijiStore

extension Dispatcher {
    /// Pushes listings; one outcome each, in order, when they are durable.
    ///
    /// - Throws: `store.full`, `store.failed`, `store.readOnly`, `server.draining`; then nothing of it was kept.
    public func push(_ listings: [PreparedListing], by caller: Caller) async throws(Fault) -> [PushOutcome] {
        guard !listings.isEmpty else { return [] }
        return try await submit(rows: listings.count) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            return try Self.push(listings, by: party.id, at: now, into: store)
        }
    }

    /// Pushes all batches or none.
    ///
    /// `nextBatch` gives listings until it gives an empty batch; it is called on the writer's thread. The first
    /// refused listing, or a fault that it throws, undoes everything.
    /// - Returns: the outcomes in order up to the first refusal; where the last one is rejected nothing was kept.
    /// - Throws: what `nextBatch` and the store throw.
    public func pushAtomically(
        by caller: Caller,
        nextBatch: @escaping @Sendable () throws(Fault) -> [PreparedListing]
    ) async throws(Fault) -> [PushOutcome] {
        let refused = RefusedOutcomes()
        do throws(Fault) {
            return try await submit(rows: CommandQueue.rowsPerGroup) { (store, now) throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name)
                var outcomes: [PushOutcome] = []
                var changes: [IndexChange] = []
                while true {
                    let batch = try nextBatch()
                    if batch.isEmpty { return (outcomes, changes) }
                    let pushed = try Self.push(batch, by: party.id, at: now, into: store)
                    if let first = pushed.0.firstIndex(where: \.isRejected) {
                        refused.keep(outcomes + pushed.0[...first])
                        throw Fault(.pushAborted)
                    }
                    outcomes += pushed.0
                    changes += pushed.1
                }
            }
        } catch {
            if let outcomes = refused.taken, error.code == .pushAborted { return outcomes }
            throw error
        }
    }

    /// Replaces a listing's content if it still has version `ifMatch`.
    ///
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`, `load.notOpen`,
    ///   `load.refFixed`.
    public func amend(
        _ id: LoadID,
        ifMatch: Int,
        to listing: PreparedListing,
        by caller: Caller
    ) async throws(Fault) -> ListingRecord {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            let record = try store.amend(id, ifMatch: ifMatch, to: listing.draft, by: party.id, at: now)
            return (record, [Self.change(for: record, offer: listing.offer)])
        }
    }

    /// Takes a listing back; withdrawing it again does nothing.
    ///
    /// `ifMatch` is nil for any version.
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`.
    public func withdraw(_ id: LoadID, ifMatch: Int?, by caller: Caller) async throws(Fault) -> ListingRecord {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            let record = try store.withdraw(id, ifMatch: ifMatch, by: party.id, at: now)
            return (record, [.remove(id)])
        }
    }

    /// Counts a call and hands out the listing, phone whole; 60 an hour a party.
    ///
    /// `reply` makes the answer, a refusal's too, which is kept under `key` within the same commit. Faults given to
    /// it: `load.notFound`, `load.notOpen`.
    /// - Throws: `call.limit`, `idempotency.conflict`, and what the store throws.
    public func call(
        _ id: LoadID,
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<ListingRecord, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name)
                return try store.countCall(id, by: party.id, at: now)
            }
            return (answer, [])
        }
    }

    static func push(
        _ listings: [PreparedListing],
        by party: PartyID,
        at now: Instant,
        into store: any StoreWriter
    ) throws(Fault) -> ([PushOutcome], [IndexChange]) {
        var outcomes: [PushOutcome] = []
        var changes: [IndexChange] = []
        outcomes.reserveCapacity(listings.count)
        changes.reserveCapacity(listings.count)
        for listing in listings {
            switch try store.push(listing.draft, by: party, at: now) {
            case .created(let record):
                outcomes.append(.created(record.id, version: record.version))
                changes.append(change(for: record, offer: listing.offer))
            case .updated(let record):
                outcomes.append(.updated(record.id, version: record.version))
                changes.append(change(for: record, offer: listing.offer))
            case .unchanged(let record):
                outcomes.append(.unchanged(record.id, version: record.version))
            case .rejected(let fault):
                outcomes.append(.rejected(fault))
            }
        }
        return (outcomes, changes)
    }

    private static func change(for record: ListingRecord, offer: OfferedLoad) -> IndexChange {
        guard record.status == .open else { return .remove(record.id) }
        return .put(IndexedLoad(id: record.id, version: record.version, load: offer))
    }
}
