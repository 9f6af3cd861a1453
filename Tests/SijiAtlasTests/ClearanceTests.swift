import SijiAtlas
import SijiGeo
import Testing

@Suite("Clearance")
struct ClearanceTests {
    private static func limit(
        _ kind: Checkpoint.Kind,
        posted: Int? = nil,
        measured: Int? = nil,
        reported: Int? = nil,
        headingDeg: Double? = nil,
        hours: String? = nil
    ) throws -> Checkpoint {
        Checkpoint(
            id: "c",
            name: "c",
            kind: kind,
            point: try #require(Coordinate(latDeg: 31, lonDeg: 117)),
            posted: posted,
            measured: measured,
            reported: reported,
            headingDeg: headingDeg,
            hours: hours,
            source: "s",
            asOf: "2024-03-22",
            isSynthetic: true
        )
    }

    private func judge(_ checkpoint: Checkpoint, _ vehicle: Vehicle, _ passing: Passing = Passing()) throws -> Clearance
    {
        try #require(checkpoint.clearance(of: vehicle, passing: passing))
    }

    @Test(arguments: [
        (4_000, Clearance.Verdict.clear, 0 as Int?), (3_999, .clear, 1), (3_990, .clear, 10), (3_500, .clear, 500),
        (4_001, .blocked, -1), (4_010, .blocked, -10), (4_500, .blocked, -500),
    ])
    func `turns at the posted height, to the millimetre`(heightMm: Int, verdict: Clearance.Verdict, margin: Int?) throws
    {
        for kind in [Checkpoint.Kind.heightLimit, .widthLimit, .lengthLimit] {
            let vehicle = Vehicle(heightMm: heightMm, widthMm: heightMm, lengthMm: heightMm)
            let found = try judge(Self.limit(kind, posted: 4_000), vehicle)
            #expect(found.verdict == verdict && found.margin == margin && found.reason == nil)
        }
    }

    @Test func `says whole centimetres that never promise a millimetre too much`() throws {
        let limit = try Self.limit(.heightLimit, posted: 4_500)
        #expect(try judge(limit, Vehicle(heightMm: 4_000)).clearCm == 50)
        #expect(try judge(limit, Vehicle(heightMm: 4_009)).clearCm == 49)
        #expect(try judge(limit, Vehicle(heightMm: 4_500)).clearCm == 0)
        #expect(try judge(limit, Vehicle(heightMm: 4_501)).missingCm == 1)
        #expect(try judge(limit, Vehicle(heightMm: 4_510)).missingCm == 1)
        #expect(try judge(limit, Vehicle(heightMm: 4_511)).missingCm == 2)
    }

    @Test(arguments: [(49_000, Clearance.Verdict.clear), (48_999, .clear), (49_001, .blocked)])
    func `turns at the posted mass, to the kilogram`(massKg: Int, verdict: Clearance.Verdict) throws {
        let found = try judge(Self.limit(.weightLimit, posted: 49_000), Vehicle(massKg: massKg))
        #expect(found.verdict == verdict && found.margin == 49_000 - massKg)
    }

    @Test func `keeps posted, measured and reported apart, and collapses no conflict`() throws {
        // Each of the three absent, over, or under a height of 4 m: 27 worlds.
        let options: [Int?] = [nil, 3_900, 4_200]
        var worlds = 0
        for posted in options {
            for measured in options {
                for reported in options {
                    let limit = try Self.limit(.heightLimit, posted: posted, measured: measured, reported: reported)
                    let found = try judge(limit, Vehicle(heightMm: 4_000))
                    let known = [posted, measured, reported].compactMap { $0 }
                    #expect(found.values.map(\.value) == known)
                    let expected: Clearance.Verdict =
                        if known.isEmpty {
                            .unknown
                        } else if known.allSatisfy({ $0 < 4_000 }) {
                            .blocked
                        } else if known.contains(where: { $0 < 4_000 }) {
                            .conflicting
                        } else if posted == nil && measured == nil {
                            .unknown
                        } else {
                            .clear
                        }
                    #expect(found.verdict == expected, "\(known)")
                    #expect((found.margin == nil) == [.conflicting, .unknown].contains(expected))
                    worlds += 1
                }
            }
        }
        #expect(worlds == 27)
        let limit = try Self.limit(.heightLimit, posted: 4_500, measured: 4_120)
        #expect(try judge(limit, Vehicle(heightMm: 4_000)).clearCm == 12)
    }

    @Test func `is unknown without a value, and without the vehicle's measure`() throws {
        let noValue = try judge(Self.limit(.heightLimit), Vehicle(heightMm: 4_000))
        #expect(noValue.verdict == .unknown && noValue.reason == .noValue)
        let noHeight = try judge(Self.limit(.heightLimit, posted: 5_000), Vehicle())
        #expect(noHeight.verdict == .unknown && noHeight.reason == .vehicleUnknown)
        #expect(noHeight.values.map(\.margin) == [nil])
    }

    @Test func `regards the direction that a limit binds`() throws {
        let limit = try Self.limit(.heightLimit, posted: 3_800, headingDeg: 350)
        let vehicle = Vehicle(heightMm: 4_000)
        for headingDeg in [350.0, 10, 64, 276] {
            #expect(try judge(limit, vehicle, Passing(headingDeg: headingDeg)).verdict == .blocked)
        }
        for headingDeg in [170.0, 80, 260] {
            let found = try judge(limit, vehicle, Passing(headingDeg: headingDeg))
            #expect(found.verdict == .clear && found.reason == .otherDirection && found.margin == nil)
        }
        #expect(try judge(limit, vehicle).verdict == .blocked, "an unknown heading excuses nobody")
    }

    @Test func `regards the hours of a limit`() throws {
        let limit = try Self.limit(.noTrucks, hours: "Mo-Fr 07:00-09:00,17:00-20:00")
        func at(_ day: Int, _ hour: Int, _ minute: Int) throws -> Clearance {
            try judge(limit, Vehicle(), Passing(time: WeekSpan(fromMin: day * 1_440 + hour * 60 + minute)))
        }
        #expect(try at(0, 6, 59).verdict == .clear)
        #expect(try at(0, 6, 59).reason == .otherHours)
        #expect(try at(0, 7, 0).verdict == .blocked)
        #expect(try at(4, 8, 59).verdict == .blocked)
        #expect(try at(4, 9, 0).verdict == .clear)
        #expect(try at(5, 8, 0).verdict == .clear)
        let unknown = try judge(limit, Vehicle())
        #expect(unknown.verdict == .blocked && unknown.reason == .hoursUnknown)
        let unread = try judge(Self.limit(.noTrucks, hours: "早晚高峰"), Vehicle(), Passing(time: WeekSpan(fromMin: 0)))
        #expect(unread.verdict == .blocked && unread.reason == .hoursUnknown)
        let clear = try judge(Self.limit(.heightLimit, posted: 5_000, hours: "?"), Vehicle(heightMm: 4_000))
        #expect(clear.verdict == .clear && clear.reason == nil)
    }

    @Test func `does not take the mean of the axles for the heaviest`() throws {
        let limit = try Self.limit(.axleLimit, posted: 10_000)
        #expect(try judge(limit, Vehicle(massKg: 20_001, axles: 2)).verdict == .blocked)
        let within = try judge(limit, Vehicle(massKg: 20_000, axles: 2))
        #expect(within.verdict == .unknown && within.reason == .axlesUnknown)
        #expect(try judge(limit, Vehicle(massKg: 20_000)).reason == .vehicleUnknown)
    }

    @Test func `forbids trucks and dangerous goods, and is none for tolls`() throws {
        #expect(try judge(Self.limit(.noTrucks), Vehicle()).verdict == .blocked)
        #expect(try judge(Self.limit(.noHazmat), Vehicle(carriesHazmat: true)).verdict == .blocked)
        #expect(try judge(Self.limit(.noHazmat), Vehicle(carriesHazmat: false)).verdict == .clear)
        #expect(try judge(Self.limit(.noHazmat), Vehicle()).verdict == .unknown)
        for kind in [Checkpoint.Kind.toll, .inspection, .weighStation] {
            #expect(try Self.limit(kind).clearance(of: Vehicle(), passing: Passing()) == nil)
        }
    }
}
