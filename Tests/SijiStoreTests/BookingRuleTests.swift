import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import SijiStoreSQLite
import Testing

@Suite("Booking")
struct BookingRuleTests {
    @Test(arguments: StoreKind.allCases)
    func `wins each slot once, the lowest free first`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 3))
        var won: [BookingRecord] = []
        for taken in 1...3 {
            let (booking, listing) = try depot.book(id)
            #expect(booking.slot == taken - 1 && booking.status == .booked && booking.loadVersion == 1)
            #expect(listing.taken == taken && listing.version == 1)
            #expect(listing.status == (taken == 3 ? .booked : .open))
            won.append(booking)
        }
        let lost = fault { () throws(Fault) in _ = try depot.book(id, by: depot.other) }
        #expect(lost?.code == .loadAlreadyBooked && lost?.facts["id"] == .text(id.description))
        let (_, opened) = try depot.step(won[1].id, .cancel)
        #expect(opened.status == .open && opened.taken == 2)
        let (again, full) = try depot.book(id, by: depot.other)
        #expect(again.slot == 1 && full.status == .booked)
        let live = try depot.opened.read { (reader) throws(Fault) in try reader.liveBookings(of: id) }
        #expect(live.map(\.slot) == [0, 1, 2])
    }

    @Test(arguments: StoreKind.allCases)
    func `has one winner a slot among forty drivers at once`(kind: StoreKind) async throws {
        let opened = try kind.make()
        let store = opened.store
        let id = try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 1, name: "dispatcher").id
            return try writer.push(draft("A", trucks: 2), by: party, at: morning).record?.id
        }
        let load = try #require(id)
        let answers = await withTaskGroup(of: FaultCode?.self) { group in
            for uid in 2...41 as ClosedRange<UInt32> {
                group.addTask {
                    fault { () throws(Fault) in
                        try store.write { (writer) throws(Fault) in
                            _ = try writer.book(
                                load: load,
                                version: 1,
                                truckName: nil,
                                by: try writer.party(forUid: uid, name: "driver").id,
                                mayBookOwn: false,
                                at: morning,
                                terms: BookingTerms(listedFen: 1, waitsForYes: false)
                            )
                        }
                    }?.code
                }
            }
            return await group.reduce(into: [FaultCode?]()) { $0.append($1) }
        }
        #expect(answers.count { $0 == nil } == 2)
        #expect(answers.count { $0 == .loadAlreadyBooked } == 38)
        // The losers' parties went with their transactions.
        #expect(try opened.read { (reader) throws(Fault) in try reader.counts().parties } == 3)
        #expect(try store.findings().isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `says what stands in the way`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        func code(
            _ id: LoadID,
            version: Int? = nil,
            by party: PartyID? = nil,
            truckName: String? = nil,
            at now: Instant = morning
        ) -> FaultCode? {
            fault { () throws(Fault) in
                _ = try depot.book(id, version: version, by: party, truckName: truckName, at: now)
            }?.code
        }
        let lines = try depot.changes()
        #expect(code(LoadID(rawValue: 99)) == .loadNotFound)
        #expect(code(id, by: depot.dispatcher) == .loadOwn)
        #expect(code(id, truckName: "none") == .truckNotFound)
        #expect(code(id, at: evening) == .loadNotOpen)
        #expect(try depot.changes() == lines)
        _ = try depot.push(draft("A", "second"))
        #expect(code(id, version: 1) == .loadChanged)
        #expect(code(id, version: 2) == nil)
        #expect(code(id, version: 2) == .loadAlreadyBooked)
    }

    @Test(arguments: StoreKind.allCases)
    func `books one's own load and one's named truck where that is allowed`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let truck = TruckRecord(party: depot.dispatcher, name: "解放", wire: [123, 125])
        try depot.opened.write { (writer) throws(Fault) in try writer.keep(truck) }
        let (booking, _) = try depot.book(id, by: depot.dispatcher, truckName: "解放", mayBookOwn: true)
        #expect(booking.driver == booking.dispatcher && booking.truckName == "解放")
    }

    @Test(arguments: StoreKind.allCases)
    func `holds the slot of a request until the dispatcher's word`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (request, listing) = try depot.book(id, terms: BookingTerms(listedFen: 850_000, waitsForYes: true))
        #expect(request.status == .requested && listing.status == .booked)
        #expect(fault { () throws(Fault) in _ = try depot.book(id, by: depot.other) }?.code == .loadAlreadyBooked)
        let own = fault { () throws(Fault) in _ = try depot.step(request.id, .accept) }
        #expect(own?.code == .bookingState)
        #expect(own?.facts["possible"] == .list(["cancel"]) && own?.facts["status"] == "requested")
        let stranger = fault { () throws(Fault) in
            _ = try depot.step(request.id, .cancel, by: depot.other)
        }
        #expect(stranger?.code == .bookingNotYours)
        let (booked, after) = try depot.step(request.id, .accept, by: depot.dispatcher, at: evening)
        #expect(booked.status == .booked && booked.version == 2 && booked.changedAt == evening)
        #expect(after.status == .booked && after.taken == 1)
        #expect(
            fault { () throws(Fault) in _ = try depot.step(request.id, .accept, at: evening) }?.code == .bookingState
        )
    }

    @Test(arguments: StoreKind.allCases)
    func `releases requests after thirty minutes and not before`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 2))
        let (request, _) = try depot.book(id, terms: BookingTerms(listedFen: 850_000, waitsForYes: true))
        _ = try depot.book(id, by: depot.other)
        func release(afterSec seconds: Int64) throws(Fault) -> [(BookingRecord, ListingRecord)] {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.releaseRequests(at: Instant(epochSec: morning.epochSec + seconds), limit: 10)
            }
        }
        #expect(try release(afterSec: 1799).isEmpty)
        let released = try release(afterSec: 1800)
        #expect(released.map(\.0.id) == [request.id])
        #expect(released.first?.0.status == .cancelled)
        #expect(released.first?.1.status == .open && released.first?.1.taken == 1)
        #expect(try release(afterSec: 4000).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `gives a slot back once, to an open load or to an expired one`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        let (booking, _) = try depot.book(id)
        #expect(
            fault { () throws(Fault) in _ = try depot.step(BookingID(rawValue: 99), .cancel) }?.code
                == .bookingNotFound
        )
        let (_, ended) = try depot.step(booking.id, .cancel, by: depot.dispatcher, at: evening)
        #expect(ended.status == .expired && ended.taken == 0)
        let again = fault { () throws(Fault) in _ = try depot.step(booking.id, .cancel, at: evening) }
        #expect(again?.code == .bookingState && again?.facts["possible"] == .list([]))
        #expect(try depot.listing(id).taken == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a second live booking of a slot in the store itself`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 2))
        var (booking, _) = try depot.book(id)
        booking.id = BookingID(depot: .first, sequence: 50)
        let added = try depot.opened.write { [booking] (writer) throws(Fault) in try writer.insert(booking) }
        #expect(!added)
        booking.slot = 1
        let beside = try depot.opened.write { [booking] (writer) throws(Fault) in try writer.insert(booking) }
        #expect(beside)
    }
}

@Suite("Parties, calls and trucks")
struct PartyRuleTests {
    @Test(arguments: StoreKind.allCases)
    func `makes one party a uid`(kind: StoreKind) throws {
        let opened = try kind.make()
        let (first, second) = try opened.write { (writer) throws(Fault) in
            (try writer.party(forUid: 1000, name: "老王"), try writer.party(forUid: 1000, name: "other"))
        }
        #expect(first == second && first.name == "老王" && first.uid == 1000)
        let found = try opened.read { (reader) throws(Fault) in
            (try reader.party(first.id), try reader.party(uid: 1000))
        }
        #expect(found.0 == first && found.1 == first)
        #expect(try opened.read { (reader) throws(Fault) in try reader.counts().parties } == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps phone and plates of a party of another depot`(kind: StoreKind) throws {
        let opened = try kind.make()
        let far = PartyRecord(
            id: PartyID(rawValue: UInt64(1023) << 54 | 7),
            uid: nil,
            name: "远方",
            phone: "13900139000",
            plates: ["湘A12345", "湘A67890"]
        )
        try opened.write { (writer) throws(Fault) in try writer.insert(far) }
        #expect(try opened.read { (reader) throws(Fault) in try reader.party(far.id) } == far)
    }

    @Test(arguments: StoreKind.allCases)
    func `changes who a uid is, keeps its party, and logs it once`(kind: StoreKind) throws {
        let opened = try kind.make()
        func keep(_ name: String, _ phone: String?, _ plates: [String]) throws -> PartyRecord {
            try opened.write { (writer) throws(Fault) in
                try writer.keepParty(uid: 1000, name: name, phone: phone, plates: plates)
            }
        }
        func changes() throws -> Int {
            try opened.read { (reader) throws(Fault) in try reader.changes(after: 0, limit: 100).count }
        }
        let first = try keep("老王", nil, [])
        #expect(try changes() == 1)
        let second = try keep("王师傅", "13800001234", ["湘A12345"])
        #expect(second.id == first.id && second.phone == "13800001234")
        #expect(try changes() == 2)
        #expect(try keep("王师傅", "13800001234", ["湘A12345"]) == second)
        #expect(try changes() == 2)
        #expect(try opened.read { (reader) throws(Fault) in try reader.party(uid: 1000) } == second)
        let stranger = PartyRecord(id: PartyID(depot: .first, sequence: 99), uid: 7, name: "nobody")
        let thrown = fault { () throws(Fault) in
            try opened.write { (writer) throws(Fault) in try writer.update(stranger) }
        }
        #expect(thrown?.code == .storeFailed)
    }

    @Test(arguments: StoreKind.allCases)
    func `counts sixty calls an hour and says when the next may be made`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        func call(_ party: PartyID, afterSec seconds: Int64) throws(Fault) -> ListingRecord {
            try depot.opened.write { (writer) throws(Fault) in
                try writer.countCall(id, by: party, at: Instant(epochSec: morning.epochSec + seconds))
            }
        }
        for number in 1...60 { #expect(try call(depot.driver, afterSec: Int64(number)).calls == number) }
        let refused = fault { () throws(Fault) in _ = try call(depot.driver, afterSec: 100) }
        #expect(refused?.code == .callLimit && refused?.facts["retryAfterSec"] == 3501)
        #expect(try call(depot.other, afterSec: 100).calls == 61)
        #expect(fault { () throws(Fault) in _ = try call(depot.driver, afterSec: 3600) }?.code == .callLimit)
        #expect(try call(depot.driver, afterSec: 3601).phone == "13800138000")
        #expect(try depot.listing(id).calls == 62)
        #expect(try depot.listing(id).version == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `shows the phone of a booked load to its driver and owner only`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        _ = try depot.book(id)
        func call(_ party: PartyID, _ id: LoadID) throws(Fault) {
            _ = try depot.opened.write { (writer) throws(Fault) in try writer.countCall(id, by: party, at: morning) }
        }
        try call(depot.driver, id)
        try call(depot.dispatcher, id)
        #expect(fault { () throws(Fault) in try call(depot.other, id) }?.code == .loadNotOpen)
        #expect(fault { () throws(Fault) in try call(depot.other, LoadID(rawValue: 9)) }?.code == .loadNotFound)
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps trucks by name in the order of their bytes`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        try depot.opened.write { (writer) throws(Fault) in
            for name in ["é", "b", "解放", "a", "B"] {
                try writer.keep(TruckRecord(party: depot.driver, name: name, wire: []))
            }
            try writer.keep(TruckRecord(party: depot.driver, name: "a", wire: [1, 0, 2]))
            try writer.dropTruck(of: depot.driver, name: "b")
        }
        let trucks = try depot.opened.read { (reader) throws(Fault) in try reader.trucks(of: depot.driver) }
        #expect(trucks.map(\.name) == ["B", "a", "é", "解放"])
        #expect(trucks[1].wire == [1, 0, 2] && trucks[0].wire.isEmpty)
        let gone = fault { () throws(Fault) in
            try depot.opened.write { (writer) throws(Fault) in try writer.dropTruck(of: depot.driver, name: "b") }
        }
        #expect(gone?.code == .truckNotFound)
        #expect(try depot.opened.read { (reader) throws(Fault) in try reader.truck(of: depot.other, name: "a") } == nil)
    }
}
