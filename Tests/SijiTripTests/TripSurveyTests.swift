import SijiAtlas
import SijiFreight
import SijiGeo
import SijiHours
import SijiRoads
import SijiTestSupport
import SijiTrip
import Testing

@Suite("The survey of a trip")
struct TripSurveyTests {
    /// A way through random places of a random plan, with rest stops strewn about it.
    private struct World {
        var legs: [TripLeg] = []
        var errands: [TripErrand] = []
        var stops: [RestStop] = []

        init?(seed: UInt64) {
            var plan = RandomPlan(seed: seed, terrain: .plain)
            let network = ExpresswayNetwork(plan.plan(nodes: 12 + Int(seed % 20)))
            var random = SeededGenerator(seed: seed ^ 0x51_1A)
            let places = (0..<3).map { _ in plan.point() }
            for (number, pair) in zip(places, places.dropFirst()).enumerated() {
                guard let route = try? network.route(from: pair.0, to: pair.1) else { return nil }
                legs.append(TripLeg(route, isLoaded: number > 0, startM: legs.last?.endM ?? 0))
                errands.append(TripErrand(number == 0 ? .load : .unload, at: Place(point: pair.1), dwellMin: 60))
            }
            let line = legs.flatMap(\.route.line)
            for number in 0..<60 {
                let near = line[Int.random(in: 0..<line.count, using: &random)]
                let lat = near.latDeg + Double.random(in: -0.4...0.4, using: &random)
                guard let point = Coordinate(latDeg: lat, lonDeg: near.lonDeg) else { continue }
                stops.append(
                    RestStop(
                        id: "s\(number)",
                        name: "停\(number)",
                        kind: RestStop.Kind.allCases[number % 3],
                        point: point,
                        road: number.isMultiple(of: 2) ? legs[number % 2].route.roads.first : nil,
                        source: "test",
                        isSynthetic: true
                    )
                )
            }
        }
    }

    /// Seeds of worlds whose places are joined.
    private static let seeds = (0..<80 as Range<UInt64>).filter { World(seed: $0) != nil }

    @Test func `is tried in worlds enough`() { #expect(Self.seeds.count >= 40) }

    @Test(arguments: seeds)
    func `lays the line and the road side by side`(seed: UInt64) throws {
        let world = try #require(World(seed: seed))
        for leg in world.legs {
            #expect(leg.route.arcs.count == leg.route.line.count - 1)
            #expect(leg.route.arcs.reduce(0) { $0 + $1.drivenM } == leg.route.drivenM)
            let line = try #require(leg.line)
            #expect(leg.drivenM(atLineM: 0) == leg.startM)
            #expect(leg.drivenM(atLineM: line.lengthM) == leg.endM)
            var last = leg.startM
            for step in 0...200 {
                let drivenM = leg.drivenM(atLineM: line.lengthM * Double(step) / 200)
                #expect(drivenM >= last)
                last = drivenM
            }
        }
        #expect(world.legs[1].startM == world.legs[0].endM)
    }

    @Test(arguments: seeds)
    func `offers each stop beside the way, in its order`(seed: UInt64) throws {
        let world = try #require(World(seed: seed))
        let atlas = Atlas(restStops: world.stops, checkpoints: [])
        let wish = TripSurvey.Wish(halfWidthM: 20_000, limitsWithinM: 5_000)
        let closed: Set<String> = ["s3", "s4"]
        let survey = TripSurvey(
            legs: world.legs,
            errands: world.errands,
            atlas: atlas,
            wish: wish,
            isOpen: { stop, _ in !closed.contains(stop.id) }
        )
        #expect(survey.halts.map(\.alongM) == survey.halts.map(\.alongM).sorted())
        #expect(survey.havens.map(\.alongM) == survey.havens.map(\.alongM).sorted())
        #expect(survey.choices.allSatisfy { !closed.contains($0.along.item.id) })
        for (number, leg) in world.legs.enumerated() {
            let line = try #require(leg.line)
            // Each stop whose distance from some place of the line is within the width is offered, and no other.
            let sampled = stride(from: 0, through: line.lengthM, by: 200).map { line.point(atM: $0) }
            let offered = Set(survey.choices.filter { $0.leg == number }.map(\.along.item.id))
            for stop in world.stops where !closed.contains(stop.id) {
                let leastM = sampled.map { GreatCircle.metres(from: $0, to: stop.point) }.min() ?? .infinity
                if leastM <= wish.halfWidthM { #expect(offered.contains(stop.id), "\(stop.id) at \(leastM)") }
                if leastM > wish.halfWidthM + 200 { #expect(!offered.contains(stop.id), "\(stop.id) at \(leastM)") }
            }
            for choice in survey.choices where choice.leg == number {
                #expect((leg.startM...leg.endM).contains(choice.alongM))
                let isOnRoad =
                    choice.along.item.road != nil
                    && choice.along.item.road == leg.road(atLineM: choice.along.alongM)
                #expect(choice.detourM == (isOnRoad ? 0 : choice.along.detourM))
            }
        }
    }

    @Test func `sums what is driven empty and loaded, each detour once a visit`() throws {
        let world = try #require(World(seed: 1))
        let survey = TripSurvey(
            legs: world.legs,
            errands: world.errands,
            atlas: Atlas(restStops: world.stops, checkpoints: []),
            wish: TripSurvey.Wish(halfWidthM: 20_000, limitsWithinM: 5_000)
        )
        let haven = try #require(survey.choices.firstIndex { $0.leg == 1 && $0.detourM > 0 })
        let plan = TripPlan(
            steps: [
                TripStep(.takeBreak, fromMin: 10, toMin: 30, place: .haven(haven), drivenMin: 10),
                TripStep(.rest, fromMin: 30, toMin: 60, place: .haven(haven), drivenMin: 10),
                TripStep(.drive, fromMin: 60, toMin: 90, metres: 1, drivenMin: 0),
            ],
            late: []
        )
        let detourM = survey.choices[haven].detourM
        #expect(survey.detourM(of: plan) == detourM)
        #expect(survey.drivenM(loaded: false, of: plan) == world.legs[0].route.drivenM)
        #expect(survey.drivenM(loaded: true, of: plan) == world.legs[1].route.drivenM + detourM)
    }

    @Test func `knows when a plan comes by and goes on`() {
        let havens = [Haven(id: "a", grade: .parking, alongM: 50_000, detourM: 0)]
        let halts = [TripHalt(alongM: 100_000, dwellMin: 30)]
        let plan = TripPlan(
            steps: [
                TripStep(.drive, fromMin: 0, toMin: 60, metres: 50_000, drivenMin: 0),
                TripStep(.takeBreak, fromMin: 60, toMin: 80, place: .haven(0), drivenMin: 60),
                TripStep(.drive, fromMin: 80, toMin: 140, metres: 50_000, drivenMin: 0),
                TripStep(.halt, fromMin: 140, toMin: 170, place: .halt(0), drivenMin: 60),
            ],
            late: []
        )
        let progress = TripProgress(plan, havens: havens, halts: halts)
        #expect(progress.arrivalMin(atM: 0) == 0 && progress.departureMin(atM: 0) == 0)
        #expect(progress.arrivalMin(atM: 25_000) == 30 && progress.departureMin(atM: 25_000) == 30)
        #expect(progress.arrivalMin(atM: 50_000) == 60 && progress.departureMin(atM: 50_000) == 80)
        #expect(progress.arrivalMin(atM: 75_000) == 110)
        #expect(progress.arrivalMin(atM: 100_000) == 140 && progress.departureMin(atM: 100_000) == 170)
        #expect(progress.arrivalMin(atM: 200_000) == 170)
    }
}
