import ArgumentParser
import FoundationEssentials
import Glibc
import Logging
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiRoads
import SijiStore
import SijiStoreSQLite

/// What every case with a daemon is told.
struct DaemonOptions: ParsableArguments {
    @OptionGroup var common: BenchOptions
    @Option(help: "The daemon; by default the one built beside siji-bench.")
    var sijid: String?
    @Option(help: "A folder for the state, which is kept and used again; by default one that goes at the end.")
    var state: String?
    @Option(help: "Loads in the daemon before; by default as many as the case's figures are stated for.")
    var loads: Int?

    func start(state: String) throws -> DaemonProcess {
        try DaemonProcess(program: sijid ?? Program.folder + "/sijid", state: state, data: common.data)
    }

    /// Runs `body` on a state with so many loads.
    func withState(_ loads: Int, _ body: (String) async throws -> Void) async throws {
        let folder = try state ?? TemporaryFolder.make()
        defer { if state == nil { TemporaryFolder.remove(folder) } }
        mkdir(folder, 0o700)
        let store = folder + "/\(loads)-\(common.seed)"
        if !FileManager.default.fileExists(atPath: store + ".made") {
            TemporaryFolder.remove(store)
            try await Self.fill(store, loads, common)
            try Data().write(to: URL(filePath: store + ".made"))
        }
        try await body(store)
    }

    /// A dispatcher over a store, with the clock of the day: a daemon will open it.
    static func dispatcher(on store: SQLiteStore) throws -> Dispatcher {
        let reader = LoadReader(gazetteer: Gazetteer([]))
        return try Dispatcher(store: store, logger: Logger(label: "bench"), clock: { now }) { record throws(Fault) in
            try reader.read(record.wire.span, mode: .stored)
        }
    }

    static var now: Instant { Instant(epochSec: Int64(time(nil))) }

    private static func fill(_ folder: String, _ loads: Int, _ common: BenchOptions) async throws {
        let store = try SQLiteStore.open(directory: folder, depot: .first)
        let dispatcher = try dispatcher(on: store)
        var workload = try common.workload()
        for first in stride(from: 0, to: loads, by: 4_000) {
            let batch = (first..<min(loads, first + 4_000)).map { number in
                let load = workload.load(number)
                return PreparedListing(load: load, wire: LoadWriter.wire(load, zone: .china, isWhole: false))
            }
            _ = try await dispatcher.push(batch, by: Caller(uid: getuid(), name: "bench"))
        }
        await dispatcher.shutdown()
        try store.close()
    }
}
