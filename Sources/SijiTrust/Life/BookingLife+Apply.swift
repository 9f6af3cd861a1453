public import SijiFault
import SijiFreight

/// How far back an event may be told, minutes: a day, for a driver who was without a network.
private let tellableMin = 24 * 60

extension BookingLife {
    /// Takes one event more; where it throws, nothing changed.
    ///
    /// The step must be possible for the side now, its time no earlier than the step before, no later than `enteredAt`, and at most 24 h back. A break or a closing is held against the others of its kind and the arrival only: what is told of them holds up no other step. A booking is `paid` by itself once its proof of delivery is there and the payments that the driver confirmed reach the price.
    /// - Throws: `booking.notYourStep`, `booking.state` with `status` and `possible`, `booking.stepTime`, `booking.clockBack`, `payment.notFound`, `payment.answered`, `field.missing`, `field.range` (a stop on the way that is not the next or a later one, or not the one where the truck stands), `store.damaged` where the number is not the next.
    /// - Complexity: O(1), O(payments) for an answer to one.
    public mutating func apply(_ event: BookingEvent) throws(Fault) {
        guard event.number == version + 1 else {
            throw Fault(.storeDamaged, ["cause": .text("event \(event.number) after event \(version)")])
        }
        try event.requireSide()
        guard isPossible(event.step, for: event.side) else { throw impossible(event) }
        try requireTime(event)
        var next = self
        try next.take(event)
        next.version = event.number
        next.times[event.step] = event.at
        next.lastEnteredAt = event.enteredAt
        if event.step.movesTheClock { next.lastAt = event.at }
        next.settleWherePaid()
        self = next
    }

    private func requireTime(_ event: BookingEvent) throws(Fault) {
        guard event.enteredAt >= lastEnteredAt else { throw clockBack(event.enteredAt) }
        guard event.at != event.enteredAt || event.source == .selfReported else { return }
        let farthest = event.enteredAt.adding(minutes: -tellableMin)
        var earliest = event.enteredAt
        if event.step.isTellable(by: event.side) {
            let isPause = BookingEvent.Step.pauses.contains(event.step)
            earliest = max((isPause ? stay?.earliest(of: event.step) : nil) ?? lastAt, farthest)
        }
        guard event.source != .said, earliest <= event.at, event.at <= event.enteredAt else {
            throw event.untimely(earliest: earliest, latest: event.enteredAt)
        }
    }

    private mutating func take(_ event: BookingEvent) throws(Fault) {
        switch event.step {
        case .request, .offer, .book: throw impossible(event)
        case .accept:
            priceFen = offer?.priceFen ?? priceFen
            close(as: .booked)
            wasBooked = true
        case .expire:
            guard let heldUntil, event.enteredAt >= heldUntil else { throw impossible(event) }
            close(as: .cancelled)
        case .refuse: close(as: .cancelled)
        case .cancel:
            close(as: .cancelled)
            endedBy = event.side
        case .counter:
            let fen = try event.needed(event.details.priceFen, "priceFen")
            offer = BookingOffer(priceFen: fen, by: .dispatcher, at: event.at)
            heldUntil = event.at.adding(minutes: BookingStatus.requestHeldMin)
        case .arrivePickup:
            move(to: .loading)
            stay = BookingStay(at: .pickup, since: event.at)
        case .loaded: stay = nil
        case .depart:
            move(to: .inTransit)
            stay = nil
        case .arriveVia:
            lastVia = try via(event, in: (lastVia + 1)...viaCount)
            stay = BookingStay(at: .via(lastVia), since: event.at)
        case .leaveVia:
            _ = try via(event, in: lastVia...lastVia)
            stay = nil
        case .arriveDelivery: stay = BookingStay(at: .delivery, since: event.at)
        case .deliver:
            move(to: .delivered)
            stay = nil
        case .startBreak, .endBreak, .closeSite, .reopenSite: stay?.take(event)
        case .sendPod: move(to: .podSent)
        case .receivePod: move(to: .podReceived)
        case .settle: move(to: .paid)
        // Where the truck stood can be erased, so that a life cannot hang on it.
        case .setOut, .turnBack, .leaveDelivery: break
        case .recordPayment: payments.append(try payment(event))
        case .confirmPayment: try answer(event, .confirmed)
        case .denyPayment: try answer(event, .denied)
        case .dispute:
            _ = try event.needed(event.details.reason, "reason")
            (cameFrom, disputedBy, status) = (status, event.side, .disputed)
        case .proposeTerms, .refuseTerms: _ = try event.needed(event.details.termsVersion, "version")
        case .acceptTerms:
            _ = try event.needed(event.details.termsVersion, "version")
            // A version that came into force may name another price.
            priceFen = event.details.priceFen ?? priceFen
        case .resolve:
            (status, cameFrom, disputedBy) = (standing, nil, nil)
        }
    }

    private mutating func move(to next: BookingStatus) {
        if cameFrom == nil { status = next } else { cameFrom = next }
    }

    private mutating func close(as next: BookingStatus) {
        (status, offer, heldUntil) = (next, nil, nil)
        if next == .cancelled { stay = nil }
    }

    private func via(_ event: BookingEvent, in range: ClosedRange<Int>) throws(Fault) -> Int {
        let stop = try event.needed(event.details.viaStop, "stop")
        guard range.contains(stop) else {
            let facts: [String: FactValue] = [
                "value": .integer(stop), "min": .integer(range.lowerBound), "max": .integer(range.upperBound),
            ]
            throw Fault(.fieldRange, field: "stop", facts)
        }
        return stop
    }

    private mutating func settleWherePaid() {
        guard status == .podReceived, let priceFen, confirmedFen >= priceFen else { return }
        status = .paid
    }

    private func payment(_ event: BookingEvent) throws(Fault) -> BookingPayment {
        let number = try event.needed(event.details.paymentNumber, "payment")
        guard number == payments.count + 1 else {
            throw Fault(.storeDamaged, ["cause": .text("payment \(number) after payment \(payments.count)")])
        }
        return BookingPayment(
            number: number,
            amountFen: try event.needed(event.details.amountFen, "amountFen"),
            paidAt: event.details.paidAt ?? event.at,
            means: event.details.means,
            part: event.details.part,
            recordedAt: event.at,
            answer: .open
        )
    }

    private mutating func answer(_ event: BookingEvent, _ answer: BookingPayment.Answer) throws(Fault) {
        let number = try event.needed(event.details.paymentNumber, "payment")
        guard payments.indices.contains(number - 1) else {
            throw Fault(.paymentNotFound, field: "payment", ["payment": .integer(number)])
        }
        let held = payments[number - 1].answer
        guard held == .open else {
            throw Fault(
                .paymentAnswered,
                field: "payment",
                ["payment": .integer(number), "status": .text(held.rawValue)]
            )
        }
        payments[number - 1].answer = answer
        payments[number - 1].answeredAt = event.at
    }
}

extension BookingEvent.Step {
    /// Whether the next step of the road may not have happened before this one.
    fileprivate var movesTheClock: Bool {
        switch self {
        case .recordPayment, .confirmPayment, .denyPayment, .dispute, .resolve, .proposeTerms, .acceptTerms,
            .refuseTerms, .startBreak, .endBreak, .closeSite, .reopenSite:
            false
        default: true
        }
    }
}
