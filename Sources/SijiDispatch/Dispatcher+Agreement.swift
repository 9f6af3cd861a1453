public import SijiFault
public import SijiFreight
public import SijiStore
public import SijiTrust

extension Dispatcher {
    /// Accepts or refuses a version of a booking's agreement, or proposes another.
    ///
    /// `version` is the one that is answered; of a proposal, the latest that its writer has read. `reply` makes the answer,
    /// a refusal's too, which is kept under `key` within the same commit. Faults given to it: `booking.notFound`,
    /// `booking.notYours`, `booking.state`, `agreement.*`, and what changed terms may be refused for.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func answerAgreement(
        of id: BookingID,
        _ act: Agreement.Act,
        version: Int,
        changes: [AgreementItem: AgreementValue?],
        content: @escaping @Sendable ([UInt8]) throws(Fault) -> AgreementContent,
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<AgreementCase, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        let reading = AgreementCase.Reading(content: content, load: decode)
        return try await submit(rows: 1) { (store, now) throws(Fault) in
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name).id
                let held = try store.agreementCase(of: id, for: party, reading)
                return try store.answer(held, act, version: version, changes: changes, by: party, at: now)
            }
            return (answer, [])
        }
    }
}
