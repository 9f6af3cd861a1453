public import SijiTrust

/// What `PATCH /v1/bookings/{id}` and `POST /v1/bookings/{id}/events` can be asked to do.
public enum BookingDo: String, Sendable, CaseIterable {
    case accept, refuse, counter, cancel
    case setOut, turnBack
    case arrivePickup, loaded, depart, arriveDelivery, deliver, leaveDelivery, sendPod, receivePod
    case arriveVia, leaveVia, startBreak, endBreak, closeSite, reopenSite
    case confirmPayment, denyPayment, settle, dispute, resolve

    /// The step of the life that it is.
    public var step: BookingEvent.Step {
        switch self {
        case .accept: .accept
        case .refuse: .refuse
        case .counter: .counter
        case .cancel: .cancel
        case .setOut: .setOut
        case .turnBack: .turnBack
        case .arrivePickup: .arrivePickup
        case .loaded: .loaded
        case .depart: .depart
        case .arriveDelivery: .arriveDelivery
        case .deliver: .deliver
        case .leaveDelivery: .leaveDelivery
        case .sendPod: .sendPod
        case .receivePod: .receivePod
        case .arriveVia: .arriveVia
        case .leaveVia: .leaveVia
        case .startBreak: .startBreak
        case .endBreak: .endBreak
        case .closeSite: .closeSite
        case .reopenSite: .reopenSite
        case .confirmPayment: .confirmPayment
        case .denyPayment: .denyPayment
        case .settle: .settle
        case .dispute: .dispute
        case .resolve: .resolve
        }
    }

    /// What may be said beside it.
    var members: Set<BookingChangeKey> {
        switch self {
        case .accept, .settle: []
        case .counter: [.priceFen]
        case .refuse, .cancel, .dispute: [.reason, .note]
        case .resolve: [.note]
        case .confirmPayment, .denyPayment: [.payment]
        case .setOut, .turnBack: [.at, .note, .spot]
        case .arriveVia, .leaveVia: [.at, .note, .stop]
        case .arrivePickup, .loaded, .depart, .arriveDelivery, .deliver, .leaveDelivery, .sendPod, .receivePod,
            .startBreak, .endBreak, .closeSite, .reopenSite:
            [.at, .note]
        }
    }
}

/// A standing that a booking can be asked to have: each is reached by one step.
public enum BookingGoal: String, Sendable, CaseIterable {
    case booked, loading, inTransit, delivered, podSent, podReceived, paid, cancelled, disputed

    /// The step that leads there.
    var step: BookingDo {
        switch self {
        case .booked: .accept
        case .loading: .arrivePickup
        case .inTransit: .depart
        case .delivered: .deliver
        case .podSent: .sendPod
        case .podReceived: .receivePod
        case .paid: .settle
        case .cancelled: .cancel
        case .disputed: .dispute
        }
    }
}
