public import SijiFault
public import SijiFreight

/// The life of a listing, the same for every store (DESIGN §5).
///
/// Each rule looks first and writes last, so that a refusal leaves nothing behind in a shared transaction.
extension StoreWriter {
    /// Pushes one listing under its owner's `ref`.
    ///
    /// Unknown or closed `ref` → `created`. Equal to an open or booked one → `unchanged`, and `confirmedAt` moves. Changed → `updated`. Withdrawn or expired → opened again under its id, which is `updated` even where the content is equal. Booked and changed, or fewer trucks than are taken → `rejected` with `load.alreadyBooked`. Every outcome but the last writes a line of the change log; a confirmation's line has the same version on both sides.
    /// - Throws: what the store throws.
    /// - Complexity: one look-up and one write by key.
    public func push(
        _ listing: ListingDraft,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> PushDecision {
        guard let held = try livingListing(of: party, ref: listing.ref) else {
            return .created(try add(listing, of: party, at: now))
        }
        switch held.status {
        case .closed:
            preconditionFailure("a living listing is not closed")
        case .open where held.holds(listing), .booked where held.holds(listing):
            return .unchanged(try confirmed(held, at: now))
        case .booked:
            return .rejected(held.fault(.loadAlreadyBooked))
        case .open, .withdrawn, .expired:
            guard held.taken <= listing.trucks else {
                return .rejected(held.fault(.loadAlreadyBooked, asking: listing.trucks))
            }
            return .updated(try replaced(held, by: listing, at: now))
        }
    }

    /// Replaces a listing's content if it still has version `ifMatch`; equal content only confirms it.
    ///
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.refFixed`, `load.alreadyBooked`, `load.notOpen`, and what the store throws.
    public func amend(
        _ id: LoadID,
        ifMatch: Int,
        to draft: ListingDraft,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ListingRecord {
        let held = try own(id, of: party)
        try held.require(version: ifMatch)
        guard held.ref == draft.ref else {
            throw Fault(
                .loadRefFixed,
                field: "ref",
                ["id": .text(id.description), "ref": .text(held.ref), "got": .text(draft.ref)]
            )
        }
        switch held.status {
        case .withdrawn, .expired, .closed:
            throw held.fault(.loadNotOpen)
        case .open where held.holds(draft), .booked where held.holds(draft):
            return try confirmed(held, at: now)
        case .booked:
            throw held.fault(.loadAlreadyBooked)
        case .open:
            guard held.taken <= draft.trucks else {
                throw held.fault(.loadAlreadyBooked, asking: draft.trucks)
            }
            return try replaced(held, by: draft, at: now)
        }
    }

    /// Takes a listing back; one that is withdrawn already stays as it is, whatever `ifMatch` says.
    ///
    /// `ifMatch` nil for any version. A listing of which a slot is won cannot be taken back: its bookings are cancelled first, or its trucks amended down to those taken.
    /// - Throws: `load.notFound`, `load.notYours`, `load.versionStale`, `load.alreadyBooked`, `load.notOpen` (closed), and what the store throws.
    public func withdraw(
        _ id: LoadID,
        ifMatch: Int?,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ListingRecord {
        var held = try own(id, of: party)
        guard held.status != .withdrawn else { return held }
        if let ifMatch { try held.require(version: ifMatch) }
        guard held.status != .closed else { throw held.fault(.loadNotOpen) }
        guard held.taken == 0 else { throw held.fault(.loadAlreadyBooked) }
        let before = held.version
        held.version += 1
        held.status = .withdrawn
        try update(held)
        try log(ChangeRecord(kind: .load, id: id.rawValue, oldVersion: before, newVersion: held.version))
        return held
    }

    /// Ends open listings whose end has come, at most `limit` of them, earliest first; which.
    ///
    /// Their versions stay: only the clock spoke.
    /// - Throws: what the store throws.
    public func expire(at now: Instant, limit: Int) throws(Fault) -> [LoadID] {
        let ended = try listingsEnding(by: now, limit: limit)
        for id in ended {
            guard var held = try listing(id) else { continue }
            held.status = .expired
            try update(held)
            try logStanding(of: held)
        }
        return ended
    }

    /// Notes that a listing's standing changed without its version.
    func logStanding(of listing: ListingRecord) throws(Fault) {
        try log(
            ChangeRecord(
                kind: .load,
                id: listing.id.rawValue,
                oldVersion: listing.version,
                newVersion: listing.version
            )
        )
    }

    private func own(_ id: LoadID, of party: PartyID) throws(Fault) -> ListingRecord {
        guard let held = try listing(id) else { throw Fault(.loadNotFound, ["id": .text(id.description)]) }
        guard held.party == party else { throw Fault(.loadNotYours, ["id": .text(id.description)]) }
        return held
    }

    private func add(
        _ draft: ListingDraft,
        of party: PartyID,
        at now: Instant
    ) throws(Fault) -> ListingRecord {
        let record = ListingRecord(
            id: LoadID(depot: depot, sequence: try nextSequence(.load)),
            party: party,
            ref: draft.ref,
            version: 1,
            status: .open,
            trucks: draft.trucks,
            taken: 0,
            wire: draft.wire,
            offer: draft.offer,
            phone: draft.phone,
            endsAt: draft.endsAt,
            confirmedAt: now,
            createdAt: now
        )
        try insert(record)
        try log(ChangeRecord(kind: .load, id: record.id.rawValue, oldVersion: nil, newVersion: 1))
        return record
    }

    private func confirmed(_ held: ListingRecord, at now: Instant) throws(Fault) -> ListingRecord {
        var record = held
        record.confirmedAt = now
        try confirm(record.id, at: now)
        try logStanding(of: record)
        return record
    }

    private func replaced(
        _ held: ListingRecord,
        by draft: ListingDraft,
        at now: Instant
    ) throws(Fault) -> ListingRecord {
        var record = held
        record.version += 1
        record.status = held.taken < draft.trucks ? .open : .booked
        record.trucks = draft.trucks
        record.wire = draft.wire
        record.offer = draft.offer
        record.phone = draft.phone
        record.endsAt = draft.endsAt
        record.confirmedAt = now
        try update(record)
        try log(
            ChangeRecord(
                kind: .load,
                id: record.id.rawValue,
                oldVersion: held.version,
                newVersion: record.version
            )
        )
        return record
    }
}

extension ListingRecord {
    /// A fault about this listing, with what a sentence about its standing needs.
    func fault(_ code: FaultCode, asking trucks: Int? = nil) -> Fault {
        var facts: [String: FactValue] = [
            "id": .text(id.description), "ref": .text(ref), "status": .text(status.rawValue),
            "trucks": .integer(self.trucks), "taken": .integer(taken), "version": .integer(version),
        ]
        guard let trucks else { return Fault(code, facts) }
        facts["got"] = .integer(trucks)
        return Fault(code, field: "trucks", facts)
    }

    fileprivate func require(version ifMatch: Int) throws(Fault) {
        guard version == ifMatch else {
            throw Fault(
                .loadVersionStale,
                ["id": .text(id.description), "version": .integer(version), "ifMatch": .integer(ifMatch)]
            )
        }
    }
}
