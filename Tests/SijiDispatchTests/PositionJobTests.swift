import SijiDispatch
import SijiFault
import SijiFreight
import SijiGeo
import SijiStore
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Positions and the one writer")
struct PositionJobTests {
    private func send(
        _ fixture: Fixture,
        _ count: Int
    ) async throws -> PositionsTaken {
        let now = fixture.clock.read
        let fixes = (0..<count).map { number in
            PositionFix(
                at: Instant(epochSec: now.epochSec - Int64(number) * 20),
                spot: BookingSpot(latE7: 282_000_000, lonE7: 1_129_000_000)
            )
        }
        let taken = Box<PositionsTaken?>(nil)
        _ = try await fixture.dispatcher.take(
            positions: fixes,
            by: Fixture.driver,
            key: nil,
            places: { load in
                let spot = BookingSpot(latE7: load.origin.point.latE7, lonE7: load.origin.point.lonE7)
                return RoadPlaces(pickup: spot, delivery: nil, opens: load.pickup.from)
            },
            reply: { result in
                taken.set(try? result.get())
                return KeptReply(status: 200, body: [])
            }
        )
        return try #require(taken.get())
    }

    @Test func `the job forgets them after thirty days, a few a commit, and counts`() async throws {
        let fixture = try Fixture()
        for _ in 0..<5 {
            #expect(try await send(fixture, 500).kept == 500)
            fixture.clock.turn(minutes: 300)
        }
        fixture.clock.turn(minutes: 30 * 1_440 - 2 * 300 - 1)
        let first = try await fixture.dispatcher.retain()
        // What three batches and a part of the fourth left: the fixes before the thirtieth day.
        let before = Retention(at: fixture.clock.read).positionsBefore
        #expect(first.positions > 1_000 && first.total == first.positions)
        let left = try fixture.store.read { (reader) throws(Fault) in
            try reader.party(uid: Fixture.driver.uid).map { party throws(Fault) in
                try reader.positions(of: party.id, from: Instant(epochSec: 0), before: nil, limit: 9_999)
            }
        }
        #expect(left?.count == 2_500 - first.positions && left?.allSatisfy { $0.at >= before } == true)
        #expect(try await fixture.dispatcher.retain().total == 0)
        fixture.clock.turn(minutes: 30 * 1_440)
        #expect(try await fixture.dispatcher.retain().positions == 2_500 - first.positions)
    }

    @Test func `a stay is entered in the commit that keeps its fixes`() async throws {
        let fixture = try Fixture()
        let outcomes = try await fixture.dispatcher.push([fixture.listing("A")], by: Fixture.dispatcher)
        let load = try #require(outcomes.first?.id)
        _ = try await fixture.dispatcher.book(
            load,
            version: nil,
            truckName: nil,
            mayBookOwn: false,
            by: Fixture.driver,
            key: nil
        ) { _ in KeptReply(status: 201, body: []) }
        fixture.clock.turn(minutes: 30)
        let taken = try await send(fixture, 60)
        #expect(taken.steps.map(\.step) == [.arrivePickup])
        let first = try #require(taken.steps.first)
        #expect(first.at == Instant(epochSec: fixture.clock.read.epochSec - 59 * 20))
        let life = try fixture.store.read { (reader) throws(Fault) in try reader.life(of: first.booking) }
        #expect(life.status == .loading && life.times[.arrivePickup] == first.at)
    }
}
