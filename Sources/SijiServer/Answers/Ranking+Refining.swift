import SijiAPI
import SijiAtlas
import SijiFreight
import SijiGeo
import SijiMatch
import SijiRoads

extension Ranking {
    /// So many results are measured anew.
    private static let mostRefined = 25
    /// What Valhalla measures at once (`service_limits.truck.max_matrix_location_pairs`); more places than that come of loads with stops on the
    /// way.
    private static let mostPairs = 2_500

    /// The first results with what an engine measures of their ways; the order and the ranked figures stay as they are.
    ///
    /// The truck is told to it empty on the way to a pickup, and at what it is allowed in all on the way from there.
    func refined(_ ranked: Ranked, _ query: MatchQuery, by engine: any RoutingEngine) -> Ranked {
        let reader = LoadReader(gazetteer: Gazetteer([]))
        let shown = (ranked.matches + ranked.negotiable).prefix(Self.mostRefined)
        let loads = shown.map { try? reader.read($0.loadBytes.span, mode: .stored) }
        let legs = loads.map { load in
            load.map { [$0.origin.point] + $0.via.map(\.place.point) + [$0.destination.point] }
        }
        let starts = legs.flatMap { $0.map { Array($0.dropLast()) } ?? [] }
        guard !starts.isEmpty else { return ranked }
        let ends = legs.flatMap { $0.map { Array($0.dropFirst()) } ?? [] }
        let (empty, loaded) = (Vehicle(unloaded: query.truck), Vehicle(query.truck, TruckState()))
        var ranked = ranked
        let pickups = legs.compactMap { $0?.first }
        switch (
            engine.distances(from: [query.at], to: pickups, for: EngineVehicle(empty)),
            starts.count * ends.count <= Self.mostPairs
                ? engine.distances(from: starts, to: ends, for: EngineVehicle(loaded)) : .silent(.tooFar)
        ) {
        case (.found(let deadheads), .found(let ways)):
            var pickup = 0
            var stretch = 0
            for (place, leg) in legs.enumerated() {
                guard let leg else { continue }
                let stretches = (stretch..<stretch + leg.count - 1).map { ways[$0][$0]?.metres }
                let loadedM = stretches.contains(nil) ? nil : stretches.compactMap(\.self).reduce(0, +)
                let figures = MatchEntryValues.Refined(deadheadM: deadheads[0][pickup]?.metres, loadedM: loadedM)
                if place < ranked.matches.count {
                    ranked.matches[place].refined = figures
                } else {
                    ranked.negotiable[place - ranked.matches.count].refined = figures
                }
                pickup += 1
                stretch += leg.count - 1
            }
            ranked.refinedBy = engine.name
        case (.silent(let silence), _), (_, .silent(let silence)): ranked.unrefined = silence
        case (.noWay, _), (_, .noWay): ranked.unrefined = .failed
        }
        return ranked
    }
}
