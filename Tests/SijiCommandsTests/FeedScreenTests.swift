import SijiAPI
import SijiFault
import SijiTestSupport
import Testing

@testable import SijiCommands

@Suite("Feeds on the screen")
struct FeedScreenTests {
    static let views = Language.allCases.flatMap { language in [80, 50].map { (language, $0) } }

    static let feeds: FeedsAnswer = {
        var fresh = FeedWire(
            name: "osm-ah",
            place: "https://overpass-api.de/api/interpreter",
            format: "overpass",
            refreshMin: 1_440,
            state: "fresh"
        )
        (fresh.rows, fresh.places, fresh.refused, fresh.unread) = (230, 213, 2, 7)
        fresh.reasons = [.init(reason: "geometry", rows: 1), .init(reason: "ring", rows: 1)]
        (fresh.asOf, fresh.checkedAt) = ("2026-11-20", "2026-11-26T06:00:00+08:00")
        (fresh.changedAt, fresh.nextAt, fresh.unchanged) = (fresh.checkedAt, "2026-11-27T06:00:00+08:00", 3)
        fresh.attribution = "© OpenStreetMap contributors (ODbL 1.0)"
        var stale = FeedWire(name: "hunan", place: "/srv/hunan.csv", format: "csv", refreshMin: 60, state: "stale")
        (stale.rows, stale.places) = (88, 88)
        stale.trouble = .init(
            cause: "status",
            detail: Fault(.feedFailed, ["feed": "hunan", "cause": "status", "httpStatus": 503]).detail(in: .en),
            at: "2026-11-26T07:00:00+08:00",
            failures: 3
        )
        stale.warning = .init(looksLike: "gcj02", matches: 40, offsetM: 480)
        var held = FeedWire(
            name: "old",
            place: "https://x.example/a.geojson",
            format: "geojson",
            refreshMin: 60,
            state: "held"
        )
        held.places = 300
        held.held = .init(places: 12, since: "2026-11-26T07:00:00+08:00")
        held.progress = .init(phase: "fetching", bytes: 3_145_728, ofBytes: 6_291_456, rows: 0)
        return FeedsAnswer(feeds: [stale, held, fresh])
    }()

    @Test(arguments: views)
    func `shows how feeds stand, and what is the matter`(view: (Language, Int)) {
        let (language, width) = view
        let speech = Speech(language)
        let all = FeedsScreen(answer: Self.feeds)
        let one = Self.feeds.feeds.map { FeedScreen(feed: $0) }
        let lines =
            all.lines(width: width, speech: speech) + all.advice(speech: speech)
            + one.flatMap { [""] + $0.lines(width: width, speech: speech) }
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
        expectGolden(lines, "feeds-\(language.rawValue)-\(width)")
    }

    @Test func `has a row a feed in CSV, and one configuration for the daemon`() throws {
        let csv = FeedsScreen(answer: Self.feeds).csv
        #expect(csv.count == 4 && Set(csv.map(\.count)).count == 1)
        #expect(FeedsScreen(answer: FeedsAnswer(feeds: [])).lines(width: 50, speech: Speech(.en)).count == 1)
    }

    @Test func `keeps what stands in the configuration beside a new feed`() throws {
        let bench = try Bench()
        let path = bench.folder + "/sijid.json"
        let given = #"{"depot": 7, "feeds": {"old": {"file": "/a.csv", "format": "csv"}}, "limits": {"idleSec": 9}}"#
        try FileBytes.replace(path, with: Array(given.utf8))
        let added = bench.run(
            "feed",
            "add",
            "osm-ah",
            "https://overpass-api.de/api/interpreter",
            "--as",
            "overpass",
            "--query",
            "feeds/service-areas.overpassql",
            "--province",
            "CN-AH",
            "--config",
            path
        )
        #expect(added == .done, "\(bench.words)")
        let text = String(decoding: try FileBytes.read(path, limitBytes: 1 << 16), as: UTF8.self)
        for part in [#""depot" : 7"#, #""idleSec" : 9"#, #""file" : "/a.csv""#, #""province" : "CN-AH""#] {
            #expect(text.contains(part), "\(text)")
        }
        #expect(bench.run("feed", "add", "Bad Name", "https://x", "--as", "csv") == .usage)
        #expect(bench.run("feed", "add", "x", "file:///etc/passwd", "--as", "csv") == .usage)
        #expect(bench.run("feed", "add", "x", "https://x", "--as", "xml") == .usage)
    }

    @Test func `writes no key that the daemon would refuse beside a file`() throws {
        let bench = try Bench()
        let path = bench.folder + "/sijid.json"
        let given = #"{"feeds": {"old": {"url": "https://x", "format": "csv", "credential": "c", "datum": "gcj02"}}}"#
        try FileBytes.replace(path, with: Array(given.utf8))
        #expect(bench.run("feed", "add", "old", "/a.csv", "--as", "csv", "--config", path) == .done)
        let text = String(decoding: try FileBytes.read(path, limitBytes: 1 << 16), as: UTF8.self)
        #expect(text.contains("gcj02") && text.contains("/a.csv") && !text.contains("credential"), "\(text)")
        #expect(bench.run("feed", "add", "x", "/a.csv", "--as", "csv", "--query", "q") == .usage)
        #expect(bench.words.contains("--query"))
        #expect(bench.run("feed", "add", "x", "https://x", "--as", "csv", "--province", "CN-AH") == .usage)
        #expect(bench.words.contains("--province"))
    }
}
