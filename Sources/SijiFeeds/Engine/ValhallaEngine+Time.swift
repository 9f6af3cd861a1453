import Glibc

extension ValhallaEngine {
    /// Seconds of a clock that only goes forward.
    static var nowSec: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }

    /// Between the two tries of a question, microseconds: not the same for all, so that many askers do not come back at once.
    private static let pauseUs: ClosedRange<UInt32> = 20_000...80_000

    /// Waits a moment before a question is asked again.
    static func pause() { usleep(UInt32.random(in: pauseUs)) }
}
