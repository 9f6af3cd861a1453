import SijiFault
import SijiFreight
import SijiTrust
import Testing

@Suite("Grants, retention and the adviser's page")
struct PrivacyTests {
    private static let now = Instant(epochSec: 1_796_083_200)

    private static func grant(from: Int, to: Int) -> FaultCode? {
        do throws(Fault) {
            _ = try Grant(
                adviserUid: 5_002,
                from: now.adding(minutes: from),
                to: now.adding(minutes: to),
                at: now
            )
            return nil
        } catch {
            return error.code
        }
    }

    @Test func `a grant runs ahead, for a minute to 90 days`() {
        #expect(Self.grant(from: 0, to: 1) == nil)
        #expect(Self.grant(from: 0, to: 0) == .fieldRange)
        #expect(Self.grant(from: -100, to: -1) == .fieldRange)
        #expect(Self.grant(from: -100, to: 60) == nil)
        #expect(Self.grant(from: 60, to: 60) == .fieldRange)
        #expect(Self.grant(from: 0, to: 90 * 1_440) == nil)
        #expect(Self.grant(from: 0, to: 90 * 1_440 + 1) == .fieldRange)
    }

    @Test func `a grant holds from its first moment to just before its last`() throws {
        let grant = Grant(kept: 1, from: Self.now, to: Self.now.adding(minutes: 10))
        #expect(!grant.holds(at: Self.now.adding(minutes: -1)))
        #expect(grant.holds(at: Self.now))
        #expect(grant.holds(at: Instant(epochSec: Self.now.epochSec + 599)))
        #expect(!grant.holds(at: Self.now.adding(minutes: 10)))
    }

    @Test func `trade records stay three whole years, over a leap day too`() {
        let day: Int64 = 86_400
        let kept = Retention(at: Self.now)
        #expect(Self.now.epochSec - kept.tradeBefore.epochSec == 1_096 * day)
        #expect(Self.now.epochSec - kept.positionsBefore.epochSec == 30 * day)
    }

    private static func booking(
        _ sequence: UInt64,
        _ status: BookingStatus,
        agreed: Int?,
        paid: Int? = nil,
        due: Int? = nil,
        at minutes: Int = 0,
        wait: Int? = nil
    ) -> AdviceBooking {
        AdviceBooking(
            id: BookingID(depot: .first, sequence: sequence),
            dispatcher: "d\(sequence)",
            lane: "a > b",
            status: status,
            bookedAt: now.adding(minutes: minutes),
            agreedFen: agreed,
            paidFen: paid,
            dueAt: due.map { now.adding(minutes: $0) },
            waitMin: wait
        )
    }

    @Test func `the oldest debt stands first, those without a due date last, and what is paid nowhere`() {
        let page = AdvicePage(
            [
                Self.booking(1, .delivered, agreed: 100), Self.booking(2, .podReceived, agreed: 100, due: -10),
                Self.booking(3, .podSent, agreed: 100, paid: 40, due: -20),
                Self.booking(4, .paid, agreed: 100, paid: 90),
                Self.booking(5, .inTransit, agreed: 100), Self.booking(6, .loading, agreed: 100, due: -5),
                Self.booking(7, .disputed, agreed: nil), Self.booking(8, .delivered, agreed: 100, paid: 120),
                Self.booking(9, .cancelled, agreed: 100, due: -50),
            ],
            zone: .china
        )
        #expect(page.debts.map(\.dispatcher) == ["d3", "d2", "d6", "d1"])
        #expect(page.debts.map(\.openFen) == [60, 100, 100, 100])
    }

    @Test func `months add up what was agreed, paid and waited, and leave unknown unknown`() {
        let month = 40 * 1_440
        let page = AdvicePage(
            [
                Self.booking(1, .paid, agreed: 100, paid: 100, wait: 30), Self.booking(2, .paid, agreed: 50, wait: 5),
                Self.booking(3, .cancelled, agreed: 70), Self.booking(4, .booked, agreed: nil, at: -month),
            ],
            zone: .china
        )
        #expect(page.months.map(\.month) == ["2026-12", "2026-10"])
        #expect(page.months.map(\.bookings) == [2, 1])
        #expect(page.months.map(\.agreedFen) == [150, 0])
        #expect(page.months.map(\.paidFen) == [100, 0])
        #expect(page.months.map(\.waitMin) == [35, nil])
        #expect(page.months.allSatisfy { $0.workMin == nil })
    }
}
