import ArgumentParser
import Glibc
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFeeds
import SijiFreight
import SijiStoreSQLite

/// Durable bulk pushes through scanner and writer, beside raw SQLite inserts of the same rows.
///
/// The two take turns, block by block, each into a store of its own: a disk that grows slow does so for both.
struct PushCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "push",
        abstract: "Time durable bulk pushes beside raw SQLite inserts of the same rows; see restart for the restart."
    )

    /// The order of the references.
    enum Order: String, CaseIterable, ExpressibleByArgument {
        case sequential, shuffled
    }

    @OptionGroup var common: BenchOptions
    @Option(
        help: "A folder on the disk to be measured, for both stores; by default one under /tmp that goes at the end."
    )
    var state: String?
    @Option(help: "Listings to push.")
    var loads = 1_000_000
    @Option(help: "Listings a commit.")
    var commit = 1_000
    @Option(help: "The order of the references: sequential, shuffled; both where not given.")
    var order: [Order] = Order.allCases

    func run() async throws {
        let report = Report("push", isJSON: common.json)
        for order in order {
            let folder = try state.map { $0 + "/" + order.rawValue } ?? TemporaryFolder.make()
            if let state { mkdir(state, 0o700) }
            mkdir(folder, 0o700)
            defer { TemporaryFolder.remove(folder) }
            try await push(order, in: folder, report)
        }
    }

    private func push(_ order: Order, in folder: String, _ report: Report) async throws {
        let store = try SQLiteStore.open(directory: folder + "/own", depot: .first)
        let dispatcher = try DaemonOptions.dispatcher(on: store)
        let raw = try RawStore(folder: folder + "/raw")
        let reader = LoadReader(gazetteer: try DataFolder(path: common.data).gazetteer)
        var workload = try common.workload()
        var (own, scan, plain, probes) = (Figures(), Figures(), Figures(), [Double]())
        var curve: [String] = []
        let block = max(commit, min(50_000, loads / 10))
        for first in stride(from: 0, to: loads, by: block) {
            let lines = (first..<min(loads, first + block)).map { number in
                var load = workload.load(number)
                if order == .shuffled { load.ref = Workload.ref(Self.shuffled(number, of: loads)) }
                return Workload.wire(load)
            }
            var prepared: [PreparedListing] = []
            for start in stride(from: 0, to: lines.count, by: commit) {
                let clock = ContinuousClock()
                let began = clock.now
                let batch = try lines[start..<min(lines.count, start + commit)].map { line throws(Fault) in
                    let load = try reader.read(line.span, mode: .push(now: DaemonOptions.now))
                    return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
                }
                scan.add(clock.now - began)
                _ = try await dispatcher.push(batch, by: Caller(uid: getuid(), name: "bench"))
                own.add(clock.now - began)
                prepared += batch
            }
            for start in stride(from: 0, to: prepared.count, by: commit) {
                let rows = prepared[start..<min(prepared.count, start + commit)]
                try plain.time { try raw.insert(rows, at: DaemonOptions.now) }
            }
            probes.append(try SyncProbe.micros(in: folder))
            if (first / block) % max(1, loads / block / 10) == 0 { curve.append("\(Memory.residentBytes >> 20)") }
        }
        await dispatcher.shutdown()
        try store.close()
        let fileBytes = TemporaryFolder.fileBytes(SQLiteStore.file(in: folder + "/own"))
        let rows = Double(loads)
        report.times(
            "\(order.rawValue), \(commit) a commit",
            size: loads,
            own,
            ratios: [("rows a second against raw SQLite", plain.total / own.total)],
            notes: [
                ("rows a second", .number(rows / (own.total / .seconds(1)))),
                ("raw SQLite", .number(rows / (plain.total / .seconds(1)))),
                ("scan and encode alone", .number(rows / (scan.total / .seconds(1)))),
                ("sync probe us", .number(probes.sorted()[probes.count / 2])),
                ("bytes a load in the file", .number(Double(fileBytes) / rows)),
                ("resident MiB with the index and the block in hand", .text(curve.joined(separator: " "))),
            ]
        )
        report.times("\(order.rawValue), raw SQLite \(RawStore.version)", size: loads, plain)
    }

    /// Each number once, far from its neighbours: 7,919 and the size have no common factor for any size that ends in 0.
    private static func shuffled(_ number: Int, of count: Int) -> Int { (number * 7_919 + 13) % count }
}
