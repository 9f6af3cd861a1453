import ArgumentParser
import SijiAPI
import SijiDispatch
import SijiFeeds
import SijiFreight

/// Many clients that push one listing each time, beside raw SQLite's one-row commits.
struct SingleCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "single",
        abstract: "Durable single pushes of many clients over the socket, beside raw SQLite's one-row commits."
    )

    @OptionGroup var place: DaemonOptions
    @OptionGroup var load: ClientOptions

    func run() async throws {
        let common = place.common
        let report = Report("single", isJSON: common.json)
        let loads = place.loads ?? 100_000
        let clients = load.clients ?? 16
        // Of each turn; the two take turns three times.
        let seconds = load.seconds ?? 4
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        // The pushes stay in the store: never in one that is kept.
        var place = place
        place.state = folder
        try await place.withState(loads) { state in
            let raw = try RawStore(folder: folder + "/raw")
            var rows = try stock(number: loads)
            try raw.insert(rows[...], at: DaemonOptions.now)
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            let load = try SocketLoad(daemon.socket, common: common, queries: 1)
            let pushes = PushStock(try common.workload(), prefix: "ONE", refs: .max)
            var (own, plain, probes) = (SocketLoad.Outcome(), Figures(), [Double]())
            for turn in 1...3 {
                probes.append(try SyncProbe.micros(in: folder))
                let outcome = load.singles(pushes, clients: clients, seconds: seconds)
                own.figures.add(outcome.figures)
                own.failed += outcome.failed
                own.seconds += outcome.seconds
                rows = try stock(number: 20_000, prefix: "RAW-\(turn)")
                let end = ContinuousClock.now + .seconds(seconds)
                for row in rows.indices where ContinuousClock.now < end {
                    try plain.time { try raw.insert(rows[row...row], at: DaemonOptions.now) }
                }
            }
            let rawPerSec = Double(plain.count) / (plain.total / .seconds(1))
            report.times(
                "raw SQLite \(RawStore.version), one row a commit",
                size: loads,
                plain,
                notes: [("a second", .number(rawPerSec))]
            )
            report.times(
                "\(clients) clients over the socket",
                size: loads,
                own.figures,
                ratios: [("commits a second against raw SQLite", own.perSec / rawPerSec)],
                notes: [
                    ("a second", .number(own.perSec)), ("failed", .whole(own.failed)), ("to reach", .text("3x")),
                    ("sync probe us", .number(probes.sorted()[1])),
                ]
            )
        }
    }

    private func stock(number: Int, prefix: String? = nil) throws -> [PreparedListing] {
        var workload = try place.common.workload()
        return (0..<number).map { number in
            var load = workload.load(number)
            if let prefix { load.ref = "\(prefix)-\(number)" }
            return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
        }
    }
}
