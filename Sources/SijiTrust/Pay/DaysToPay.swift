public import SijiFreight

/// How one delivered booking was paid: what a dispatcher's figure is made of.
public struct PaidBooking: Sendable, Hashable {
    /// The day of delivery.
    public let deliveredOn: CalendarDay
    /// The day on which confirmed payments reached the price; nil while they have not.
    public let paidOn: CalendarDay?
    /// The day by whose end the last part is due; nil while its clock has not started.
    public let dueOn: CalendarDay?
    /// What is late, fen, on the day of counting.
    public let overdueFen: Int

    /// Creates a booking's payment.
    public init(deliveredOn: CalendarDay, paidOn: CalendarDay?, dueOn: CalendarDay?, overdueFen: Int) {
        self.deliveredOn = deliveredOn
        self.paidOn = paidOn
        self.dueOn = dueOn
        self.overdueFen = overdueFen
    }

    /// A delivered booking's payment from its account's terms; nil where it is not delivered or has no price.
    ///
    /// A booking is paid on the day of the payment that made the confirmed sum reach the price, in the order of their days;
    /// money paid before delivery counts as paid on the day of delivery.
    public init?(terms: PayTerms, clocks: PayClocks, paid: [PaidAmount], in zone: ZoneOffset, today: CalendarDay) {
        guard let deliveredAt = clocks.deliveredAt, let priceFen = terms.priceFen, priceFen > 0 else { return nil }
        let deliveredOn = CalendarDay(of: deliveredAt, in: zone)
        var sum = 0
        var paidOn: CalendarDay?
        for payment in paid.filter(\.isConfirmed).sorted(by: { $0.paidAt < $1.paidAt }) where paidOn == nil {
            sum += payment.fen
            if sum >= priceFen { paidOn = max(deliveredOn, CalendarDay(of: payment.paidAt, in: zone)) }
        }
        let account = PayAccount(terms: terms, clocks: clocks, paid: paid, in: zone)
        self.init(
            deliveredOn: deliveredOn,
            paidOn: paidOn,
            dueOn: account.parts.allSatisfy { $0.dueOn != nil } ? account.parts.compactMap(\.dueOn).max() : nil,
            overdueFen: account.overdueFen(on: today)
        )
    }
}

/// How long a dispatcher takes to pay after delivery.
///
/// The sample is the bookings that are paid, and those that are late: a late one counts with the days that it has been open so
/// far, which can only make the figure too kind. Without them, who never pays would have no figure. Money that is not due yet
/// says nothing of its dispatcher and is left out.
public struct DaysToPay: Sendable, Hashable {
    /// The least sample that is spoken of.
    public static let leastSample = 5

    /// Half are paid within so many days: the smallest value that at least half of the sample does not exceed.
    public let medianDays: Int
    /// Nine in ten are; the same rule.
    public let p90Days: Int
    /// How many bookings the sample has, ≥ 5.
    public let sample: Int
    /// How many bookings are late.
    public let overdueCount: Int
    /// What is late, fen.
    public let overdueFen: Int

    /// Reckons the figure; nil under 5 bookings.
    ///
    /// - Complexity: O(n log n).
    public init?(_ bookings: some Sequence<PaidBooking>, today: CalendarDay) {
        var days: [Int] = []
        var (overdueCount, overdueFen) = (0, 0)
        for booking in bookings {
            if booking.overdueFen > 0 {
                overdueCount += 1
                overdueFen += booking.overdueFen
                days.append(max(0, booking.deliveredOn.days(to: today)))
            } else if let paidOn = booking.paidOn {
                days.append(booking.deliveredOn.days(to: paidOn))
            }
        }
        guard days.count >= Self.leastSample else { return nil }
        days.sort()
        medianDays = Self.quantile(days, tenths: 5)
        p90Days = Self.quantile(days, tenths: 9)
        sample = days.count
        self.overdueCount = overdueCount
        self.overdueFen = overdueFen
    }

    /// The nearest rank: value number ⌈q·n⌉ of the sorted sample.
    private static func quantile(_ sorted: [Int], tenths: Int) -> Int {
        sorted[max(0, (sorted.count * tenths + 9) / 10 - 1)]
    }
}
