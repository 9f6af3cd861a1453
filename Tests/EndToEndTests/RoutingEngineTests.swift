import Foundation
import SijiAPI
import Testing

@Suite("A real routing engine")
struct RoutingEngineTests {
    private static let costs = #""costs":{"emptyFenPerKm":180,"loadedFenPerKm":230}"#

    private static func truck(heightM: Double) -> String {
        #"{"bodies":["box"],"deckLengthM":6.8,"payloadKg":10000,"heightM":\#(heightM),"widthM":2.5,"overallLengthM":12,"#
            + #""grossKg":18000,"axles":3,\#(costs)}"#
    }

    /// Austraße in Krems (maxheight 3.5) lies between these, Lehnergasse (2.7) between the others.
    private static let overAustrasse = #""from":{"lat":48.4114,"lon":15.6066},"to":{"lat":48.4103,"lon":15.6087}"#
    private static let overLehnergasse = #""from":{"lat":48.4152,"lon":15.6157},"to":{"lat":48.4135,"lon":15.6170}"#

    private func route(_ depot: Depot, _ ends: String, heightM: Double) async throws -> Answer {
        try await depot.curl("POST", "/v1/routes", body: "{\(ends),\"truck\":\(Self.truck(heightM: heightM))}")
    }

    @Test func `leads a truck round what is too low, and says when it fails`() async throws {
        try await Valhalla.with("krems.osm.pbf") { engine in
            let environment = [
                "SIJI_ROUTING_VALHALLA_URL": engine.address, "SIJI_ROUTING_VALHALLA_TIMEOUT_MS": "5000",
            ]
            try await Depot.with(environment: environment) { depot in
                // Known answers: 0.196 km up to 3.4 m, 2.077 km from 3.6 m on; 2.5 m passes and 2.8 m does not.
                for (heightM, km) in [(3.4, 0.196), (3.6, 2.077)] {
                    let way: RoadRouteAnswer = try await route(depot, Self.overAustrasse, heightM: heightM).decoded()
                    #expect(way.model == "valhalla" && way.skeleton == false && way.why == nil)
                    #expect(way.km == km && way.drivenKm == km, "\(heightM) m: \(way.km) km")
                    #expect(way.geometry.coordinates.count > 2 && way.untold == nil)
                }
                let low: RoadRouteAnswer = try await route(depot, Self.overLehnergasse, heightM: 2.5).decoded()
                #expect(low.km == 0.179 && low.model == "valhalla")
                let high = try await route(depot, Self.overLehnergasse, heightM: 2.8)
                #expect(high.status == 422)
                let problem: ProblemDocument = try high.decoded()
                #expect(problem.code == "route.unreachable" && problem.detail.contains("valhalla"), "\(problem)")

                // Off its map the skeleton answers, and says why.
                let far = #""from":{"name":"长沙"},"to":{"name":"武汉"}"#
                let skeleton: RoadRouteAnswer = try await route(depot, far, heightM: 3.4).decoded()
                #expect(skeleton.model == "expressway" && skeleton.skeleton && skeleton.why == "outside")
                // What is not known of the truck is not told to it, and that is said.
                let bare: RoadRouteAnswer = try await depot.curl(
                    "POST",
                    "/v1/routes",
                    body: "{\(Self.overAustrasse)}"
                ).decoded()
                #expect(bare.untold == ["heightM", "widthM", "lengthM", "massKg", "axles"])

                // A trip goes the engine's way, too.
                let trip =
                    #"{"truck":\#(Self.truck(heightM: 3.6)),"at":{"lat":48.4114,"lon":15.6066},"#
                    + #""to":{"lat":48.4103,"lon":15.6087},"rule":"none"}"#
                let planned: TripAnswer = try await depot.curl("POST", "/v1/trips", body: trip).decoded()
                #expect(planned.route.model == "valhalla" && planned.deadheadKm == 2.077)

                engine.stop()
                var whys: [String?] = []
                for _ in 0..<5 {
                    let way: RoadRouteAnswer = try await route(depot, far, heightM: 3.4).decoded()
                    #expect(way.model == "expressway")
                    whys.append(way.why)
                }
                #expect(whys == ["unreachable", "unreachable", "unreachable", "resting", "resting"])
            }
        }
    }

    @Test func `measures the results of a search anew, and changes neither their order nor their figures`() async throws
    {
        try await Valhalla.with("krems.osm.pbf") { engine in
            try await Depot.with(environment: ["SIJI_ROUTING_VALHALLA_URL": engine.address]) { depot in
                for (ref, priceFen) in [("K-1", 90_000), ("K-2", 50_000)] {
                    let listing = Listing(ref: ref, priceFen: priceFen)
                        .with("origin", #"{"lat":48.4103,"lon":15.6087}"#)
                        .with("destination", #"{"lat":48.4135,"lon":15.6170}"#)
                        .with("via", #"[{"do":"unload","at":{"lat":48.4114,"lon":15.6066},"dwellMin":5}]"#)
                        .with("cargo", #"{"type":"0400","name":"卷钢","payloadKg":9000}"#)
                        .with("bodies", "[]")
                    _ = try await depot.push(listing)
                }
                let query = """
                    {"truck":\(Self.truck(heightM: 3.6)),"at":{"lat":48.4114,"lon":15.6066},\
                    "readyAt":"2099-12-01T08:00:00+08:00","distance":{"model":"circuity","factor":1.3}}
                    """
                let found: MatchesAnswer = try await depot.curl("POST", "/v1/matches", body: query).decoded()
                #expect(found.basis.refinedBy == "valhalla" && found.basis.unrefined == nil)
                #expect(found.matches.map(\.load.ref) == ["K-1", "K-2"])
                // 2.077 km to the pickup at 3.6 m, by great circle and factor a fraction of that.
                #expect(found.matches.map(\.refined?.deadheadKm) == [2.077, 2.077])
                #expect(found.matches.allSatisfy { $0.deadheadKm < 0.4 && $0.refined?.loadedKm != nil })
                engine.stop()
                let again: MatchesAnswer = try await depot.curl("POST", "/v1/matches", body: query).decoded()
                #expect(again.basis.refinedBy == nil && again.basis.unrefined == "unreachable")
                #expect(again.matches.map(\.deadheadKm) == found.matches.map(\.deadheadKm))
                #expect(again.matches.map(\.netFen) == found.matches.map(\.netFen))
            }
        }
    }

    @Test func `is marked where it leads over a limit that the depot knows`() async throws {
        // The engine knows nothing of a gantry that was put up yesterday on its way.
        try await Valhalla.with("krems.osm.pbf") { engine in
            try await TemporaryFolder.with { folder in
                let data = folder.file("data")
                _ = try await Tool.run("cp", ["-r", Tool.checkout + "/data", data])
                let gantry = """

                    c-krems,新门架,New gantry,heightLimit,48.41085,15.60765,,3.2,,,,,synthetic,true
                    """
                let path = data + "/checkpoints-synthetic.csv"
                let rows = try String(contentsOfFile: path, encoding: .utf8)
                try (rows.trimmingCharacters(in: .newlines) + gantry + "\n")
                    .write(toFile: path, atomically: true, encoding: .utf8)
                try await Depot.with(
                    arguments: ["--data", data],
                    environment: ["SIJI_ROUTING_VALHALLA_URL": engine.address]
                ) { depot in
                    let way: RoadRouteAnswer = try await route(depot, Self.overAustrasse, heightM: 3.4).decoded()
                    #expect(way.model == "valhalla" && way.km == 0.196)
                    #expect(way.limits?.map(\.checkpoint.id) == ["c-krems"], "\(String(describing: way.limits))")
                    #expect(way.limits?.first?.clearance.verdict == "blocked")
                    #expect(way.limits?.first?.bearing == "onWay")
                }
            }
        }
    }

    @Test func `bad addresses stop the daemon by name`() async throws {
        for address in ["ftp://127.0.0.1", "http://", "127.0.0.1:8002", "http://a b"] {
            let ended = try await Tool.run(
                Tool.products + "/sijid",
                ["--socket", "/nonexistent/s", "--state", "/nonexistent"],
                environment: ["SIJI_ROUTING_VALHALLA_URL": address]
            )
            #expect(ended.exitCode == 78 && ended.errors.contains("routing.valhalla.url"), "\(ended)")
        }
    }
}
