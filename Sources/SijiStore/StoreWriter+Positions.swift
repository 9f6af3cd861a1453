public import SijiFault
public import SijiFreight
import SijiGeo
public import SijiTrust

/// A clock may be a minute ahead: as much as `BookingLife.entry` forgives one that went back.
private let aheadSec: Int64 = 60

/// Where trucks are, and what it says of their bookings; the same for every store.
extension StoreWriter {
    /// Keeps a batch of a driver's fixes, and enters the arrivals and departures that they prove (`RoadWatch`).
    ///
    /// All fixes are kept, or none. `places` says where a booking's truck must come; nil where nobody knows. A step that was
    /// said is never changed. Fixes that tell nothing new enter nothing.
    /// - Throws: `field.range` naming the fix that is of the future or over 30 days old, and what the store throws.
    /// - Complexity: O(n) in the fixes, and O(m) in those of the last day for each booking on the road.
    public func takePositions(
        _ fixes: [PositionFix],
        of party: PartyID,
        at now: Instant,
        places: (ListingRecord) throws(Fault) -> RoadPlaces?
    ) throws(Fault) -> PositionsTaken {
        let earliest = Retention(at: now).positionsBefore
        let latest = Instant(epochSec: now.epochSec + aheadSec)
        for (number, fix) in fixes.enumerated() where fix.at < earliest || fix.at > latest {
            let facts: [String: FactValue] = [
                "value": .text(fix.at.rfc3339(in: .china)), "min": .text(earliest.rfc3339(in: .china)),
                "max": .text(latest.rfc3339(in: .china)),
            ]
            throw Fault(.fieldRange, field: "fixes[\(number)].at", facts)
        }
        var taken = PositionsTaken()
        for fix in fixes {
            if try put(fix, of: party) { taken.kept += 1 } else { taken.known += 1 }
        }
        try follow(party, at: now, places, &taken)
        return taken
    }

    private func follow(
        _ party: PartyID,
        at now: Instant,
        _ places: (ListingRecord) throws(Fault) -> RoadPlaces?,
        _ taken: inout PositionsTaken
    ) throws(Fault) {
        let since = now.adding(minutes: -RoadWatch.backMin)
        // A truck that unloaded long ago has no step left that could be entered.
        let bookings = try bookingsOnRoad(of: party).filter { booking in
            !BookingStatus.completed.contains(booking.status) || booking.changedAt >= since
        }
        guard !bookings.isEmpty else { return }
        let fixes = try positions(of: party, from: since, before: nil, limit: Int(Int32.max))
        let track = Track(onEarth: fixes)
        for booking in bookings {
            guard let listing = try listing(booking.load), let road = try places(listing) else { continue }
            try follow(booking.id, of: party, track, road, at: now, &taken)
        }
    }

    private func follow(
        _ booking: BookingID,
        of party: PartyID,
        _ track: Track,
        _ road: RoadPlaces,
        at now: Instant,
        _ taken: inout PositionsTaken
    ) throws(Fault) {
        // Each step is made once, of each stop, so that there are no more rounds than steps.
        while let finding = RoadWatch.look(at: try life(of: booking), road, track, now: now) {
            switch finding {
            case .ask(let ask):
                taken.asks.append(PositionsTaken.Ask(booking: booking, ask: ask))
                return
            case .step(let step, let at, let stop):
                let details = BookingDetails(viaStop: stop)
                let request = StepRequest(step, at: at, source: .position, details: details)
                do throws(Fault) {
                    _ = try self.step(booking, request, ifMatch: nil, by: party, at: now)
                } catch {
                    // The daemon's clock stands behind the booking's: the fixes are kept, and looked at again.
                    guard error.code == .bookingClockBack || error.code == .bookingStepTime else { throw error }
                    return
                }
                taken.steps.append(PositionsTaken.Step(booking: booking, step: step, at: at))
            }
        }
    }
}

extension Track {
    /// A track on the earth.
    fileprivate init(onEarth fixes: [PositionFix]) {
        self.init(fixes) { from, to in
            guard let start = Coordinate(from), let end = Coordinate(to) else { return .infinity }
            return GreatCircle.metres(from: start, to: end)
        }
    }
}

extension Coordinate {
    /// A spot of the floor that knows no geometry; nil where it is outside the earth.
    init?(_ spot: BookingSpot) { self.init(latE7: spot.latE7, lonE7: spot.lonE7) }
}

extension StoreReader {
    /// What a driver drove from one moment to another, by their positions; nil where there are none of that time.
    ///
    /// - Throws: what the store throws.
    /// - Complexity: O(n) in the fixes from then on.
    func drive(of driver: PartyID, from start: Instant, to end: Instant) throws(Fault) -> Drive? {
        let after = Instant(epochSec: end.epochSec + 1)
        let fixes = try positions(of: driver, from: start, before: after, limit: Int(Int32.max))
        return Track(onEarth: fixes).drive(from: start, to: end)
    }

    /// Where the truck of a booking was last seen since it was won, for its dispatcher; nil where nobody knows.
    ///
    /// - Throws: `position.notShown` where the booking was not won yet, or is over (`BookingLife.showsPosition`), and what the store throws.
    public func lastPosition(for booking: BookingRecord) throws(Fault) -> PositionFix? {
        let life = try life(of: booking.id)
        guard life.showsPosition, let wonAt = life.wonAt else {
            throw Fault(
                .positionNotShown,
                ["id": .text(booking.id.description), "status": .text(booking.status.rawValue)]
            )
        }
        return try positions(of: booking.driver, from: wonAt, before: nil, limit: 1).first
    }
}
