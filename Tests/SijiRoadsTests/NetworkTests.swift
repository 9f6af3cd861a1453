import SijiFault
import SijiGeo
import SijiRoads
import SijiTestSupport
import Testing

@Suite("The expressway network")
struct NetworkTests {
    static let worlds: [(RandomPlan.Terrain, UInt64)] = RandomPlan.Terrain.allCases.flatMap { terrain in
        (0..<25).map { (terrain, $0) }
    }

    @Test(arguments: worlds)
    func `measures as the plain definition does, there and back`(terrain: RandomPlan.Terrain, seed: UInt64) throws {
        var random = RandomPlan(seed: seed, terrain: terrain)
        let plan = random.plan(nodes: 6 + Int(seed))
        let network = ExpresswayNetwork(plan)
        let scan = ScanNetwork(network, plan.waters)
        let places = (0..<8).map { _ in random.point() } + network.nodes.prefix(4).map(\.point)
        let seen = places.map(scan.seen)
        for (first, start) in places.enumerated() {
            for (second, end) in places.enumerated() {
                let metres = network.metres(from: start, to: end)
                #expect(metres == scan.metres(from: seen[first], to: seen[second]), "\(start) \(end)")
                #expect(metres == network.metres(from: end, to: start))
                if let metres { #expect(Double(metres) >= GreatCircle.metres(from: start, to: end).rounded(.down)) }
                if start == end, let metres { #expect(metres == 0) }
            }
        }
    }

    @Test(arguments: worlds)
    func `has the table of Floyd and Warshall, and ways that are as long as it says`(
        terrain: RandomPlan.Terrain,
        seed: UInt64
    ) throws {
        var random = RandomPlan(seed: seed, terrain: terrain)
        let network = ExpresswayNetwork(random.plan(nodes: 6 + Int(seed)))
        let table = ScanNetwork.shortest(network)
        for first in network.nodes.indices {
            for second in network.nodes.indices {
                #expect(network.metres(fromNode: first, toNode: second) == table[first][second])
                for third in network.nodes.indices {
                    guard let way = table[first][second], let rest = table[second][third] else { continue }
                    #expect(try #require(table[first][third]) <= way + rest)
                }
            }
        }
    }

    @Test(arguments: worlds)
    func `names a way whose parts sum to its distance`(terrain: RandomPlan.Terrain, seed: UInt64) throws {
        var random = RandomPlan(seed: seed, terrain: terrain)
        let network = ExpresswayNetwork(random.plan(nodes: 6 + Int(seed)))
        let again = ExpresswayNetwork(
            {
                var random = RandomPlan(seed: seed, terrain: terrain)
                return random.plan(nodes: 6 + Int(seed))
            }()
        )
        let places = (0..<6).map { _ in random.point() }
        for start in places {
            for end in places {
                let route = Result { () throws(Fault) in try network.route(from: start, to: end) }
                guard let metres = network.metres(from: start, to: end) else {
                    #expect(throws: Fault.self) { try route.get() }
                    continue
                }
                let way = try route.get()
                #expect(way.metres == metres)
                #expect(way.parts.reduce(0) { $0 + $1.metres } == metres)
                #expect(way.metresBy.values.reduce(0, +) == metres)
                #expect(way.line.first == start && way.line.last == end && way.line.count >= 2)
                // No part is as short as its line is long.
                let drawn = zip(way.line, way.line.dropFirst()).reduce(0.0) {
                    $0 + GreatCircle.metres(from: $1.0, to: $1.1)
                }
                #expect(Double(metres) + 1 >= drawn)
                #expect(try again.route(from: start, to: end) == way)
            }
        }
    }

    @Test func `is empty without a plan, and then nothing is reached`() throws {
        let network = ExpresswayNetwork(ExpresswayPlan(roads: [], stops: [], stretches: [], waters: []))
        let point = try #require(Coordinate(latDeg: 28, lonDeg: 113))
        #expect(network.metres(from: point, to: point) == nil)
        let fault = #expect(throws: Fault.self) { try network.route(from: point, to: point) }
        #expect(fault?.code == .routeUnreachable && fault?.field == "from")
    }
}
