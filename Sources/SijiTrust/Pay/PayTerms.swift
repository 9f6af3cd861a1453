public import SijiFreight

/// What a booking pays and when: the price and its instalments.
public struct PayTerms: Sendable, Hashable {
    /// The price for the truck, fen; nil where none is agreed.
    public var priceFen: Int?
    /// Whether the price is a product with a quantity that is yet to be weighed.
    public var isEstimate: Bool
    /// Terms, days and instalments, as the agreement has them.
    public var payment: Payment

    /// Creates terms.
    public init(priceFen: Int?, isEstimate: Bool = false, payment: Payment) {
        self.priceFen = priceFen
        self.isEstimate = isEstimate
        self.payment = payment
    }

    /// The instalments; without any, the whole price is one.
    ///
    /// Instalments that no longer sum to the price, as after a price by weight, keep their amounts but for the last, which
    /// takes the difference and is never below 0.
    var instalments: [(when: Payment.Terms?, fen: Int?, days: Int, by: PaymentPart.Means?)] {
        guard !payment.parts.isEmpty else { return [(payment.terms, priceFen, payment.days ?? 0, nil)] }
        var left = priceFen ?? payment.parts.reduce(0) { $0 + $1.fen }
        return payment.parts.enumerated().map { place, part in
            let isLast = place == payment.parts.count - 1
            let fen = max(0, isLast ? left : min(part.fen, left))
            left -= fen
            return (part.when, fen, part.days ?? 0, part.by)
        }
    }
}

/// When the clocks of payment started; nil where that has not happened.
public struct PayClocks: Sendable, Hashable {
    /// The goods are on the truck and it left: 装货付 counts from here.
    public var pickedUpAt: Instant?
    /// Unloaded: 到付, 月结 and plain days count from here.
    public var deliveredAt: Instant?
    /// The dispatcher has the proof of delivery: 回单付 counts from here.
    public var podReceivedAt: Instant?

    /// Creates clocks.
    public init(pickedUpAt: Instant? = nil, deliveredAt: Instant? = nil, podReceivedAt: Instant? = nil) {
        self.pickedUpAt = pickedUpAt
        self.deliveredAt = deliveredAt
        self.podReceivedAt = podReceivedAt
    }

    /// The day by whose end a part is due, in the depot's zone; nil where its clock has not started or no terms are known.
    ///
    /// `onPickup`, `onDelivery`, `onPod` and `days` are so many days after the day on which their clock started; `days`
    /// counts from delivery. `monthly` is so many days after the last day of the month of delivery.
    public func dueOn(_ terms: Payment.Terms?, days: Int, in zone: ZoneOffset) -> CalendarDay? {
        func day(_ instant: Instant?) -> CalendarDay? { instant.map { CalendarDay(of: $0, in: zone) } }
        let start: CalendarDay? =
            switch terms {
            case nil: nil
            case .onPickup: day(pickedUpAt)
            case .onDelivery, .days: day(deliveredAt)
            case .onPod: day(podReceivedAt)
            case .monthly: day(deliveredAt)?.lastOfMonth
            }
        return start?.adding(days: days)
    }
}

/// Money that the dispatcher says was paid, and the driver did not deny.
public struct PaidAmount: Sendable, Hashable {
    /// Fen, > 0.
    public let fen: Int
    /// When it was paid, by the dispatcher's word.
    public let paidAt: Instant
    /// Which instalment it was for, from 0; nil for none in particular.
    public let part: Int?
    /// Whether the driver said that it came.
    public let isConfirmed: Bool

    /// Creates a payment.
    public init(fen: Int, paidAt: Instant, part: Int? = nil, isConfirmed: Bool) {
        self.fen = fen
        self.paidAt = paidAt
        self.part = part
        self.isConfirmed = isConfirmed
    }
}
