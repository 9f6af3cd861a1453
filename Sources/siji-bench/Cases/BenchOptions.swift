import ArgumentParser
import SijiFeeds
import SijiRoads

/// What every case is told.
struct BenchOptions: ParsableArguments {
    @Option(help: "Folder with gazetteer.csv.")
    var data = "data"
    @Option(help: "Seed of loads and queries.")
    var seed: UInt64 = 1
    @Flag(help: "Print one JSON object a line.")
    var json = false

    /// The workload at its beginning.
    func workload() throws -> Workload {
        Workload(seed: seed, gazetteer: try DataFolder(path: data).gazetteer)
    }
}
