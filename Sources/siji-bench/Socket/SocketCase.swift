import ArgumentParser

/// Searches over a real daemon's socket: as many as it gives, and at a set pace beside pushes.
struct SocketCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "socket",
        abstract: "Searches over the socket: throughput of keep-alive clients, and a paced load beside pushes."
    )

    @OptionGroup var common: BenchOptions
    @OptionGroup var place: DaemonOptions
    @Option(help: "Loads in the daemon.")
    var loads = 1_000_000
    @Option(help: "Keep-alive clients.")
    var clients = 8
    @Option(help: "Seconds of each load.")
    var seconds = 10
    @Option(help: "Searches offered a second.")
    var searches = 500
    @Option(help: "Pushes offered a second beside them.")
    var pushes = 5_000
    @Option(help: "A peer's best throughput, searches a second, as `siji-bench peers` prints it: for the ratio.")
    var peerPerSec: Double?

    func run() async throws {
        let report = Report("socket", isJSON: common.json)
        try await place.withState(loads, common) { state in
            let daemon = try place.start(state: state, data: common.data)
            defer { daemon.stop() }
            _ = try throughput(daemon, report)
            try paced(daemon, state, report)
        }
    }

    /// The best that keep-alive clients get; searches a second.
    func throughput(_ daemon: DaemonProcess, _ report: Report) throws -> Double {
        let load = try SocketLoad(daemon.socket, common: common)
        _ = load.closedLoop(clients: clients, seconds: 2)
        let outcome = load.closedLoop(clients: clients, seconds: seconds)
        report.times(
            "closed loop",
            size: loads,
            outcome.figures,
            ratios: peerPerSec.map { [("against the peer's best", outcome.perSec / $0)] } ?? [],
            notes: [
                ("clients", .whole(clients)), ("a second", .number(outcome.perSec)), ("failed", .whole(outcome.failed)),
            ]
        )
        return outcome.perSec
    }

    private func paced(_ daemon: DaemonProcess, _ state: String, _ report: Report) throws {
        let load = try SocketLoad(daemon.socket, common: common)
        let alone = load.offered(perSec: searches, clients: clients, seconds: seconds)
        report.times(
            "\(searches)/s offered, alone",
            size: loads,
            alone.figures,
            notes: [("failed", .whole(alone.failed))]
        )
        let stock = PushStock(try common.workload(), prefix: "LIVE", refs: 50_000)
        let probe = try SyncProbe.micros(in: state)
        let both = Both(load: load, stock: stock)
        let (found, pushed) = both.run(searches: searches, pushes: pushes, clients: clients, seconds: seconds)
        report.times(
            "\(searches)/s offered, beside \(pushes) pushes/s",
            size: loads,
            found.figures,
            notes: [
                ("failed", .whole(found.failed)), ("p99 to reach us", .whole(2_000)),
                ("sync probe us", .number(probe)),
            ]
        )
        report.times(
            "pushes of 100 lines",
            size: loads,
            pushed.figures,
            notes: [("lines a second", .number(pushed.perSec)), ("failed", .whole(pushed.failed))]
        )
    }
}

/// A load of searches beside a load of pushes.
struct Both {
    let load: SocketLoad
    let stock: PushStock

    func run(
        searches: Int,
        pushes: Int,
        clients: Int,
        seconds: Int
    ) -> (searches: SocketLoad.Outcome, pushes: SocketLoad.Outcome) {
        let side = SideLoad { [load, stock] in
            load.pushes(stock, linesPerSec: pushes, linesEach: 100, clients: 2, seconds: seconds)
        }
        let found = load.offered(perSec: searches, clients: clients, seconds: seconds)
        return (found, side.outcome())
    }
}
