import SijiGeo
import SijiRoads
import SijiTestSupport
import Testing

@Suite("The network seen from one place")
struct OutlookTests {
    static let worlds: [(RandomPlan.Terrain, UInt64)] = RandomPlan.Terrain.allCases.flatMap { terrain in
        (0..<30).map { (terrain, $0) }
    }

    @Test(arguments: worlds)
    func `measures as from each place alone, and under no bound of its own`(terrain: RandomPlan.Terrain, seed: UInt64) {
        var random = RandomPlan(seed: seed, terrain: terrain)
        // From some size on there is a grid of the links.
        let network = ExpresswayNetwork(random.plan(nodes: 6 + Int(seed) * 4))
        let places = (0..<12).map { _ in random.point() } + network.nodes.prefix(6).map(\.point)
        for start in places {
            let outlook = NetworkOutlook(network, from: start)
            for end in places {
                let greatCircleM = GreatCircle.metres(from: start, to: end)
                let sight = outlook.sight(of: end, greatCircleM: greatCircleM)
                let metres = network.metres(from: start, to: end)
                #expect(outlook.metres(to: sight) == metres, "\(start) \(end)")
                let about = outlook.surroundings(southE7: Self.degree(end.latE7), westE7: Self.degree(end.lonE7))
                let knownSight = outlook.sight(of: end, greatCircleM: greatCircleM, in: about)
                #expect(outlook.metres(to: knownSight) == metres, "\(start) \(end)")
                if let directM = outlook.directM(to: end, greatCircleM: greatCircleM, in: about) {
                    #expect(directM == metres)
                }
                guard let metres else { continue }
                #expect(sight.leastM <= Double(metres), "\(start) \(end)")
                let leastM = about.leastM(greatCircleM: greatCircleM)
                #expect(leastM <= Double(metres) + 1, "\(start) \(end)")
                #expect(about.greatestGreatCircleM(within: Double(metres) + 1) >= greatCircleM, "\(start) \(end)")
            }
        }
    }

    @Test func `measures some ways at once`() {
        var random = RandomPlan(seed: 12, terrain: .plain)
        let network = ExpresswayNetwork(random.plan(nodes: 54))
        let places = (0..<12).map { _ in random.point() } + network.nodes.prefix(6).map(\.point)
        var direct = 0
        for start in places {
            let outlook = NetworkOutlook(network, from: start)
            for end in places {
                let about = outlook.surroundings(southE7: Self.degree(end.latE7), westE7: Self.degree(end.lonE7))
                let greatCircleM = GreatCircle.metres(from: start, to: end)
                if outlook.directM(to: end, greatCircleM: greatCircleM, in: about) != nil { direct += 1 }
            }
        }
        #expect(direct > 0)
    }

    /// The whole degree at or under a coordinate, 1e-7 degree.
    static func degree(_ valueE7: Int32) -> Int { Int((Double(valueE7) / 1e7).rounded(.down)) * 10_000_000 }
}
