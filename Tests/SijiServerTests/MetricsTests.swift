import Glibc
import SijiAPI
import SijiFault
import SijiFreight
import SijiTestSupport
import Testing

@testable import SijiServer

@Suite("Metrics")
struct MetricsTests {
    @Test func `are written as Prometheus reads them`() {
        var text = MetricsText()
        text.add("siji_a", .gauge, "One.", 7)
        text.add("siji_b_total", .counter, "None.", [])
        text.add("siji_c", .counter, "Two.", [.init([("x", "a\"b\\c\nd"), ("y", "长沙")], 1), .init([("x", "e")], 2)])
        #expect(
            text.text == """
                # HELP siji_a One.
                # TYPE siji_a gauge
                siji_a 7
                # HELP siji_c Two.
                # TYPE siji_c counter
                siji_c{x="a\\"b\\\\c\\nd",y="长沙"} 1
                siji_c{x="e"} 2

                """
        )
    }

    @Test(arguments: [(0, "0"), (1, "0.000001"), (2_500, "0.0025"), (1_000_000, "1"), (61_500_000, "61.5")])
    func `tell seconds exactly`(us: Int, text: String) { #expect(MetricsText.seconds(us: Int64(us)) == text) }

    @Test func `count a time in its own bucket and all above`() {
        var histogram = LatencyHistogram()
        for us in [0, 100, 101, 10_000_000, 10_000_001] { histogram.add(us: Int64(us)) }
        #expect(histogram.cumulative == [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5])
        #expect(histogram.cumulative.count == LatencyHistogram.boundsUs.count + 1)
        #expect(histogram.sumUs == 20_000_202)
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2024-03-01", 1_709_251_200), ("2026-12-01", 1_796_083_200),
    ])
    func `know the start of a day`(date: String, epochSec: Int) {
        #expect(MetricsPage.epochSec(ofDate: date) == epochSec)
    }

    @Test(arguments: [nil, "", "once", "2024", "2024-13-01", "1969-12-31"])
    func `leave out what is no day`(date: String?) { #expect(MetricsPage.epochSec(ofDate: date) == nil) }

    @Test func `count what was asked, refused and pushed`() async throws {
        try await LiveDepot.with { path in
            _ = try await PlainClient.ask(path, "POST /v1/loads", body: LiveDepot.listing("A"))
            let lines = "\(LiveDepot.listing("A"))\n\(LiveDepot.listing("B"))\n{\"ref\":1}\n"
            _ = try await PlainClient.ask(path, "POST /v1/loads", type: MediaTypes.lines, body: lines)
            _ = try await PlainClient.ask(path, "GET /v1/loads/0000000000zzz")
            _ = try await PlainClient.ask(path, "GET /v1/nowhere")
            let page = try await PlainClient.ask(path, "GET /metrics")
            #expect(page.contains("text/plain; version=0.0.4"))
            let wanted = [
                #"siji_build_info{version="9.9.9",store="memory",schema="1"} 1"#, "siji_loads_open 2",
                "siji_parties 1", #"siji_push_lines_total{outcome="created"} 2"#,
                #"siji_push_lines_total{outcome="unchanged"} 1"#, #"siji_push_lines_total{outcome="rejected"} 1"#,
                #"siji_requests_total{method="POST",route="/v1/loads",status="2xx"} 2"#,
                #"siji_requests_total{method="GET",route="/v1/loads/{id}",status="4xx"} 1"#,
                #"siji_requests_total{method="any",route="none",status="4xx"} 1"#,
                #"siji_request_seconds_bucket{method="POST",route="/v1/loads",le="+Inf"} 2"#,
                #"siji_request_seconds_count{method="POST",route="/v1/loads"} 2"#,
                #"siji_refusals_total{code="load.notFound"} 1"#, #"siji_refusals_total{code="route.notFound"} 1"#,
            ]
            for line in wanted { #expect(page.contains("\n\(line)\n"), "\(line) is not in \(page)") }
        }
    }

    @Test func `tell of each feed what is kept, how old it is, and how the last fetch ended`() async throws {
        func feed(_ name: String, _ change: (inout FeedWire) -> Void) -> FeedWire {
            var feed = FeedWire(name: name, place: "https://x", format: "csv", refreshMin: 60, state: "fresh")
            change(&feed)
            return feed
        }
        func ago(_ sec: Int64) -> String { Instant(epochSec: LiveDepot.now.epochSec - sec).rfc3339(in: .china) }
        let feeds = [
            feed("new") { $0.state = "empty" },
            feed("good") {
                ($0.rows, $0.places, $0.refused, $0.asOf, $0.checkedAt) = (9, 7, 2, "2026-11-20", ago(3_600))
            },
            feed("held") {
                ($0.places, $0.checkedAt, $0.held) = (30, ago(60), .init(places: 3, since: ago(60)))
            },
            feed("bad") {
                ($0.places, $0.checkedAt) = (5, ago(-5))
                $0.trouble = .init(cause: "timedOut", detail: "", at: ago(9), failures: 2)
            },
        ]
        let door = FeedDoor(list: { _ in feeds }, refresh: FeedDoor.none.refresh)
        try await LiveDepot.with(feeds: door) { path in
            let page = try await PlainClient.ask(path, "GET /metrics")
            var wanted = [
                #"siji_feed_rows{feed="good"} 7"#, #"siji_feed_rows{feed="new"} 0"#,
                #"siji_feed_skipped_rows{feed="good"} 2"#, #"siji_feed_as_of_seconds{feed="good"} 1795132800"#,
                #"siji_feed_age_seconds{feed="good"} 3600"#, #"siji_feed_age_seconds{feed="held"} 60"#,
                // A clock that was set back makes no data younger than new.
                #"siji_feed_age_seconds{feed="bad"} 0"#,
            ]
            for (name, holds) in [("new", "none"), ("good", "ok"), ("held", "held"), ("bad", "failed")] {
                for outcome in ["none", "ok", "held", "failed"] {
                    let value = outcome == holds ? 1 : 0
                    wanted.append(#"siji_feed_last_fetch{feed="\#(name)",outcome="\#(outcome)"} \#(value)"#)
                }
            }
            for line in wanted { #expect(page.contains("\n\(line)\n"), "\(line) is not in \(page)") }
            #expect(!page.contains(#"siji_feed_age_seconds{feed="new"}"#))
        }
    }

    @Test func `are for administrators`() async throws {
        try await LiveDepot.with(mode: .user(uid: 4_000_000_000)) { path in
            let answer = try await PlainClient.ask(path, "GET /metrics")
            // Root is administrator everywhere.
            #expect(answer.hasPrefix(getuid() == 0 ? "HTTP/1.1 200 " : "HTTP/1.1 403 "))
        }
    }
}
