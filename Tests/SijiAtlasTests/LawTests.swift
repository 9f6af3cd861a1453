import SijiAtlas
import Testing

/// The limits of the overload rule's article 3, as `data/limits-national.csv` has them.
enum Article3 {
    static let limits: NationalLimits = {
        func limit(
            _ item: NationalLimit.Item,
            _ value: Int,
            axles: Int? = nil,
            orMore: Bool = false,
            build: NationalLimit.Build = .any,
            driveAxles: Int? = nil
        ) -> NationalLimit {
            NationalLimit(
                id: "\(item)-\(value)",
                item: item,
                axles: axles,
                orMore: orMore,
                build: build,
                driveAxles: driveAxles,
                value: value,
                source: "s",
                asOf: "2022-08-18"
            )
        }
        return NationalLimits([
            limit(.height, 4_000), limit(.width, 2_550), limit(.length, 18_100),
            limit(.mass, 18_000, axles: 2, build: .truck), limit(.mass, 25_000, axles: 3, build: .truck),
            limit(.mass, 27_000, axles: 3, build: .train), limit(.mass, 31_000, axles: 4, build: .truck),
            limit(.mass, 36_000, axles: 4, build: .train), limit(.mass, 43_000, axles: 5, build: .train),
            limit(.mass, 49_000, axles: 6, orMore: true, build: .train),
            limit(.mass, 46_000, axles: 6, orMore: true, build: .train, driveAxles: 1),
        ])
    }()
}

@Suite("National limits")
struct NationalLimitTests {
    private func mass(_ vehicle: Vehicle) throws -> NationalLimits.Judged {
        try #require(Article3.limits.judge(vehicle).first { $0.item == .mass })
    }

    @Test(arguments: [
        (2, false, 18_000), (3, false, 25_000), (3, true, 27_000), (4, false, 31_000), (4, true, 36_000),
        (5, true, 43_000), (6, true, 49_000), (7, true, 49_000),
    ])
    func `turn at each mass, to the kilogram`(axles: Int, isTrain: Bool, limitKg: Int) throws {
        for (massKg, verdict) in [
            (limitKg - 1, Clearance.Verdict.clear), (limitKg, .clear), (limitKg + 1, .blocked),
        ] {
            let found = try mass(Vehicle(massKg: massKg, axles: axles, isTrain: isTrain, driveAxles: 2))
            #expect(found.clearance.verdict == verdict, "\(axles) \(massKg)")
            #expect(found.clearance.margin == limitKg - massKg)
            #expect(found.limits.map(\.value) == [limitKg])
        }
    }

    @Test func `are stricter for one drive axle, and unknown between where that is not known`() throws {
        func verdict(_ massKg: Int, _ driveAxles: Int?) throws -> Clearance {
            try mass(Vehicle(massKg: massKg, axles: 6, isTrain: true, driveAxles: driveAxles)).clearance
        }
        #expect(try verdict(46_001, 1).verdict == .blocked)
        #expect(try verdict(46_000, 1).margin == 0)
        #expect(try verdict(46_000, nil).margin == 0)
        #expect(try verdict(46_001, nil).reason == .severalLimits)
        #expect(try verdict(49_000, nil).verdict == .unknown)
        #expect(try verdict(49_001, nil).margin == -1)
        #expect(try verdict(49_000, 2).margin == 0)
    }

    @Test func `do not guess truck or train, nor axles`() throws {
        func found(_ massKg: Int, _ isTrain: Bool?) throws -> Clearance {
            try mass(Vehicle(massKg: massKg, axles: 4, isTrain: isTrain)).clearance
        }
        #expect(try found(31_000, nil).verdict == .clear)
        #expect(try found(31_001, nil).verdict == .unknown)
        #expect(try found(36_001, nil).verdict == .blocked)
        #expect(try mass(Vehicle(massKg: 10_000)).clearance.verdict == .unknown)
        #expect(try mass(Vehicle(massKg: 10_000, axles: 5, isTrain: false)).clearance.reason == .noValue)
        #expect(NationalLimits().judge(Vehicle(heightMm: 3_000)).allSatisfy { $0.clearance.verdict == .unknown })
    }

    @Test(arguments: [
        (NationalLimit.Item.height, 4_000), (.width, 2_550), (.length, 18_100),
    ])
    func `turn at height, width and length, to the centimetre`(item: NationalLimit.Item, limitMm: Int) throws {
        for stepMm in [-10, -1, 0, 1, 10] {
            let mm = limitMm + stepMm
            let vehicle = Vehicle(heightMm: mm, widthMm: mm, lengthMm: mm)
            let found = try #require(Article3.limits.judge(vehicle).first { $0.item == item })
            #expect(found.clearance.verdict == (stepMm <= 0 ? .clear : .blocked))
            #expect(found.clearance.margin == -stepMm)
        }
    }
}

@Suite("Toll classes")
struct TollClassTests {
    @Test(arguments: [
        (2, 5_999, 4_499, 1), (2, 6_000, 4_499, 2), (2, 5_999, 4_500, 2), (3, 5_000, 4_000, 3), (6, 17_000, 49_000, 6),
        (8, 17_000, 49_000, 6),
    ])
    func `go by axles, and two axles by length and mass`(axles: Int, lengthMm: Int, allowedKg: Int, number: Int) throws
    {
        let found = try #require(TollClass(Vehicle(lengthMm: lengthMm, allowedKg: allowedKg, axles: axles)))
        #expect(found.number == number && found.hasSurcharge == (axles > 6))
    }

    @Test func `are unknown where what they go by is`() {
        #expect(TollClass(Vehicle()) == nil)
        #expect(TollClass(Vehicle(lengthMm: 5_000, axles: 2)) == nil)
        #expect(TollClass(Vehicle(allowedKg: 4_500, axles: 2))?.number == 2)
    }
}

@Suite("Cliffs")
struct CliffTests {
    private let train = Vehicle(
        heightMm: 3_970,
        widthMm: 2_550,
        lengthMm: 17_200,
        massKg: 48_400,
        allowedKg: 49_000,
        axles: 6,
        isTrain: true,
        driveAxles: 2
    )

    private func cliff(_ edge: Cliff.Edge, _ vehicle: Vehicle, _ load: CliffLoad = CliffLoad()) -> Cliff? {
        Article3.limits.cliffs(of: vehicle, load: load).first { $0.edge == edge }
    }

    @Test func `say what one more pallet and five centimetres change`() throws {
        let mass = try #require(cliff(.mass, train))
        #expect(mass.room == 600 && mass.step == 1_000 && mass.after == -400 && mass.losses == [.overLimit])
        #expect(mass.tollFen == nil)
        let height = try #require(cliff(.height, train))
        #expect(height.room == 30 && height.after == -20)
        #expect(cliff(.width, train)?.after == -50)
        #expect(cliff(.length, train)?.after == 850)
        #expect(cliff(.greenChannel, train) == nil && cliff(.tollClass, train) == nil)
    }

    @Test(arguments: [(25_599, false), (25_600, true), (25_601, true)])
    func `know the four fifths of fresh produce, to the kilogram`(loadKg: Int, isGreen: Bool) throws {
        let load = CliffLoad(isFresh: true, loadKg: loadKg, ratedKg: 32_000, palletKg: 800, routeTollFen: 300_000)
        #expect(load.reachesGreenShare == (isGreen ? true : nil), "the box may yet be full by volume")
        let green = try #require(cliff(.greenChannel, train, load))
        #expect(green.limit == 25_600 && green.room == loadKg - 25_600 && green.step == -800)
        #expect(green.tollFen == 300_000)
        // What lies beyond the other edges is money only for whoever goes free now.
        let mass = try #require(cliff(.mass, train, load))
        #expect(mass.losses == [.overLimit, .greenChannel] && mass.tollFen == (isGreen ? 300_000 : nil))
    }

    @Test func `take the box's volume for four fifths too`() {
        var load = CliffLoad(isFresh: true, loadKg: 10_000, ratedKg: 32_000, loadL: 71_999, boxL: 90_000)
        #expect(load.reachesGreenShare == false)
        load.loadL = 72_000
        #expect(load.reachesGreenShare == true)
        #expect(cliff(.greenChannel, train, load) == nil, "a pallet less of light goods is not known in litres")
    }

    @Test func `leave no toll-free passage to lose above 4 m`() throws {
        var tall = train
        tall.heightMm = 4_001
        let load = CliffLoad(isFresh: true, loadKg: 30_000, ratedKg: 32_000, routeTollFen: 300_000)
        #expect(cliff(.mass, tall, load)?.tollFen == nil && cliff(.greenChannel, tall, load)?.tollFen == nil)
    }

    @Test func `see the last millimetre of class 1`() throws {
        let van = Vehicle(lengthMm: 5_995, allowedKg: 4_495, axles: 2)
        let edge = try #require(cliff(.tollClass, van))
        #expect(edge.room == 4 && edge.after == -46 && edge.losses == [.tollClass] && edge.tollFen == nil)
    }
}
