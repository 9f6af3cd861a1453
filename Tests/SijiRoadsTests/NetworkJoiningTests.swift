import SijiFault
import SijiGeo
import SijiRoads
import Testing

/// A plan drawn by hand: places by name, routes as words of them.
private struct DrawnPlan {
    var places: [Character: (lat: Double, lon: Double)]
    var routes: [(road: String, way: String, lengthKm: Int?)]
    var ferries: Set<String> = []
    var unbuilt: Set<String> = []
    var waters: [Water] = []

    func point(_ name: Character) throws -> Coordinate {
        let place = try #require(places[name])
        return try #require(Coordinate(latDeg: place.lat, lonDeg: place.lon))
    }

    func network() throws -> ExpresswayNetwork {
        var stops: [ExpresswayPlan.Stop] = []
        var stretches: [ExpresswayPlan.Stretch] = []
        for route in routes {
            let way = Array(route.way)
            for (order, name) in way.enumerated() {
                stops.append(
                    .init(
                        road: route.road,
                        order: order + 1,
                        name: String(name),
                        node: String(name),
                        point: try point(name),
                        pointSource: "drawn",
                        asOf: "2022-07-01"
                    )
                )
            }
            for (order, ends) in zip(way, way.dropFirst()).enumerated() {
                let name = "\(ends.0)\(ends.1)"
                stretches.append(
                    .init(
                        road: route.road,
                        order: order + 1,
                        from: String(ends.0),
                        to: String(ends.1),
                        state: ferries.contains(name) ? .ferry : unbuilt.contains(name) ? .unbuilt : .road,
                        ferryMin: ferries.contains(name) ? 60 : nil,
                        asOf: "2022-07-01"
                    )
                )
            }
        }
        let roads = routes.map { route in
            ExpresswayPlan.Road(
                number: route.road,
                name: route.road,
                shortName: nil,
                published: route.lengthKm.map { .init(metres: $0 * 1000, evidence: .stored) },
                asOf: "2022-07-01"
            )
        }
        return ExpresswayNetwork(ExpresswayPlan(roads: roads, stops: stops, stretches: stretches, waters: waters))
    }
}

@Suite("Joining and naming")
struct NetworkJoiningTests {
    /// One degree of longitude on the equator, metres.
    private static let degreeM = 111_195.08

    @Test func `joins a stray line to the edge that it meets, and cuts that edge`() throws {
        let plan = DrawnPlan(
            places: ["A": (0, 100), "B": (0, 104), "C": (0.1, 102), "D": (6, 102)],
            routes: [("G1", "AB", nil), ("G2", "CD", nil)]
        )
        let network = try plan.network()
        #expect(network.nodes.count == 5 && network.links.count == 4)
        let joint = try #require(network.nodes.last)
        #expect(joint.id == nil && abs(joint.point.lonDeg - 102) < 0.001 && abs(joint.point.latDeg) < 0.001)
        let route = try network.route(from: plan.point("A"), to: plan.point("D"))
        #expect(route.roads == ["G1", "G2"])
        #expect(route.parts.map(\.way) == [.road("G1"), .ordinary, .road("G2")])
        let legM = try #require(route.parts.dropFirst().first).metres
        #expect(legM == Int((0.1 * Self.degreeM * 1.3).rounded(.up)))
    }

    @Test func `takes the node where one is near, and leaves what lies far from it`() throws {
        let plan = DrawnPlan(
            places: ["A": (0, 100), "B": (0, 104), "C": (0.3, 100.05), "D": (5, 100)],
            routes: [("G1", "AB", nil), ("G2", "CD", nil)]
        )
        let network = try plan.network()
        #expect(network.nodes.count == 4, "no joint was made")
        let ordinary = network.links.filter { $0.basis == .ordinary }
        #expect(ordinary.count == 1)
        #expect(ordinary.allSatisfy { network.nodes[$0.from].name == "A" && network.nodes[$0.to].name == "C" })
    }

    @Test func `uses a published length, but none that is under the great circle`() throws {
        let plan = DrawnPlan(
            places: ["A": (0, 100), "B": (0, 101), "C": (0, 102)],
            routes: [("G1", "AB", 134), ("G2", "BC", 100)]
        )
        let network = try plan.network()
        let lengths = network.links.map(\.lengthM)
        #expect(abs(lengths[0] - 134_000) <= 1)
        #expect(
            lengths[1] == Int((Self.degreeM * 1.158).rounded(.up)) || abs(Double(lengths[1]) - Self.degreeM * 1.158) < 2
        )
        #expect(network.links.map(\.basis) == [.published, .assumed])
    }

    @Test func `names the route that runs on, where several share an edge`() throws {
        let plan = DrawnPlan(
            places: ["A": (0, 100), "B": (0, 101), "C": (0, 102), "D": (1, 102)],
            routes: [("G1", "ABD", nil), ("G2", "ABC", nil)]
        )
        let network = try plan.network()
        #expect(try network.route(from: plan.point("A"), to: plan.point("C")).roads == ["G2"])
        #expect(try network.route(from: plan.point("A"), to: plan.point("D")).roads == ["G1"])
        #expect(try network.route(from: plan.point("C"), to: plan.point("A")).roads == ["G2"])
    }

    @Test func `crosses by ferry with its minutes, and never drives what is not built`() throws {
        var plan = DrawnPlan(
            places: ["A": (0, 100), "B": (0, 104), "C": (0, 105), "D": (0, 109), "E": (6, 100)],
            routes: [("G1", "ABCD", nil), ("G3", "AE", nil)]
        )
        plan.ferries = ["BC"]
        plan.unbuilt = ["AE"]
        let network = try plan.network()
        #expect(network.nodes.map(\.name) == ["A", "B", "C", "D"])
        let route = try network.route(from: plan.point("A"), to: plan.point("D"))
        #expect(route.parts.map(\.way) == [.road("G1"), .ferry(minutes: 60), .road("G1")])
        #expect(route.metresBy[.ferry] == Int(Self.degreeM.rounded(.up)))
        #expect(route.drivenM == route.metres - (route.metresBy[.ferry] ?? 0))
        let fault = #expect(throws: Fault.self) { try network.route(from: plan.point("A"), to: plan.point("E")) }
        #expect(fault?.code == .routeUnreachable && fault?.field == "to" && fault?.facts["reason"] == "far")
    }

    @Test func `goes around water, and to no island without a ferry`() throws {
        let island = Water(
            id: "i",
            name: "岛",
            nameEn: "Island",
            kind: .island,
            first: try #require(Coordinate(latDeg: 1, lonDeg: 101)),
            second: try #require(Coordinate(latDeg: 2, lonDeg: 102)),
            asOf: "2026-11-26"
        )
        let line = Water(
            id: "l",
            name: "海峡",
            nameEn: "Strait",
            kind: .line,
            first: try #require(Coordinate(latDeg: -1, lonDeg: 99.9)),
            second: try #require(Coordinate(latDeg: -1, lonDeg: 104)),
            asOf: "2026-11-26"
        )
        var plan = DrawnPlan(
            places: [
                "A": (0, 100), "B": (0, 104), "S": (-1.5, 100), "T": (-1.5, 104), "I": (1.5, 101.5), "W": (0, 99),
            ],
            routes: [("G1", "WAB", nil), ("G2", "ST", nil), ("G3", "WS", nil)]
        )
        plan.waters = [island, line]
        let network = try plan.network()
        let (north, south) = (
            try #require(Coordinate(latDeg: -0.9, lonDeg: 103)), try #require(Coordinate(latDeg: -1.1, lonDeg: 103))
        )
        let metres = try #require(network.metres(from: north, to: south))
        #expect(metres > 800_000, "by W, not across the strait")
        let fault = #expect(throws: Fault.self) { try network.route(from: plan.point("A"), to: plan.point("I")) }
        #expect(fault?.facts["reason"] == "island" && fault?.facts["nameEn"] == "Island")
    }

    @Test func `drives along one edge without going to its ends, and straight where that is shorter`() throws {
        let plan = DrawnPlan(places: ["A": (0, 100), "B": (0, 110)], routes: [("G1", "AB", nil)])
        let network = try plan.network()
        let first = try #require(Coordinate(latDeg: 0.1, lonDeg: 104))
        let second = try #require(Coordinate(latDeg: 0.1, lonDeg: 105))
        #expect(try network.route(from: first, to: second).parts.map(\.way) == [.ordinary])
        let far = try #require(Coordinate(latDeg: 0.1, lonDeg: 108))
        let along = try network.route(from: first, to: far)
        #expect(along.parts.map(\.way) == [.ordinary, .road("G1"), .ordinary])
        // The nearest place is that of the chord, some hundred metres from that of the arc.
        #expect(abs(Double(along.metres) - (0.26 + 4 * 1.158) * Self.degreeM) < 2_000)
    }
}
