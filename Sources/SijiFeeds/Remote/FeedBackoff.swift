/// When a feed is fetched next.
struct FeedBackoff {
    /// The first wait after a failure, seconds; it doubles with each further one.
    static let firstSec = 60.0
    /// The longest wait, seconds.
    static let longestSec = 6 * 3_600.0

    /// Seconds until the next fetch.
    ///
    /// After a success the interval, spread by a tenth so that many depots do not ask at one moment; after failures anything from half
    /// to the whole of a doubling wait (equal jitter, https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/),
    /// never longer than the interval, and not before the server's own `Retry-After`. `random` is from 0 up to 1.
    static func waitSec(refreshMin: Int, failures: Int, retryAfter: String?, random: Double) -> Int64 {
        let interval = Double(refreshMin) * 60
        guard failures > 0 else { return Int64(interval * (0.95 + 0.1 * random)) }
        var wait = firstSec
        for _ in 0..<min(failures - 1, 20) where wait < longestSec { wait *= 2 }
        wait = min(wait, longestSec, interval) * (0.5 + 0.5 * random)
        let asked = retryAfter.flatMap { Double($0) }.map { min(max(0, $0), 86_400) } ?? 0
        return Int64(max(wait, asked, 1))
    }
}
