import Foundation
import SijiAPI
import Testing

@Suite("Along a route, by the command")
struct AlongRouteTests {
    private static let gpx = """
        <gpx version="1.1"><trk><trkseg><trkpt lat="28.2" lon="112.9"/><trkpt lat="29.4" lon="113.2"/>\
        <trkpt lat="30.6" lon="114.3"/></trkseg></trk></gpx>
        """
    private static let geojson = #"{"type":"LineString","coordinates":[[112.9,28.2],[113.2,29.4],[114.3,30.6]]}"#

    @Test func `one route is one answer, as GeoJSON, as GPX and as a polyline`() async throws {
        try await Depot.with { depot in
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            var answers: [CorridorAnswer] = []
            for (name, text) in [("r.gpx", Self.gpx), ("r.geojson", Self.geojson)] {
                let path = folder.appending(path: name).path
                try Data(text.utf8).write(to: URL(filePath: path))
                let ran = try await depot.siji(
                    ["rest", "along", "--route", path, "--half-width", "20", "--format", "json"]
                )
                #expect(ran.exitCode == 0, "\(ran.errors)")
                answers.append(try JSONDecoder().decode(CorridorAnswer.self, from: Data(ran.output.utf8)))
            }
            #expect(answers[0] == answers[1] && !answers[0].items.isEmpty)
            #expect(answers[0].items.map(\.alongKm) == answers[0].items.map(\.alongKm).sorted())
            let broken = folder.appending(path: "x.gpx").path
            try Data("<gpx><trk><trkseg>\n<trkpt lat=\"91\" lon=\"1\"/></trkseg></trk></gpx>".utf8)
                .write(to: URL(filePath: broken))
            let refused = try await depot.siji(["rest", "along", "--route", broken], language: "zh")
            #expect(refused.exitCode == 1 && refused.errors.contains("第 2 行"), "\(refused.errors)")
        }
    }

    @Test(arguments: ["zh", "en"])
    func `a truck learns what it clears between two places, and what a little more changes`(
        language: String
    ) async throws {
        try await Depot.with { depot in
            let words = [
                "check", "along", "长沙", "武汉", "--half-width", "30", "--bodies", "stake", "--deck", "13", "--payload",
                "32t",
                "--height", "3.98", "--width", "2.55", "--overall", "17.2", "--tare", "15.5t", "--gross", "49t",
                "--axles",
                "6", "--empty-cost", "1.8", "--loaded-cost", "2.3", "--toll", "2", "--load", "32.9t", "--drive-axles",
                "2",
                "--train", "--plate-colour", "黄", "--depart", "2099-12-01T08:00:00+08:00",
            ]
            let ran = try await depot.siji(words, language: language)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            let isChinese = language == "zh"
            #expect(ran.output.contains(isChinese ? "49吨" : "49t"), "\(ran.output)")
            #expect(ran.output.contains(isChinese ? "600公斤" : "600 kg"), "\(ran.output)")
            #expect(ran.output.contains(isChinese ? "再高5厘米" : "Higher by 5 cm"), "\(ran.output)")
            #expect(ran.output.contains(isChinese ? "长沙禁货区" : "Changsha truck ban"), "\(ran.output)")
            let json = try await depot.siji(words + ["--format", "geojson"], language: language)
            let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
            #expect(object?["type"] as? String == "FeatureCollection")
            #expect((object?["features"] as? [Any])?.count ?? 0 > 1)
        }
    }
}
