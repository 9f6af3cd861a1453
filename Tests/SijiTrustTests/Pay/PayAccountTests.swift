import SijiFreight
import SijiTestSupport
import SijiTrust
import Testing

@Suite("What a booking owes")
struct PayAccountTests {
    private static let noon = Instant(epochSec: 1_796_097_600)  // 2026-12-01T12:00:00+08:00

    private func day(_ number: Int) -> Instant { Self.noon.adding(minutes: number * 1440) }

    private func account(
        _ payment: Payment,
        priceFen: Int? = 850_000,
        clocks: PayClocks,
        paid: [PaidAmount] = []
    ) -> PayAccount {
        PayAccount(terms: PayTerms(priceFen: priceFen, payment: payment), clocks: clocks, paid: paid, in: .china)
    }

    @Test(arguments: [
        (Payment.Terms.onPickup, 0, "2026-12-01"), (.onDelivery, 0, "2026-12-04"), (.onPod, 30, "2027-01-12"),
        (.days, 7, "2026-12-11"), (.monthly, 0, "2026-12-31"), (.monthly, 15, "2027-01-15"),
    ])
    func `is due so many days after its clock started`(terms: Payment.Terms, days: Int, due: String) {
        let clocks = PayClocks(pickedUpAt: day(0), deliveredAt: day(3), podReceivedAt: day(12))
        let account = account(Payment(terms: terms, days: days), clocks: clocks)
        #expect(account.nextDueOn?.text == due)
        #expect(account.outstandingFen == 850_000)
    }

    @Test func `is not due while its clock has not started, though delivered`() {
        let account = account(Payment(terms: .onPod, days: 0), clocks: PayClocks(deliveredAt: day(0)))
        #expect(account.nextDueOn == nil)
        #expect(account.overdueDays(on: CalendarDay(of: day(400), in: .china)) == nil)
        #expect(self.account(Payment(), clocks: PayClocks(deliveredAt: day(0))).nextDueOn == nil)
    }

    @Test func `is late from the day after, by days`() {
        let account = account(Payment(terms: .onDelivery), clocks: PayClocks(deliveredAt: day(0)))
        let due = CalendarDay(of: day(0), in: .china)
        #expect(account.overdueDays(on: due) == nil)
        #expect(account.overdueDays(on: due.adding(days: 1)) == 1)
        #expect(account.overdueFen(on: due.adding(days: 9)) == 850_000)
    }

    @Test func `places money on what is due first, and what names a part on that`() {
        let payment = Payment(parts: [
            PaymentPart(when: .onPod, fen: 600_000, days: 10),
            PaymentPart(when: .onPickup, fen: 250_000, by: .fuelCard),
        ])
        let clocks = PayClocks(pickedUpAt: day(0), deliveredAt: day(1), podReceivedAt: day(2))
        let first = account(
            payment,
            clocks: clocks,
            paid: [PaidAmount(fen: 300_000, paidAt: day(1), isConfirmed: true)]
        )
        #expect(first.parts.map(\.paidFen) == [50_000, 250_000])
        let named = account(
            payment,
            clocks: clocks,
            paid: [PaidAmount(fen: 700_000, paidAt: day(1), part: 0, isConfirmed: false)]
        )
        #expect(named.parts.map(\.paidFen) == [600_000, 100_000])
        #expect(named.parts.map(\.confirmedFen) == [0, 0])
        let over = account(
            payment,
            clocks: clocks,
            paid: [PaidAmount(fen: 900_000, paidAt: day(1), isConfirmed: true)]
        )
        #expect(over.surplusFen == 50_000)
        #expect(over.outstandingFen == 0)
        #expect(over.nextDueOn == nil)
    }

    @Test func `knows no sum where no price is agreed`() {
        let account = account(Payment(terms: .onDelivery), priceFen: nil, clocks: PayClocks(deliveredAt: day(0)))
        #expect(account.outstandingFen == nil)
        #expect(account.overdueFen(on: CalendarDay(of: day(5), in: .china)) == 0)
    }

    @Test func `gives the difference to the last part where a price by weight came out otherwise`() {
        let payment = Payment(parts: [
            PaymentPart(when: .onPickup, fen: 300_000), PaymentPart(when: .onPod, fen: 550_000),
        ])
        #expect(account(payment, priceFen: 900_000, clocks: PayClocks()).parts.map(\.fen) == [300_000, 600_000])
        #expect(account(payment, priceFen: 200_000, clocks: PayClocks()).parts.map(\.fen) == [200_000, 0])
    }

    /// Yuan by yuan: each fen looks for the first open part by itself.
    @Test(arguments: UInt64(1)...10)
    func `loses no fen, and places each where a count fen by fen does`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<200 {
            func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
            func clock() -> Instant? { random.oneIn(3) ? nil : day(number(-40...40)) }
            let parts = (0..<number(0...4)).map { _ in
                PaymentPart(
                    when: Payment.Terms.allCases.randomElement(using: &random) ?? .onPod,
                    fen: number(1...40),
                    days: number(0...3)
                )
            }
            let sum = parts.isEmpty ? number(1...90) : parts.reduce(0) { $0 + $1.fen }
            let payment = Payment(terms: .onPod, days: 2, parts: parts)
            let clocks = PayClocks(pickedUpAt: clock(), deliveredAt: clock(), podReceivedAt: clock())
            let paid = (0..<number(0...5)).map { _ in
                PaidAmount(
                    fen: number(1...40),
                    paidAt: day(number(0...50)),
                    part: random.oneIn(2) ? number(0...5) : nil,
                    isConfirmed: random.oneIn(2)
                )
            }
            let account = account(payment, priceFen: sum, clocks: clocks, paid: paid)
            var open = account.parts.map { $0.fen ?? 0 }
            var placed = open.map { _ in 0 }
            var surplus = 0
            for payment in paid.filter(\.isConfirmed) + paid.filter({ !$0.isConfirmed }) {
                for _ in 0..<payment.fen {
                    let rank = { (place: Int) -> [Int] in
                        [
                            place == payment.part ? 0 : 1, account.parts[place].dueOn == nil ? 1 : 0,
                            account.parts[place].dueOn?.number ?? 0, place,
                        ]
                    }
                    let choice = open.indices.filter { open[$0] > 0 }
                        .min { rank($0).lexicographicallyPrecedes(rank($1)) }
                    guard let choice else {
                        surplus += 1
                        continue
                    }
                    open[choice] -= 1
                    placed[choice] += 1
                }
            }
            #expect(account.parts.map(\.paidFen) == placed, "round \(round)")
            #expect(account.surplusFen == surplus, "round \(round)")
            #expect(account.paidFen == paid.reduce(0) { $0 + $1.fen }, "round \(round)")
            #expect(account.outstandingFen == sum - placed.reduce(0, +), "round \(round)")
        }
    }
}
