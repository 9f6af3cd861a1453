import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import SijiStoreSQLite
import Testing

/// A store with a dispatcher (uid 1) and two drivers (uid 2, 3).
struct Depot {
    let opened: OpenedStore
    let dispatcher: PartyID
    let driver: PartyID
    let other: PartyID

    init(_ kind: StoreKind, depot: DepotID = .first) throws(Fault) {
        opened = try kind.make(depot: depot)
        let made = try opened.write { (writer) throws(Fault) in
            var parties: [PartyID] = []
            for uid in 1...3 as ClosedRange<UInt32> {
                parties.append(try writer.party(forUid: uid, name: "party \(uid)").id)
            }
            return parties
        }
        dispatcher = made[0]
        driver = made[1]
        other = made[2]
    }

    func push(
        _ draft: ListingDraft,
        by party: PartyID? = nil,
        at now: Instant = morning
    ) throws(Fault) -> PushDecision {
        try opened.write { (writer) throws(Fault) in
            try writer.push(draft, by: party ?? dispatcher, at: now)
        }
    }

    func load(_ draft: ListingDraft) throws -> LoadID { try #require(try push(draft).record).id }

    func book(
        _ load: LoadID,
        version: Int? = nil,
        by party: PartyID? = nil,
        truckName: String? = nil,
        mayBookOwn: Bool = false,
        at now: Instant = morning,
        terms: BookingTerms = BookingTerms(listedFen: 850_000, waitsForYes: false)
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        try opened.write { (writer) throws(Fault) in
            try writer.book(
                load: load,
                version: version,
                truckName: truckName,
                by: party ?? driver,
                mayBookOwn: mayBookOwn,
                at: now,
                terms: terms
            )
        }
    }

    func step(
        _ booking: BookingID,
        _ step: BookingEvent.Step,
        by party: PartyID? = nil,
        at now: Instant = morning,
        ifMatch: Int? = nil,
        told: Instant? = nil,
        _ details: BookingDetails = BookingDetails()
    ) throws(Fault) -> (BookingRecord, ListingRecord) {
        try opened.write { (writer) throws(Fault) in
            try writer.step(
                booking,
                StepRequest(step, at: told, details: details),
                ifMatch: ifMatch,
                by: party ?? driver,
                at: now
            )
        }
    }

    func listing(_ id: LoadID) throws -> ListingRecord {
        try #require(try opened.read { (reader) throws(Fault) in try reader.listing(id) })
    }

    func changes() throws(Fault) -> [ChangeRecord] {
        try opened.read { (reader) throws(Fault) in try reader.changes(after: 0, limit: 10_000) }
    }
}

@Suite("Life of a ref")
struct RefLifeTests {
    @Test(arguments: StoreKind.allCases)
    func `creates a load at version 1`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let decision = try depot.push(draft("A", trucks: 2))
        let record = try #require(decision.record)
        #expect(decision.word == "created")
        #expect(record.id == LoadID(depot: .first, sequence: 1))
        #expect(record.version == 1 && record.status == .open && record.trucks == 2 && record.taken == 0)
        #expect(record.createdAt == morning && record.confirmedAt == morning && record.endsAt == evening)
        #expect(try depot.listing(record.id) == record)
    }

    @Test(arguments: StoreKind.allCases)
    func `moves only the time of confirmation for equal content`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let first = try #require(try depot.push(draft("A")).record)
        let later = morning.adding(minutes: 90)
        let decision = try depot.push(draft("A"), at: later)
        var expected = first
        expected.confirmedAt = later
        #expect(decision == .unchanged(expected))
        #expect(try depot.listing(first.id) == expected)
    }

    @Test(arguments: StoreKind.allCases)
    func `makes a new version for other content or another phone`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let second = try depot.push(draft("A", "second"))
        #expect(second.word == "updated" && second.record?.version == 2 && second.record?.id == id)
        let third = try depot.push(draft("A", "second", phone: nil))
        #expect(third.word == "updated" && third.record?.version == 3)
        #expect(try depot.listing(id).phone == nil)
        #expect(try depot.listing(id).wire == draft("A", "second").wire)
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps the refs of two parties apart`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let decision = try depot.push(draft("A"), by: depot.other)
        #expect(decision.word == "created" && decision.record?.id != id)
    }

    @Test(arguments: StoreKind.allCases)
    func `opens a withdrawn load again under its id, equal or not`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        for content in ["first", "second"] {
            let before = try depot.listing(id).version
            let withdrawn = try depot.opened.write { (writer) throws(Fault) in
                try writer.withdraw(id, ifMatch: nil, by: depot.dispatcher, at: morning)
            }
            #expect(withdrawn.status == .withdrawn && withdrawn.version == before + 1)
            let decision = try depot.push(draft("A", content))
            #expect(decision.word == "updated")
            #expect(decision.record?.id == id && decision.record?.status == .open)
            #expect(decision.record?.version == before + 2)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `opens an expired load again under its id`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let ended = try depot.opened.write { (writer) throws(Fault) in try writer.expire(at: evening, limit: 10) }
        #expect(ended == [id])
        #expect(try depot.listing(id).status == .expired)
        let decision = try depot.push(draft("A", endsAt: evening.adding(minutes: 60)), at: evening)
        #expect(decision.word == "updated" && decision.record?.id == id && decision.record?.status == .open)
    }

    @Test(arguments: StoreKind.allCases)
    func `confirms a booked load that is equal and refuses a changed one`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        _ = try depot.book(id)
        #expect(try depot.push(draft("A"), at: evening).word == "unchanged")
        let before = try depot.listing(id)
        #expect(before.confirmedAt == evening)
        let refused = try depot.push(draft("A", "second"))
        #expect(refused.word == "load.alreadyBooked")
        #expect(try depot.listing(id) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func `lets a partly taken load change but never below what is taken`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 3))
        _ = try depot.book(id)
        _ = try depot.book(id, by: depot.other)
        guard case .rejected(let fault) = try depot.push(draft("A", "second", trucks: 1)) else {
            Issue.record("one truck is fewer than the two taken")
            return
        }
        #expect(fault.code == .loadAlreadyBooked && fault.field == "trucks")
        #expect(fault.facts["taken"] == 2 && fault.facts["got"] == 1 && fault.facts["trucks"] == 3)
        let changed = try depot.push(draft("A", "second", trucks: 4))
        #expect(changed.record?.status == .open && changed.record?.taken == 2)
        let closed = try depot.push(draft("A", "third", trucks: 2))
        #expect(closed.record?.status == .booked && closed.record?.taken == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `makes a new load under a new id once the old one is closed`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        var old = try #require(try depot.push(draft("A")).record)
        old.status = .closed
        try depot.opened.write { [old] (writer) throws(Fault) in try writer.update(old) }
        let decision = try depot.push(draft("A"))
        #expect(decision.word == "created" && decision.record?.id != old.id)
        let found = try depot.opened.read { (reader) throws(Fault) in
            try reader.listings(of: depot.dispatcher, status: nil, ref: "A", after: nil, limit: 10)
        }
        #expect(found.map(\.status) == [.closed, .open])
        let living = try depot.opened.read { (reader) throws(Fault) in
            try reader.livingListing(of: depot.dispatcher, ref: "A")
        }
        #expect(living == decision.record)
    }

    @Test(arguments: StoreKind.allCases)
    func `knows no living load of a ref whose loads are closed`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        for _ in 0..<2 {
            var record = try #require(try depot.push(draft("A")).record)
            record.status = .closed
            try depot.opened.write { [record] (writer) throws(Fault) in try writer.update(record) }
            let living = try depot.opened.read { (reader) throws(Fault) in
                try reader.livingListing(of: depot.dispatcher, ref: "A")
            }
            #expect(living == nil)
        }
    }
}

@Suite("Amending and withdrawing")
struct AmendTests {
    private func amend(
        _ depot: Depot,
        _ id: LoadID,
        ifMatch: Int,
        to draft: ListingDraft,
        by party: PartyID? = nil
    ) throws(Fault) -> ListingRecord {
        try depot.opened.write { (writer) throws(Fault) in
            try writer.amend(id, ifMatch: ifMatch, to: draft, by: party ?? depot.dispatcher, at: morning)
        }
    }

    private func withdraw(
        _ depot: Depot,
        _ id: LoadID,
        ifMatch: Int?,
        by party: PartyID? = nil
    ) throws(Fault) -> ListingRecord {
        try depot.opened.write { (writer) throws(Fault) in
            try writer.withdraw(id, ifMatch: ifMatch, by: party ?? depot.dispatcher, at: morning)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `replaces content at the version that was seen`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let amended = try amend(depot, id, ifMatch: 1, to: draft("A", "second"))
        #expect(amended.version == 2 && amended.wire == draft("A", "second").wire)
        #expect(try amend(depot, id, ifMatch: 2, to: draft("A", "second")).version == 2)
        let stale = fault { () throws(Fault) in _ = try amend(depot, id, ifMatch: 1, to: draft("A", "third")) }
        #expect(stale?.code == .loadVersionStale)
        #expect(stale?.facts["version"] == 2 && stale?.facts["ifMatch"] == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses strangers, unknown ids, another ref and standings that cannot change`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        func code(_ id: LoadID, _ ifMatch: Int, _ draft: ListingDraft, by party: PartyID? = nil) -> FaultCode? {
            fault { () throws(Fault) in _ = try amend(depot, id, ifMatch: ifMatch, to: draft, by: party) }?.code
        }
        #expect(code(LoadID(rawValue: 99), 1, draft("A")) == .loadNotFound)
        #expect(code(id, 1, draft("A", "x"), by: depot.driver) == .loadNotYours)
        #expect(code(id, 1, draft("B", "x")) == .loadRefFixed)
        _ = try depot.book(id)
        #expect(code(id, 1, draft("A", "x")) == .loadAlreadyBooked)
        #expect(code(id, 1, draft("A")) == nil)
        let second = try depot.load(draft("B", endsAt: morning.adding(minutes: 1)))
        _ = try depot.opened.write { (writer) throws(Fault) in try writer.expire(at: evening, limit: 10) }
        #expect(code(second, 1, draft("B", "x")) == .loadNotOpen)
    }

    @Test(arguments: StoreKind.allCases)
    func `withdraws once, whatever is asked after`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        #expect(fault { () throws(Fault) in _ = try withdraw(depot, id, ifMatch: 7) }?.code == .loadVersionStale)
        #expect(
            fault { () throws(Fault) in _ = try withdraw(depot, id, ifMatch: 1, by: depot.driver) }?.code
                == .loadNotYours
        )
        let first = try withdraw(depot, id, ifMatch: 1)
        let lines = try depot.changes().count
        #expect(try withdraw(depot, id, ifMatch: 1) == first)
        #expect(try depot.changes().count == lines)
        #expect(fault { () throws(Fault) in _ = try depot.book(id) }?.code == .loadNotOpen)
    }

    @Test(arguments: StoreKind.allCases)
    func `does not take back a load of which a slot is won`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 2))
        let (booking, _) = try depot.book(id)
        #expect(fault { () throws(Fault) in _ = try withdraw(depot, id, ifMatch: nil) }?.code == .loadAlreadyBooked)
        _ = try depot.step(booking.id, .cancel)
        #expect(try withdraw(depot, id, ifMatch: nil).status == .withdrawn)
    }
}
