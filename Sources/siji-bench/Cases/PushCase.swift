import ArgumentParser
import FoundationEssentials
import Glibc
import Logging
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFeeds
import SijiFreight
import SijiMatch
import SijiStore
import SijiStoreSQLite

/// Bulk pushes through the one writer into SQLite, then a restart on what was kept.
struct PushCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "push",
        abstract: "Time durable bulk pushes of seeded listings, and a restart on them."
    )

    @Option(help: "Folder with gazetteer.csv.")
    var data = "data"
    @Option(help: "A new folder for the store.")
    var state: String
    @Option(help: "Listings to push.")
    var loads = 1_000_000
    @Option(help: "Seed of the listings.")
    var seed: UInt64 = 1

    func run() async throws {
        let folder = try DataFolder(path: data)
        let reader = LoadReader(gazetteer: folder.gazetteer)
        print("sync probe: \(try Self.syncMicros(in: state)) us")
        let lines = Self.lines(loads, seed: seed, folder: folder)
        try await push(lines, with: reader)
        try restart(with: reader)
    }

    private func push(_ lines: [[UInt8]], with reader: LoadReader) async throws {
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let dispatcher = try Self.dispatcher(on: store, with: reader)
        let clock = ContinuousClock()
        let start = clock.now
        var scanning = Duration.zero
        for first in stride(from: 0, to: lines.count, by: 1_000) {
            let scanStart = clock.now
            let batch = try lines[first..<min(first + 1_000, lines.count)].map { line throws(Fault) in
                let load = try reader.read(line.span, mode: .push(now: Workload.start))
                return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
            }
            scanning += clock.now - scanStart
            _ = try await dispatcher.push(batch, by: Caller(uid: getuid(), name: "bench"))
        }
        let seconds = (clock.now - start) / .seconds(1)
        print(
            "push  n=\(lines.count)  \(Int(Double(lines.count) / seconds)) rows/s durable  "
                + "(scan and encode alone \(Int(Double(lines.count) / (scanning / .seconds(1)))) rows/s)  "
                + "resident \(Memory.residentBytes >> 20) MiB"
        )
        await dispatcher.shutdown()
    }

    private func restart(with reader: LoadReader) throws {
        let clock = ContinuousClock()
        let start = clock.now
        let store = try SQLiteStore.open(directory: state, depot: .first)
        let stepStart = clock.now
        var bytes = 0
        try store.read { (reader) throws(Fault) in
            try reader.forEachOpenListing { record throws(Fault) in bytes += record.wire.count }
        }
        let stepping = clock.now - stepStart
        let indexStart = clock.now
        let dispatcher = try Self.dispatcher(on: store, with: reader)
        let indexing = clock.now - indexStart
        print(
            "restart  n=\(dispatcher.index.count)  open \((stepStart - start) / .milliseconds(1)) ms  "
                + "step over rows \(stepping / .milliseconds(1)) ms (\(bytes >> 20) MiB)  "
                + "read, scan and index \(indexing / .milliseconds(1)) ms"
        )
    }

    private static func dispatcher(on store: any Store, with reader: LoadReader) throws -> Dispatcher {
        try Dispatcher(store: store, logger: Logger(label: "bench"), clock: { Workload.start }) {
            record throws(Fault) in
            try reader.read(([UInt8(ascii: "{")] + record.wire).span, mode: .stored)
        }
    }

    private static func lines(_ count: Int, seed: UInt64, folder: DataFolder) -> [[UInt8]] {
        var workload = Workload(seed: seed, gazetteer: folder.gazetteer)
        return (0..<count).map { number in
            [UInt8(ascii: "{")] + LoadWriter.wire(workload.load(number), zone: .china, isWhole: true)
        }
    }

    /// What one write and sync costs here and now: print it beside every push figure.
    private static func syncMicros(in folder: String) throws -> Int {
        mkdir(folder, 0o700)
        let path = folder + "/probe"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw Fault(.fileUnreadable, ["path": .text(path)]) }
        defer {
            close(descriptor)
            unlink(path)
        }
        var figures = Figures()
        for _ in 0..<50 {
            figures.time {
                _ = write(descriptor, "x", 1)
                fdatasync(descriptor)
            }
        }
        return Int(figures.quantile(0.5))
    }
}
