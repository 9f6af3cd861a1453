import SijiAPI
import SijiFault
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads
import SijiStore
import SijiTestSupport
import SijiTrust
import Synchronization
import Testing

@testable import SijiDispatch

@Suite("The index through the lives of many listings")
struct RandomLifeTests {
    @Test(arguments: UInt64(1)...8)
    func `keeps its invariants after every push, amendment, withdrawal, booking and end`(seed: UInt64) async throws {
        var life = try RandomLife(seed: seed)
        for step in 0..<150 {
            try await life.step()
            let broken = life.fixture.dispatcher.writer.withLock { $0.checkInvariants() }
            #expect(broken == [], "step \(step)")
            let offered = try life.offered()
            #expect(life.fixture.dispatcher.index.count == offered.count, "step \(step)")
            guard step % 10 == 9 else { continue }
            let now = life.fixture.clock.read
            let query = try life.query()
            let found = life.fixture.dispatcher.index.match(query, now: now)
            let expected = ScanMatcher(offered).match(query, now: now)
            #expect(found.matches == expected.matches, "step \(step)")
            #expect(found.negotiable == expected.negotiable, "step \(step)")
            let reopened = try Fixture.open(life.fixture.store, clock: life.fixture.clock)
            let foundAnew = reopened.index.match(query, now: now)
            #expect(foundAnew.matches == expected.matches, "step \(step)")
            #expect(foundAnew.negotiable == expected.negotiable, "step \(step)")
        }
        #expect(Set(life.done.keys) == Set(RandomLife.Deed.allCases), "each deed was done: \(life.done)")
    }
}

/// A depot in which things happen by chance.
struct RandomLife {
    enum Deed: CaseIterable { case push, repeated, amend, withdraw, book, giveBack, end }

    let fixture: Fixture
    /// How often each deed was done and not refused.
    private(set) var done: [Deed: Int] = [:]
    private var random: SeededGenerator
    private var ids: [LoadID] = []
    private var bookings: [BookingID] = []
    private var last: [PreparedListing] = []

    init(seed: UInt64) throws {
        fixture = try Fixture()
        random = SeededGenerator(seed: seed)
    }

    /// One deed, which may be refused.
    mutating func step() async throws {
        let deed = Deed.allCases.randomElement(using: &random) ?? .push
        do throws(Fault) {
            guard try await attempt(ids.count < 40 ? .push : deed) else { return }
            done[ids.count < 40 ? .push : deed, default: 0] += 1
        } catch {
            // Refused; that leaves nothing behind, which the caller's checks would notice.
            #expect(!error.code.isStoreFailure)
        }
    }

    /// What a search may find: the store's word on what is open.
    func offered() throws -> [ListedLoad] {
        let reader = LoadReader(gazetteer: Gazetteer([]))
        var offered: [ListedLoad] = []
        try fixture.store.read { (store) throws(Fault) in
            try store.forEachOpenListing { (record) throws(Fault) in
                let load = try reader.read(([UInt8(ascii: "{")] + record.wire).span, mode: .stored)
                offered.append(ListedLoad(id: record.id, version: record.version, load: load))
            }
        }
        return offered
    }

    mutating func query() throws -> MatchQuery {
        let truck = Truck(
            bodies: BodySet(Body.allCases),
            deckLengthMm: 13_000,
            payloadKg: 32_000,
            costs: TruckCosts(emptyFenPerKm: 180, loadedFenPerKm: 230, hourFen: 2_000)
        )
        var query = MatchQuery(truck: truck, at: try point(spreadDeg: 1), readyAt: fixture.clock.read)
        query.maxDeadheadM = 1_000 * number(20...600)
        query.objective = Objective.allCases.randomElement(using: &random) ?? .perHour
        query.limit = number(1...30)
        return query
    }

    /// False where there was nothing to do it to.
    private mutating func attempt(_ deed: Deed) async throws(Fault) -> Bool {
        let dispatcher = fixture.dispatcher
        switch deed {
        case .push:
            last = (0..<number(1...60)).compactMap { _ in try? listing(ref: "R-\(number(1...400))") }
            try await push(last)
        case .repeated:
            try await push(last)
        case .amend:
            guard let record = try record() else { return false }
            guard let changed = try? listing(ref: record.ref) else { return false }
            _ = try await dispatcher.amend(record.id, ifMatch: record.version, to: changed, by: Fixture.dispatcher)
        case .withdraw:
            guard let id = ids.randomElement(using: &random) else { return false }
            _ = try await dispatcher.withdraw(id, ifMatch: nil, by: Fixture.dispatcher)
        case .book:
            guard let id = ids.randomElement(using: &random) else { return false }
            let reply = try await fixture.book(id)
            guard reply.status == 201 else { return false }
            guard let booking = BookingID(String(decoding: reply.body, as: UTF8.self)) else { return false }
            bookings.append(booking)
        case .giveBack:
            guard let booking = bookings.randomElement(using: &random) else { return false }
            let step = StepRequest(number(0...3) == 0 ? .accept : .cancel)
            _ = try await dispatcher.step(booking, step, ifMatch: nil, by: Fixture.dispatcher)
        case .end:
            fixture.clock.turn(minutes: number(1...40))
            try await dispatcher.expire()
        }
        return true
    }

    private mutating func push(_ listings: [PreparedListing]) async throws(Fault) {
        let outcomes = try await fixture.dispatcher.push(listings, by: Fixture.dispatcher)
        for id in outcomes.compactMap(\.id) where !ids.contains(id) { ids.append(id) }
    }

    private mutating func record() throws(Fault) -> ListingRecord? {
        guard let id = ids.randomElement(using: &random) else { return nil }
        return try fixture.store.read { (store) throws(Fault) in try store.listing(id) }
    }

    private mutating func listing(ref: String) throws -> PreparedListing {
        let opens = fixture.clock.read.adding(minutes: number(-60...200))
        let closes = fixture.clock.read.adding(minutes: number(201...900))
        let load = Load(
            ref: ref,
            origin: Place(point: try point(spreadDeg: number(0...3) == 0 ? 0.01 : 2)),
            destination: Place(point: try point(spreadDeg: 6)),
            pickup: try #require(TimeWindow(from: opens, to: closes)),
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 1_000 * number(1...32)),
            mode: .full,
            trucks: number(1...3),
            price: number(0...7) == 0 ? .negotiable : .perTruck(fen: 10_000 * number(1...90)),
            infoFeeFen: number(0...2) * 5_000,
            booking: number(0...2) == 0 ? .confirm : .instant,
            contact: Contact(name: "王", phone: "13800001234")
        )
        return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
    }

    private mutating func point(spreadDeg: Double) throws -> Coordinate {
        let lat = 28.2 + spreadDeg * Double.random(in: -1...1, using: &random)
        let lon = 112.9 + spreadDeg * Double.random(in: -1...1, using: &random)
        return try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
}
