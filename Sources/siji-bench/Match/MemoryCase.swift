import ArgumentParser
import SijiFreight
import SijiMatch

/// What a load takes of memory, in the index alone and in a daemon that holds so many.
struct MemoryCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Bytes a load in the index, and a daemon's resident size with so many."
    )

    @OptionGroup var place: DaemonOptions

    func run() async throws {
        let common = place.common
        let report = Report("memory", isJSON: common.json)
        let loads = place.loads ?? 1_000_000
        try index(loads, report)
        try await place.withState(loads) { state in
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            let (ready, peak) = (daemon.residentBytes, daemon.peakBytes)
            let load = try SocketLoad(daemon.socket, common: common)
            _ = load.closedLoop(clients: 4, seconds: 5)
            report.facts(
                "sijid",
                size: loads,
                [
                    ("resident at READY MiB", .whole(ready >> 20)), ("peak until then MiB", .whole(peak >> 20)),
                    ("after 5 s of searches MiB", .whole(daemon.residentBytes >> 20)), ("to reach MiB", .whole(450)),
                ]
            )
        }
    }

    private func index(_ loads: Int, _ report: Report) throws {
        var workload = try place.common.workload()
        let writer = FreightIndexWriter()
        let before = Memory.residentBytes
        for first in stride(from: 0, to: loads, by: 1_000) {
            let batch = (first..<min(loads, first + 1_000)).map { number in
                IndexChange.put(
                    IndexedLoad(
                        id: .init(depot: .first, sequence: UInt64(number + 1)),
                        version: 1,
                        load: workload.load(number)
                    )
                )
            }
            writer.apply(batch)
        }
        let grown = Memory.residentBytes - before
        report.facts(
            "index",
            size: writer.count,
            [
                ("bytes a load, of the arrays", .number(Double(writer.bytesInUse) / Double(max(1, loads)))),
                ("bytes a load, resident", .number(Double(grown) / Double(max(1, loads)))), ("to reach", .whole(120)),
            ]
        )
    }
}
