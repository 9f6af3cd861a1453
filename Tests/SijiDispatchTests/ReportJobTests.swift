import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTestSupport
import SijiTrust
import Testing

@Suite("Drivers' reports and the one writer")
struct ReportJobTests {
    private static let stop = ReportTarget.restStop("s-1")
    private static let full = ReportDraft(subject: .known(stop), kind: .full)

    private func say(
        _ fixture: Fixture,
        _ draft: ReportDraft = full,
        by caller: Caller = Fixture.driver,
        key: IdempotencyKey? = nil
    ) async throws -> KeptReply {
        try await fixture.dispatcher.report(draft, by: caller, key: key) { result in
            KeptReply(status: (try? result.get()) == nil ? 422 : 201, body: [])
        }
    }

    private func occupancy(_ fixture: Fixture) -> Occupancy {
        fixture.dispatcher.reports[Self.stop].occupancy(atSec: fixture.clock.read.epochSec)
    }

    @Test func `what is answered is in the book, and there again after a start`() async throws {
        let fixture = try Fixture()
        #expect(occupancy(fixture) == .unknown)
        #expect(try await say(fixture).status == 201)
        #expect(occupancy(fixture).state == .full)
        let report = try #require(fixture.dispatcher.reports[Self.stop].reports.first)
        let id = ReportID(rawValue: report.number)
        _ = try await fixture.dispatcher.answer(
            report: id,
            isFor: false,
            told: nil,
            by: Fixture.dispatcher,
            key: nil
        ) { _ in KeptReply(status: 201, body: []) }
        #expect(occupancy(fixture).state == .unknown && occupancy(fixture).isDisputed)
        let again = try Fixture.open(fixture.store, clock: fixture.clock)
        #expect(again.reports[Self.stop] == fixture.dispatcher.reports[Self.stop])
        #expect(again.reports.report(report.number) == fixture.dispatcher.reports.report(report.number))
    }

    @Test func `a key has one effect, and a limit is kept under none`() async throws {
        let fixture = try Fixture()
        let key = IdempotencyKey(key: "k", request: [1])
        for _ in 0..<3 { _ = try await say(fixture, key: key) }
        let party = try fixture.store.read { (reader) throws(Fault) in try reader.party(uid: Fixture.driver.uid) }
        let driver = try #require(party).id
        func times() throws -> Int {
            try fixture.store.read { (reader) throws(Fault) in
                try reader.reportTimes(of: driver, after: Instant(epochSec: 0), limit: 99)
            }.count
        }
        #expect(try times() == 1)
        await #expect(throws: Fault.self) { try await say(fixture, key: IdempotencyKey(key: "k", request: [2])) }
        for _ in 0..<19 { _ = try await say(fixture) }
        let late = IdempotencyKey(key: "late", request: [3])
        await #expect(throws: Fault.self) { try await say(fixture, key: late) }
        fixture.clock.turn(minutes: 61)
        #expect(try await say(fixture, key: late).status == 201)
    }

    @Test func `a request that tells where somebody was is kept as a digest behind a salt of its own`() async throws {
        let fixture = try Fixture()
        let (head, body) = (Array("POST /v1/reports\n".utf8), Array(#"{"lat":28.2}"#.utf8))
        func key(_ name: String, _ body: [UInt8]) -> IdempotencyKey {
            IdempotencyKey(key: name, request: head, hiding: body)
        }
        var kept: [[UInt8]] = []
        for (caller, name) in [(Fixture.driver, "a"), (Fixture.driver, "b"), (Fixture.dispatcher, "a")] {
            for _ in 0..<2 { #expect(try await say(fixture, by: caller, key: key(name, body)).status == 201) }
            await #expect(throws: Fault.self) { try await say(fixture, by: caller, key: key(name, body + [32])) }
            let record = try fixture.store.read { (reader) throws(Fault) in
                try reader.party(uid: caller.uid).map { party throws(Fault) in
                    try reader.idempotent(party: party.id, key: name)
                } ?? nil
            }
            kept.append(try #require(record).request)
        }
        // The same was said thrice, and nobody can see that it is the same.
        #expect(Set(kept).count == 3)
        for request in kept {
            #expect(request.starts(with: head) && request.count == head.count + 16 + 32)
            #expect(!request.contains(body) && !request.contains(Digest(of: body).bytes))
        }
        #expect(fixture.dispatcher.reports[Self.stop].reports.first?.voices.count == 2)
    }

    @Test func `an erasure is in the book at once, and the job takes what counts for nothing`() async throws {
        let fixture = try Fixture()
        _ = try await say(fixture)
        let counts = try await fixture.dispatcher.erase(Fixture.driver)
        #expect(counts.reportVoices == 1)
        #expect(fixture.dispatcher.reports[Self.stop].reports.first?.voices.map(\.party) == [nil])
        #expect(occupancy(fixture).state == .full)
        fixture.clock.turn(minutes: 30 * 1_440 - 1)
        #expect(try await fixture.dispatcher.retain().reports == 0)
        fixture.clock.turn(minutes: 1)
        let gone = try await fixture.dispatcher.retain()
        #expect(gone.reports == 1 && gone.total == 1)
        #expect(fixture.dispatcher.reports.count == 0)
    }

    @Test func `what a command undoes is in no book`() async throws {
        let fixture = try Fixture()
        var late = Self.full
        late.atSec = fixture.clock.read.epochSec + 3_600
        #expect(try await say(fixture, late).status == 422)
        #expect(fixture.dispatcher.reports.count == 0)
    }
}
