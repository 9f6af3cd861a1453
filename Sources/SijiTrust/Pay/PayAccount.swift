public import SijiFreight

/// One instalment as it stands.
public struct DuePart: Sendable, Hashable {
    /// Its place, from 0.
    public let number: Int
    /// What starts its clock; nil where the listing does not say.
    public let when: Payment.Terms?
    /// Days after that.
    public let days: Int
    /// How it is paid; nil where not said.
    public let by: PaymentPart.Means?
    /// What it comes to, fen; nil where no price is agreed.
    public let fen: Int?
    /// The day by whose end it is due; nil while its clock has not started.
    public let dueOn: CalendarDay?
    /// What was paid of it, fen, confirmed or not.
    public let paidFen: Int
    /// What was paid of it and confirmed by the driver, fen.
    public let confirmedFen: Int

    /// What is not paid, fen; nil where no price is agreed.
    public var outstandingFen: Int? { fen.map { $0 - paidFen } }

    /// By how many days it is late; nil where it is not.
    public func overdueDays(on today: CalendarDay) -> Int? {
        guard let dueOn, let outstandingFen, outstandingFen > 0, dueOn < today else { return nil }
        return dueOn.days(to: today)
    }
}

/// What a booking owes, what was paid of it, and what is late.
///
/// A payment that the driver has not confirmed yet counts as paid, and is shown apart; one that the driver denied is none.
public struct PayAccount: Sendable, Hashable {
    /// The instalments in the order of the agreement; never empty.
    public let parts: [DuePart]
    /// What was paid beyond every instalment, fen.
    public let surplusFen: Int
    /// Whether the price is yet to be weighed.
    public let isEstimate: Bool

    /// Draws the account.
    ///
    /// A payment goes to the part that it names as far as that is open; the rest, and what names none, to the parts that are due first, those without a day last, equal ones by their order.
    /// Confirmed money is placed before unconfirmed, each in the order of `paid`.
    /// - Complexity: O(parts · payments).
    public init(terms: PayTerms, clocks: PayClocks, paid: [PaidAmount], in zone: ZoneOffset) {
        let instalments = terms.instalments
        let due = instalments.map { clocks.dueOn($0.when, days: $0.days, in: zone) }
        let order = instalments.indices.sorted { left, right in
            switch (due[left], due[right]) {
            case (let first?, let second?): first == second ? left < right : first < second
            case (.some, nil): true
            case (nil, .some): false
            case (nil, nil): left < right
            }
        }
        var open = instalments.map { $0.fen ?? .max }
        var placed = Array(repeating: (all: 0, confirmed: 0), count: instalments.count)
        var surplusFen = 0
        for payment in paid.filter(\.isConfirmed) + paid.filter({ !$0.isConfirmed }) {
            var left = payment.fen
            let named = payment.part.map { instalments.indices.contains($0) ? [$0] : [] } ?? []
            for place in named + order where left > 0 {
                let fen = min(left, open[place])
                open[place] -= fen
                left -= fen
                placed[place].all += fen
                if payment.isConfirmed { placed[place].confirmed += fen }
            }
            surplusFen += left
        }
        parts = instalments.enumerated().map { place, part in
            DuePart(
                number: place,
                when: part.when,
                days: part.days,
                by: part.by,
                fen: part.fen,
                dueOn: due[place],
                paidFen: placed[place].all,
                confirmedFen: placed[place].confirmed
            )
        }
        self.surplusFen = surplusFen
        isEstimate = terms.isEstimate
    }

    /// What was paid, fen, confirmed or not.
    public var paidFen: Int { parts.reduce(surplusFen) { $0 + $1.paidFen } }
    /// What is not paid, fen; nil where no price is agreed.
    public var outstandingFen: Int? {
        parts.contains { $0.fen == nil } ? nil : parts.reduce(0) { $0 + ($1.outstandingFen ?? 0) }
    }
    /// What is not paid and late, fen.
    public func overdueFen(on today: CalendarDay) -> Int {
        parts.reduce(0) { $0 + ($1.overdueDays(on: today) == nil ? 0 : $1.outstandingFen ?? 0) }
    }
    /// By how many days the oldest open part is late; nil where none is.
    public func overdueDays(on today: CalendarDay) -> Int? { parts.compactMap { $0.overdueDays(on: today) }.max() }
    /// The day by whose end the next open part is due; nil where none is open, or no clock has started.
    public var nextDueOn: CalendarDay? {
        parts.filter { ($0.outstandingFen ?? 1) > 0 }.compactMap(\.dueOn).min()
    }
}
