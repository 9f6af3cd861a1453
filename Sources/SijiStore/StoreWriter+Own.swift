public import SijiFault
public import SijiFreight
public import SijiHours
public import SijiTrust

/// A party's own records, the same for every store.
extension StoreWriter {
    /// Replaces a party's record of cover; what is equal changes nothing and logs nothing.
    ///
    /// - Throws: what the store throws.
    public func keepCover(of party: PartyID, _ record: CoverRecord) throws(Fault) {
        guard try cover(of: party) != record.runs else { return }
        try replaceCover(of: party, with: record.runs)
        try log(ChangeRecord(kind: .cover, id: party.rawValue, oldVersion: 1, newVersion: 1))
    }

    /// Keeps what a driver tells of driving and standing.
    ///
    /// - Throws: `field.range` on `at` where it is after `now`, or more than 30 days before it; what the store throws.
    public func tell(
        _ act: DrivingRecord.Act,
        at told: Instant?,
        by party: PartyID,
        now: Instant
    ) throws(Fault) {
        let at = told ?? now
        let earliest = now.adding(minutes: -DrivingMarkRecord.lateMin)
        guard (earliest...now).contains(at) else {
            let facts: [String: FactValue] = [
                "value": .text(at.rfc3339(in: .china)), "min": .text(earliest.rfc3339(in: .china)),
                "max": .text(now.rfc3339(in: .china)),
            ]
            throw Fault(.fieldRange, field: "at", facts)
        }
        try put(DrivingMarkRecord(party: party, act: act, at: at, toldAt: now))
        try log(ChangeRecord(kind: .hours, id: party.rawValue, oldVersion: nil, newVersion: 1))
    }

    /// Writes a complaint under the party's next number.
    ///
    /// - Throws: `booking.notFound`, `booking.notYours` for a proof that is no booking of the party's; `field.range` where it tells of
    ///   a moment after `now`; what the store throws.
    public func complain(
        _ complaint: Complaint,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ComplaintRecord {
        if let at = complaint.at, at > now {
            let facts: [String: FactValue] = [
                "value": .text(at.rfc3339(in: .china)), "max": .text(now.rfc3339(in: .china)),
            ]
            throw Fault(.fieldRange, field: "at", facts)
        }
        for (place, proof) in complaint.proofs.enumerated() where proof.kind == .booking {
            try requireOwn(booking: proof.ref, of: party, field: "proofs[\(place)].ref")
        }
        let record = ComplaintRecord(
            party: party,
            number: try lastComplaint(of: party) + 1,
            complaint: complaint,
            status: .written,
            createdAt: now,
            changedAt: now
        )
        try insert(record)
        try log(ChangeRecord(kind: .complaint, id: party.rawValue, oldVersion: nil, newVersion: record.number))
        return record
    }

    /// Says what became of a complaint.
    ///
    /// - Throws: `complaint.notFound`, `complaint.state` with `status` and the list `possible`, and what the store throws.
    public func changeComplaint(
        _ number: Int,
        to status: ComplaintStatus,
        by party: PartyID,
        at now: Instant
    ) throws(Fault) -> ComplaintRecord {
        guard var record = try complaint(of: party, number: number) else {
            throw Fault(.complaintNotFound, ["value": .text(String(number))])
        }
        guard record.status.steps.contains(status) else {
            var facts: [String: FactValue] = [
                "number": .integer(number), "status": .text(record.status.rawValue), "got": .text(status.rawValue),
            ]
            if !record.status.steps.isEmpty { facts["possible"] = .list(record.status.steps.map(\.rawValue)) }
            throw Fault(.complaintState, field: "status", facts)
        }
        record.status = status
        record.changedAt = now
        try update(record)
        try log(ChangeRecord(kind: .complaint, id: party.rawValue, oldVersion: number, newVersion: number))
        return record
    }

    /// Gives an adviser leave to read, in place of an older grant to the same one.
    ///
    /// - Throws: what the store throws.
    public func give(_ grant: Grant, by party: PartyID, at now: Instant) throws(Fault) -> GrantRecord {
        let record = GrantRecord(party: party, grant: grant, createdAt: now)
        try put(record)
        try log(ChangeRecord(kind: .grant, id: party.rawValue, oldVersion: nil, newVersion: 1))
        return record
    }

    /// Takes a grant back.
    ///
    /// - Throws: `grant.notFound`, and what the store throws.
    public func revoke(adviser uid: UInt32, by party: PartyID) throws(Fault) {
        guard try removeGrant(of: party, to: uid) else {
            throw Fault(.grantNotFound, ["uid": .integer(Int(uid))])
        }
        try log(ChangeRecord(kind: .grant, id: party.rawValue, oldVersion: 1, newVersion: nil))
    }

    /// Counts an adviser's look at a driver's page, and gives back whose page it is.
    ///
    /// One fault for every reason, so that nobody learns who is a driver here.
    /// - Throws: `grant.missing`, and what the store throws.
    public func look(at driverUid: UInt32, by adviserUid: UInt32, at now: Instant) throws(Fault) -> PartyRecord {
        guard let party = try party(uid: driverUid), var record = try grant(of: party.id, to: adviserUid),
            record.grant.holds(at: now)
        else { throw Fault(.grantMissing, ["uid": .integer(Int(driverUid))]) }
        record.looks += 1
        record.lookedAt = now
        try put(record)
        return party
    }

    /// Erases what is personal of a party: its name, phone and plates, their copies and its notes beside the audit log, trucks, cover,
    /// marks of driving, complaints, grants, positions and kept answers.
    ///
    /// Trade records stay: bookings, listings and calls, with the other side's right to them.
    /// - Throws: what the store throws.
    public func erase(_ party: PartyRecord) throws(Fault) -> ErasedCounts {
        var counts = try forgetOwn(of: party.id)
        var erased = party
        erased.name = party.id.description
        erased.phone = nil
        erased.plates = []
        counts.personalValues = (party.name == erased.name ? 0 : 1) + (party.phone == nil ? 0 : 1) + party.plates.count
        counts.evidenceValues = try erasePersonalValues(of: party.id)
        // The same notes once more, where the booking shows them.
        try eraseTold(by: party.id)
        if erased != party { try update(erased) }
        let kept = try tradeCounts(of: party.id)
        counts.keptBookings = kept.bookings
        counts.keptLoads = kept.loads
        counts.keptCalls = kept.calls
        try log(ChangeRecord(kind: .party, id: party.id.rawValue, oldVersion: 1, newVersion: 1))
        return counts
    }

    private func requireOwn(booking ref: String, of party: PartyID, field: String) throws(Fault) {
        guard let id = BookingID(ref), let booking = try booking(id) else {
            throw Fault(.bookingNotFound, field: field, ["id": .text(ref)])
        }
        guard booking.driver == party || booking.dispatcher == party else {
            throw Fault(.bookingNotYours, field: field, ["id": .text(ref)])
        }
    }
}
