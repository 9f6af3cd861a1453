public import SijiFreight

/// What a booking's events come to under its agreement: waiting, an empty run, pay.
public struct BookingReckoning: Sendable, Hashable {
    /// What the waiting comes to.
    public let detention: DetentionClaim
    /// What an empty run is owed; nil where the run was not empty.
    public let emptyRun: EmptyRunClaim?

    /// Reckons from the events in their order.
    ///
    /// `way` is what is known of the way to the pickup, `truckFenPerKm` the truck's own cost of an empty km, nil where not
    /// known.
    /// - Complexity: O(n log n) in the events.
    public init(
        _ events: [BookingEvent],
        content: AgreementContent,
        way: EmptyWay = EmptyWay(),
        truckFenPerKm: Int? = nil,
        now: Instant
    ) {
        let stops = content.detentionStops
        let cancelled = events.last { $0.step == .cancel }
        detention = DetentionMeter.claim(
            stops: stops,
            terms: content.detentionTerms,
            facts: StandstillFact.facts(of: events, deliveryStop: stops.count - 1),
            endedAt: cancelled?.at,
            now: now
        )
        var facts = EmptyRunFacts(
            opens: content.instant(.pickupFrom) ?? Instant(epochSec: 0),
            closes: content.instant(.pickupTo) ?? .last
        )
        facts.setOutAt = events.last { $0.step == .setOut }?.at
        facts.arrivedAt = events.last { $0.step == .arrivePickup }?.at
        facts.loadingAt = events.last { $0.step == .loaded || $0.step == .depart }?.at
        facts.cancelledAt = cancelled?.at
        facts.cancelledBy = cancelled?.side
        facts.way = way
        facts.truckFenPerKm = truckFenPerKm
        emptyRun = EmptyRunClaim(facts, terms: content.emptyRunTerms)
    }
}

extension BookingLife {
    /// When the clocks of payment started.
    public var payClocks: PayClocks {
        PayClocks(
            pickedUpAt: times[.depart] ?? times[.loaded],
            deliveredAt: times[.deliver],
            podReceivedAt: times[.receivePod]
        )
    }

    /// What was paid, as far as the driver did not deny it.
    public var paidAmounts: [PaidAmount] {
        payments.filter { $0.answer != .denied }.map { payment in
            PaidAmount(
                fen: payment.amountFen,
                paidAt: payment.paidAt,
                part: payment.part,
                isConfirmed: payment.answer == .confirmed
            )
        }
    }

    /// What is owed under terms; the price that holds is the booking's own where the terms name none.
    public func account(_ terms: PayTerms, in zone: ZoneOffset) -> PayAccount {
        var terms = terms
        terms.priceFen = terms.priceFen ?? priceFen
        return PayAccount(terms: terms, clocks: payClocks, paid: paidAmounts, in: zone)
    }
}
