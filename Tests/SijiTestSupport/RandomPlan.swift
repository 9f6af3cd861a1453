public import SijiGeo
public import SijiRoads

/// Seeded expressway plans that are meant to be awkward: lines that share edges, cross, are stray, or end in the sea.
public struct RandomPlan: Sendable {
    /// Where the plan lies.
    public enum Terrain: Sendable, CaseIterable {
        /// Scattered some hundred km about a point of China.
        case plain
        /// On a coarse lattice: many equal distances.
        case lattice
        /// About the date line.
        case dateLine
        /// The same far north.
        case northernDateLine
        /// About the north pole.
        case northPole
    }

    private var random: SeededGenerator
    private let terrain: Terrain

    /// Starts a world at a seed.
    public init(seed: UInt64, terrain: Terrain) {
        random = SeededGenerator(seed: seed)
        self.terrain = terrain
    }

    /// A place of the terrain.
    public mutating func point() -> Coordinate {
        switch terrain {
        case .plain:
            coordinate(Double.random(in: 26...32, using: &random), Double.random(in: 108...116, using: &random))
        case .lattice:
            coordinate(
                28 + 0.5 * Double(Int.random(in: 0...7, using: &random)),
                110 + 0.5 * Double(Int.random(in: 0...7, using: &random))
            )
        case .dateLine:
            coordinate(Double.random(in: -3...3, using: &random), (Double.random(in: 176...184, using: &random)))
        case .northernDateLine:
            coordinate(Double.random(in: 47...53, using: &random), (Double.random(in: 176...184, using: &random)))
        case .northPole:
            coordinate(Double.random(in: 86...90, using: &random), Double.random(in: -180...180, using: &random))
        }
    }

    private func coordinate(_ latDeg: Double, _ lonDeg: Double) -> Coordinate {
        guard let point = Coordinate(latDeg: latDeg, lonDeg: lonDeg > 180 ? lonDeg - 360 : lonDeg) else {
            preconditionFailure("a terrain lies on the earth")
        }
        return point
    }

    /// A plan of one expressway, G4, between two places.
    public static func oneRoad(from start: Coordinate, to end: Coordinate) -> ExpresswayPlan {
        let stops = [start, end].enumerated().map { order, point in
            ExpresswayPlan.Stop(
                road: "G4",
                order: order + 1,
                name: "地\(order)",
                node: "n\(order)",
                point: point,
                pointSource: "test",
                asOf: "2022-07-01"
            )
        }
        let stretch = ExpresswayPlan.Stretch(
            road: "G4",
            order: 1,
            from: "n0",
            to: "n1",
            state: .road,
            ferryMin: nil,
            asOf: "2022-07-01"
        )
        let road = ExpresswayPlan.Road(
            number: "G4",
            name: "北京—港澳高速公路",
            shortName: "京港澳高速",
            published: nil,
            asOf: "2022-07-01"
        )
        return ExpresswayPlan(roads: [road], stops: stops, stretches: [stretch], waters: [])
    }

    /// A plan of up to so many nodes.
    public mutating func plan(nodes: Int) -> ExpresswayPlan {
        let places = (0..<nodes).map { _ in point() }
        var roads: [ExpresswayPlan.Road] = []
        var stops: [ExpresswayPlan.Stop] = []
        var stretches: [ExpresswayPlan.Stretch] = []
        for number in 1...max(1, nodes / 3) {
            let road = "G\(number)"
            let route = (0..<Int.random(in: 2...5, using: &random)).map { _ in Int.random(in: 0..<nodes, using: &random)
            }
            let metres = Int.random(in: 50_000...3_000_000, using: &random)
            roads.append(
                ExpresswayPlan.Road(
                    number: road,
                    name: "\(road)高速公路",
                    shortName: nil,
                    published: random.oneIn(2) ? .init(metres: metres, evidence: .stored) : nil,
                    asOf: "2022-07-01"
                )
            )
            for (order, node) in route.enumerated() {
                stops.append(
                    ExpresswayPlan.Stop(
                        road: road,
                        order: order + 1,
                        name: "地\(node)",
                        node: "n\(node)",
                        point: places[node],
                        pointSource: "random",
                        asOf: "2022-07-01"
                    )
                )
            }
            for (order, ends) in zip(route, route.dropFirst()).enumerated() {
                let state: ExpresswayPlan.Stretch.State =
                    random.oneIn(12) ? .unbuilt : random.oneIn(10) ? .ferry : .road
                stretches.append(
                    ExpresswayPlan.Stretch(
                        road: road,
                        order: order + 1,
                        from: "n\(ends.0)",
                        to: "n\(ends.1)",
                        state: state,
                        ferryMin: state == .ferry ? 90 : nil,
                        asOf: "2022-07-01"
                    )
                )
            }
        }
        return ExpresswayPlan(roads: roads, stops: stops, stretches: stretches, waters: waters())
    }

    private mutating func waters() -> [Water] {
        (0..<Int.random(in: 0...3, using: &random)).map { number in
            let (first, second) = (point(), point())
            let isIsland = random.oneIn(3)
            func corner(_ pick: (Int32, Int32) -> Int32) -> Coordinate {
                guard
                    let corner = Coordinate(
                        latE7: pick(first.latE7, second.latE7),
                        lonE7: pick(first.lonE7, second.lonE7)
                    )
                else { preconditionFailure("a corner lies between two places") }
                return corner
            }
            return Water(
                id: "w\(number)",
                name: "水\(number)",
                nameEn: "Water \(number)",
                kind: isIsland ? .island : .line,
                first: isIsland ? corner { min($0, $1) } : first,
                second: isIsland ? corner { max($0, $1) } : second,
                asOf: "2026-11-26"
            )
        }
    }
}
