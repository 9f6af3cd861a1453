import SijiFault
import SijiFreight
import SijiHours
import SijiStore
import SijiTrust
import Testing

@Suite("A party's own records")
struct OwnRecordTests {
    private static func run(_ kind: CoverKind, _ first: String, _ last: String) throws -> CoverRun {
        let (from, to) = (try #require(Month(first)), try #require(Month(last)))
        return try #require(CoverRun(kind: kind, first: from, last: to))
    }

    @Test(arguments: StoreKind.allCases)
    func `cover is replaced whole, each party's apart, and logged where it changed`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let record = CoverRecord([
            try Self.run(.injury, "2026-01", "2026-03"), try Self.run(.pension, "2025-01", "2025-12"),
            try Self.run(.pension, "2026-03", "2026-03"), try Self.run(.medical, "1980-01", "2099-12"),
        ])
        func keep(_ record: CoverRecord) throws(Fault) -> Int64 {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.keepCover(of: depot.driver, record)
                return try writer.lastChange()
            }
        }
        let first = try keep(record)
        #expect(try keep(record) == first)
        let shown = try depot.opened.read { (reader) throws(Fault) in
            (try reader.cover(of: depot.driver), try reader.cover(of: depot.other))
        }
        #expect(shown.0 == record.runs)
        #expect(shown.1.isEmpty)
        #expect(try keep(CoverRecord([])) == first + 1)
        #expect(try depot.opened.read { (reader) throws(Fault) in try reader.cover(of: depot.driver) }.isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `marks of driving are by their moments, one each, the last thousand`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        func tell(_ act: DrivingRecord.Act, at: Instant?, now: Instant = morning) -> FaultCode? {
            fault { () throws(Fault) in
                try depot.opened.write { (writer) throws(Fault) in
                    try writer.tell(act, at: at, by: depot.driver, now: now)
                }
            }?.code
        }
        func marks(_ party: PartyID) throws -> [DrivingMarkRecord] {
            try depot.opened.read { (reader) throws(Fault) in try reader.drivingMarks(of: party) }
        }
        #expect(tell(.rest, at: nil) == nil)
        #expect(tell(.drive, at: morning.adding(minutes: -90)) == nil)
        #expect(tell(.drive, at: morning.adding(minutes: 1)) == .fieldRange)
        #expect(tell(.drive, at: morning.adding(minutes: -30 * 1_440 - 1)) == .fieldRange)
        #expect(tell(.drive, at: morning, now: morning.adding(minutes: 5)) == nil)
        let kept = try marks(depot.driver)
        #expect(kept.map(\.act) == [.drive, .drive] && kept.last?.toldAt == morning.adding(minutes: 5))
        #expect(try marks(depot.other).isEmpty)
        for minute in 0..<DrivingMarkRecord.atMost {
            let now = morning.adding(minutes: 10 + minute)
            #expect(tell(minute.isMultiple(of: 2) ? .rest : .drive, at: nil, now: now) == nil)
        }
        let many = try marks(depot.driver)
        #expect(many.count == DrivingMarkRecord.atMost && many.first?.at == morning.adding(minutes: 10))
        #expect(many == many.sorted { $0.at < $1.at })
    }

    private static let whole = Complaint(
        trouble: .barrier,
        place: "G4 1502公里 往南",
        at: morning,
        what: "标志写4.5米; 量出来4.2米",
        ask: "改",
        proofs: [.init(kind: .photo, ref: "IMG 1.jpg"), .init(kind: .witness, ref: "李师傅")]
    )

    private func write(_ complaint: Complaint, _ depot: Depot, by party: PartyID) throws(Fault) -> ComplaintRecord {
        try depot.opened.write { (writer) throws(Fault) in try writer.complain(complaint, by: party, at: morning) }
    }

    @Test(arguments: StoreKind.allCases)
    func `complaints are numbered for each party and read back whole`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let bare = Complaint(trouble: .arrears, what: "x")
        let made = [
            try write(Self.whole, depot, by: depot.driver), try write(bare, depot, by: depot.driver),
            try write(bare, depot, by: depot.other), try write(bare, depot, by: depot.driver),
        ]
        #expect(made.map(\.number) == [1, 2, 1, 3])
        try depot.opened.store.read { (reader) throws(Fault) in
            #expect(try reader.complaint(of: depot.driver, number: 1) == made[0])
            #expect(try reader.complaint(of: depot.other, number: 2) == nil)
            #expect(try reader.complaints(of: depot.driver, after: 1, limit: 1) == [made[1]])
            #expect(try reader.complaints(of: depot.dispatcher, after: 0, limit: 10).isEmpty)
            #expect(try reader.complaintCounts() == [.barrier: [.written: 1], .arrears: [.written: 3]])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a complaint moves as its states allow, by its own driver`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        _ = try write(Self.whole, depot, by: depot.driver)
        func move(_ status: ComplaintStatus, _ party: PartyID? = nil) -> FaultCode? {
            fault { () throws(Fault) in
                _ = try depot.opened.write { (writer) throws(Fault) in
                    try writer.changeComplaint(1, to: status, by: party ?? depot.driver, at: evening)
                }
            }?.code
        }
        #expect(move(.submitted, depot.other) == .complaintNotFound)
        #expect(move(.solved) == .complaintState)
        #expect(move(.submitted) == nil)
        #expect(move(.submitted) == .complaintState)
        #expect(move(.answered) == nil)
        #expect(move(.submitted) == nil)
        #expect(move(.solved) == nil)
        #expect(move(.submitted) == .complaintState)
        let kept = try depot.opened.read { (reader) throws(Fault) in
            try reader.complaint(of: depot.driver, number: 1)
        }
        #expect(kept?.status == .solved && kept?.changedAt == evening && kept?.createdAt == morning)
        #expect(kept?.complaint == Self.whole)
    }

    @Test(arguments: StoreKind.allCases)
    func `a proof is a booking of one's own, and nothing happened after now`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let load = try depot.load(draft("A"))
        let booking = try depot.opened.write { (writer) throws(Fault) in
            try writer.book(
                load: load,
                version: nil,
                truckName: nil,
                by: depot.driver,
                mayBookOwn: false,
                at: morning,
                terms: BookingTerms(listedFen: 900_000, waitsForYes: false)
            ).0
        }
        func code(_ ref: String, _ party: PartyID, at instant: Instant = morning) -> FaultCode? {
            let proofs = [Complaint.Proof(kind: .booking, ref: ref)]
            let told = Complaint(trouble: .arrears, at: instant, what: "x", proofs: proofs)
            return fault { () throws(Fault) in _ = try write(told, depot, by: party) }?.code
        }
        #expect(code(booking.id.description, depot.driver) == nil)
        #expect(code(booking.id.description, depot.dispatcher) == nil)
        #expect(code(booking.id.description, depot.other) == .bookingNotYours)
        #expect(code("0000000000009", depot.driver) == .bookingNotFound)
        #expect(code("x", depot.driver) == .bookingNotFound)
        #expect(code(booking.id.description, depot.driver, at: evening) == .fieldRange)
    }
}
