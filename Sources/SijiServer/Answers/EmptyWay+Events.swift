import SijiGeo
import SijiRoads
import SijiTrust

extension EmptyWay {
    /// What was measured when the run ended, and the way between the places that a driver told.
    ///
    /// That way goes by their great circle and the factor of ordinary roads: a claim is to be reckoned anew by hand.
    init(of events: [BookingEvent], to pickup: Coordinate?) {
        func point(_ step: BookingEvent.Step) -> Coordinate? {
            events.last { $0.step == step }?.details.spot.flatMap { Coordinate(latE7: $0.latE7, lonE7: $0.lonE7) }
        }
        let start = point(.setOut)
        func metres(to end: Coordinate?) -> Int? {
            guard let start, let end else { return nil }
            return DistanceModel.ordinary.metres(from: start, to: end)
        }
        self.init(
            measured: events.last { $0.details.emptyDrive != nil }?.details.emptyDrive,
            toPickupM: metres(to: pickup),
            toTurnM: metres(to: point(.turnBack))
        )
    }
}
