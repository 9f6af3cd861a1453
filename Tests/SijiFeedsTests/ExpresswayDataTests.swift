import SijiFault
import SijiFeeds
import SijiGeo
import SijiRoads
import SijiTestSupport
import Testing

/// The network of the repository's own data, built once for all tests.
private let committed = Result { () throws -> (folder: DataFolder, plan: ExpresswayPlan, network: ExpresswayNetwork) in
    let folder = try DataFolder(path: try SourceTree.root() + "/data")
    let plan = try #require(folder.expressways)
    return (folder, plan, ExpresswayNetwork(plan))
}

@Suite("The whole expressway network")
struct ExpresswayDataTests {
    private func point(_ name: String) throws -> Coordinate {
        try #require(try committed.get().folder.gazetteer.place(named: name, field: "at").point)
    }

    private func route(_ from: String, _ to: String) throws -> NetworkRoute {
        try committed.get().network.route(from: point(from), to: point(to))
    }

    @Test func `holds the plan, each node of it in one part`() throws {
        let (_, plan, network) = try committed.get()
        #expect(plan.roads.count == 278 && plan.stretches.count == 1_325)
        // 1,571 control points and the landing of 徐闻 on two routes.
        #expect(plan.stops.count == 1_573)
        #expect(plan.stretches.filter { $0.state == .unbuilt }.map(\.road) == ["G3", "G1533", "G1534"])
        #expect(plan.stretches.filter { $0.state == .ferry }.allSatisfy { $0.ferryMin != nil })
        #expect(network.nodes.compactMap(\.id).count == 894)
        #expect(network.nodes.indices.allSatisfy { network.metres(fromNode: 0, toNode: $0) != nil })
        #expect(!network.nodes.contains { $0.name == "台北" || $0.name == "金门" })
        for link in network.links {
            let greatCircleM = GreatCircle.metres(
                from: network.nodes[link.from].point,
                to: network.nodes[link.to].point
            )
            #expect(Double(link.lengthM) >= greatCircleM && link.from < link.to)
        }
    }

    /// No edge shortens an entry, and each entry is the length of a way: so each is the least.
    @Test func `has a table that cannot be shorter and is not longer`() throws {
        let network = try committed.get().network
        for start in network.nodes.indices {
            var unmet = 0
            var isReached = Array(repeating: false, count: network.nodes.count)
            isReached[start] = true
            for link in network.links {
                let first = network.metres(fromNode: start, toNode: link.from) ?? -1
                let second = network.metres(fromNode: start, toNode: link.to) ?? -1
                if abs(first - second) > link.lengthM { unmet += 1 }
                if first + link.lengthM == second { isReached[link.to] = true }
                if second + link.lengthM == first { isReached[link.from] = true }
            }
            #expect(unmet == 0 && isReached.allSatisfy { $0 } && network.metres(fromNode: start, toNode: start) == 0)
        }
    }

    @Test(arguments: 0..<4 as Range<UInt64>)
    func `measures between places of the gazetteer as the plain definition does`(seed: UInt64) throws {
        let (folder, plan, network) = try committed.get()
        let table = network.nodes.indices.map { row in
            network.nodes.indices.map { network.metres(fromNode: row, toNode: $0) }
        }
        let scan = ScanNetwork(network, plan.waters, table: table)
        var random = SeededGenerator(seed: seed)
        let points = folder.gazetteer.entries.compactMap(\.point)
        let places = (0..<20).map { number in
            let seat = points[Int.random(in: 0..<points.count, using: &random)]
            guard number.isMultiple(of: 2) else { return seat }
            let north = Int32.random(in: -9_000_000...9_000_000, using: &random)
            let east = Int32.random(in: -9_000_000...9_000_000, using: &random)
            return Coordinate(latE7: seat.latE7 + north, lonE7: seat.lonE7 + east) ?? seat
        }
        let seen = places.map(scan.seen)
        let accesses = places.map(network.access)
        for (first, start) in places.enumerated() {
            for (second, end) in places.enumerated() {
                let metres = network.metres(from: accesses[first], to: accesses[second])
                #expect(metres == scan.metres(from: seen[first], to: seen[second]))
                #expect(metres == network.metres(from: accesses[second], to: accesses[first]))
                if let metres { #expect(Double(metres) >= GreatCircle.metres(from: start, to: end).rounded(.down)) }
            }
        }
    }

    /// Between 857,476 pairs of nodes.
    @Test func `has the table of Floyd and Warshall, entry by entry`() throws {
        let network = try committed.get().network
        let metres = ScanNetwork.shortestMetres(network)
        var differing = 0
        for first in network.nodes.indices {
            for second in network.nodes.indices
            where network.metres(fromNode: first, toNode: second) != metres[first * network.nodes.count + second] {
                differing += 1
            }
        }
        #expect(metres.count == network.nodes.count * network.nodes.count && differing == 0)
    }

    @Test(arguments: 0..<8 as Range<UInt64>)
    func `measures from one place to many as between the two`(seed: UInt64) throws {
        let (folder, _, network) = try committed.get()
        var random = SeededGenerator(seed: seed)
        let points = folder.gazetteer.entries.compactMap(\.point)
        func place(near centre: Coordinate? = nil) -> Coordinate {
            let seat = centre ?? points[Int.random(in: 0..<points.count, using: &random)]
            let spread: ClosedRange<Int32> = -5_000_000...5_000_000
            let (north, east) = (Int32.random(in: spread, using: &random), Int32.random(in: spread, using: &random))
            return Coordinate(latE7: seat.latE7 + north, lonE7: seat.lonE7 + east) ?? seat
        }
        var (direct, known) = (0, 0)
        for _ in 0..<4 {
            let start = place()
            let outlook = NetworkOutlook(network, from: start)
            let first = network.access(from: start)
            for number in 0..<500 {
                let end = place(near: number.isMultiple(of: 2) ? start : nil)
                let greatCircleM = GreatCircle.metres(from: start, to: end)
                let about = outlook.surroundings(southE7: degree(end.latE7), westE7: degree(end.lonE7))
                let sight = outlook.sight(of: end, greatCircleM: greatCircleM)
                let knownSight = outlook.sight(of: end, greatCircleM: greatCircleM, in: about)
                let metres = network.metres(from: first, to: network.access(from: end))
                #expect(outlook.metres(to: sight) == metres, "\(start) \(end)")
                #expect(outlook.metres(to: knownSight) == metres, "\(start) \(end)")
                if about.isReached { known += 1 }
                if let directM = outlook.directM(to: end, greatCircleM: greatCircleM, in: about) {
                    #expect(directM == metres)
                    direct += 1
                }
                guard let metres else { continue }
                #expect(sight.leastM <= Double(metres) && knownSight.leastM <= Double(metres))
                #expect(about.leastM(greatCircleM: greatCircleM) <= Double(metres) + 1, "\(start) \(end)")
                #expect(about.greatestGreatCircleM(within: Double(metres) + 1) >= greatCircleM, "\(start) \(end)")
            }
        }
        #expect(direct > 0 && known > 0)
    }

    private func degree(_ valueE7: Int32) -> Int { Int((Double(valueE7) / 1e7).rounded(.down)) * 10_000_000 }

    @Test func `is reached from every seat of government but those on islands`() throws {
        let (folder, _, network) = try committed.get()
        let gaps = folder.gazetteer.entries.filter { entry in
            entry.point.map { !network.access(from: $0).reachesNetwork } ?? false
        }
        #expect(gaps.map(\.shortName).sorted() == ["三沙", "台湾", "嵊泗", "金门", "长海"].sorted())
    }

    @Test func `comes within 8 % of the published lengths at the median, each held out`() throws {
        let judged = try committed.get().plan.judgements.filter { $0.published.evidence == .stored }
        #expect(
            judged.map(\.road) == ["G1", "G3", "G4", "G5", "G6", "G7", "G11", "G15", "G25", "G35", "G45", "G55"]
        )
        let errors = judged.map { abs($0.error) }.sorted()
        #expect((errors[5] + errors[6]) / 2 <= 0.08, "\(judged)")
        // The plains, where roads are straighter than the mean; and G7, whose length is of another course.
        #expect(Set(judged.filter { abs($0.error) > 0.08 }.map(\.road)) == ["G1", "G3", "G4", "G7", "G11"])
    }

    @Test(arguments: [
        ("北京", "上海", 1_210.0), ("北京", "广州", 2_120), ("上海", "成都", 1_960), ("西安", "乌鲁木齐", 2_540), ("广州", "昆明", 1_350),
    ])
    func `comes within 4 % of usual road distances`(from: String, to: String, km: Double) throws {
        let error = Double(try route(from, to).metres) / 1000 / km - 1
        #expect(abs(error) < 0.04, "\(error)")
    }

    @Test func `is a quarter short between 成都 and 拉萨, where the plan is not built`() throws {
        let way = try route("成都", "拉萨")
        #expect(way.roads.contains("G4218") && (1_300_000...1_700_000).contains(way.metres))
    }

    @Test func `names 长沙 to 北京, and the two ferries`() throws {
        let beijing = try route("长沙", "北京")
        #expect(beijing.roads.contains("G4"))
        #expect((1_400_000...1_560_000).contains(beijing.metres))
        let yantai = try route("大连", "烟台")
        #expect(yantai.parts.contains { $0.way == .ferry(minutes: 420) } && yantai.metres < 175_000)
        let haikou = try route("湛江", "海口")
        #expect(haikou.parts.contains { $0.way == .ferry(minutes: 120) })
        for end in ["台湾", "三沙"] {
            let fault = #expect(throws: Fault.self) { try route("北京", end) }
            #expect(fault?.code == .routeUnreachable && fault?.facts["reason"] == "island")
        }
        let london = try #require(Coordinate(latDeg: 51.5, lonDeg: -0.1))
        let fault = #expect(throws: Fault.self) {
            try committed.get().network.route(from: london, to: point("北京"))
        }
        #expect(fault?.field == "from" && fault?.facts["reason"] == "far")
    }
}
