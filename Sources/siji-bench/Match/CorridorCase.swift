import ArgumentParser
import FoundationEssentials
import Glibc
import SijiGeo

/// The corridor of long lines over many places, beside a plain scan in the same run.
struct CorridorCase: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corridor",
        abstract:
            "Everything within 5 km of 1,000 km lines over 1,000,000 places, beside a plain scan with the same hits."
    )

    @OptionGroup var common: BenchOptions
    @Option(help: "Places, spread evenly over the rectangle of China.")
    var places = 1_000_000
    @Option(help: "Lines.")
    var lines = 100
    @Option(help: "Km to either side.")
    var halfWidth = 5.0
    @Option(help: "Length of a line, km.")
    var length = 1_000.0
    @Option(help: "Km between vertices.")
    var step = 2.0
    @Option(help: "Lines that the plain scan measures too.")
    var scanned = 3
    @Flag(help: "Also cKDTree composed and PostGIS with split lines (Peers/corridor.py), on the same places and lines.")
    var peers = false
    @Option(help: "The folder with set-up.sh and corridor.py.")
    var scripts = "Sources/siji-bench/Peers"
    @Option(help: "A folder for the Python packages, kept and used again; by default one that goes at the end.")
    var venv: String?

    func run() throws {
        let report = Report("corridor", isJSON: common.json)
        var random = BenchRandom(state: common.seed)
        let points = (0..<places).compactMap { _ in
            Coordinate(latDeg: random.number(20, 48), lonDeg: random.number(80, 125))
        }
        let grid = SpatialGrid(points)
        let asked = (0..<lines).compactMap { _ in line(&random) }
        var figures = Figures()
        var hits = 0
        for line in asked { hits += grid.corridor(halfWidthM: halfWidth * 1_000, along: line).count }
        for _ in 0..<5 {
            for line in asked { _ = figures.time { grid.corridor(halfWidthM: halfWidth * 1_000, along: line) } }
        }
        var scan = Figures()
        var same = 0
        for line in asked.prefix(scanned) {
            let found = Set(grid.corridor(halfWidthM: halfWidth * 1_000, along: line).map(\.index))
            let all = scan.time { CorridorScan.indices(points, line, halfWidthM: halfWidth * 1_000) }
            same += found == all ? 1 : 0
        }
        report.times(
            "siji",
            size: places,
            figures,
            ratios: [("scan/siji", scan.mean / figures.mean)],
            notes: [
                ("vertices", .whole(asked.first?.points.count ?? 0)),
                ("hits a line", .number(Double(hits) / Double(max(1, asked.count)))),
            ]
        )
        report.times(
            "plain scan",
            size: places,
            scan,
            notes: [("same", .text("\(same) of \(min(scanned, asked.count))"))]
        )
        guard same == min(scanned, asked.count) else { throw ExitCode.failure }
        guard peers else { return }
        let folder = try TemporaryFolder.make()
        defer { TemporaryFolder.remove(folder) }
        try write(points, asked, grid, to: folder)
        var found = try runPeers(folder)
        // Once more behind the peers: the machine may have slowed or quickened.
        for line in asked { _ = figures.time { grid.corridor(halfWidthM: halfWidth * 1_000, along: line) } }
        report.times("siji again", size: places, figures)
        found.sort { $0.meanUs < $1.meanUs }
        for peer in found { peer.print(report, size: places, p99: figures.p99, mean: figures.mean) }
        guard found.allSatisfy({ $0.same == $0.of }) else { throw ExitCode.failure }
    }

    private func runPeers(_ folder: String) throws -> [PeerFigures] {
        try PeerScripts(folder: scripts, venv: venv)
            .run(in: folder, ["--now", "0", "--script", "corridor.py", "--only", "scipy,postgis-places"])
    }

    /// A line that winds as a road does: steps of one length, each turned a little from the last.
    private func line(_ random: inout BenchRandom) -> Polyline? {
        var lat = random.number(28, 40)
        var lon = random.number(95, 110)
        var heading = random.number(0, 2 * .pi)
        var points: [Coordinate] = []
        for _ in 0...Int(length / step) {
            points += [Coordinate(latDeg: lat, lonDeg: lon)].compactMap { $0 }
            heading += random.number(-0.15, 0.15)
            lat += step / 111.2 * cos(heading)
            lon += step / 111.2 * sin(heading) / cos(lat * .pi / 180)
        }
        return Polyline(points)
    }

    /// Seven decimals each, so that a peer reads the same coordinates.
    private func write(_ points: [Coordinate], _ lines: [Polyline], _ grid: SpatialGrid, to folder: String) throws {
        let rows = points.map { "\($0.latE7),\($0.lonE7)" }.joined(separator: "\n")
        try Data((rows + "\n").utf8).write(to: URL(filePath: folder + "/places.csv"))
        try Data("\(halfWidth * 1_000)\n".utf8).write(to: URL(filePath: folder + "/half.txt"))
        let drawn = lines.map { line in
            let hits = grid.corridor(halfWidthM: halfWidth * 1_000, along: line).map(\.index)
            let vertices = line.points.map { "\($0.latE7) \($0.lonE7)" }.joined(separator: " ")
            return vertices + "," + Array(Set(hits)).sorted().map(String.init).joined(separator: " ")
        }
        try Data((drawn.joined(separator: "\n") + "\n").utf8).write(to: URL(filePath: folder + "/lines.csv"))
    }
}

/// SplitMix64, so that each run asks the same.
struct BenchRandom {
    var state: UInt64

    mutating func number(_ low: Double, _ high: Double) -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        mixed ^= mixed >> 31
        return low + (high - low) * Double(mixed >> 11) * 0x1p-53
    }
}

/// The same question without an index: every place against every arc, by formulas of its own.
enum CorridorScan {
    private struct Vector {
        var x: Double
        var y: Double
        var z: Double

        init(_ x: Double, _ y: Double, _ z: Double) { (self.x, self.y, self.z) = (x, y, z) }

        init(_ point: Coordinate) {
            let (lat, lon) = (point.latDeg * .pi / 180, point.lonDeg * .pi / 180)
            self.init(cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat))
        }

        func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

        func cross(_ other: Vector) -> Vector {
            Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
        }
    }

    static func indices(_ points: [Coordinate], _ line: Polyline, halfWidthM: Double) -> Set<Int> {
        let vertices = line.points.map { Vector($0) }
        let arcs = zip(vertices, vertices.dropFirst()).map { from, to in
            let normal = from.cross(to)
            let length = normal.dot(normal).squareRoot()
            let unit = Vector(normal.x / length, normal.y / length, normal.z / length)
            return (from: from, unit: unit, afterStart: unit.cross(from), beforeEnd: to.cross(unit))
        }
        let angle = halfWidthM / GreatCircle.earthRadiusM
        let (sine, cosine) = (sin(angle), cos(angle))
        var found: Set<Int> = []
        for (index, place) in points.enumerated() {
            let point = Vector(place)
            let isNear =
                vertices.contains { $0.dot(point) >= cosine }
                || arcs.contains {
                    abs($0.unit.dot(point)) <= sine && $0.afterStart.dot(point) >= 0 && $0.beforeEnd.dot(point) >= 0
                        && $0.from.dot(point) > 0
                }
            if isNear { found.insert(index) }
        }
        return found
    }
}
