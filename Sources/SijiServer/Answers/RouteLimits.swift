import SijiAPI
import SijiAtlas
import SijiFreight
import SijiRoads
import SijiTrip

/// Known limits on a way, whatever an engine that found it says of them.
struct RouteLimits {
    private let survey: TripSurvey
    private let atlas: Atlas
    private let today: CalendarDay
    private let view: ReportView

    init(_ ways: FoundWays, _ atlas: Atlas, zone: ZoneOffset, now: Instant) {
        var legs: [TripLeg] = []
        for route in ways.routes {
            legs.append(
                TripLeg(route, isLoaded: true, isSurveyed: ways.isSurveyed, startM: legs.last?.endM ?? 0)
            )
        }
        let errands = legs.map { leg in TripErrand(.arrive, at: Place(point: leg.route.line[leg.route.line.count - 1]))
        }
        survey = TripSurvey(
            legs: legs,
            errands: errands,
            atlas: Atlas(restStops: [], checkpoints: []),
            wish: TripSurvey.Wish(halfWidthM: 0, limitsWithinM: TripRequestReader.standardLimitsM)
        )
        self.atlas = atlas
        today = CalendarDay(of: now, in: zone)
        view = ReportView(now: now, zone: zone)
    }

    /// Those on the way, or on a road that nobody names, that a vehicle is not surely clear of, at any hour.
    func notClear(for vehicle: Vehicle) -> [TripAnswer.Limit] {
        let both = TripVehicle(empty: vehicle, loaded: vehicle)
        return survey.limits(atlas, vehicle: both).filter { met in
            met.bearing != .beside && met.clearance.verdict != .clear
        }.map { met in
            TripAnswer.Limit(
                alongKm: Double(met.alongM) / 1_000,
                offsetKm: WireNumbers.km(met.along.offsetM),
                loaded: true,
                bearing: met.bearing.rawValue,
                checkpoint: CheckpointWire(met.along.item, view),
                clearance: ClearanceWire(met.clearance, of: met.along.item, today: today, view)
            )
        }
    }
}
