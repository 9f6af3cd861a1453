import SijiFault
public import SijiFreight

extension BookingLife {
    /// What a side may do now, in the order of `Step.allCases`; empty where nothing, the agreement's steps left out.
    ///
    /// The time of a step is not looked at: an `expire` that is not due yet is among them.
    public func possible(for side: BookingSide) -> [BookingEvent.Step] {
        BookingEvent.Step.allCases.filter { step in
            !BookingEvent.Step.terms.contains(step) && step.sides.contains(side) && isPossible(step, for: side)
        }
    }

    /// The next step of the road and its papers for a side; nil where it is the other's turn, or all is done.
    public func next(for side: BookingSide) -> BookingEvent.Step? {
        let order: [BookingEvent.Step] = [
            .accept, .endBreak, .reopenSite, .arrivePickup, .depart, .leaveVia, .arriveVia, .arriveDelivery, .deliver,
            .sendPod, .receivePod, .settle,
        ]
        let possible = Set(possible(for: side))
        return order.first(where: possible.contains)
    }

    /// Whether a side may make a step now, its time left aside.
    public func isPossible(_ step: BookingEvent.Step, for side: BookingSide) -> Bool {
        if step.isOnce, times[step] != nil { return false }
        switch step {
        case .request, .offer, .book: return false
        case .accept, .refuse: return status == .requested && side == answers
        case .counter: return status == .requested && offer?.by == .driver
        case .expire: return status == .requested
        case .cancel:
            return status == .requested || status == .booked || status == .loading && times[.loaded] == nil
        case .setOut, .arrivePickup: return standing == .booked
        case .turnBack:
            return endedBy == .dispatcher && times[.setOut] != nil && times[.arrivePickup] == nil
        case .loaded, .depart: return standing == .loading
        case .arriveVia:
            return standing == .inTransit && stay == nil && times[.arriveDelivery] == nil && lastVia < viaCount
        case .leaveVia: return isAtVia
        case .startBreak: return stay != nil && stay?.breakSince == nil
        case .endBreak: return stay?.breakSince != nil
        case .closeSite: return stay != nil && stay?.closedSince == nil
        case .reopenSite: return stay?.closedSince != nil
        case .arriveDelivery, .deliver: return standing == .inTransit
        case .leaveDelivery: return [.delivered, .podSent, .podReceived].contains(standing)
        case .sendPod: return standing == .delivered
        case .receivePod: return standing == .podSent
        // A truck that was ordered and not used may be owed something after the end.
        case .recordPayment: return wasBooked && standing != .paid
        case .confirmPayment, .denyPayment: return payments.contains { $0.answer == .open }
        case .settle: return [.delivered, .podSent, .podReceived].contains(status)
        case .dispute: return status != .requested && status != .cancelled && status != .disputed
        case .proposeTerms, .acceptTerms, .refuseTerms:
            return wasBooked && standing != .paid && status != .cancelled
        case .resolve: return status == .disputed && side == disputedBy
        }
    }

    private var isAtVia: Bool {
        if case .via = stay?.place { true } else { false }
    }

    /// From when to when a step says that the truck drove empty, and may be owed it; nil where it says nothing of it.
    ///
    /// From setting out to the arrival at the pickup, else to the turning back or the cancelling itself.
    public func emptyWay(endedBy step: BookingEvent.Step, of side: BookingSide, at moment: Instant) -> (
        Instant, Instant
    )? {
        guard wasBooked, let from = times[.setOut] else { return nil }
        let end = times[.arrivePickup]
        switch step {
        case .turnBack: break
        case .cancel where side == .dispatcher || end != nil: break
        default: return nil
        }
        return from <= end ?? moment ? (from, end ?? moment) : nil
    }

    /// The stop on the way that an `arriveVia` or `leaveVia` without a number is about; nil where it is about none.
    public func assumedVia(of step: BookingEvent.Step) -> Int? {
        switch step {
        case .arriveVia: lastVia < viaCount ? lastVia + 1 : nil
        case .leaveVia: isAtVia ? lastVia : nil
        default: nil
        }
    }

    /// Who may say yes or no to what waits.
    private var answers: BookingSide { offer?.by == .dispatcher ? .driver : .dispatcher }

    func impossible(_ event: BookingEvent) -> Fault {
        Fault(
            .bookingState,
            field: "do",
            [
                "status": .text(status.rawValue), "got": .text(event.step.rawValue),
                "possible": .list(possible(for: event.side).map(\.rawValue)),
            ]
        )
    }
}

extension BookingEvent {
    func requireSide() throws(Fault) {
        guard step.sides.contains(side) else {
            throw Fault(
                .bookingNotYourStep,
                field: "do",
                [
                    "got": .text(step.rawValue), "side": .text(side.rawValue),
                    "sides": .list(step.sides.map(\.rawValue).sorted()),
                ]
            )
        }
    }

    func untimely(earliest: Instant, latest: Instant) -> Fault {
        Fault(
            .bookingStepTime,
            field: "at",
            [
                "value": .text(at.rfc3339(in: .china)), "got": .text(step.rawValue),
                "earliest": .text(earliest.rfc3339(in: .china)), "latest": .text(latest.rfc3339(in: .china)),
            ]
        )
    }

    func needed<Value>(_ value: Value?, _ field: String) throws(Fault) -> Value {
        guard let value else { throw Fault(.fieldMissing, field: field, ["got": .text(step.rawValue)]) }
        return value
    }
}
