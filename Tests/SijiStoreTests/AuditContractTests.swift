import GRDB
import SijiFault
import SijiFreight
import SijiStore
import SijiStoreSQLite
import SijiTrust
import Testing

@Suite("Audit log contract")
struct AuditContractTests {
    @Test(arguments: StoreKind.allCases)
    func `numbers events in the depot's log and in each booking's own`(kind: StoreKind) throws {
        let opened = try kind.make()
        let receipts = try append([1, 2, 1, 1, 2], to: opened)
        #expect(receipts.map(\.seq) == [1, 2, 3, 4, 5])
        try opened.read { (reader) throws(Fault) in
            let first = try reader.audit(of: booking(1))
            #expect(first.map(\.seq) == [1, 3, 4])
            #expect(first.map(\.number) == [1, 2, 3])
            #expect(first.map(\.receipt) == [receipts[0], receipts[2], receipts[3]])
            let events = try first.map { (record) throws(Fault) in try AuditEvent(canonical: record.bytes) }
            #expect(events.map(\.previous) == [.none, receipts[0].hash, receipts[2].hash])
            #expect(events.map(\.previousInLog) == [.none, receipts[1].hash, receipts[2].hash])
            #expect(first.allSatisfy { Digest(of: $0.bytes) == $0.hash })
            #expect(try reader.lastAudit() == reader.lastAudit(of: booking(2)))
            #expect(try reader.receipt(of: booking(2)) == receipts[4])
            #expect(try reader.receipt(of: booking(3)) == nil)
            #expect(try reader.audit(of: booking(1), number: 2) == first[1])
            #expect(try reader.audit(of: booking(1), number: 4) == nil)
            var walked: [Int64] = []
            try reader.forEachAudit(after: 1, limit: 3) { (record) throws(Fault) in walked.append(record.seq) }
            #expect(walked == [2, 3, 4])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `gives the place back where the transaction or an attempt throws`(kind: StoreKind) throws {
        let opened = try kind.make()
        try append([1], to: opened)
        let before = try dump(opened.store)
        let thrown = fault { () throws(Fault) in
            try opened.write { (writer) throws(Fault) in
                try writer.appendAudit(draft(1))
                throw Fault(.pushAborted)
            }
        }
        #expect(thrown?.code == .pushAborted)
        #expect(try dump(opened.store) == before)
        try opened.write { (writer) throws(Fault) in
            do {
                try writer.attempt { () throws(Fault) in
                    try writer.appendAudit(draft(2))
                    throw Fault(.pushAborted)
                }
            } catch {}
            try writer.appendAudit(draft(1))
        }
        let seqs = try opened.read { (reader) throws(Fault) in try reader.audit(of: booking(1)).map(\.seq) }
        #expect(seqs == [1, 2])
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps personal values beside the log and erases them without touching it`(kind: StoreKind) throws {
        let opened = try kind.make()
        try append([1, 2, 1], to: opened)
        let log = try opened.read { (reader) throws(Fault) in try reader.audit(of: booking(1)) }
        let values = try opened.read { (reader) throws(Fault) in try reader.personalValues(of: booking(1)) }
        #expect(values.map(\.name) == ["driverPhone", "plate", "driverPhone", "plate"])
        #expect(values.map(\.number) == [1, 1, 2, 2])
        for value in values {
            let event = try AuditEvent(canonical: log[value.number - 1].bytes)
            #expect(event.hidden[value.name] == value.digest)
        }
        // The same value in two events has two digests: nobody can tell that they are equal.
        #expect(Set(values.map(\.digest)).count == 4)
        let erased = try opened.write { (writer) throws(Fault) in try writer.erasePersonalValues(of: driver) }
        #expect(erased == 3)
        try opened.read { (reader) throws(Fault) in
            #expect(try reader.personalValues(of: booking(1)).map(\.name) == ["plate", "plate"])
            #expect(try reader.personalValues(of: booking(2)).map(\.name) == ["plate"])
            #expect(try reader.audit(of: booking(1)) == log)
        }
        let rest = try opened.write { (writer) throws(Fault) in try writer.erasePersonalValues(of: booking(1)) }
        #expect(rest == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a name that is malformed or comes twice, and keeps nothing`(kind: StoreKind) throws {
        let opened = try kind.make()
        var wrong = [draft(1), draft(1), draft(1), draft(1)]
        wrong[0].kind = "no spaces"
        wrong[1].facts["名"] = 1
        wrong[2].personal.append(wrong[2].personal[0])
        wrong[3].facts["fen"] = .integer(.max)
        for draft in wrong {
            let thrown = fault { () throws(Fault) in
                try opened.write { (writer) throws(Fault) in
                    _ = try writer.appendAudit(draft)
                }
            }
            #expect(thrown?.code == .evidenceNotCanonical)
        }
        #expect(try opened.read { (reader) throws(Fault) in try reader.lastAudit() } == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses an event that leaves a gap`(kind: StoreKind) throws {
        let opened = try kind.make()
        try append([1], to: opened)
        for (seq, number) in [(3, 2), (1, 2), (2, 1)] {
            let thrown = fault { () throws(Fault) in
                try opened.write { (writer) throws(Fault) in
                    let hash = Digest(of: [])
                    try writer.insert(
                        AuditRecord(seq: Int64(seq), booking: booking(1), number: number, hash: hash, bytes: [1])
                    )
                }
            }
            #expect(thrown?.code == .storeFailed)
        }
    }

    @Test func `is append-only in the file itself`() throws {
        let opened = try StoreKind.sqlite.make()
        try append([1, 2], to: opened)
        let path = SQLiteStore.file(in: try #require(opened.directory).path)
        let queue = try DatabaseQueue(path: path)
        for sql in ["UPDATE audit SET bytes = x'00' WHERE seq = 1", "DELETE FROM audit WHERE seq = 2"] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
    }
}

private let driver = PartyID(depot: .first, sequence: 1)
private let dispatcher = PartyID(depot: .first, sequence: 2)

private func booking(_ sequence: UInt64) -> BookingID { BookingID(depot: .first, sequence: sequence) }

private func draft(_ sequence: UInt64) -> AuditDraft {
    AuditDraft(
        booking: booking(sequence),
        kind: "booked",
        at: morning,
        enteredAt: evening,
        by: driver,
        facts: ["fen": 850_000, "windows": ["08:00", "18:00"]],
        personal: [
            PersonalValue(name: "driverPhone", value: "13800138000", of: driver),
            PersonalValue(name: "plate", value: "湘A12345", of: dispatcher),
        ]
    )
}

@discardableResult
private func append(_ bookings: [UInt64], to opened: OpenedStore) throws(Fault) -> [Receipt] {
    var receipts: [Receipt] = []
    for sequence in bookings {
        receipts.append(
            try opened.write { (writer) throws(Fault) in try writer.appendAudit(draft(sequence)) }
        )
    }
    return receipts
}
