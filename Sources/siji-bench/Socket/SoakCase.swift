import ArgumentParser
import FoundationEssentials
import Glibc
import SijiAPI
import SijiStoreSQLite

/// Searches, pushes and withdrawals of one daemon for minutes, with its resident size: memory must stay flat.
struct SoakCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "soak",
        abstract: "A mixed load for minutes, with the daemon's resident size every so often."
    )

    @OptionGroup var place: DaemonOptions
    @OptionGroup var pace: PaceOptions
    @Option(help: "Minutes.")
    var minutes = 10
    @Option(help: "Listings a second that are withdrawn, and offered again by a push later.")
    var withdrawals = 20

    func run() async throws {
        let common = place.common
        let report = Report("soak", isJSON: common.json)
        let loads = place.loads ?? 100_000
        let searches = pace.searches ?? 200
        // Over so many references as half a minute pushes.
        let pushes = pace.pushes ?? 2_000
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        var place = place
        place.state = folder
        try await place.withState(loads) { state in
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            let load = try SocketLoad(daemon.socket, common: common)
            let stock = PushStock(try common.workload(), prefix: "SOAK", refs: max(1_000, pushes * 30))
            let taker = Withdrawals(daemon.socket, perSec: withdrawals)
            var curve: [Int] = []
            var (found, pushed, failed) = (Figures(), Figures(), 0)
            // Rounds of ten seconds; the first minute only warms the daemon up.
            for round in 0..<max(1, minutes * 6) {
                let side = SideLoad { taker.run(seconds: 10) }
                let both = Both(load: load, stock: stock)
                    .run(searches: searches, pushes: pushes, clients: 8, seconds: 10)
                found.add(both.searches.figures)
                pushed.add(both.pushes.figures)
                failed += both.searches.failed + both.pushes.failed + side.outcome().failed
                curve.append(daemon.residentBytes >> 20)
                if round % 6 == 5 {
                    let shown = curve.suffix(6).map(String.init).joined(separator: " ")
                    report.facts("minute \(round / 6 + 1)", size: loads, [("resident MiB", .text(shown))])
                }
            }
            report.times("searches", size: loads, found, notes: [("failed", .whole(failed))])
            report.times("pushes of 100 lines", size: loads, pushed)
            let after = curve.dropFirst(min(6, curve.count / 2))
            report.facts(
                "resident",
                size: loads,
                [
                    ("first minute MiB", .whole(curve.prefix(6).max() ?? 0)), ("least after", .whole(after.min() ?? 0)),
                    ("most after", .whole(after.max() ?? 0)), ("last", .whole(curve.last ?? 0)),
                ]
            )
        }
    }
}

/// Takes listings of the caller back, page by page.
final class Withdrawals: Sendable {
    private let socket: String
    private let perSec: Int

    init(_ socket: String, perSec: Int) {
        self.socket = socket
        self.perSec = perSec
    }

    func run(seconds: Int) -> SocketLoad.Outcome {
        var outcome = SocketLoad.Outcome()
        guard perSec > 0 else { return outcome }
        do {
            let client = try SocketClient(socket)
            let page = try client.body(Array("GET /v1/loads?status=open&limit=100 HTTP/1.1\r\nHost: siji\r\n\r\n".utf8))
            let ids = page.split(separator: "\"id\":\"").dropFirst().map { $0.prefix(13) }
            let start = ContinuousClock.now
            for (number, id) in ids.prefix(perSec * seconds).enumerated() {
                let request = "DELETE /v1/loads/\(id) HTTP/1.1\r\nHost: siji\r\nIf-Match: *\r\n\r\n"
                let began = ContinuousClock.now
                let answer = try client.exchange(Array(request.utf8))
                outcome.figures.add(ContinuousClock.now - began)
                if answer.status != 200 { outcome.failed += 1 }
                let due = start + .seconds(seconds) * (number + 1) / max(1, ids.count)
                let left = (due - ContinuousClock.now) / .microseconds(1)
                if left > 0 { usleep(UInt32(left)) }
            }
        } catch {
            outcome.failed += 1
            Report.write("withdrawals gave up: \(error)")
        }
        return outcome
    }
}
