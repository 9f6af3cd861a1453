@testable import SijiAPI

/// Trips beside their schemas.
extension WireSamples {
    private static let place = TripAnswer.Place(lat: 0, lon: 0)
    private static let late = TripAnswer.Late(do: "", by: "", byMin: 0)
    private static let basis = TripAnswer.Basis(
        rule: "",
        averageKmh: 0,
        drivers: 1,
        halfWidthKm: 0,
        limitsWithinKm: 0,
        notCounted: []
    )
    private static let step = TripAnswer.Step(do: "", from: "", to: "", alongKm: 0, driver: 1, drivenMin: 0)

    static let trips: [(wire: any Sendable, schema: Schema)] = [
        (place, TripSchemas.place), (late, TripSchemas.late), (basis, TripSchemas.basis), (step, TripSchemas.step),
        (TripAnswer.Fallback(alongKm: 0), TripSchemas.fallback), (MatchesAnswer.Refined(), MatchSchemas.refined),
    ]
}
