import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("A dispatcher's days to pay")
struct DaysToPayTests {
    private static let today = CalendarDay(number: 20_800)

    private func paid(_ days: Int) -> PaidBooking {
        let delivered = Self.today.adding(days: -100)
        return PaidBooking(
            deliveredOn: delivered,
            paidOn: delivered.adding(days: days),
            dueOn: delivered,
            overdueFen: 0
        )
    }

    private func late(since days: Int, fen: Int = 1000) -> PaidBooking {
        PaidBooking(deliveredOn: Self.today.adding(days: -days), paidOn: nil, dueOn: nil, overdueFen: fen)
    }

    @Test func `is silent under five`() {
        #expect(DaysToPay([1, 2, 3, 4].map(paid), today: Self.today) == nil)
        let notDue = PaidBooking(deliveredOn: Self.today, paidOn: nil, dueOn: nil, overdueFen: 0)
        #expect(DaysToPay([1, 2, 3, 4].map(paid) + [notDue], today: Self.today) == nil)
        #expect(DaysToPay([1, 2, 3, 4, 5].map(paid), today: Self.today)?.sample == 5)
    }

    @Test func `speaks of who never pays by what is late`() throws {
        let figure = try #require(DaysToPay((0..<5).map { late(since: 90 + $0) }, today: Self.today))
        #expect(figure.medianDays == 92)
        #expect(figure.overdueCount == 5)
        #expect(figure.overdueFen == 5000)
    }

    @Test(arguments: UInt64(1)...20)
    func `is the least value that enough of the sample keeps`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let days = (0..<Int.random(in: 5...60, using: &random)).map { _ in Int.random(in: 0...90, using: &random) }
            let bookings = days.map { random.oneIn(3) ? late(since: $0) : paid($0) }
            let figure = DaysToPay(bookings.shuffled(using: &random), today: Self.today)
            #expect(figure?.medianDays == least(days, share: 0.5))
            #expect(figure?.p90Days == least(days, share: 0.9))
            #expect(figure?.sample == days.count)
            #expect(figure?.overdueCount == bookings.count { $0.overdueFen > 0 })
        }
    }

    private func least(_ days: [Int], share: Double) -> Int? {
        (0...90).first { bound in Double(days.count { $0 <= bound }) >= share * Double(days.count) - 1e-9 }
    }

    @Test func `takes the day on which confirmed money reached the price`() throws {
        let delivered = Instant(epochSec: 1_796_097_600)
        let terms = PayTerms(priceFen: 1000, payment: Payment(terms: .onDelivery, days: 3))
        func booking(_ paid: [PaidAmount], on days: Int) -> PaidBooking? {
            PaidBooking(
                terms: terms,
                clocks: PayClocks(deliveredAt: delivered),
                paid: paid,
                in: .china,
                today: CalendarDay(of: delivered, in: .china).adding(days: days)
            )
        }
        func paid(_ fen: Int, _ days: Int, _ isConfirmed: Bool = true) -> PaidAmount {
            PaidAmount(fen: fen, paidAt: delivered.adding(minutes: days * 1440), isConfirmed: isConfirmed)
        }
        let whole = try #require(booking([paid(600, 9), paid(400, 2)], on: 20))
        #expect(whole.deliveredOn.days(to: try #require(whole.paidOn)) == 9)
        let early = try #require(booking([paid(1000, -4)], on: 20))
        #expect(early.paidOn == early.deliveredOn)
        let open = try #require(booking([paid(600, 1), paid(100, 2, false)], on: 4))
        #expect(open.paidOn == nil)
        #expect(open.overdueFen == 300)
        #expect(booking([], on: 3)?.overdueFen == 0)
        #expect(
            PaidBooking(terms: terms, clocks: PayClocks(), paid: [], in: .china, today: Self.today) == nil
        )
    }
}
