import ArgumentParser
import FoundationEssentials
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch

/// `siji load search` as a process beside `curl --unix-socket` with the same request, turn by turn.
struct CliCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cli",
        abstract: "Time `siji load search` as a process beside `curl --unix-socket` for the same request."
    )

    @OptionGroup var place: DaemonOptions
    @Option(help: "The command; by default the one built beside siji-bench.")
    var siji: String?
    @Option(help: "Pairs of runs.")
    var pairs = 100

    func run() async throws {
        let report = Report("cli", isJSON: place.common.json)
        let loads = place.loads ?? 100_000
        try await place.withState(loads) { state in
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            let folder = try TemporaryFolder.make()
            defer { TemporaryFolder.remove(folder) }
            let environment = ["SIJI_SOCKET": daemon.socket, "SIJI_LANG": "en", "XDG_STATE_HOME": folder]
            var workload = try place.common.workload()
            var (own, curl) = (Figures(), Figures())
            for pair in 0..<pairs + 3 {
                var query = workload.query(objective: .perKm, rule: .none)
                query.destination = nil
                let body = folder + "/body"
                try Data(Workload.wire(query)).write(to: URL(filePath: body))
                let asked = arguments(query)
                let foreign = [
                    "curl", "-sSf", "--unix-socket", daemon.socket, "-H", "Content-Type: application/json",
                    "--data-binary", "@\(body)", "http://siji/v1/matches",
                ]
                var spent = (Figures(), Figures())
                // Who goes first changes: neither finds the other's pages warm each time.
                for isOwn in pair.isMultiple(of: 2) ? [true, false] : [false, true] {
                    let command = isOwn ? asked : foreign
                    let output = folder + (isOwn ? "/own" : "/curl")
                    func timed() throws -> Int32 { try Program.run(command, environment: environment, output: output) }
                    let code = isOwn ? try spent.0.time(timed) : try spent.1.time(timed)
                    guard code == 0 else {
                        let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
                        throw ValidationError("\(command.joined(separator: " ")): exit \(code): \(text.prefix(500))")
                    }
                }
                guard pair >= 3 else { continue }
                own.add(spent.0)
                curl.add(spent.1)
            }
            report.times("curl", size: loads, curl)
            report.times(
                "siji load search",
                size: loads,
                own,
                ratios: [("against curl, p50", own.p50 / curl.p50), ("mean", own.mean / curl.mean)],
                notes: [("to reach", .text("2x"))]
            )
        }
    }

    private func arguments(_ query: MatchQuery) -> [String] {
        [
            siji ?? Program.folder + "/siji", "load", "search", "--at", "\(query.at.latDeg),\(query.at.lonDeg)",
            "--bodies", query.truck.bodies.bodies.map(\.rawValue).joined(separator: ","),
            "--deck", "\(Double(query.truck.deckLengthMm) / 1_000)", "--payload", "\(query.truck.payloadKg)",
            "--empty-cost", "1.8", "--loaded-cost", "1.8", "--ready", query.readyAt.rfc3339(in: .china),
            "--deadhead", "\(Double(query.maxDeadheadM) / 1_000)", "--by", "perKm", "--rule", "none",
            "--factor", "1.3",
        ]
    }
}
