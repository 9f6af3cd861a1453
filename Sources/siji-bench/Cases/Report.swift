import FoundationEssentials
import Glibc

/// Prints the lines of a run: for people, or one JSON object a line.
struct Report {
    /// A figure beside the times.
    enum Note {
        case whole(Int)
        case number(Double)
        /// How many times as much.
        case ratio(Double)
        case text(String)
    }

    /// Which case speaks.
    let name: String
    let isJSON: Bool

    /// Begins a run: the machine comes first, since no time means anything without it.
    init(_ name: String, isJSON: Bool) {
        self.name = name
        self.isJSON = isJSON
        let machine = Machine()
        guard isJSON else {
            Self.write(machine.line)
            return
        }
        Self.write(
            Self.object([
                ("case", .text("machine")), ("cpu", .text(machine.cpu)), ("cores", .whole(machine.cores)),
                ("memoryMiB", .whole(machine.memoryMiB)), ("system", .text(machine.system)),
                ("load1", .number(machine.load1)), ("date", .text(machine.date)), ("build", .text(machine.build)),
            ])
        )
    }

    /// One line of times; `ratios` say how many times as fast or slow, as they are named.
    func times(
        _ row: String,
        size: Int,
        _ figures: Figures,
        ratios: [(String, Double)] = [],
        notes: [(String, Note)] = []
    ) {
        guard isJSON else {
            let times =
                "runs \(figures.count)  p50 \(Self.micros(figures.p50))  p99 \(Self.micros(figures.p99))  "
                + "mean \(Self.micros(figures.mean))"
            let compared = ratios.map { "  \($0.0) \(Self.ratio($0.1))" }.joined()
            Self.write("\(name) \(row)  n=\(size)  \(times)\(compared)\(Self.words(notes))")
            return
        }
        var members: [(String, Note)] = [
            ("case", .text(name)), ("row", .text(row)), ("size", .whole(size)), ("runs", .whole(figures.count)),
            ("p50Us", .number(figures.p50)), ("p99Us", .number(figures.p99)), ("meanUs", .number(figures.mean)),
        ]
        members += ratios.map { ($0.0, .number($0.1)) } + notes
        Self.write(Self.object(members))
    }

    /// One line of anything else.
    func facts(_ row: String, size: Int, _ notes: [(String, Note)]) {
        guard isJSON else {
            Self.write("\(name) \(row)  n=\(size)\(Self.words(notes))")
            return
        }
        Self.write(Self.object([("case", .text(name)), ("row", .text(row)), ("size", .whole(size))] + notes))
    }

    /// A line for people alone.
    func remark(_ text: String) {
        if !isJSON { Self.write(text) }
    }

    /// A ratio to two figures that matter.
    static func ratio(_ value: Double) -> String {
        guard value.isFinite else { return "-" }
        if value >= 100 { return "\(Int(value.rounded()))x" }
        let scale = value >= 10 ? 10.0 : 100.0
        return "\((value * scale).rounded() / scale)x"
    }

    /// Microseconds, with decimals where they are few.
    static func micros(_ value: Double) -> String {
        value < 100 ? "\((value * 10).rounded() / 10) us" : "\(Int(value.rounded())) us"
    }

    /// Straight to the descriptor: a case may run for minutes, and a buffer would hide how far it is.
    static func write(_ line: String) {
        var bytes = Array(line.utf8)[...]
        bytes.append(UInt8(ascii: "\n"))
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    private static func words(_ notes: [(String, Note)]) -> String {
        notes.map { name, note in
            switch note {
            case .whole(let value): "  \(name) \(value)"
            case .number(let value): "  \(name) \((value * 100).rounded() / 100)"
            case .ratio(let value): "  \(name) \(ratio(value))"
            case .text(let value): "  \(name) \(value)"
            }
        }.joined()
    }

    private static func object(_ members: [(String, Note)]) -> String {
        let parts = members.map { name, note in
            switch note {
            case .whole(let value): "\(quoted(name)):\(value)"
            case .number(let value), .ratio(let value): "\(quoted(name)):\(value.isFinite ? "\(value)" : "null")"
            case .text(let value): "\(quoted(name)):\(quoted(value))"
            }
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        guard let data = try? JSONEncoder().encode(text) else { return "\"\"" }
        return String(decoding: data, as: UTF8.self)
    }
}

/// What the figures were taken on.
struct Machine {
    let cpu: String
    let cores: Int
    let memoryMiB: Int
    let system: String
    /// The load of the last minute before the run: figures of a busy machine are worth little.
    let load1: Double
    let date: String
    let build: String

    init() {
        func file(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
        let model = file("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
        cpu = model?.split(separator: ":").last.map { String($0).trimmingPrefix(" ") }.map(String.init) ?? "unknown"
        cores = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        memoryMiB = (Int(sysconf(Int32(_SC_PHYS_PAGES))) * Int(sysconf(Int32(_SC_PAGESIZE)))) >> 20
        let name = file("/etc/os-release").split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
        let kernel = file("/proc/sys/kernel/osrelease").split(separator: "\n").first ?? ""
        system = (name?.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } ?? "Linux") + ", kernel " + kernel
        load1 = file("/proc/loadavg").split(separator: " ").first.flatMap { Double($0) } ?? 0
        date = Date.now.formatted(.iso8601)
        #if DEBUG
        build = "debug: build with -c release before you believe a time"
        #elseif compiler(>=6.3)
        build = "release, Swift 6.3 or newer"
        #else
        build = "release, Swift 6.2"
        #endif
    }

    var line: String {
        "machine  \(cpu), \(cores) cores, \(memoryMiB) MiB, \(system), load \(load1), \(date), \(build)"
    }
}
