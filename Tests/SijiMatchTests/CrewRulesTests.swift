import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads
import Testing

@Suite("A truck of two drivers")
struct CrewRulesTests {
    private static let ready = Instant(epochSec: 1_796_083_200)
    /// A metre of a meridian, 1e-7 degree.
    private static let metreE7 = 89.932_036

    /// At 60 km/h a minute is a km; nothing is dwelt.
    private func load(wayMin: Int, deadheadMin: Int = 0, _ change: (inout Load) -> Void = { _ in }) throws -> Load {
        var load = Load(
            ref: "a",
            origin: try place(northMin: deadheadMin),
            destination: try place(northMin: deadheadMin + wayMin),
            pickup: try #require(TimeWindow(from: Self.ready, to: Self.ready.adding(minutes: 3000))),
            cargo: Cargo(type: .steel, name: "卷钢", payloadKg: 1000),
            mode: .full,
            price: .perTruck(fen: 500_000),
            dwell: Dwell(loadMin: 0, unloadMin: 0)
        )
        change(&load)
        return load
    }

    private func place(northMin: Int) throws -> Place {
        let northE7 = Int32((Double(northMin) * 1000 * Self.metreE7).rounded())
        return Place(point: try #require(Coordinate(latE7: 200_000_000 + northE7, lonE7: 1_129_000_000)))
    }

    private func query(drivers: Int, rule: DrivingRule = .cn) throws -> MatchQuery {
        var truck = Truck(
            bodies: [BodySet([.flatbed])],
            deckLengthMm: 9600,
            payloadKg: 10_000,
            costs: TruckCosts(emptyFenPerKm: 0, loadedFenPerKm: 0)
        )
        truck.averageKmh = 60
        truck.drivers = drivers
        var query = MatchQuery(truck: truck, at: try place(northMin: 0).point, readyAt: Self.ready, rule: rule)
        query.distance = .circuity(factor: 1)
        query.maxDeadheadM = 2_000_000
        return query
    }

    private func carried(_ load: Load, _ query: MatchQuery) -> Match? {
        let writer = FreightIndexWriter()
        writer.apply([.put(IndexedLoad(id: LoadID(rawValue: 1), version: 1, load: load))])
        return writer.snapshot().match(query, now: Self.ready).matches.first
    }

    /// Minutes of driving, and what they take one driver and two.
    @Test(arguments: [
        (DrivingRule.cn, 240, 240, 240), (.cn, 241, 261, 241), (.cn, 540, 580, 540), (.cn, 541, 1181, 541),
        (.cn, 1080, 1760, 1080), (.cn, 1081, 2361, 1681), (.cnLaw, 241, 261, 241), (.cnLaw, 1081, 1161, 1081),
        (.none, 1081, 1081, 1081),
    ])
    func `drives on where one alone would stand, until both days are over`(
        rule: DrivingRule,
        driveMin: Int,
        alone: Int,
        pair: Int
    ) throws {
        for (drivers, minutes) in [(1, alone), (2, pair)] {
            let query = try query(drivers: drivers, rule: rule)
            let load = try load(wayMin: driveMin)
            let match = try #require(carried(load, query))
            try #require(match.loadedM == driveMin * 1000)
            #expect(match.minutes == minutes, "\(drivers)")
            #expect(WhyNot(load, query: query, now: Self.ready).minutes == minutes, "\(drivers)")
        }
    }

    @Test func `says who is at the wheel, of two alone`() throws {
        let load = try load(wayMin: 500) { $0.dwell = Dwell(loadMin: 30, unloadMin: 40) }
        func step(_ action: ScheduleStep.Action, _ from: Int, _ to: Int, _ driver: Int?) -> ScheduleStep {
            let ready = Self.ready
            return ScheduleStep(
                action,
                from: ready.adding(minutes: from),
                to: ready.adding(minutes: to),
                driver: driver
            )
        }
        #expect(
            try carried(load, query(drivers: 2))?.schedule == [
                step(.load, 0, 30, 0), step(.drive, 30, 270, 0), step(.drive, 270, 510, 1), step(.drive, 510, 530, 0),
                step(.unload, 530, 570, 0),
            ]
        )
        #expect(try carried(load, query(drivers: 1))?.schedule.allSatisfy { $0.driver == nil } == true)
    }

    @Test func `counts how the second has driven, where there is one`() throws {
        let load = try load(wayMin: 481)
        func minutes(drivers: Int, _ coClocks: DrivingClocks) throws -> Int? {
            var query = try query(drivers: drivers)
            query.clocks = DrivingClocks(drivenMin: 239)
            query.coClocks = coClocks
            return carried(load, query)?.minutes
        }
        #expect(try minutes(drivers: 2, DrivingClocks()) == 481)
        // A minute each, 19 that the first's break lacks, 240, and the rest.
        #expect(try minutes(drivers: 2, DrivingClocks(drivenMin: 239, drivenTodayMin: 239)) == 500)
        // Who has driven all day is no help.
        #expect(try minutes(drivers: 2, DrivingClocks(drivenTodayMin: 540)) == 521)
        #expect(try minutes(drivers: 1, DrivingClocks()) == 521)
        #expect(try minutes(drivers: 1, DrivingClocks(drivenTodayMin: 540)) == 521)
    }

    @Test func `comes in time for a window that one driver would miss by a break`() throws {
        let load = try load(wayMin: 10, deadheadMin: 300) {
            $0.pickup = TimeWindow(from: Self.ready, to: Self.ready.adding(minutes: 300)) ?? $0.pickup
        }
        for (drivers, isFitting) in [(1, false), (2, true)] {
            let query = try query(drivers: drivers)
            #expect((carried(load, query) != nil) == isFitting)
            let why = WhyNot(load, query: query, now: Self.ready)
            #expect(why.violations.map(\.rule) == (isFitting ? [] : [.pickup]))
        }
    }
}
