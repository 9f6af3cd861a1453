import ArgumentParser

/// A restart to READY, beside stepping over the same rows with SQLite's C interface.
struct RestartCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restart",
        abstract: "Time a daemon's start to READY beside stepping over the same rows."
    )

    @OptionGroup var place: DaemonOptions
    @Option(help: "Starts to time.")
    var runs = 5

    func run() async throws {
        let report = Report("restart", isJSON: place.common.json)
        let loads = place.loads ?? 1_000_000
        try await place.withState(loads) { state in
            var (own, plain) = (Figures(), Figures())
            // Both read what the page cache holds: the first round fills it and is not counted.
            for round in 0...runs {
                let raw = try RawStore(folder: state)
                let clock = ContinuousClock()
                let start = clock.now
                let rows = try raw.step()
                let stepped = clock.now - start
                guard rows >= loads else { throw ValidationError("\(rows) rows of \(loads)") }
                let daemon = try place.start(state: state)
                daemon.stop()
                guard round > 0 else { continue }
                plain.add(stepped)
                own.add(daemon.readyAfter)
            }
            report.times("step over rows, SQLite \(RawStore.version)", size: loads, plain)
            report.times(
                "READY",
                size: loads,
                own,
                ratios: [("against stepping, p50", own.p50 / plain.p50)],
                notes: [("to reach", .text("4x"))]
            )
        }
    }
}
