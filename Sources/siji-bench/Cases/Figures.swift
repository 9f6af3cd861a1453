import FoundationEssentials

/// Times of one case, and how they are printed.
struct Figures {
    private var micros: [Double] = []

    /// Runs `body` and keeps its time.
    mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        let result = try body()
        micros.append((clock.now - start) / .microseconds(1))
        return result
    }

    /// The time under which a share of the runs stayed, microseconds.
    func quantile(_ share: Double) -> Double {
        let sorted = micros.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }

    /// The mean, microseconds.
    var mean: Double { micros.isEmpty ? 0 : micros.reduce(0, +) / Double(micros.count) }

    /// One line: name, size, p50, p99, mean.
    func line(_ name: String, size: Int, note: String = "") -> String {
        let p50 = Int(quantile(0.5).rounded())
        let p99 = Int(quantile(0.99).rounded())
        return "\(name)  n=\(size)  p50 \(p50) us  p99 \(p99) us  mean \(Int(mean.rounded())) us  \(note)"
    }
}

/// What the process holds of memory, read from `/proc/self/status`.
enum Memory {
    /// Resident bytes.
    static var residentBytes: Int { bytes(of: "VmRSS:") }

    /// The most that was resident so far, bytes.
    static var peakBytes: Int { bytes(of: "VmHWM:") }

    private static func bytes(of name: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return 0 }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        return (line?.split(separator: " ").dropFirst().first).flatMap { Int($0) }.map { $0 * 1_024 } ?? 0
    }
}
