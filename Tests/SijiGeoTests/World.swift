import SijiGeo
import SijiTestSupport

/// Where a seeded world puts its points.
enum Spread: String, CaseIterable, Sendable {
    case uniform, oneCountry, clustered, dateLine, northPole, southPole, bothPoles, oneMeridian, oneParallel,
        equalPoints
    case antipodes, greenwich

    func point(_ random: inout SeededGenerator) -> Coordinate {
        func degrees(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &random) }
        func pick<T>(_ options: [T]) -> T { options[Int.random(in: 0..<options.count, using: &random)] }
        let lat: Double
        let lon: Double
        switch self {
        case .uniform: (lat, lon) = (degrees(-90...90), degrees(-180...180))
        case .oneCountry: (lat, lon) = (degrees(18...53), degrees(73...135))
        case .clustered:
            let centre = pick([(28.2, 112.9), (39.9, 116.4), (-33.8, 151.2), (64.1, -21.9), (0.0, 0.0)])
            (lat, lon) = (centre.0 + degrees(-0.2...0.2), centre.1 + degrees(-0.2...0.2))
        case .dateLine:
            (lat, lon) = (degrees(-20...60), pick([degrees(179...180), degrees(-180...(-179)), 180, -180]))
        case .northPole: (lat, lon) = (pick([90, degrees(89...90), degrees(80...90)]), degrees(-180...180))
        case .southPole: (lat, lon) = (pick([-90, degrees(-90...(-89.9))]), degrees(-180...180))
        case .bothPoles: (lat, lon) = (pick([90, -90, degrees(89...90), degrees(-90...(-89))]), degrees(-180...180))
        case .oneMeridian: (lat, lon) = (degrees(-90...90), 113)
        case .oneParallel: (lat, lon) = (28, degrees(-180...180))
        case .equalPoints: (lat, lon) = (Double(pick([28, 28, 28, 29])), Double(pick([112, 113, -180, 180])))
        case .antipodes:
            let bump = degrees(-0.001...0.001)
            (lat, lon) = pick([(20 + bump, 110 + bump), (-20 + bump, -70 + bump)])
        case .greenwich: (lat, lon) = (degrees(50...52), degrees(-1...1))
        }
        return Coordinate(latDeg: min(90, max(-90, lat)), lonDeg: min(180, max(-180, lon))) ?? Spread.origin
    }

    func points(_ count: Int, _ random: inout SeededGenerator) -> [Coordinate] {
        (0..<count).map { _ in point(&random) }
    }

    private static let origin: Coordinate = {
        guard let point = Coordinate(latE7: 0, lonE7: 0) else { preconditionFailure("0, 0 is on the earth") }
        return point
    }()
}

/// The plain scan that the grid must agree with.
func scan(
    _ points: [Coordinate],
    from centre: Coordinate,
    radiusM: Double,
    where accepts: (Int) -> Bool
) -> [SpatialGrid.Hit] {
    var hits: [SpatialGrid.Hit] = []
    for (index, point) in points.enumerated() where accepts(index) {
        let metres = GreatCircle.metres(from: centre, to: point)
        if metres <= radiusM { hits.append(SpatialGrid.Hit(index: index, distanceM: metres)) }
    }
    return hits.sorted { ($0.distanceM, $0.index) < ($1.distanceM, $1.index) }
}
