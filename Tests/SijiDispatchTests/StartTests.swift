import SijiDispatch
import SijiFault
import SijiFreight
import SijiMatch
import SijiStore
import SijiTestSupport
import SijiTrust
import Testing

@Suite("The start of a dispatcher")
struct StartTests {
    private let fixture: Fixture

    init() throws { fixture = try Fixture() }

    private func push(_ count: Int) async throws -> [LoadID] {
        let listings = try (1...count).map { try fixture.listing("R-\($0)", priceFen: 500_000 + 1_000 * $0) }
        return try await fixture.dispatcher.push(listings, by: Fixture.dispatcher).compactMap(\.id)
    }

    private func change(_ id: LoadID, _ change: (inout ListingRecord) -> Void) throws(Fault) {
        try fixture.store.write { (store) throws(Fault) in
            guard var record = try store.listing(id) else { throw Fault(.loadNotFound) }
            change(&record)
            try store.update(record)
        }
    }

    private func refusal() -> Fault? {
        do {
            _ = try Fixture.open(fixture.store, clock: fixture.clock)
        } catch {
            return error as? Fault
        }
        return nil
    }

    @Test func `opens with what the store held`() async throws {
        _ = try await push(50)
        let reopened = try Fixture.open(fixture.store, clock: fixture.clock)
        #expect(try fixture.found(in: reopened.index) == fixture.found())
        #expect(reopened.index.count == 50)
    }

    @Test func `reads the whole listing where nothing is kept for matching, or another version kept it`() async throws {
        let ids = try await push(60)
        let before = try fixture.found()
        for id in ids[..<20] { try change(id) { $0.offer = nil } }
        for id in ids[20..<40] { try change(id) { $0.offer?[0] = 255 } }
        let reopened = try Fixture.open(fixture.store, clock: fixture.clock)
        #expect(try fixture.found(in: reopened.index) == before)
        #expect(reopened.index.count == 60)
    }

    @Test func `does not open over what is damaged, and names the listing`() async throws {
        let ids = try await push(3)
        try change(ids[1]) { $0.offer?.removeLast() }
        let fault = try #require(refusal())
        #expect(fault.code == .storeDamaged)
        #expect(fault.facts["id"] == .text(ids[1].description))
        #expect(fault.detail(in: .en).contains("\(ids[1]): offer, length"))
    }

    @Test func `does not open over a listing that it must read and cannot, and names it`() async throws {
        let ids = try await push(3)
        try change(ids[2]) { record in
            record.offer = nil
            record.wire = Array(#""ref":"B"}"#.utf8)
        }
        let fault = try #require(refusal())
        #expect(fault.code == .storeDamaged)
        #expect(fault.facts["id"] == .text(ids[2].description))
        #expect(fault.detail(in: .en).contains("\(ids[2]): field.missing origin"))
    }

    @Test func `gives a slot back to the search whichever way the listing is read`() async throws {
        let ids = try await push(2)
        try change(ids[0]) { $0.offer = nil }
        var bookings: [BookingID] = []
        for id in ids {
            let answer = try await fixture.book(id)
            bookings.append(try #require(BookingID(String(decoding: answer.body, as: UTF8.self))))
        }
        #expect(try fixture.found().isEmpty)
        for booking in bookings {
            _ = try await fixture.dispatcher.step(booking, StepRequest(.cancel), ifMatch: nil, by: Fixture.driver)
        }
        #expect(try fixture.found() == ids.reversed())
    }
}
