import GRDBSQLite
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// The audit log and the personal values beside it.
extension SQLiteReader {
    func lastAudit() throws(Fault) -> AuditRecord? {
        try session.first(.lastAudit, read: { (row) throws(Fault) in try row.audit() })
    }

    func lastAudit(of booking: BookingID) throws(Fault) -> AuditRecord? {
        try session.first(
            .lastAuditOfBooking,
            { $0.bind(1, booking) },
            read: { (row) throws(Fault) in try row.audit() }
        )
    }

    func audit(of booking: BookingID) throws(Fault) -> [AuditRecord] {
        try session.all(.auditOfBooking, { $0.bind(1, booking) }, read: { (row) throws(Fault) in try row.audit() })
    }

    func audit(of booking: BookingID, number: Int) throws(Fault) -> AuditRecord? {
        try session.first(
            .auditOfNumber,
            {
                $0.bind(1, booking)
                $0.bind(2, number)
            },
            read: { (row) throws(Fault) in try row.audit() }
        )
    }

    func forEachAudit(
        after seq: Int64,
        limit: Int,
        _ body: (AuditRecord) throws(Fault) -> Void
    ) throws(Fault) {
        try session.forEach(
            .audit,
            {
                $0.bind(1, seq)
                $0.bind(2, max(0, limit))
            },
            { (row) throws(Fault) in try body(try row.audit()) }
        )
    }

    func personalValues(of booking: BookingID) throws(Fault) -> [SaltedValue] {
        try session.all(
            .personalOfBooking,
            { $0.bind(1, booking) },
            read: { (row) throws(Fault) in try row.personal() }
        )
    }
}

extension SQLiteWriter {
    func insert(_ audit: AuditRecord) throws(Fault) {
        try session.run(.insertAudit) {
            $0.bind(1, audit.seq)
            $0.bind(2, audit.booking)
            $0.bind(3, audit.number)
            $0.bind(4, bytes: audit.hash.bytes)
            $0.bind(5, bytes: audit.bytes)
        }
    }

    func insert(_ value: SaltedValue) throws(Fault) {
        try session.run(.insertPersonal) {
            $0.bind(1, value.booking)
            $0.bind(2, value.number)
            $0.bind(3, value.name)
            $0.bind(4, value.of)
            $0.bind(5, bytes: value.salt.bytes)
            $0.bind(6, value.value)
        }
    }

    func erasePersonalValues(of party: PartyID) throws(Fault) -> Int {
        erases = true
        return try session.run(.erasePersonalOfParty) { $0.bind(1, party) }
    }

    func erasePersonalValues(of booking: BookingID) throws(Fault) -> Int {
        erases = true
        return try session.run(.erasePersonalOfBooking) { $0.bind(1, booking) }
    }

    func eraseTold(by party: PartyID) throws(Fault) {
        erases = true
        try session.run(.eraseTold) { $0.bind(1, party) }
    }
}

extension RawStatement {
    func audit() throws(Fault) -> AuditRecord {
        let seq = integer(0)
        guard let hash = digest(3) else {
            throw Fault(.storeDamaged, ["seq": .integer(Int(seq)), "cause": .text("audit \(seq): no hash")])
        }
        return AuditRecord(
            seq: seq,
            booking: BookingID(stored: integer(1)),
            number: Int(integer(2)),
            hash: hash,
            bytes: bytes(4)
        )
    }

    /// A digest read where it lies.
    private func digest(_ column: Int32) -> Digest? {
        guard let start = sqlite3_column_blob(handle, column) else { return nil }
        let raw = UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
        return Digest(raw: raw.bytes)
    }

    func personal() throws(Fault) -> SaltedValue {
        let booking = BookingID(stored: integer(0))
        guard let salt = Salt(bytes: bytes(4)) else {
            throw Fault(.storeDamaged, ["id": .text(booking.description), "cause": .text("personal value: no salt")])
        }
        return SaltedValue(
            booking: booking,
            number: Int(integer(1)),
            name: text(2),
            of: PartyID(stored: integer(3)),
            salt: salt,
            value: text(5)
        )
    }
}
