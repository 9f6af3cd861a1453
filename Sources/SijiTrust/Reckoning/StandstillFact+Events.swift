import SijiFreight

extension StandstillFact {
    /// What a booking's events say of its stops, the last of which is the delivery.
    ///
    /// A break or a closing is of the stop that the truck came to before it. A stop on the way that the agreement does not know is left out.
    static func facts(of events: [BookingEvent], deliveryStop: Int) -> [StandstillFact] {
        var here: Int?
        return events.compactMap { event in
            guard let kind = Kind(event.step) else { return nil }
            let stop =
                switch event.step {
                case .arrivePickup, .loaded, .depart: Optional(0)
                case .arriveVia, .leaveVia: event.details.viaStop.flatMap { (1..<deliveryStop).contains($0) ? $0 : nil }
                case .arriveDelivery, .deliver, .leaveDelivery: deliveryStop
                default: here
                }
            if kind == .arrived { here = stop }
            return stop.map {
                StandstillFact(
                    kind,
                    stop: $0,
                    at: event.at,
                    sequence: event.number,
                    isSelfReported: event.isSelfReported
                )
            }
        }
    }
}

extension StandstillFact.Kind {
    /// What a step says of the stop where it happens; nil where it says nothing.
    fileprivate init?(_ step: BookingEvent.Step) {
        switch step {
        case .arrivePickup, .arriveVia, .arriveDelivery: self = .arrived
        case .loaded, .deliver: self = .finished
        case .depart, .leaveVia, .leaveDelivery: self = .departed
        case .startBreak: self = .breakBegan
        case .endBreak: self = .breakEnded
        case .closeSite: self = .facilityClosed
        case .reopenSite: self = .facilityOpened
        default: return nil
        }
    }
}
