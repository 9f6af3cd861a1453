import FoundationEssentials

/// Times of one case.
struct Figures: Sendable {
    private var micros: [Double] = []

    /// How many runs were timed.
    var count: Int { micros.count }

    /// Runs `body` and keeps its time.
    mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try body()
        micros.append((clock.now - start) / .microseconds(1))
        return result
    }

    /// Keeps a time that was taken elsewhere.
    mutating func add(_ duration: Duration) { micros.append(duration / .microseconds(1)) }

    /// Keeps another's times too.
    mutating func add(_ other: Figures) { micros += other.micros }

    /// The time under which a share of the runs stayed, microseconds.
    func quantile(_ share: Double) -> Double {
        let sorted = micros.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// Half of the runs took less, microseconds.
    var p50: Double { quantile(0.5) }

    /// One run of a hundred took more, microseconds.
    var p99: Double { quantile(0.99) }

    /// The mean, microseconds.
    var mean: Double { micros.isEmpty ? 0 : micros.reduce(0, +) / Double(micros.count) }

    /// All runs together.
    var total: Duration { .microseconds(Int64(micros.reduce(0, +))) }
}

/// What a process holds of memory.
enum Memory {
    /// Resident bytes of this process.
    static var residentBytes: Int { residentBytes(of: "self") }

    /// The most that was resident of this process so far, bytes.
    static var peakBytes: Int { peakBytes(of: "self") }

    /// Resident bytes of a process, by number; 0 where it is gone.
    static func residentBytes(of process: String) -> Int { bytes(of: "VmRSS:", process: process) }

    /// The most that was resident of a process so far, bytes; 0 where it is gone.
    static func peakBytes(of process: String) -> Int { bytes(of: "VmHWM:", process: process) }

    private static func bytes(of name: String, process: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 * 1_024 } ?? 0
    }
}
