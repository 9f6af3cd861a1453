public import SijiFault
import SijiFreight
import SijiMatch
import SijiStore
import SijiTrust

extension Dispatcher {
    /// The answer kept under a caller's key; nil where there is none.
    ///
    /// For what is done outside the writer, such as a backup; the writer's own commands look within their transaction.
    /// - Throws: `idempotency.conflict` where the key belongs to another request, and what the store throws.
    public func answer(under key: IdempotencyKey, for caller: Caller) throws(Fault) -> KeptReply? {
        try store.read { (reader) throws(Fault) in try Self.kept(under: key, for: caller, in: reader) }
    }

    /// Keeps an answer under a caller's key.
    ///
    /// - Throws: what the store throws.
    public func keep(_ answer: KeptReply, under key: IdempotencyKey, for caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            try Self.keep(answer, under: key, for: caller, at: now, in: store)
            return ((), [])
        }
    }

    /// Does something once for a key: answers as before where it was done, else keeps the answer in the same commit.
    ///
    /// A refusal is an answer too. A fault of the store and one that only time mends (`call.limit`, `report.limit`) are not: they are
    /// thrown, and nothing is kept.
    func once<Done>(
        under key: IdempotencyKey?,
        for caller: Caller,
        at now: Instant,
        in store: any StoreWriter,
        reply: (Result<Done, Fault>) -> KeptReply,
        _ body: () throws(Fault) -> Done
    ) throws(Fault) -> KeptReply {
        if let key, let kept = try Self.kept(under: key, for: caller, in: store) { return kept }
        let outcome: Result<Done, Fault>
        do throws(Fault) {
            outcome = .success(try store.attempt(body))
        } catch {
            if error.code.isStoreFailure || error.code == .callLimit || error.code == .reportLimit { throw error }
            outcome = .failure(error)
        }
        let answer = reply(outcome)
        if let key { try Self.keep(answer, under: key, for: caller, at: now, in: store) }
        return answer
    }

    private static func kept(
        under key: IdempotencyKey,
        for caller: Caller,
        in store: any StoreReader
    ) throws(Fault) -> KeptReply? {
        guard let party = try store.party(uid: caller.uid),
            let kept = try store.idempotent(party: party.id, key: key.key)
        else { return nil }
        guard key.isOf(kept.request) else { throw Fault(.idempotencyConflict, ["key": .text(key.key)]) }
        return KeptReply(status: kept.status, body: kept.body)
    }

    private static func keep(
        _ answer: KeptReply,
        under key: IdempotencyKey,
        for caller: Caller,
        at now: Instant,
        in store: any StoreWriter
    ) throws(Fault) {
        let party = try store.party(forUid: caller.uid, name: caller.name)
        try store.insert(
            IdempotentRecord(
                party: party.id,
                key: key.key,
                request: key.kept(store.salts.next()),
                status: answer.status,
                body: answer.body,
                at: now
            )
        )
    }
}
