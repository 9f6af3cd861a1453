public import SijiFault
public import SijiFreight
public import SijiHours
import SijiMatch
public import SijiStore
public import SijiTrust

/// What callers keep for themselves.
extension Dispatcher {
    /// Replaces the caller's record of cover.
    ///
    /// - Throws: what the store throws.
    public func put(cover record: CoverRecord, by caller: Caller) async throws(Fault) {
        try await submit(rows: 1 + record.runs.count) { (store, _) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            try store.keepCover(of: party.id, record)
            return ((), [])
        }
    }

    /// Keeps what the caller tells of driving and standing; all of the caller's marks.
    ///
    /// - Throws: `field.range`, and what the store throws.
    public func tell(
        _ act: DrivingRecord.Act,
        at told: Instant?,
        by caller: Caller
    ) async throws(Fault) -> [DrivingMarkRecord] {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            try store.tell(act, at: told, by: party.id, now: now)
            return (try store.drivingMarks(of: party.id), [])
        }
    }

    /// Writes a complaint.
    ///
    /// `reply` makes the answer, a refusal's too, which is kept under `key` within the same commit; it is given the party as well,
    /// for the letter's head. Faults given to it: `booking.notFound`, `booking.notYours`, `field.range`.
    /// - Throws: `idempotency.conflict`, and what the store throws.
    public func complain(
        _ complaint: Complaint,
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<(ComplaintRecord, PartyRecord), Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name)
                return (try store.complain(complaint, by: party.id, at: now), party)
            }
            return (answer, [])
        }
    }

    /// Says what became of one of the caller's complaints.
    ///
    /// - Throws: `complaint.notFound`, `complaint.state`.
    public func changeComplaint(
        _ number: Int,
        to status: ComplaintStatus,
        by caller: Caller
    ) async throws(Fault) -> (ComplaintRecord, PartyRecord) {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            return ((try store.changeComplaint(number, to: status, by: party.id, at: now), party), [])
        }
    }
}
