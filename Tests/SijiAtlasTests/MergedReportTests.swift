import SijiAtlas
import SijiGeo
import SijiTestSupport
import Testing

/// Places that go by several names, and reports under all of them.
private struct World {
    var stops: [RestStop] = []
    var checks: [Checkpoint] = []
    var reports: [Report] = []
    /// Whose place a name is.
    var owners: [ReportTarget: ReportTarget] = [:]
    let now: Int64 = 1_800_000_000

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for number in 0..<8 {
            guard let point = Coordinate(latDeg: 28 + Double(number) / 10, lonDeg: 113) else { continue }
            var stop = RestStop(
                id: "s\(number)",
                name: "停",
                kind: .parking,
                point: point,
                source: "a",
                isSynthetic: true
            )
            var check = Checkpoint(
                id: "c\(number)",
                name: "卡",
                kind: .heightLimit,
                point: point,
                posted: 4_500,
                source: "a",
                isSynthetic: true
            )
            // One source has a stop and a checkpoint under one name; and a name may be another place's own by now.
            for other in 0..<Int.random(in: 0...3, using: &random) {
                let sighting = Sighting(id: "f\(other).n\(number)", source: "f\(other)", asOf: nil)
                stop.others.append(sighting)
                check.others.append(sighting)
            }
            if random.oneIn(3) {
                stop.others.append(Sighting(id: "s\((number + 1) % 8)", source: "z", asOf: nil))
                check.others.append(Sighting(id: "c\((number + 1) % 8)", source: "z", asOf: nil))
            }
            stops.append(stop)
            checks.append(check)
        }
        for stop in stops { for other in stop.others { owners[.restStop(other.id)] = .restStop(stop.id) } }
        for check in checks { for other in check.others { owners[.checkpoint(other.id)] = .checkpoint(check.id) } }
        for stop in stops { owners[.restStop(stop.id)] = .restStop(stop.id) }
        for check in checks { owners[.checkpoint(check.id)] = .checkpoint(check.id) }
        let names = owners.keys.sorted { ($0.isRestStop ? 1 : 0, $0.id) < ($1.isRestStop ? 1 : 0, $1.id) }
        for number in 0..<120 as Range<UInt64> {
            guard let target = names.randomElement(using: &random) else { continue }
            let kinds: [ReportKind] = target.isRestStop ? [.full, .free, .closed, .open, .gone] : [.wrongValue, .gone]
            let kind = kinds.randomElement(using: &random) ?? .gone
            var report = Report(
                number: number,
                target: target,
                kind: kind,
                value: kind == .wrongValue ? [4_000, 4_200].randomElement(using: &random) : nil,
                firstAtSec: now
            )
            report.voices = (0..<UInt64.random(in: 1...3, using: &random)).map { party in
                ReportVoice(
                    party: party,
                    isFor: !random.oneIn(3),
                    atSec: now - Int64.random(in: 0...(3 * kind.halfLifeSec), using: &random),
                    sequence: number * 10 + party,
                    slots: kind == .free && random.oneIn(2) ? Int.random(in: 1...40, using: &random) : nil
                )
            }
            reports.append(report)
        }
    }

    var atlas: Atlas {
        Atlas(restStops: stops, checkpoints: checks).standing(ReportBook(reports), atSec: now)
    }

    /// What everybody said of a place, whatever they called it.
    func story(of place: ReportTarget) -> PlainReports {
        var story = PlainReports()
        for report in reports where owners[report.target] == place {
            for voice in report.voices {
                story.said.append(
                    .init(
                        party: voice.party,
                        kind: report.kind,
                        value: report.value,
                        isSo: voice.isFor,
                        at: voice.atSec,
                        order: voice.sequence,
                        slots: voice.slots
                    )
                )
            }
        }
        return story
    }
}

@Suite("Reports of places that were merged")
struct MergedReportTests {
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func `count for the place, under whichever of its names they were made`(seed: UInt64) throws {
        let world = World(seed: seed)
        let atlas = world.atlas
        for stop in world.stops {
            let (state, slots) = world.story(of: .restStop(stop.id)).state(now: world.now)
            let occupancy = atlas.occupancy(of: stop.id, atSec: world.now)
            #expect(occupancy.state.rawValue == state?.rawValue ?? "unknown", "\(stop.id)")
            #expect(occupancy.slots == slots, "\(stop.id)")
            // Shown alone, found near, and met along the way it is the same.
            let told = try #require(atlas.restStop(id: stop.id))
            #expect(told.reports?.occupancy ?? .unknown == occupancy)
            let near = atlas.restStops(near: stop.point, radiusM: 100, services: [], limit: 9)
            #expect(near.map(\.item.reports) == [told.reports])
        }
        for check in world.checks {
            let weights = world.story(of: .checkpoint(check.id)).values(now: world.now)
            let told = try #require(atlas.checkpoint(id: check.id))
            #expect(told.reports?.values.map(\.value) ?? [] == weights.filter { $0.value >= 0.125 }.keys.sorted())
        }
        for (name, place) in world.owners {
            let wanted = world.reports.filter { world.owners[$0.target] == place }.map(\.number)
            #expect(atlas.reported(of: name).reports.map(\.number) == wanted, "\(name)")
            #expect(atlas.names(of: name).first == place)
        }
    }

    @Test func `of a place that nobody knows are its own`() {
        let report = Report(number: 1, target: .restStop("x"), kind: .full, firstAtSec: 0)
        let atlas = Atlas(restStops: [], checkpoints: []).standing(ReportBook([report]), atSec: 0)
        #expect(atlas.names(of: .restStop("x")) == [.restStop("x")])
        #expect(atlas.reported(of: .restStop("x")).reports == [report])
        #expect(atlas.reported(of: .checkpoint("x")).reports.isEmpty)
    }
}
