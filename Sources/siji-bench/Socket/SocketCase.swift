import ArgumentParser

/// Searches over a real daemon's socket: as many as it gives, and at a set pace beside pushes.
struct SocketCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "socket",
        abstract: "Searches over the socket: throughput of keep-alive clients, and a paced load beside pushes."
    )

    @OptionGroup var place: DaemonOptions
    @OptionGroup var load: ClientOptions
    @OptionGroup var pace: PaceOptions
    @Option(help: "A peer's best throughput, searches a second, as `siji-bench peers` prints it: for the ratio.")
    var peerPerSec: Double?

    func run() async throws {
        let report = Report("socket", isJSON: place.common.json)
        let loads = place.loads ?? 1_000_000
        try await place.withState(loads) { state in
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            try Throughput(clients: clients, seconds: seconds, peerPerSec: peerPerSec)
                .run(daemon, loads: loads, place.common, report)
            try paced(daemon, state, loads, report)
        }
    }

    private var clients: Int { load.clients ?? 8 }
    private var seconds: Int { load.seconds ?? 10 }

    private func paced(_ daemon: DaemonProcess, _ state: String, _ loads: Int, _ report: Report) throws {
        let searches = pace.searches ?? 500
        let pushes = pace.pushes ?? 5_000
        let load = try SocketLoad(daemon.socket, common: place.common)
        let alone = load.offered(perSec: searches, clients: clients, seconds: seconds)
        report.times(
            "\(searches)/s offered, alone",
            size: loads,
            alone.figures,
            notes: [("failed", .whole(alone.failed))]
        )
        let stock = PushStock(try place.common.workload(), prefix: "LIVE", refs: 50_000)
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

/// The most searches a second that keep-alive clients get.
struct Throughput {
    var clients = 8
    var seconds = 10
    /// A peer's best, for the ratio.
    var peerPerSec: Double?

    func run(_ daemon: DaemonProcess, loads: Int, _ common: BenchOptions, _ report: Report) throws {
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
    }
}

/// A load of searches beside a load of pushes.
struct Both {
    private static let linesEach = 100

    let load: SocketLoad
    let stock: PushStock

    func run(
        searches: Int,
        pushes: Int,
        clients: Int,
        seconds: Int
    ) -> (searches: SocketLoad.Outcome, pushes: SocketLoad.Outcome) {
        let batches = (0..<max(1, pushes / Self.linesEach) * seconds).map { _ in stock.batch(Self.linesEach) }
        let side = SideLoad { [load] in
            load.pushes(batches, linesEach: Self.linesEach, clients: 2, seconds: seconds)
        }
        let found = load.offered(perSec: searches, clients: clients, seconds: seconds)
        return (found, side.outcome())
    }
}
