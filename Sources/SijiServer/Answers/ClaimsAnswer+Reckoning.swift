import SijiAPI
import SijiFreight
import SijiTrust

extension ClaimsAnswer {
    /// A reckoning on the wire.
    init(
        _ booking: BookingID,
        _ reckoning: BookingReckoning,
        by version: AgreementVersion,
        pay: PayAccount,
        at now: Instant,
        zone: ZoneOffset
    ) {
        self.init(
            bookingId: booking.description,
            agreementVersion: version.number,
            agreed: version.standing == .inForce,
            countedAt: now.rfc3339(in: zone),
            stops: reckoning.detention.stops.map { Stop($0, zone: zone) },
            detentionFen: reckoning.detention.totalFen,
            emptyRun: reckoning.emptyRun.map { run in
                EmptyRun(
                    cause: run.cause.rawValue,
                    fen: run.fen,
                    lines: run.lines.map(Line.init),
                    flags: run.flags.map(\.rawValue)
                )
            },
            pay: PayWire(pay, on: CalendarDay(of: now, in: zone))
        )
    }
}

extension ClaimsAnswer.Stop {
    fileprivate init(_ stop: StopClaim, zone: ZoneOffset) {
        self.init(
            stop: stop.stop,
            kind: stop.kind.rawValue,
            arrivedAt: stop.arrivedAt.rfc3339(in: zone),
            endedAt: stop.endedAt.rfc3339(in: zone),
            open: stop.isOpen,
            freeMin: stop.freeMin,
            chargedMin: stop.chargedMin,
            fen: stop.fen,
            spans: stop.spans.map { span in
                ClaimsAnswer.Span(
                    rule: span.rule.rawValue,
                    from: span.from.rfc3339(in: zone),
                    to: span.to.rfc3339(in: zone),
                    minutes: span.minutes
                )
            },
            lines: stop.lines.map(ClaimsAnswer.Line.init),
            flags: stop.flags.map(\.rawValue)
        )
    }
}

extension ClaimsAnswer.Line {
    fileprivate init(_ line: ClaimLine) {
        self.init(rule: line.rule.rawValue, quantity: line.quantity, rateFen: line.rateFen, fen: line.fen)
    }
}

extension PayWire {
    /// What is owed, as it stands on a day.
    init(_ account: PayAccount, on today: CalendarDay) {
        self.init(
            estimate: account.isEstimate,
            paidFen: account.paidFen,
            outstandingFen: account.outstandingFen,
            overdueFen: account.overdueFen(on: today),
            overdueDays: account.overdueDays(on: today),
            nextDueOn: account.nextDueOn?.text,
            parts: account.parts.map { part in
                Part(
                    when: part.when?.rawValue,
                    days: part.days,
                    by: part.by?.rawValue,
                    fen: part.fen,
                    dueOn: part.dueOn?.text,
                    paidFen: part.paidFen,
                    confirmedFen: part.confirmedFen,
                    overdueDays: part.overdueDays(on: today)
                )
            }
        )
    }
}
