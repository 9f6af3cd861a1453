public import SijiFault
public import SijiFreight
import SijiMatch
public import SijiStore
public import SijiTrust

extension Dispatcher {
    /// Keeps a batch of the caller's fixes, and enters what they prove of their bookings.
    ///
    /// `places` says where a load's truck must come; nil where only towns are known. `reply` makes the answer, a refusal's too,
    /// which is kept under `key` within the same commit. Faults given to it: `field.range` for a fix of the future, or over 30 days old.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func take(
        positions fixes: [PositionFix],
        by caller: Caller,
        key: IdempotencyKey?,
        places: @escaping @Sendable (Load) -> RoadPlaces?,
        reply: @escaping @Sendable (Result<PositionsTaken, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: fixes.count) { (store, now) throws(Fault) in
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name)
                return try store.takePositions(fixes, of: party.id, at: now) { (listing) throws(Fault) in
                    places(try self.decode(listing))
                }
            }
            return (answer, [])
        }
    }
}
