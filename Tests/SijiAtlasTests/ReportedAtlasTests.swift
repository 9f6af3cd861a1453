import SijiAtlas
import SijiFault
import SijiGeo
import SijiTestSupport
import Testing

/// A seeded world of places, and of reports on them and on places that only drivers know of.
private struct World {
    var stops: [RestStop] = []
    var checks: [Checkpoint] = []
    var reports: [Report] = []
    var askers: [Coordinate] = []
    let now: Int64 = 1_800_000_000

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func point() -> Coordinate {
            // A coarse lattice: many places lie equally far.
            let lat = 28 + Double(Int.random(in: 0...8, using: &random)) / 20
            let lon = 112 + Double(Int.random(in: 0...8, using: &random)) / 20
            return Coordinate(latDeg: lat, lonDeg: lon) ?? Coordinate(onEquatorLonDeg: lon)
        }
        for number in 0..<60 {
            let stop = RestStop(
                id: "s\(Int.random(in: 0..<1_000, using: &random))-\(number)",
                name: "停",
                kind: .parking,
                point: point(),
                services: random.oneIn(2) ? [.parking] : [],
                source: "test",
                isSynthetic: true
            )
            stops.append(stop)
            let check = Checkpoint(
                id: "c\(Int.random(in: 0..<1_000, using: &random))-\(number)",
                name: "卡",
                kind: random.oneIn(2) ? .heightLimit : .toll,
                point: point(),
                posted: random.oneIn(2) ? 4_500 : nil,
                source: "test",
                isSynthetic: true
            )
            checks.append(check)
        }
        for number in 0..<80 as Range<UInt64> {
            func voices(_ life: Int64) -> [ReportVoice] {
                (0..<UInt64.random(in: 1...4, using: &random)).map { party in
                    ReportVoice(
                        party: party,
                        isFor: !random.oneIn(3),
                        atSec: now - Int64.random(in: 0...(5 * life), using: &random),
                        sequence: number * 10 + party
                    )
                }
            }
            let isStop = random.oneIn(2)
            let known = isStop ? stops.randomElement(using: &random)?.id : checks.randomElement(using: &random)?.id
            var report: Report
            if random.oneIn(2) {
                let kind: ReportedPlace.Kind = isStop ? .restStop(.parking) : .checkpoint(.heightLimit)
                report = Report(
                    number: number,
                    target: isStop ? .restStop("r\(number % 7)-\(number)") : .checkpoint("r\(number % 7)-\(number)"),
                    kind: .new,
                    value: isStop ? nil : 4_200,
                    place: ReportedPlace(kind: kind, point: point()),
                    firstAtSec: now
                )
            } else {
                let kind: ReportKind = isStop ? [.full, .gone, .closed].randomElement(using: &random) ?? .full : .gone
                report = Report(
                    number: number,
                    target: isStop ? .restStop(known ?? "") : .checkpoint(known ?? ""),
                    kind: kind,
                    firstAtSec: now
                )
            }
            report.voices = voices(report.kind.halfLifeSec)
            reports.append(report)
        }
        askers = (0..<6).map { _ in point() }
    }

    var atlas: Atlas {
        Atlas(restStops: stops, checkpoints: checks).standing(ReportBook(reports.reversed()), atSec: now)
    }

    /// Ids and points of the places that are to be found: all of the data, and the new ones that stand.
    func places(stops isStop: Bool) -> [(id: String, point: Coordinate)] {
        let known = isStop ? stops.map { ($0.id, $0.point) } : checks.map { ($0.id, $0.point) }
        let new = reports.filter { $0.place != nil && $0.target.isRestStop == isStop }.filter { report in
            let sum = report.voices.reduce(0.0) { sum, voice in
                let age = Double(now - voice.atSec) / Double(ReportKind.new.halfLifeSec)
                return sum + (voice.isFor ? 1 : -1) * exp2(-age)
            }
            return sum >= 0.125
        }
        return known + new.compactMap { report in report.place.map { (report.target.id, $0.point) } }
    }

    private func exp2(_ exponent: Double) -> Double {
        var (power, rest) = (1.0, exponent)
        while rest <= -1 { (power, rest) = (power / 2, rest + 1) }
        // The rest by its series, so that this is nobody else's function.
        let step = rest * 0.693_147_180_559_945_3
        var (term, sum) = (1.0, 1.0)
        for number in 1...24 {
            term *= step / Double(number)
            sum += term
        }
        return power * sum
    }
}

extension Coordinate {
    fileprivate init(onEquatorLonDeg lon: Double) {
        guard let point = Coordinate(latDeg: 0, lonDeg: lon) else { preconditionFailure("a longitude") }
        self = point
    }
}

@Suite("The atlas with drivers' reports")
struct ReportedAtlasTests {
    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `finds the nearest of the data and of what drivers report, as a scan does`(seed: UInt64) {
        let world = World(seed: seed)
        let atlas = world.atlas
        for asker in world.askers {
            for limit in [1, 7, 25, 500] {
                for radiusM in [nil, 9_000.0] {
                    func scan(_ places: [(id: String, point: Coordinate)]) -> [String] {
                        places.map { (GreatCircle.metres(from: asker, to: $0.point), $0.id) }
                            .filter { $0.0 <= radiusM ?? .infinity }
                            .sorted { $0.0 != $1.0 ? $0.0 < $1.0 : $0.1.utf8.lexicographicallyPrecedes($1.1.utf8) }
                            .prefix(limit).map(\.1)
                    }
                    let stops = atlas.restStops(near: asker, radiusM: radiusM, services: [], limit: limit)
                    #expect(stops.map(\.item.id) == scan(world.places(stops: true)))
                    let checks = atlas.checkpoints(near: asker, radiusM: radiusM, kinds: [], limit: limit)
                    #expect(checks.map(\.item.id) == scan(world.places(stops: false)))
                    // Nobody says what a new stop offers.
                    let offering = atlas.restStops(near: asker, radiusM: nil, services: [.parking], limit: 500)
                    #expect(offering.allSatisfy { !$0.item.isReported })
                }
            }
        }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `meets them along a route as the plain atlas of both does`(seed: UInt64) throws {
        let world = World(seed: seed)
        let line = try #require(Polyline(Array(world.askers.prefix(3)) + [world.askers[5]]))
        let standing = Set(world.places(stops: false).map(\.id) + world.places(stops: true).map(\.id))
        let new = world.reports.filter { $0.place != nil && standing.contains($0.target.id) }
        let both = Atlas(
            restStops: world.stops + new.compactMap { Self.stop($0) },
            checkpoints: world.checks + new.compactMap { Self.check($0) }
        )
        for limit in [3, 40, 400] {
            let search = RouteSearch(line: line, halfWidthM: 6_000, fromM: 2_000, isSurveyed: true, limit: limit)
            let found = world.atlas.checkpoints(along: search)
            let expected = both.checkpoints(along: search)
            #expect(found.map(\.item.id) == expected.map(\.item.id) && found.map(\.alongM) == expected.map(\.alongM))
            let stops = world.atlas.restStops(along: search)
            #expect(stops.map(\.item.id) == both.restStops(along: search).map(\.item.id))
            for stop in stops {
                #expect(
                    (stop.item.reports?.occupancy ?? .unknown)
                        == world.atlas.occupancy(of: stop.item.id, atSec: world.now)
                )
            }
        }
    }

    private static func stop(_ report: Report) -> RestStop? {
        guard let place = report.place, report.target.isRestStop else { return nil }
        return RestStop(
            id: report.target.id,
            name: "",
            kind: .parking,
            point: place.point,
            source: "",
            isSynthetic: false
        )
    }

    private static func check(_ report: Report) -> Checkpoint? {
        guard let place = report.place, !report.target.isRestStop else { return nil }
        return Checkpoint(
            id: report.target.id,
            name: "",
            kind: .heightLimit,
            point: place.point,
            source: "",
            isSynthetic: false
        )
    }

    private static let now: Int64 = 1_800_000_000
    private static let vehicle = Vehicle(heightMm: 4_300)

    private func clearance(posted: Int?, _ reports: [(ReportKind, Int?)], kind: Checkpoint.Kind = .heightLimit) throws
        -> Clearance
    {
        let point = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let check = Checkpoint(
            id: "c",
            name: "c",
            kind: kind,
            point: point,
            posted: posted,
            source: "s",
            isSynthetic: true
        )
        let book = ReportBook(
            reports.enumerated().map { number, said in
                Report(
                    number: UInt64(number),
                    target: .checkpoint("c"),
                    kind: said.0,
                    value: said.1,
                    firstAtSec: Self.now,
                    voices: [ReportVoice(party: UInt64(number), isFor: true, atSec: Self.now, sequence: 1)]
                )
            }
        )
        let found = Atlas(restStops: [], checkpoints: [check]).standing(book, atSec: Self.now).checkpoint(id: "c")
        return try #require(found?.clearance(of: Self.vehicle, passing: Passing()))
    }

    @Test func `reports make nothing clear, and clear into conflicting`() throws {
        #expect(try clearance(posted: 4_500, []).verdict == .clear)
        #expect(try clearance(posted: 4_500, [(.wrongValue, 4_299)]).verdict == .conflicting)
        #expect(try clearance(posted: 4_500, [(.wrongValue, 4_300)]).verdict == .clear)
        #expect(try clearance(posted: 4_500, [(.wrongValue, 4_400), (.wrongValue, 4_299)]).verdict == .conflicting)
        #expect(try clearance(posted: 4_200, [(.wrongValue, 4_500)]).verdict == .conflicting)
        #expect(try clearance(posted: 4_200, [(.wrongValue, 4_100)]).verdict == .blocked)
        #expect(try clearance(posted: nil, [(.wrongValue, 4_500)]).reason == .onlyReported)
        #expect(try clearance(posted: nil, [(.wrongValue, 4_500)]).verdict == .unknown)
        #expect(try clearance(posted: nil, [(.wrongValue, 4_200)]).verdict == .blocked)
        let gone = try clearance(posted: 4_200, [(.gone, nil)])
        #expect(gone.verdict == .conflicting && gone.reason == .reportedGone && gone.margin == nil)
        #expect(try clearance(posted: 4_500, [(.gone, nil)]).verdict == .clear)
        #expect(try clearance(posted: nil, [(.gone, nil)]).verdict == .unknown)
        #expect(try clearance(posted: nil, [(.gone, nil)], kind: .noTrucks).verdict == .conflicting)
        #expect(try clearance(posted: nil, [], kind: .noTrucks).verdict == .blocked)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `no history of reports makes clear what the data do not`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let posted: Int? = random.oneIn(3) ? nil : [4_100, 4_300, 4_500].randomElement(using: &random)
            let reports: [(ReportKind, Int?)] = (0..<Int.random(in: 1...5, using: &random)).map { _ in
                random.oneIn(4) ? (.gone, nil) : (.wrongValue, Int.random(in: 4_200...4_400, using: &random))
            }
            let (plain, told) = (try clearance(posted: posted, []), try clearance(posted: posted, reports))
            #expect(told.verdict != .clear || plain.verdict == .clear)
            if plain.verdict == .blocked { #expect([.blocked, .conflicting].contains(told.verdict)) }
        }
    }

    @Test func `a place that drivers deny is found by its id alone`() throws {
        let point = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        var report = Report(
            number: 1,
            target: .restStop("rp-1"),
            kind: .new,
            place: ReportedPlace(kind: .restStop(.parking), point: point),
            firstAtSec: Self.now,
            voices: [ReportVoice(party: 1, isFor: true, atSec: Self.now, sequence: 1)]
        )
        func found(_ report: Report) -> (near: Int, stop: RestStop?) {
            let atlas = Atlas(restStops: [], checkpoints: []).standing(ReportBook([report]), atSec: Self.now)
            let near = atlas.restStops(near: point, radiusM: nil, services: [], limit: 9)
            return (near.count, atlas.restStop(id: "rp-1"))
        }
        let there = found(report)
        #expect(there.near == 1 && there.stop?.reports?.there?.drivers == 1 && there.stop?.isReported == true)
        report.voices.append(ReportVoice(party: 2, isFor: false, atSec: Self.now, sequence: 2))
        let denied = found(report)
        #expect(denied.near == 0 && denied.stop != nil && denied.stop?.reports?.there == nil)
    }

    @Test func `what cannot be so is refused by name`() throws {
        let here = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let far = try #require(Coordinate(latDeg: 28.2451, lonDeg: 112.9))
        let check = Checkpoint(id: "c", name: "卡", kind: .heightLimit, point: here, source: "s", isSynthetic: true)
        let stop = RestStop(id: "s", name: "停", kind: .parking, point: here, source: "s", isSynthetic: true)
        let atlas = Atlas(restStops: [stop], checkpoints: [check])
        func code(_ draft: ReportDraft) -> FaultCode? {
            do throws(Fault) { try ReportRules.check(draft, in: atlas) } catch { return error.code }
            return nil
        }
        func value(_ value: Int) -> ReportDraft {
            ReportDraft(subject: .known(.checkpoint("c")), kind: .wrongValue, value: value)
        }
        #expect(code(value(1_500)) == nil && code(value(8_000)) == nil)
        #expect(code(value(1_499)) == .reportValue && code(value(8_001)) == .reportValue)
        #expect(code(ReportDraft(subject: .known(.checkpoint("c")), kind: .full)) == .reportKindUnfit)
        #expect(code(ReportDraft(subject: .known(.restStop("s")), kind: .wrongValue, value: 4_000)) == .reportKindUnfit)
        #expect(code(ReportDraft(subject: .known(.restStop("x")), kind: .full)) == .restStopNotFound)
        #expect(code(ReportDraft(subject: .known(.checkpoint("x")), kind: .gone)) == .checkpointNotFound)
        func new(_ kind: ReportedPlace.Kind, _ point: Coordinate, value: Int? = nil) -> ReportDraft {
            ReportDraft(subject: .unknown(ReportedPlace(kind: kind, point: point)), kind: .new, value: value)
        }
        #expect(code(new(.checkpoint(.heightLimit), here)) == .reportKnown)
        #expect(code(new(.checkpoint(.widthLimit), here)) == nil)
        #expect(code(new(.checkpoint(.heightLimit), far)) == nil)
        #expect(code(new(.checkpoint(.toll), far, value: 4_000)) == .reportKindUnfit)
        #expect(code(new(.restStop(.parking), here)) == .reportKnown)
        #expect(throws: Fault.self) { try ReportRules.check(far, near: .restStop("s"), in: atlas) }
        let near = try #require(Coordinate(latDeg: 28.2449, lonDeg: 112.9))
        #expect(throws: Never.self) { try ReportRules.check(near, near: .restStop("s"), in: atlas) }
    }

    @Test(arguments: [
        (28.2, 112.9, true), (53.4, 122.4, true), (18.2, 109.5, true), (39.5, 75.0, true), (35.7, 139.7, false),
        (-28.2, 112.9, false), (112.9, 28.2, false), (28.2, 73.5, false),
    ])
    func `a new place lies in the country`(lat: Double, lon: Double, isInside: Bool) {
        guard let point = Coordinate(latDeg: lat, lonDeg: lon) else {
            #expect(!isInside)
            return
        }
        let found: Bool
        do throws(Fault) {
            try ReportRules.checkInside(point, seats: nil)
            found = true
        } catch { found = false }
        #expect(found == isInside)
    }

    @Test func `far from every county's seat is outside`() throws {
        let seat = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let seats = SpatialGrid([seat])
        let near = try #require(Coordinate(latDeg: 29.5, lonDeg: 112.9))
        let far = try #require(Coordinate(latDeg: 29.6, lonDeg: 112.9))
        #expect(throws: Never.self) { try ReportRules.checkInside(near, seats: seats) }
        #expect(throws: Fault.self) { try ReportRules.checkInside(far, seats: seats) }
    }
}
