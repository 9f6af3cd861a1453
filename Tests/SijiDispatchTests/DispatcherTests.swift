import SijiDispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiStore
import SijiTrust
import Testing

@Suite("The one writer")
struct DispatcherTests {
    @Test func `shows a push in the index once it is answered, and not in snapshots taken before`() async throws {
        let fixture = try Fixture()
        let before = fixture.dispatcher.index
        let outcomes = try await fixture.dispatcher.push(
            [fixture.listing("A"), fixture.listing("B", priceFen: 900_000)],
            by: Fixture.dispatcher
        )
        let ids = outcomes.compactMap(\.id)
        #expect(try fixture.found() == [ids[1], ids[0]])
        #expect(try fixture.found(in: before).isEmpty)
    }

    @Test func `keeps every push of many callers at once`() async throws {
        let fixture = try Fixture()
        let prepared = try (0..<400).map { try fixture.listing("C-\($0)") }
        try await withThrowingTaskGroup(of: Int.self) { tasks in
            for listing in prepared {
                tasks.addTask {
                    try await fixture.dispatcher.push([listing], by: Fixture.dispatcher).compactMap(\.id).count
                }
            }
            var kept = 0
            for try await count in tasks { kept += count }
            #expect(kept == 400)
        }
        #expect(fixture.dispatcher.index.count == 400)
    }

    @Test func `undoes an atomic push whole at its first refusal`() async throws {
        let fixture = try Fixture()
        let taken = try await fixture.dispatcher.push([fixture.listing("TAKEN")], by: Fixture.dispatcher)
        _ = try await fixture.book(try #require(taken[0].id))
        let sequence = try fixture.store.read { (reader) throws(Fault) in try reader.lastChange() }

        let batches = try Batches([
            [fixture.listing("X"), fixture.listing("Y")],
            [fixture.listing("TAKEN", priceFen: 5), fixture.listing("Z")],
        ])
        let outcomes = try await fixture.dispatcher.pushAtomically(by: Fixture.dispatcher) { batches.next() }
        #expect(outcomes.count == 3)
        #expect(outcomes.last?.isRejected == true)
        #expect(try fixture.store.read { (reader) throws(Fault) in try reader.lastChange() } == sequence)
        #expect(fixture.dispatcher.index.count == 0)
    }

    @Test func `lets one of forty drivers win a slot, and takes the load out of the index`() async throws {
        let fixture = try Fixture()
        let id = try #require(
            try await fixture.dispatcher.push([fixture.listing("ONE")], by: Fixture.dispatcher)[0].id
        )
        let statuses = try await withThrowingTaskGroup(of: Int.self) { tasks in
            for driver in 0..<40 {
                let caller = Caller(uid: UInt32(2_000 + driver), name: "d\(driver)")
                tasks.addTask { try await fixture.book(id, by: caller).status }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
        #expect(statuses.filter { $0 == 201 }.count == 1)
        #expect(try fixture.found().isEmpty)
    }

    @Test func `leaves a load of three trucks in the index until the third is won`() async throws {
        let fixture = try Fixture()
        let id = try #require(
            try await fixture.dispatcher.push([fixture.listing("THREE", trucks: 3)], by: Fixture.dispatcher)[0].id
        )
        for slot in 1...3 {
            #expect(try fixture.found() == [id])
            #expect(try await fixture.book(id).status == 201, "slot \(slot)")
        }
        #expect(try fixture.found().isEmpty)
        #expect(try await fixture.book(id).status == 409)
    }

    @Test func `gives the same answer to the same key and refuses the key for another request`() async throws {
        let fixture = try Fixture()
        let pushed = try await fixture.dispatcher.push(
            [fixture.listing("K", trucks: 5), fixture.listing("L")],
            by: Fixture.dispatcher
        )
        let ids = pushed.compactMap(\.id)
        let first = try await fixture.book(ids[0], key: "key")
        let second = try await fixture.book(ids[0], key: "key")
        #expect(first == second)
        let live = try fixture.store.read { (reader) throws(Fault) in try reader.liveBookings(of: ids[0]).count }
        #expect(live == 1)
        await #expect(throws: Fault(.idempotencyConflict, ["key": "key"])) {
            try await fixture.book(ids[1], key: "key")
        }
    }

    @Test func `puts a load back when its booking is given back`() async throws {
        let fixture = try Fixture()
        let id = try #require(try await fixture.dispatcher.push([fixture.listing("B")], by: Fixture.dispatcher)[0].id)
        let reply = try await fixture.book(id)
        let booking = try #require(BookingID(String(decoding: reply.body, as: UTF8.self)))
        #expect(try fixture.found().isEmpty)
        _ = try await fixture.dispatcher.step(booking, StepRequest(.cancel), ifMatch: nil, by: Fixture.driver)
        #expect(try fixture.found() == [id])
    }

    @Test func `holds a request for half an hour and then gives the slot back`() async throws {
        let fixture = try Fixture()
        let id = try #require(
            try await fixture.dispatcher.push([fixture.listing("Q", booking: .confirm)], by: Fixture.dispatcher)[0].id
        )
        _ = try await fixture.book(id)
        try await fixture.dispatcher.expire()
        #expect(try fixture.found().isEmpty)
        fixture.clock.turn(minutes: 30)
        try await fixture.dispatcher.expire()
        #expect(try fixture.found() == [id])
    }

    @Test func `ends listings at their end`() async throws {
        let fixture = try Fixture()
        let id = try #require(try await fixture.dispatcher.push([fixture.listing("E")], by: Fixture.dispatcher)[0].id)
        fixture.clock.turn(minutes: 600)
        #expect(try fixture.found().isEmpty, "a search compares the end itself")
        #expect(fixture.dispatcher.index.count == 1)
        try await fixture.dispatcher.expire()
        #expect(fixture.dispatcher.index.count == 0)
        let status = try fixture.store.read { (reader) throws(Fault) in try reader.listing(id)?.status }
        #expect(status == .expired)
    }

    @Test(.timeLimit(.minutes(1)))
    func `ends nothing, and comes to an end, when the clock is set back under it`() async throws {
        let fixture = try Fixture()
        _ = try await fixture.dispatcher.push([fixture.listing("E")], by: Fixture.dispatcher)
        fixture.clock.turn(minutes: 600)
        fixture.clock.setBackAfterRead(minutes: 5)
        try await fixture.dispatcher.expire()
        #expect(fixture.dispatcher.index.count == 1)
        fixture.clock.turn(minutes: 5)
        try await fixture.dispatcher.expire()
        #expect(fixture.dispatcher.index.count == 0)
    }

    @Test func `leaves nothing of a refused command, not even a new party`() async throws {
        let fixture = try Fixture()
        let stranger = Caller(uid: 4_242, name: "stranger")
        #expect(try await fixture.book(LoadID(depot: .first, sequence: 9_999), by: stranger).status == 409)
        let party = try fixture.store.read { (reader) throws(Fault) in try reader.party(uid: 4_242) }
        #expect(party == nil)
    }

    @Test func `finishes what waits when it is shut down, and takes no more`() async throws {
        let fixture = try Fixture()
        let prepared = try (0..<100).map { try fixture.listing("S-\($0)") }
        async let pushes = withThrowingTaskGroup(of: Int.self) { tasks in
            for listing in prepared {
                tasks.addTask {
                    do {
                        return try await fixture.dispatcher.push([listing], by: Fixture.dispatcher).count
                    } catch {
                        #expect(error as? Fault == Fault(.serverDraining))
                        return 0
                    }
                }
            }
            return try await tasks.reduce(0, +)
        }
        await fixture.dispatcher.shutdown()
        let kept = try await pushes
        #expect(fixture.dispatcher.index.count == kept)
        await #expect(throws: Fault(.serverDraining)) {
            try await fixture.dispatcher.push([prepared[0]], by: Fixture.dispatcher)
        }
    }
}
