import SijiFreight
import SijiGeo
import SijiMatch
import SijiRoads
import SijiTestSupport
import Testing

/// A drawn world.
///
/// ```
///   B          (road end)      C (no road)
///   |                          .
///   A ---------- truck -------- .        I (island)
/// ```
@Suite("Searches over the expressways")
struct NetworkRulesTests {
    private static func point(_ lat: Double, _ lon: Double) throws -> Coordinate {
        try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    private let network: ExpresswayNetwork
    private let a: Coordinate
    private let b: Coordinate
    private let c: Coordinate
    private let island: Coordinate

    init() throws {
        a = try Self.point(28, 112)
        b = try Self.point(31, 112)
        c = try Self.point(28, 115.25)
        island = try Self.point(26, 118)
        let road = RandomPlan.oneRoad(from: a, to: b)
        let water = Water(
            id: "i",
            name: "岛",
            nameEn: "Island",
            kind: .island,
            first: try Self.point(25.5, 117.5),
            second: try Self.point(26.5, 118.5),
            asOf: "2026-11-26"
        )
        network = ExpresswayNetwork(
            ExpresswayPlan(roads: road.roads, stops: road.stops, stretches: road.stretches, waters: [water])
        )
    }

    private func load(_ id: UInt64, from: Coordinate, to: Coordinate, via: [Coordinate] = []) throws -> ListedLoad {
        let opens = RandomLoads.now
        let load = Load(
            ref: "r\(id)",
            origin: Place(point: from),
            destination: Place(point: to),
            via: via.map { ViaStop(action: .unload, place: Place(point: $0), dwellMin: 30) },
            pickup: try #require(TimeWindow(from: opens, to: opens.adding(minutes: 2000))),
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 20_000),
            mode: .full,
            price: .perTruck(fen: 500_000)
        )
        return ListedLoad(id: LoadID(depot: .first, sequence: id), version: 1, load: load)
    }

    private func query() -> MatchQuery {
        let truck = Truck(
            bodies: BodySet([.flatbed]),
            deckLengthMm: 13_000,
            payloadKg: 32_000,
            costs: TruckCosts(emptyFenPerKm: 200, loadedFenPerKm: 200)
        )
        var query = MatchQuery(truck: truck, at: a, readyAt: RandomLoads.now)
        query.objective = .perKm
        query.distance = .expressway(network)
        return query
    }

    private func answer(_ loads: [ListedLoad], _ query: MatchQuery, measured: Bool) -> MatchAnswer {
        let writer = FreightIndexWriter()
        writer.apply(loads.map(\.put))
        if measured {
            writer.apply(writer.takeUnmeasured(100).map { .measure($0.measured(over: network)) })
        }
        return writer.snapshot().match(query, now: RandomLoads.now)
    }

    @Test(arguments: [true, false])
    func `a way along the road is shorter than one beside it`(measured: Bool) throws {
        let loads = [try load(1, from: a, to: c), try load(2, from: a, to: b)]
        var query = query()
        let found = answer(loads, query, measured: measured).matches
        #expect(found.map(\.loadID.sequence) == [2, 1])
        let road = GreatCircle.metres(from: a, to: b) * 1.158
        #expect(found.first?.loadedM == Int(road.rounded(.up)))
        let beside = GreatCircle.metres(from: a, to: c) * 1.3
        #expect(found.last?.loadedM == Int(beside.rounded(.up)))
        // By circuity the degrees of longitude are the shorter ones.
        query.distance = .circuity(factor: 1.3)
        #expect(answer(loads, query, measured: measured).matches.map(\.loadID.sequence) == [1, 2])
    }

    @Test(arguments: [true, false])
    func `each stretch through a stop is measured by itself`(measured: Bool) throws {
        let loads = [try load(1, from: a, to: b, via: [c])]
        let found = try #require(answer(loads, query(), measured: measured).matches.first)
        let first = try #require(network.metres(from: a, to: c))
        let second = try #require(network.metres(from: c, to: b))
        #expect(found.loadedM == first + second)
        #expect(found.schedule.filter { $0.action == .drive }.count >= 2)
    }

    @Test(arguments: [true, false])
    func `what cannot be reached does not fit, and why-not says which way is missing`(measured: Bool) throws {
        let loads = [
            try load(1, from: a, to: island), try load(2, from: island, to: a),
            try load(3, from: a, to: b, via: [island]),
            try load(4, from: a, to: b),
        ]
        var query = query()
        query.count = true
        query.maxDeadheadM = 2_000_000
        let found = answer(loads, query, measured: measured)
        #expect(found.matches.map(\.loadID.sequence) == [4])
        #expect(found.fits == 1)
        let missing: [[String]] = loads.map { entry in
            let why = WhyNot(entry.load, query: query, now: RandomLoads.now)
            return why.violations.filter { $0.rule == .reach }.flatMap { violation -> [String] in
                guard case .codes(let codes) = violation.has else { return [] }
                return codes
            }
        }
        #expect(missing == [["loaded"], ["deadhead", "loaded"], ["loaded"], []])
    }

    @Test func `a truck that no road reaches finds nothing`() throws {
        var query = query()
        query.at = island
        query.maxDeadheadM = 2_000_000
        let loads = [try load(1, from: a, to: b)]
        #expect(answer(loads, query, measured: true).matches.isEmpty)
        query.distance = .circuity(factor: 1.3)
        #expect(answer(loads, query, measured: true).matches.count == 1)
    }

    @Test func `a price that changes leaves the way as it was measured`() throws {
        let writer = FreightIndexWriter()
        var entry = try load(1, from: a, to: b)
        writer.apply([entry.put])
        #expect(writer.takeUnmeasured(10).count == 1)
        writer.apply([entry.put])
        // Handed out once, and not measured: again.
        let ways = writer.takeUnmeasured(10)
        writer.apply(ways.map { .measure($0.measured(over: network)) })
        var load = entry.load
        load.price = .perTruck(fen: 900_000)
        entry = ListedLoad(id: entry.id, version: 2, load: load)
        writer.apply([entry.put])
        #expect(ways.count == 1 && writer.takeUnmeasured(10).isEmpty)
        load.destination = Place(point: c)
        writer.apply([ListedLoad(id: entry.id, version: 3, load: load).put])
        #expect(writer.takeUnmeasured(10).map(\.version) == [3])
    }
}
