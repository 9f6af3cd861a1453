import Foundation
import Glibc
import SijiAPI
import SijiTestSupport
import Testing

/// Feeds of a real daemon, from a real HTTPS server.
@Suite("Feeds, by the daemon", .serialized)
struct FeedTests {
    private static let server = Result { try FeedServer() }

    private static func collection(_ count: Int, first: Int = 0) -> String {
        let features = (first..<(first + count)).map { number in
            """
            {"type":"Feature","id":"n\(number)","geometry":{"type":"Point","coordinates":[\(113 + Double(number) / 1_000),28]},\
            "properties":{"highway":"services","name":"试验服务区\(number)"}}
            """
        }
        return "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    }

    private static func set(_ name: String, _ text: String) async throws {
        let server = try server.get()
        let sent = try await Tool.run(
            "curl",
            ["-sS", "--cacert", server.authority, "--data-binary", "@-", server.url("/set/\(name)")],
            input: text
        )
        guard sent.exitCode == 0 else { throw HarnessError("set: \(sent.errors)") }
    }

    private static func configuration(_ feeds: [String: [String: String]]) throws -> String {
        let server = try server.get()
        let members = feeds.mapValues { feed in
            feed.merging(["authorities": server.authority, "stallSec": "1"]) { given, _ in given }
        }
        return String(decoding: try JSONEncoder().encode(["feeds": members]), as: UTF8.self)
    }

    private static func feed(_ path: String, format: String = "geojson", port: String = "good") throws -> [String:
        String]
    {
        ["url": try server.get().url(path, port), "format": format]
    }

    /// Asks until a feed stands as it should.
    private static func wait(
        _ depot: Depot,
        _ name: String,
        for isThere: (FeedWire) -> Bool
    ) async throws -> FeedWire {
        for _ in 0..<600 {
            let feeds: FeedsAnswer = try await depot.curl("GET", "/v1/feeds").decoded()
            if let feed = feeds.feeds.first(where: { $0.name == name }), feed.progress == nil, isThere(feed) {
                return feed
            }
            try await Task.sleep(for: .milliseconds(50))
        }
        throw HarnessError("\(name) never came to stand so")
    }

    @Test func `a feed comes, goes stale, is held back, and outlives a restart, as the driver sees it`() async throws {
        try await TemporaryFolder.with { folder in
            try await Self.set("areas", Self.collection(30))
            let config = try folder.write(try Self.configuration(["osm": Self.feed("/set/areas")]), to: "sijid.json")
            try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                let feed = try await Self.wait(depot, "osm") { $0.state == "fresh" }
                #expect(feed.places == 30)
                let near: RestStopsAnswer = try await depot.curl("GET", "/v1/rest-stops?lat=28&lon=113&limit=3")
                    .decoded()
                #expect(near.restStops.map(\.id) == ["osm.n0", "osm.n1", "osm.n2"])
                #expect(near.restStops.first?.source == "osm: OpenStreetMap node 0")
                #expect(near.restStops.first?.stale == nil)
                // The server says that nothing has changed.
                let refreshed = try await depot.siji(["feed", "refresh", "osm"], language: "zh")
                #expect(refreshed.exitCode == 0, "\(refreshed.errors)")
                #expect(refreshed.output.contains("没变1"), "\(refreshed.output)")
                // It answers with a page of HTML, so the driver sees old rows and the administrator why.
                try await Self.set("areas", "<html>log in</html>")
                let failed = try await depot.siji(["feed", "refresh", "osm"])
                #expect(failed.exitCode == 1)
                #expect(failed.errors.contains("not valid JSON"), "\(failed.errors)")
                let shown = try await depot.siji(["rest", "near", "28,113"], language: "zh")
                #expect(shown.output.contains("试验服务区0 *旧"), "\(shown.output)")
                #expect(shown.output.contains("*旧: 数据源没按时更新"), "\(shown.output)")
                let list = try await depot.siji(["feed", "list"], language: "zh")
                #expect(list.output.contains("*旧") && list.output.contains("不是合法的 JSON"), "\(list.output)")
                // Less than half is held back until it is confirmed.
                try await Self.set("areas", Self.collection(12))
                _ = try await depot.siji(["feed", "refresh", "osm"])
                let held = try await Self.wait(depot, "osm") { $0.state == "held" }
                #expect(held.held?.places == 12 && held.places == 30)
                let confirmed = try await depot.siji(["feed", "refresh", "osm", "--confirm"])
                #expect(confirmed.exitCode == 0, "\(confirmed.errors)")
                #expect(try await Self.wait(depot, "osm") { $0.state == "fresh" }.places == 12)
            }
            // A second daemon on the same state finds the copy, with the network gone.
            let gone = try folder.write(
                try Self.configuration(["osm": ["url": "https://localhost:1/x", "format": "geojson"]]),
                to: "sijid.json"
            )
            let (_, ending) = try await Depot.running(in: folder, arguments: ["--config", gone]) { depot in
                let feed = try await Self.wait(depot, "osm") { $0.trouble != nil }
                #expect(feed.places == 12)
                let near: RestStopsAnswer = try await depot.curl("GET", "/v1/rest-stops?lat=28&lon=113&limit=1")
                    .decoded()
                #expect(near.restStops.first?.id == "osm.n0")
                #expect(near.restStops.first?.stale == true)
            }
            #expect(ending.log.split(separator: "\n").count { $0.contains("feed.failed") } == 1, "\(ending.log)")
        }
    }

    @Test func `SIGHUP takes over the feeds of the file, and refuses a wrong one`() async throws {
        try await TemporaryFolder.with { folder in
            try await Self.set("one", Self.collection(11))
            try await Self.set("two", Self.collection(13, first: 100))
            let config = try folder.write(try Self.configuration(["one": Self.feed("/set/one")]), to: "sijid.json")
            try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                _ = try await Self.wait(depot, "one") { $0.state == "fresh" }
                let both = try ["one": Self.feed("/set/one"), "two": Self.feed("/set/two")]
                _ = try folder.write(try Self.configuration(both), to: "sijid.json")
                kill(depot.pid, SIGHUP)
                #expect(try await Self.wait(depot, "two") { $0.state == "fresh" }.places == 13)
                // A feed of a wrong key is refused, and the old ones stay.
                _ = try folder.write(
                    #"{"feeds": {"one": {"url": "file:///etc/passwd", "format": "csv"}}}"#,
                    to: "sijid.json"
                )
                kill(depot.pid, SIGHUP)
                _ = try await depot.siji(["feed", "refresh", "one"])
                #expect(try await Self.wait(depot, "two") { $0.state == "fresh" }.places == 13)
                // One that is taken out takes its places along.
                _ = try folder.write(try Self.configuration(["two": Self.feed("/set/two")]), to: "sijid.json")
                kill(depot.pid, SIGHUP)
                for _ in 0..<600 {
                    let near: RestStopsAnswer = try await depot.curl("GET", "/v1/rest-stops?lat=28&lon=113&limit=1")
                        .decoded()
                    if near.restStops.first?.id == "two.n100" { break }
                    try await Task.sleep(for: .milliseconds(50))
                }
                let near: RestStopsAnswer = try await depot.curl("GET", "/v1/rest-stops?lat=28&lon=113&limit=1")
                    .decoded()
                #expect(near.restStops.first?.id == "two.n100")
            }
        }
    }

    @Test func `searches go on while every feed of the fault table misbehaves`() async throws {
        let faults: [String: [String: String]] = try [
            "hang": Self.feed("/hang"), "drip": Self.feed("/drip"), "half": Self.feed("/half"),
            "loop": Self.feed("/loop"), "to-file": Self.feed("/to-file"), "bomb": Self.feed("/bomb"),
            "html": Self.feed("/html"), "wrong": Self.feed("/good", port: "wrong"), "nan": Self.feed("/nan"),
            "twice": Self.feed("/twice"), "geometry": Self.feed("/geometry"),
            "gb18030": Self.feed("/gb18030", format: "csv"), "swapped": Self.feed("/swapped"),
        ]
        try await TemporaryFolder.with { folder in
            let config = try folder.write("{}", to: "sijid.json")
            let (_, ending) = try await Depot.running(in: folder, arguments: ["--config", config]) { depot in
                let quiet = try await Self.latenciesMicroSec(depot)
                let limited = faults.mapValues { $0.merging(["bodyMiB": "64", "sentMiB": "64"]) { given, _ in given } }
                _ = try folder.write(try Self.configuration(limited), to: "sijid.json")
                kill(depot.pid, SIGHUP)
                // Asked without a pause until the last of them has come to an end.
                var busy: [Int] = []
                while true {
                    busy += try await Self.latenciesMicroSec(depot)
                    let told: FeedsAnswer = try await depot.curl("GET", "/v1/feeds").decoded()
                    let isOver = told.feeds.allSatisfy {
                        $0.progress == nil && ($0.trouble != nil || $0.checkedAt != nil)
                    }
                    if told.feeds.count == faults.count, isOver { break }
                }
                // Figures to read, no assertion on time: the machine is shared.
                print(
                    "feeds: rest-stop searches p99 \(Self.p99(quiet)) us before, \(Self.p99(busy)) us during \(faults.count) bad feeds, \(busy.count) searches"
                )
                for name in ["nan", "twice", "geometry", "gb18030"] {
                    #expect(
                        try await Self.wait(depot, name) { $0.state == "fresh" }.places == (name == "nan" ? 19 : 20)
                    )
                }
                for name in ["hang", "drip", "half", "loop", "to-file", "bomb", "html", "wrong", "swapped"] {
                    #expect(try await Self.wait(depot, name) { $0.trouble != nil }.places == 0, "\(name)")
                }
                let list = try await depot.siji(["feed", "list"], language: "zh", columns: 100)
                print(list.output)
            }
            for name in ["half", "loop", "to-file", "html", "wrong"] {
                #expect(ending.log.split(separator: "\n").count { $0.contains("feed=\(name)") } >= 1, "\(ending.log)")
            }
        }
    }

    /// How long each of some searches takes, one after the other on a connection that stays.
    private static func latenciesMicroSec(_ depot: Depot) async throws -> [Int] {
        let urls = (0..<400).map { "http://siji/v1/rest-stops?lat=28.\(100 + $0)&lon=113&limit=10" }
        var arguments = ["-sS", "--unix-socket", depot.socket, "-o", "/dev/null", "-w", "%{time_total}\n"]
        for (index, url) in urls.enumerated() { arguments += index == 0 ? [url] : ["-o", "/dev/null", url] }
        let ran = try await Tool.run("curl", arguments)
        return ran.output.split(separator: "\n").compactMap { Double($0) }.map { Int($0 * 1e6) }
    }

    private static func p99(_ times: [Int]) -> Int { times.sorted()[max(0, times.count * 99 / 100 - 1)] }
}
