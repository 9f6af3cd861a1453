import SijiFault
import SijiFreight
import SijiStore
import SijiTrust
import SijiStoreSQLite
import Testing

@Suite("Store contract")
struct StoreContractTests {
    @Test(arguments: StoreKind.allCases)
    func `leaves nothing of a transaction that throws`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A", trucks: 2))
        let before = try dump(depot.opened.store)
        let thrown = fault { () throws(Fault) in
            try depot.opened.write { (writer) throws(Fault) in
                _ = try writer.push(draft("A", "second"), by: depot.dispatcher, at: evening)
                _ = try writer.push(draft("B"), by: depot.dispatcher, at: evening)
                _ = try writer.party(forUid: 77, name: "new")
                try writer.keep(TruckRecord(party: depot.driver, name: "t", wire: [1]))
                _ = try writer.book(
                    load: id,
                    version: nil,
                    truckName: "t",
                    by: depot.driver,
                    mayBookOwn: false,
                    at: morning,
                    terms: BookingTerms(listedFen: 850_000, waitsForYes: false)
                )
                try writer.insert(
                    IdempotentRecord(party: depot.driver, key: "k", request: [1], status: 200, body: [2], at: morning)
                )
                throw Fault(.pushAborted)
            }
        }
        #expect(thrown?.code == .pushAborted)
        #expect(try dump(depot.opened.store) == before)
        // The sequence is given back too.
        #expect(try depot.load(draft("C")) == LoadID(depot: .first, sequence: 2))
    }

    @Test(arguments: StoreKind.allCases)
    func `undoes an attempt that throws and keeps the rest of the transaction`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let decisions = try depot.opened.write { (writer) throws(Fault) in
            var kept: [PushDecision] = []
            for (ref, fails) in [("A", false), ("B", true), ("C", false)] {
                do throws(Fault) {
                    kept.append(
                        try writer.attempt { () throws(Fault) in
                            let decision = try writer.push(draft(ref), by: depot.dispatcher, at: morning)
                            if fails { throw Fault(.pushAborted) }
                            return decision
                        }
                    )
                } catch {}
            }
            return kept
        }
        #expect(decisions.map { $0.record?.id.sequence } == [1, 2])
        let refs = try depot.opened.read { (reader) throws(Fault) in
            try reader.listings(of: depot.dispatcher, status: nil, ref: nil, after: nil, limit: 10).map(\.ref)
        }
        #expect(refs == ["A", "C"])
        #expect(try depot.changes().map(\.sequence) == [1, 2, 3, 4, 5])
    }

    @Test(arguments: StoreKind.allCases)
    func `sees its own writes within a transaction and nobody else's half`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        try depot.opened.write { (writer) throws(Fault) in
            let decision = try writer.push(draft("A"), by: depot.dispatcher, at: morning)
            let within = try writer.livingListing(of: depot.dispatcher, ref: "A")
            #expect(within == decision.record)
            #expect(try writer.counts().openLoads == 1)
            #expect(try writer.bookingCounts().isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `pages a party's listings by cursor, filtered or not`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        var all: [ListingRecord] = []
        for number in 0..<57 {
            let owner = number % 3 == 0 ? depot.other : depot.dispatcher
            let decision = try depot.push(draft("R\(number)"), by: owner)
            guard var record = decision.record, owner == depot.dispatcher else { continue }
            if number % 5 == 0 {
                record = try depot.opened.write { (writer) throws(Fault) in
                    try writer.withdraw(record.id, ifMatch: nil, by: depot.dispatcher, at: morning)
                }
            }
            all.append(record)
        }
        for status in [nil, ListingStatus.open, .withdrawn, .closed] {
            var pages: [ListingRecord] = []
            var cursor: LoadID?
            while true {
                let page = try depot.opened.read { (reader) throws(Fault) in
                    try reader.listings(of: depot.dispatcher, status: status, ref: nil, after: cursor, limit: 7)
                }
                pages += page
                guard page.count == 7, let last = page.last else { break }
                cursor = last.id
            }
            #expect(pages == all.filter { status == nil || $0.status == status })
        }
        let one = try depot.opened.read { (reader) throws(Fault) in
            try reader.listings(of: depot.dispatcher, status: .open, ref: "R1", after: nil, limit: 7)
        }
        #expect(one == all.filter { $0.ref == "R1" })
    }

    @Test(arguments: StoreKind.allCases)
    func `gives the listings asked for in the order asked`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        var ids: [LoadID] = []
        for ref in ["A", "B", "C"] { ids.append(try depot.load(draft(ref))) }
        let asked = [ids[2], LoadID(rawValue: 999), ids[0], ids[2]]
        let found = try depot.opened.read { (reader) throws(Fault) in try reader.listings(asked) }
        #expect(found.map(\.ref) == ["C", "A", "C"])
    }

    @Test(arguments: StoreKind.allCases)
    func `walks the open listings in the order of ids and lists those that end`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        for number in 0..<20 {
            let ends = morning.adding(minutes: 10 + number * 7 % 20)
            _ = try depot.push(draft("R\(number)", trucks: number == 4 ? 1 : 2, endsAt: ends))
        }
        _ = try depot.book(LoadID(depot: .first, sequence: 5))
        var seen: [UInt64] = []
        try depot.opened.read { (reader) throws(Fault) in
            try reader.forEachOpenListing { (listing) throws(Fault) in seen.append(listing.id.sequence) }
        }
        #expect(seen == (1...20).filter { $0 != 5 })
        let stopped = fault { () throws(Fault) in
            try depot.opened.read { (reader) throws(Fault) in
                try reader.forEachOpenListing { (_) throws(Fault) in throw Fault(.dataRow) }
            }
        }
        #expect(stopped?.code == .dataRow)
        let ending = try depot.opened.read { (reader) throws(Fault) in
            try reader.listingsEnding(by: morning.adding(minutes: 13), limit: 3)
        }
        let records = try ending.map { try depot.listing($0) }
        #expect(records.map(\.endsAt) == [10, 11, 12].map { morning.adding(minutes: $0) })
    }

    @Test(arguments: StoreKind.allCases)
    func `logs every change in order and without a gap`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        _ = try depot.push(draft("A"), at: evening)
        _ = try depot.push(draft("A", "second"))
        let (booking, _) = try depot.book(id)
        _ = try depot.step(booking.id, .cancel)
        _ = try depot.opened.write { (writer) throws(Fault) in
            try writer.withdraw(id, ifMatch: nil, by: depot.dispatcher, at: morning)
        }
        let lines = try depot.changes().dropFirst(3)
        let expected: [(ChangeRecord.Kind, UInt64, Int?, Int?)] = [
            (.load, id.rawValue, nil, 1), (.load, id.rawValue, 1, 1), (.load, id.rawValue, 1, 2),
            (.booking, booking.id.rawValue, nil, 1), (.load, id.rawValue, 2, 2),
            (.booking, booking.id.rawValue, 1, 2), (.load, id.rawValue, 2, 2), (.load, id.rawValue, 2, 3),
        ]
        let wanted = expected.enumerated().map { place, line in
            ChangeRecord(sequence: Int64(place) + 4, kind: line.0, id: line.1, oldVersion: line.2, newVersion: line.3)
        }
        #expect(Array(lines) == wanted)
        let last = try depot.opened.read { (reader) throws(Fault) in try reader.lastChange() }
        #expect(last == 11)
        let tail = try depot.opened.read { (reader) throws(Fault) in try reader.changes(after: 9, limit: 1) }
        #expect(tail.map(\.sequence) == [10])
    }

    @Test(arguments: StoreKind.allCases)
    func `keeps answers under their keys until they are forgotten`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        func answer(_ key: String, _ at: Instant) -> IdempotentRecord {
            IdempotentRecord(party: depot.driver, key: key, request: [1, 0], status: 201, body: [], at: at)
        }
        try depot.opened.write { (writer) throws(Fault) in
            try writer.insert(answer("old", morning))
            try writer.insert(answer("new", evening))
        }
        let found = try depot.opened.read { (reader) throws(Fault) in
            (
                try reader.idempotent(party: depot.driver, key: "old"),
                try reader.idempotent(party: depot.other, key: "old")
            )
        }
        #expect(found.0 == answer("old", morning) && found.1 == nil)
        let forgotten = try depot.opened.write { (writer) throws(Fault) in
            try writer.forgetIdempotent(before: evening)
        }
        #expect(forgotten == 1)
        let kept = try depot.opened.read { (reader) throws(Fault) in
            try reader.idempotent(party: depot.driver, key: "new")
        }
        #expect(kept == answer("new", evening))
    }

    @Test(arguments: StoreKind.allCases)
    func `orders identifiers of depots in the upper half as numbers, not as signs`(kind: StoreKind) throws {
        let number = try #require(DepotID(1023))
        let depot = try Depot(kind, depot: number)
        for ref in ["A", "B", "C"] { _ = try depot.push(draft(ref)) }
        let near = ListingRecord(
            id: LoadID(depot: .first, sequence: 9),
            party: depot.dispatcher,
            ref: "near",
            version: 1,
            status: .open,
            trucks: 1,
            taken: 0,
            wire: [],
            offer: nil,
            phone: nil,
            endsAt: evening,
            confirmedAt: morning,
            createdAt: morning
        )
        try depot.opened.write { (writer) throws(Fault) in try writer.insert(near) }
        var seen: [String] = []
        try depot.opened.read { (reader) throws(Fault) in
            try reader.forEachOpenListing { (listing) throws(Fault) in seen.append(listing.ref) }
        }
        #expect(seen == ["near", "A", "B", "C"])
        let page = try depot.opened.read { (reader) throws(Fault) in
            try reader.listings(of: depot.dispatcher, status: nil, ref: nil, after: near.id, limit: 2)
        }
        #expect(page.map(\.ref) == ["A", "B"])
    }

    @Test(arguments: StoreKind.allCases)
    func `answers store readOnly to writes once they are stopped, and goes on reading`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        let id = try depot.load(draft("A"))
        #expect(try depot.opened.store.findings().isEmpty)
        depot.opened.store.stopWrites()
        #expect(fault { () throws(Fault) in _ = try depot.push(draft("B")) }?.code == .storeReadOnly)
        #expect(try depot.listing(id).ref == "A")
        #expect(!depot.opened.store.isFailed)
    }

    @Test(arguments: StoreKind.allCases)
    func `refuses a second living load of a ref and changes of what it does not know`(kind: StoreKind) throws {
        let depot = try Depot(kind)
        var record = try #require(try depot.push(draft("A")).record)
        record.id = LoadID(depot: .first, sequence: 40)
        let before = try dump(depot.opened.store)
        for change in 0..<3 {
            let thrown = fault { () throws(Fault) in
                try depot.opened.write { [record] (writer) throws(Fault) in
                    switch change {
                    case 0: try writer.insert(record)
                    case 1: try writer.update(record)
                    default: try writer.confirm(record.id, at: evening)
                    }
                }
            }
            #expect(thrown?.code == .storeFailed)
        }
        #expect(try dump(depot.opened.store) == before)
        #expect(!depot.opened.store.isFailed)
    }
}
