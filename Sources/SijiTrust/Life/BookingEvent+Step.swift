extension BookingEvent {
    /// What can happen to a booking; the raw value is the word on the wire and in the hash chain.
    public enum Step: String, Sendable, CaseIterable {
        /// The driver asks for a load whose dispatcher must say yes.
        case request
        /// The driver names a price for a load without one (面议).
        case offer
        /// The driver books.
        case book
        /// Yes: the dispatcher's to a request or an offer, the driver's to a counter-offer.
        case accept
        /// No, from whoever may say yes.
        case refuse
        /// The dispatcher names another price.
        case counter
        /// Nobody answered in time.
        case expire
        /// Given back.
        case cancel
        /// The driver is on the way to the pickup.
        case setOut
        /// The dispatcher gave the booking back with the driver on the way, who says where that was.
        case turnBack
        /// The truck is at the pickup: loading begins.
        case arrivePickup
        /// The goods are on the truck.
        case loaded
        /// The truck leaves the pickup with the goods.
        case depart
        /// The truck is at a stop on the way.
        case arriveVia
        /// The truck leaves a stop on the way.
        case leaveVia
        /// The truck is at the destination.
        case arriveDelivery
        /// The goods are off the truck.
        case deliver
        /// The truck leaves the destination.
        case leaveDelivery
        /// The driver begins a break of their own at a stop, which is not the stop's fault.
        case startBreak
        /// The driver ends it.
        case endBreak
        /// The stop does not work: a power cut, a strike, a storm; a standstill that is nobody's fault.
        case closeSite
        /// The stop works again.
        case reopenSite
        /// The driver sends the proof of delivery.
        case sendPod
        /// The dispatcher has the proof of delivery.
        case receivePod
        /// The dispatcher says that something was paid.
        case recordPayment
        /// The driver says that it came.
        case confirmPayment
        /// The driver says that it did not.
        case denyPayment
        /// The driver says that all is paid.
        case settle
        /// One side says that something is wrong.
        case dispute
        /// The side that said so takes it back.
        case resolve
        /// A side proposes other terms: a version of the written agreement.
        case proposeTerms
        /// A side says yes to a version.
        case acceptTerms
        /// A side says no to a version.
        case refuseTerms
    }
}

extension BookingEvent.Step {
    /// The steps that begin a life.
    public static let openings: Set<Self> = [.request, .offer, .book]

    /// The steps whose time may be told afterwards: those of the road and its papers.
    public static let tellable: Set<Self> = [
        .setOut, .turnBack, .arrivePickup, .loaded, .depart, .arriveDelivery, .deliver, .leaveDelivery, .sendPod,
        .receivePod, .arriveVia, .leaveVia, .startBreak, .endBreak, .closeSite, .reopenSite,
    ]

    /// Whether a side may tell the step's time afterwards.
    ///
    /// A closing takes minutes from what the driver is owed. The driver may own to an earlier one; the dispatcher's word counts from the moment at which the driver could read it.
    public func isTellable(by side: BookingSide) -> Bool {
        Self.tellable.contains(self) && (self != .closeSite || side == .driver)
    }

    /// The steps that stop and start the meter within a stay; they come as often as they happen.
    public static let pauses: Set<Self> = [.startBreak, .endBreak, .closeSite, .reopenSite]

    /// The sides that may ever make the step.
    public var sides: Set<BookingSide> {
        switch self {
        case .request, .offer, .book, .setOut, .turnBack, .arrivePickup, .loaded, .depart, .arriveDelivery, .deliver,
            .leaveDelivery, .sendPod, .confirmPayment, .denyPayment, .settle, .arriveVia, .leaveVia, .startBreak,
            .endBreak:
            [.driver]
        case .counter, .receivePod, .recordPayment: [.dispatcher]
        case .accept, .refuse, .dispute, .resolve, .proposeTerms, .acceptTerms, .refuseTerms, .closeSite, .reopenSite:
            [.driver, .dispatcher]
        // A file of an older form does not say which side gave a booking back.
        case .cancel: [.driver, .dispatcher, .depot]
        case .expire: [.depot]
        }
    }

    /// The steps of the written agreement, which has rules and a route of its own.
    public static let terms: Set<Self> = [.proposeTerms, .acceptTerms, .refuseTerms]

    /// Whether it happens at most once in a life.
    public var isOnce: Bool {
        switch self {
        case .recordPayment, .confirmPayment, .denyPayment, .dispute, .resolve, .proposeTerms, .acceptTerms,
            .refuseTerms, .arriveVia, .leaveVia, .startBreak, .endBreak, .closeSite, .reopenSite:
            false
        default: true
        }
    }
}
