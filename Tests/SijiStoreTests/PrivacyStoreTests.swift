import SijiFault
import SijiFreight
import SijiHours
import SijiStore
import SijiTrust
import Testing

@Suite("Grants, erasure and retention")
struct PrivacyStoreTests {
    private static let adviser: UInt32 = 5_002

    private func give(_ depot: Depot, from: Instant = morning, to: Instant = evening) throws(Fault) {
        _ = try depot.opened.write { (writer) throws(Fault) in
            try writer.give(Grant(kept: Self.adviser, from: from, to: to), by: depot.driver, at: morning)
        }
    }

    private func look(_ depot: Depot, at now: Instant, by uid: UInt32 = adviser, driver: UInt32 = 2) -> FaultCode? {
        fault { () throws(Fault) in
            _ = try depot.opened.write { (writer) throws(Fault) in try writer.look(at: driver, by: uid, at: now) }
        }?.code
    }

    @Test(arguments: StoreKind.allCases)
    func `an adviser reads while the grant holds, each look counted, and never after`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        #expect(look(depot, at: morning) == .grantMissing)
        try give(depot)
        #expect(look(depot, at: morning.adding(minutes: -1)) == .grantMissing)
        #expect(look(depot, at: morning) == nil)
        #expect(look(depot, at: morning.adding(minutes: 5)) == nil)
        #expect(look(depot, at: evening) == .grantMissing)
        #expect(look(depot, at: morning, by: 5_003) == .grantMissing)
        #expect(look(depot, at: morning, driver: 3) == .grantMissing)
        #expect(look(depot, at: morning, driver: 99) == .grantMissing)
        let kept = try depot.opened.read { (reader) throws(Fault) in try reader.grants(of: depot.driver) }
        #expect(kept.map(\.looks) == [2])
        #expect(kept.first?.lookedAt == morning.adding(minutes: 5))
        func revoke(_ party: PartyID) -> FaultCode? {
            fault { () throws(Fault) in
                try depot.opened.write { (writer) throws(Fault) in try writer.revoke(adviser: Self.adviser, by: party) }
            }?.code
        }
        #expect(revoke(depot.other) == .grantNotFound)
        #expect(revoke(depot.driver) == nil)
        #expect(revoke(depot.driver) == .grantNotFound)
        #expect(look(depot, at: morning) == .grantMissing)
    }

    private func fill(_ depot: Depot) throws -> BookingRecord {
        let load = try depot.load(draft("A"))
        return try depot.opened.write { (writer) throws(Fault) in
            _ = try writer.keepParty(uid: 2, name: "王师傅", phone: "13911112222", plates: ["湘A1", "湘A2"])
            try writer.keep(TruckRecord(party: depot.driver, name: "red", wire: [1]))
            _ = try writer.complain(Complaint(trouble: .arrears, what: "x"), by: depot.driver, at: morning)
            if let month = Month("2026-01"), let run = CoverRun(kind: .pension, first: month, last: month) {
                try writer.keepCover(of: depot.driver, CoverRecord([run]))
            }
            try writer.tell(.drive, at: nil, by: depot.driver, now: morning)
            _ = try writer.give(Grant(kept: Self.adviser, from: morning, to: evening), by: depot.driver, at: morning)
            try writer.insert(
                IdempotentRecord(party: depot.driver, key: "k", request: [1], status: 200, body: [2], at: morning)
            )
            _ = try writer.countCall(load, by: depot.driver, at: morning)
            return try writer.book(
                load: load,
                version: nil,
                truckName: "red",
                by: depot.driver,
                mayBookOwn: false,
                at: morning,
                terms: BookingTerms(listedFen: 900_000, waitsForYes: false)
            ).0
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `erasure takes what is personal, leaves trade records, and touches nobody else`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let booking = try fill(depot)
        let others = try dump(depot.opened.store, uids: 3...3)
        let counts = try depot.opened.write { (writer) throws(Fault) in
            try writer.party(depot.driver).map { party throws(Fault) in try writer.erase(party) }
        }
        let erased = try #require(counts)
        #expect(erased.personalValues == 4)
        // Name, phone, plates and truck, as the booking's first event has them.
        #expect(erased.evidenceValues == 4)
        let left = try depot.opened.read { (reader) throws(Fault) in try reader.personalValues(of: booking.id) }
        #expect(left.allSatisfy { $0.of != depot.driver } && !left.isEmpty)
        #expect(
            [erased.trucks, erased.coverRuns, erased.complaints, erased.grants, erased.answers, erased.drivingMarks]
                == [1, 1, 1, 1, 1, 1]
        )
        #expect([erased.keptBookings, erased.keptLoads, erased.keptCalls] == [1, 0, 1])
        try depot.opened.store.read { (reader) throws(Fault) in
            let party = try reader.party(uid: 2)
            #expect(party?.name == depot.driver.description && party?.phone == nil && party?.plates == [])
            #expect(try reader.trucks(of: depot.driver).isEmpty)
            #expect(try reader.cover(of: depot.driver).isEmpty)
            #expect(try reader.complaints(of: depot.driver, after: 0, limit: 9).isEmpty)
            #expect(try reader.grants(of: depot.driver).isEmpty)
            #expect(try reader.drivingMarks(of: depot.driver).isEmpty)
            #expect(try reader.idempotent(party: depot.driver, key: "k") == nil)
            #expect(try reader.booking(booking.id) == booking)
            #expect(try reader.calls(of: depot.driver, skip: 0, limit: 9).count == 1)
        }
        #expect(try dump(depot.opened.store, uids: 3...3).first == others.first)
    }

    private static let years = 3 * 366 * 1_440

    @Test(arguments: StoreKind.allCases)
    func `retention forgets what ended long ago, and nothing of which something is still wanted`(kind: StoreKind) throws
    {
        let depot = try Depot(kind)
        let booking = try fill(depot)
        let later = morning.adding(minutes: Self.years + 1_440)
        func forget(at now: Instant, limit: Int = 100) throws(Fault) -> ForgottenCounts {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.forgetTrade(before: Retention(at: now).tradeBefore, limit: limit)
            }
        }
        func isDue(at now: Instant) throws(Fault) -> Bool {
            try depot.opened.read { (reader) throws(Fault) in
                try reader.hasTrade(before: Retention(at: now).tradeBefore)
            }
        }
        #expect(try !isDue(at: morning.adding(minutes: 1_000 * 1_440)))
        #expect(try forget(at: morning.adding(minutes: 1_000 * 1_440)).total == 0)
        // The call and the grant are over; the booking was never ended, so it and its load stay, and so does what is not solved.
        #expect(try isDue(at: later))
        let first = try forget(at: later)
        #expect(first.calls == 1 && first.grants == 1 && first.total == 2)
        #expect(try !isDue(at: later))
        try depot.opened.write { (writer) throws(Fault) in
            var ended = booking
            ended.status = .cancelled
            try writer.update(ended)
            for status in [ComplaintStatus.submitted, .solved] {
                _ = try writer.changeComplaint(1, to: status, by: depot.driver, at: morning)
            }
        }
        let second = try forget(at: later)
        #expect(second.bookings == 1 && second.loads == 1 && second.complaints == 1 && second.total == 3)
        #expect(try depot.opened.read { (reader) throws(Fault) in try reader.booking(booking.id) } == nil)
        #expect(try depot.opened.read { (reader) throws(Fault) in try reader.listing(booking.load) } == nil)
        #expect(try !isDue(at: later))
    }

    @Test(arguments: StoreKind.allCases)
    func `retention takes a few at a time, and an open listing never`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let ids = try (0..<5).map { try depot.load(draft("L\($0)")) }
        let later = morning.adding(minutes: Self.years + 1_440)
        let before = Retention(at: later).tradeBefore
        func forget(_ limit: Int) throws(Fault) -> Int {
            try depot.opened.write { (writer) throws(Fault) in try writer.forgetTrade(before: before, limit: limit) }
                .loads
        }
        #expect(try forget(10) == 0)
        try depot.opened.write { (writer) throws(Fault) in
            for id in ids { _ = try writer.withdraw(id, ifMatch: nil, by: depot.dispatcher, at: morning) }
        }
        #expect(try forget(2) == 2)
        #expect(
            try depot.opened.read { (reader) throws(Fault) in try reader.listings(ids) }.map(\.id)
                == Array(ids.dropFirst(2))
        )
        #expect(try forget(10) == 3)
        // The ref is free again.
        #expect(try depot.load(draft("L0")) != ids[0])
    }
}
