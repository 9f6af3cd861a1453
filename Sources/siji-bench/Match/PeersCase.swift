import ArgumentParser
import FoundationEssentials
import Glibc
import SijiFreight
import SijiGeo
import SijiHours
import SijiMatch
import SijiRoads

/// The same data and questions in what people would run instead, all in one run.
struct PeersCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "peers",
        abstract: "siji beside PostGIS, Redis, SQLite R*Tree, DuckDB, NumPy and scipy, on the same data and answers.",
        discussion: """
            swift build -c release --static-swift-stdlib
            .build/release/siji-bench peers

            The peers come from Debian's packages and PyPI (Peers/set-up.sh, which needs root only where a package is \
            missing), listen on Unix sockets in a temporary folder, and are stopped and removed at the end. Every peer must \
            name the same loads in the same order for each query; the run fails where one does not. Each has gone through \
            all queries once before it is timed; siji is timed before and after the peers.
            """
    )

    @OptionGroup var place: DaemonOptions
    @Option(help: "Queries.")
    var queries = 200
    @Option(help: "Places; 0 leaves them out.")
    var places = 1_000_000
    @Option(
        help: """
            Peers to run, by comma: postgis, postgis-index-only, redis, redis-lua, sqlite-rtree, duckdb, numpy-scan, \
            numpy-grid, scipy, postgis-places. All where not given.
            """
    )
    var only: String?
    @Option(help: "The folder with set-up.sh and peers.py.")
    var scripts = "Sources/siji-bench/Peers"
    @Option(help: "A folder for the Python packages, kept and used again; by default one that goes at the end.")
    var venv: String?
    @Flag(help: "Also ask a real sijid over its socket, beside PostGIS's best throughput.")
    var socket = false

    func run() async throws {
        let common = place.common
        let report = Report("peers", isJSON: common.json)
        let loads = place.loads ?? 1_000_000
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        let export = PeerExport(folder: folder)
        let fill = MatchCase.filled(loads, try common.workload())
        let priced = try export.write(loads: loads, try common.workload())
        var own = Own(index: fill, asked: try questions(.perKm, .none), hourly: try questions(.perHour, .cn))
        try export.write(own.asked, answers: own.answers())
        let world = PlaceWorld(try common.workload(), places: places, queries: queries)
        let grid = SpatialGrid(world.places)
        if places > 0 { try export.write(world, grid) }
        own.run(rounds: 5)
        var times = PlaceTimes()
        times.run(grid, world)
        let peers = try runPeers(folder)
        own.run(rounds: 5)
        times.run(grid, world)

        report.times(
            "siji perKm none",
            size: loads,
            own.perKm,
            notes: [("examined a query", .number(own.examined)), ("loads with a price", .whole(priced))]
        )
        report.times(
            "siji perHour cn",
            size: loads,
            own.perHour,
            ratios: [("against perKm none, mean", own.perHour.mean / own.perKm.mean)]
        )
        for peer in peers where peer.kind == "match" {
            peer.print(report, size: loads, p99: own.perKm.p99, mean: own.perKm.mean)
        }
        if places > 0 {
            report.times("siji nearest 10", size: places, times.near)
            report.times("siji within 50 km", size: places, times.around, notes: [("hits", .number(times.hits))])
        }
        for peer in peers where peer.kind == "nearest" {
            peer.print(report, size: places, p99: times.near.p99, mean: times.near.mean)
        }
        for peer in peers where peer.kind == "within" {
            peer.print(report, size: places, p99: times.around.p99, mean: times.around.mean)
        }
        if socket { try await overSocket(peers, loads, report) }
        let wrong = peers.filter { $0.same != $0.of }
        guard wrong.isEmpty else {
            report.remark("other answers: " + wrong.map(\.peer).joined(separator: ", "))
            throw ExitCode.failure
        }
    }

    private func questions(_ objective: Objective, _ rule: DrivingRule) throws -> [MatchQuery] {
        var workload = try place.common.workload()
        return (0..<queries).map { _ in workload.query(objective: objective, rule: rule) }
    }

    /// Sets the peers up, runs them and takes them down; what each came to.
    private func runPeers(_ folder: String) throws -> [PeerFigures] {
        var options = ["--now", "\(Workload.start.epochSec)"]
        if let only { options += ["--only", only] }
        return try PeerScripts(folder: scripts, venv: venv).run(in: folder, options)
    }

    private func overSocket(_ peers: [PeerFigures], _ loads: Int, _ report: Report) async throws {
        let throughput = Throughput(peerPerSec: peers.compactMap(\.perSec).max())
        try await place.withState(loads) { state in
            let daemon = try place.start(state: state)
            defer { daemon.stop() }
            try throughput.run(daemon, loads: loads, place.common, report)
        }
    }

    /// siji's own runs of the questions.
    private struct Own {
        let index: FreightIndex
        let asked: [MatchQuery]
        let hourly: [MatchQuery]
        var perKm = Figures()
        var perHour = Figures()
        private var looked = 0

        init(index: FreightIndex, asked: [MatchQuery], hourly: [MatchQuery]) {
            self.index = index
            self.asked = asked
            self.hourly = hourly
        }

        var examined: Double { Double(looked) / Double(max(1, perKm.count)) }

        func answers() -> [[LoadID]] {
            asked.map { index.match($0, now: Workload.start).matches.map(\.loadID) }
        }

        mutating func run(rounds: Int) {
            for _ in 0..<rounds {
                for query in asked {
                    looked += perKm.time { index.match(query, now: Workload.start) }.examined
                }
                for query in hourly { _ = perHour.time { index.match(query, now: Workload.start) } }
            }
        }
    }
}

/// What a peer printed.
struct PeerFigures: Decodable {
    let peer: String
    /// `match`, `nearest` or `within`.
    let kind: String
    let runs: Int
    let p50Us: Double
    let p99Us: Double
    let meanUs: Double
    /// Queries with the same answer as siji's.
    let same: Int
    let of: Int
    let version: String
    let loadSec: Double
    /// Searches a second of the best number of clients; PostGIS alone.
    let perSec: Double?
    let clients: Int?

    /// How many times as long a peer took, beside its times.
    func print(_ report: Report, size: Int, p99: Double, mean: Double) {
        var notes: [(String, Report.Note)] = [
            ("runs", .whole(runs)), ("p50Us", .number(p50Us)), ("p99Us", .number(p99Us)), ("meanUs", .number(meanUs)),
            ("mean/siji", .ratio(meanUs / mean)), ("p99/siji", .ratio(p99Us / p99)),
            ("same answers", .text("\(same) of \(of)")), ("version", .text(version)), ("loaded in s", .number(loadSec)),
        ]
        if let perSec, let clients { notes += [("a second", .number(perSec)), ("clients", .whole(clients))] }
        report.facts("\(peer) \(kind)", size: size, notes)
    }
}

extension MatchQuery {
    /// The distance model of the comparison.
    static let peerDistance = DistanceModel.circuity(factor: 1.3)
}
