/// How many requests took how long, in fixed buckets.
struct LatencyHistogram: Sendable {
    /// Upper bounds, microseconds, ascending; what is longer falls behind the last.
    static let boundsUs: [Int64] = [
        100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 250_000, 1_000_000, 10_000_000,
    ]

    /// Requests of each bucket alone, the last without an upper bound.
    private(set) var counts = InlineArray<13, UInt64>(repeating: 0)
    /// The sum of all times, microseconds.
    private(set) var sumUs: Int64 = 0

    /// Counts one request.
    mutating func add(us: Int64) {
        var bucket = 0
        while bucket < Self.boundsUs.count, us > Self.boundsUs[bucket] { bucket += 1 }
        counts[bucket] += 1
        sumUs += us
    }

    /// Requests that took at most each bound, then all of them.
    var cumulative: [UInt64] {
        var sum: UInt64 = 0
        return counts.indices.map { bucket in
            sum += counts[bucket]
            return sum
        }
    }
}
