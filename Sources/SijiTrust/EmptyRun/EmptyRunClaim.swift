public import SijiFreight

/// What is known of a truck's way to a load that it did not get.
public struct EmptyRunFacts: Sendable, Hashable {
    /// When the driver set out, as recorded; nil where nobody recorded it.
    public var setOutAt: Instant?
    /// When the truck came to the pickup.
    public var arrivedAt: Instant?
    /// When loading began; a run that loaded was not empty.
    public var loadingAt: Instant?
    /// When the booking was given back.
    public var cancelledAt: Instant?
    /// By whom.
    public var cancelledBy: BookingSide?
    /// When the pickup window opens.
    public var opens: Instant
    /// When it closes; who comes later is not kept waiting by the load.
    public var closes: Instant
    /// What is known of the way.
    public var way = EmptyWay()
    /// The truck's own cost of an empty km, fen.
    public var truckFenPerKm: Int?

    /// Creates facts of a booking that nothing happened to yet.
    public init(opens: Instant, closes: Instant) {
        self.opens = opens
        self.closes = closes
    }
}

/// What an empty run is owed.
public struct EmptyRunClaim: Sendable, Hashable {
    /// Why it was empty.
    public let cause: EmptyRunCause
    /// The yuan; they sum to `fen`.
    ///
    /// Empty where neither fee nor distance is known.
    public let lines: [ClaimLine]
    /// What to know of the facts.
    public let flags: [ClaimFlag]

    /// Fen in all; nil where no fee was agreed on and distance or rate is not known.
    public var fen: Int? { lines.isEmpty ? nil : lines.reduce(0) { $0 + $1.fen } }

    /// Reckons the claim; nil where the run was not empty, or nobody but the driver made it so.
    ///
    /// An agreed fee counts before kilometres. Of kilometres the measured ones count. Where nobody measured, and where what was
    /// measured has gaps and is less, the estimated way counts: to the pickup if the truck got there, else to where the driver
    /// says that it turned back. The flags say which. Half a fen is rounded away from zero. The cap comes last.
    public init?(_ facts: EmptyRunFacts, terms: EmptyRunTerms) {
        guard let cause = Self.cause(facts, terms) else { return nil }
        self.cause = cause
        var lines: [ClaimLine] = []
        var flags: [ClaimFlag] = []
        if let fee = terms.feeFen {
            lines.append(ClaimLine(rule: .emptyRunFee, stop: nil, quantity: nil, rateFen: nil, fen: fee))
        } else {
            let way = facts.way
            let toldM = facts.arrivedAt != nil ? way.toPickupM : way.toTurnM
            let measured = way.measured.flatMap { $0.hasGaps && $0.metres < toldM ?? 0 ? nil : $0 }
            let metres = measured?.metres ?? toldM
            let rate = terms.fenPerKm ?? facts.truckFenPerKm
            if rate == nil { flags.append(.rateMissing) }
            if metres == nil { flags.append(.distanceMissing) }
            if let measured {
                flags.append(.distanceMeasured)
                if measured.hasGaps { flags.append(.distanceGaps) }
            } else if toldM != nil {
                flags.append(.distanceTold)
            }
            if let metres, let rate {
                let thousandths = metres * rate
                let fen = thousandths / 1000 + (thousandths % 1000 >= 500 ? 1 : 0)
                lines.append(
                    ClaimLine(rule: .emptyRunDistance, stop: nil, quantity: metres, rateFen: rate, fen: fen)
                )
            }
        }
        let sum = lines.reduce(0) { $0 + $1.fen }
        if let cap = terms.capFen, sum > cap {
            lines.append(ClaimLine(rule: .emptyRunCap, stop: nil, quantity: nil, rateFen: nil, fen: cap - sum))
        }
        self.lines = lines
        self.flags = flags
    }

    private static func cause(_ facts: EmptyRunFacts, _ terms: EmptyRunTerms) -> EmptyRunCause? {
        guard facts.loadingAt == nil, let cancelledAt = facts.cancelledAt, let side = facts.cancelledBy else {
            return nil
        }
        let wasThere = facts.arrivedAt.map { $0 <= cancelledAt } ?? false
        if side == .dispatcher {
            if wasThere { return .cancelledOnArrival }
            return facts.setOutAt.map { $0 <= cancelledAt } ?? false ? .cancelledOnTheWay : nil
        }
        guard side == .driver, wasThere, let arrivedAt = facts.arrivedAt, arrivedAt <= facts.closes else { return nil }
        let dueAt = max(arrivedAt, facts.opens)
        return cancelledAt >= dueAt.adding(minutes: terms.waitMin) ? .loadNotThere : nil
    }
}
