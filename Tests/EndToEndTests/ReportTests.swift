import FoundationEssentials
import SijiAPI
import SijiFreight
import Testing

@Suite("Drivers' reports, by the command")
struct ReportTests {
    @Test func `a driver in the cab reports, looks, confirms and is told what to type next`() async throws {
        try await Depot.with { depot in
            func run(_ words: String..., exit: Int = 0) async throws -> Finished {
                let ran = try await depot.siji(words, language: "zh", columns: 50)
                #expect(ran.exitCode == exit, "\(words): \(ran.output)\(ran.errors)")
                return ran
            }
            _ = try await run("在", "28.2,112.9")
            let near = try await run("歇", "--format", "json")
            let stop = try #require(
                try JSONDecoder().decode(RestStopsAnswer.self, from: Data(near.output.utf8)).restStops.first
            )
            let there = "\(stop.lat),\(stop.lon)"
            // From the saved place it is too far, which is said with how far, and what to do.
            if stop.distanceKm ?? 0 > 5 {
                let far = try await run("报歇", "1", "满", exit: 1)
                #expect(
                    far.errors.contains("5公里以内才能报") && far.errors.contains("--at 28.2282,112.9388"),
                    "\(far.errors)"
                )
            }
            let full = try await run("报歇", "1", "满", "--at", there)
            #expect(full.output.hasPrefix("记下了: 满, 1人这么说, 算1.00\n"), "\(full.output)")
            #expect(full.errors.contains("siji 看歇脚 \(stop.id)"))
            let list = try await run("歇")
            #expect(list.output.contains("满 0分前报"), "\(list.output)")
            let shown = try await run("看歇脚", "1")
            #expect(shown.output.contains("司机报过:") && shown.output.contains("满 (我)"), "\(shown.output)")
            let free = try await run("报歇", "1", "空", "12", "--at", there)
            #expect(free.output.hasPrefix("记下了: 空12, 1人这么说, 算1.00\n"), "\(free.output)")
            // Of two reports the one that stands is meant; a row names the other.
            _ = try await run("报歇", "1", "对", "--at", there)
            let back = try await run("报歇", "1", "对", "1", "--at", there)
            #expect(back.output.hasPrefix("记下了: 满"), "\(back.output)")
            let unfit = try await run("报歇", "1", "4.2米", "--at", there, exit: 64)
            #expect(unfit.errors.contains("满"), "\(unfit.errors)")

            let new = try await run("报卡", "新", "限高", "4.2米", "--at", "28.21,112.91")
            #expect(new.output.hasPrefix("记下了: 新限高4.2米"), "\(new.output)")
            let checks = try await run("查卡", "--kinds", "限高")
            #expect(checks.output.contains("只有司机报: 1人"), "\(checks.output)")
            let value = try await run("报卡", "1", "42米", "--at", "28.21,112.91", exit: 1)
            #expect(value.errors.contains("没有42米的限高，应在1.5米到8米之间"), "\(value.errors)")
            let same = try await run("报卡", "1", "不对", "--at", "28.21,112.91")
            #expect(same.output.hasPrefix("记下了: 不是新限高4.2米"), "\(same.output)")
            let unknown = try await run("报卡", "1", "满", "--at", "28.21,112.91", exit: 1)
            #expect(unknown.errors.contains("不能报满"), "\(unknown.errors)")
            for _ in 0..<14 { _ = try await depot.siji(["rest", "report", "1", "full", "--at", there]) }
            let many = try await run("报歇", "1", "满", "--at", there, exit: 1)
            #expect(many.errors.contains("每小时最多20次") && many.errors.contains("再报"), "\(many.errors)")
            let answer = try await depot.curl(
                "POST",
                "/v1/reports",
                body: #"{"kind":"full","restStopId":"\#(stop.id)","lat":\#(stop.lat),"lon":\#(stop.lon)}"#
            )
            #expect(answer.status == 429 && Int(answer.headers["retry-after"] ?? "") ?? 0 > 3_000)
        }
    }

    @Test func `what was answered is there after kill -9, and a retry has one effect`() async throws {
        try await TemporaryFolder.with { folder in
            let stop = #""restStopId":"dh-syn-0001","lat":39.72223,"lon":117.18244"#
            let start = Instant(epochSec: Int64(Date().timeIntervalSince1970) - 3_600)
            for round in 1...6 {
                let kind = round.isMultiple(of: 2) ? "free" : "full"
                let at = start.adding(minutes: round).rfc3339(in: .utc)
                let body = #"{"kind":"\#(kind)",\#(stop),"at":"\#(at)"}"#
                let key = ["Idempotency-Key: report-\(round)"]
                let (answered, _) = try await Depot.running(in: folder) { depot in
                    let kept = try await depot.curl("POST", "/v1/reports", body: body, headers: key)
                    #expect(kept.status == 201, "\(kept.body)")
                    _ = try await Tool.run("kill", ["-9", "\(depot.pid)"])
                    return kept.body
                }
                _ = try await Depot.running(in: folder) { depot in
                    let seen = try await depot.curl("GET", "/v1/rest-stops/dh-syn-0001").decoded(RestStopWire.self)
                    #expect(seen.occupancy?.state == kind && seen.reports?.count == min(round, 2))
                    let again = try await depot.curl("POST", "/v1/reports", body: body, headers: key)
                    #expect(again.status == 201 && again.body == answered)
                    let after = try await depot.curl("GET", "/v1/rest-stops/dh-syn-0001").decoded(RestStopWire.self)
                    #expect(after.occupancy?.at == seen.occupancy?.at && after.reports?.count == seen.reports?.count)
                    _ = try await Tool.run("kill", ["-9", "\(depot.pid)"])
                }
            }
        }
    }
}
