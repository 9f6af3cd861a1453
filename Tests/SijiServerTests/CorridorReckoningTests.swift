import SijiAPI
import SijiAtlas
import SijiFault
import SijiFreight
import SijiGeo
import Testing

@testable import SijiServer

@Suite("Answers along a route")
struct CorridorReckoningTests {
    private static let now = Instant(epochSec: 1_795_492_800)

    private static func at(_ lat: Double, _ lon: Double) throws -> Coordinate {
        try #require(Coordinate(latDeg: lat, lonDeg: lon))
    }

    private static func atlas() throws -> Atlas {
        Atlas(
            restStops: [
                RestStop(
                    id: "s",
                    name: "停",
                    kind: .serviceArea,
                    point: try at(31.3, 117.002),
                    side: .both,
                    source: "t",
                    isSynthetic: true
                )
            ],
            checkpoints: [
                Checkpoint(
                    id: "h",
                    name: "限",
                    kind: .heightLimit,
                    point: try at(31.2, 117),
                    posted: 4_500,
                    measured: 4_200,
                    headingDeg: 10,
                    source: "row",
                    asOf: "2026-11-14",
                    isSynthetic: true,
                    origins: [.measured: .init(source: "survey", asOf: "2026-11-23")]
                ),
                Checkpoint(id: "t", name: "站", kind: .toll, point: try at(31.4, 117), source: "t", isSynthetic: true),
            ],
            bans: [
                CityBan(
                    id: "b",
                    name: "禁",
                    zone: [try at(31.5, 116.9), try at(31.5, 117.1), try at(31.6, 117)],
                    hours: "Tu 08:00-10:00",
                    overKg: 4_500,
                    source: "synthetic",
                    isSynthetic: true
                )
            ],
            law: NationalLimits([
                NationalLimit(id: "n", item: .height, value: 4_000, source: "rule", asOf: "2022-08-18")
            ])
        )
    }

    private func answer(_ members: String) throws -> CorridorAnswer {
        let json = """
            {"line":{"type":"LineString","coordinates":[[117,31],[117,32]]},"surveyed":false\(members)}
            """
        let values = try CorridorRequestReader.read(Array(json.utf8).span)
        var truck: Truck?
        if case .given(let given) = values.truck { truck = given }
        return try CorridorReckoning(values, truck: truck, zone: .china, now: Self.now).answer(from: Self.atlas())
    }

    private static let truck = """
        ,"truck":{"bodies":["stake"],"deckLengthM":13,"payloadKg":32000,"heightM":4,"tareKg":15500,"grossKg":49000,"averageKmh":60,\
        "costs":{"emptyFenPerKm":1,"loadedFenPerKm":1,"tollFenPerKm":200}}
        """

    @Test func `merge rest stops and checkpoints in the order of travel`() throws {
        let all = try answer("")
        #expect(all.items.map { $0.restStop?.id ?? $0.checkpoint?.id } == ["h", "s", "t"])
        #expect(all.vehicle == nil && all.law == nil && all.cliffs == nil && all.more == false)
        #expect(all.items.allSatisfy { $0.clearance == nil && $0.passAt == nil })
        #expect(all.items[1].carriageway == "both" && all.items[0].carriageway == "own")
        #expect(all.bans.map(\.id) == ["b"] && all.bans[0].clearance == nil)
        let some = try answer(#","kinds":["toll","serviceArea"],"limit":1"#)
        #expect(some.items.map { $0.restStop?.id } == ["s"] && some.more)
        #expect(try answer(#","kinds":["toll"],"services":["shower"]"#).items.map { $0.checkpoint?.id } == ["t"])
        #expect(try answer(#","fromAlongKm":40"#).items.map { $0.checkpoint?.id } == ["t"])
    }

    @Test func `hold each value against the loaded truck, with its own source and age`() throws {
        let found = try answer(Self.truck + #","loaded":{"heightM":4.1,"massKg":30000}"#)
        let clearance = try #require(found.items[0].clearance)
        #expect(clearance.verdict == "clear" && clearance.clearCm == 10)
        #expect(clearance.values.map(\.source) == ["row", "survey"] && clearance.values.map(\.ageDays) == [10, 1])
        #expect(clearance.values.map(\.of) == ["posted", "measured"])
        #expect(found.vehicle?.massKg == 45_500 && found.vehicle?.massFrom == "load")
        #expect(found.law?.first?.clearance.verdict == "blocked" && found.law?.first?.clearance.missingCm == 10)
        #expect(found.items[2].clearance == nil, "a toll is no limit")
        let high = try answer(Self.truck + #","loaded":{"heightM":4.3}"#)
        #expect(high.items[0].clearance?.verdict == "conflicting")
        #expect(high.vehicle?.massFrom == "gross" && high.vehicle?.massKg == 49_000)
        #expect(high.vehicle?.tollFen == Int((found.lengthKm * 200).rounded()))
    }

    @Test(arguments: [("2026-11-24T07:00:00+08:00", "blocked"), ("2026-11-24T06:00:00+08:00", "clear")])
    func `judge a city's ban at the time of passing`(departAt: String, verdict: String) throws {
        // The zone is entered after 56 km, at 60 km/h: 56 minutes; left 11 minutes later. 2026-11-24 is a Tuesday.
        let found = try answer(Self.truck + #","departAt":"\#(departAt)""#)
        let ban = try #require(found.bans.first)
        #expect(ban.enterAt == departAt.replacing("T07:00", with: "T07:55").replacing("T06:00", with: "T06:55"))
        #expect(ban.clearance?.verdict == verdict, "\(ban)")
        #expect(found.items.allSatisfy { $0.passAt != nil })
    }

    @Test(arguments: [
        (#"{"line":{"type":"LineString","coordinates":[[117,31],[117,31]]}}"#, "fewPoints"),
        (#"{"line":{"type":"LineString","coordinates":[[0,0],[180,0]]}}"#, "step"),
        (#"{"line":{"type":"LineString","coordinates":[[0,0],[0]]}}"#, "position"),
        (#"{"line":{"type":"LineString","coordinates":[[0,0],[0,91]]}}"#, "range"),
        (#"{"line":{"type":"LineString","coordinates":[[0,0],[150,0],[0,0],[150,0]]}}"#, "long"),
        (#"{"polyline":{"text":"_p~iF"}}"#, "cutOff"),
    ])
    func `refuse what is no route, and say which point`(json: String, reason: String) {
        do throws(Fault) {
            _ = try CorridorRequestReader.read(Array(json.utf8).span)
            Issue.record("taken: \(json)")
        } catch {
            #expect(error.code == .lineUnreadable && error.facts["reason"] == .text(reason), "\(json): \(error)")
        }
    }
}
