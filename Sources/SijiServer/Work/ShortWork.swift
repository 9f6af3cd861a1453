import Glibc
import Synchronization

/// Lets work of a kind that is nearly always short be done where it stands, on the event loop, for as long as it is short.
///
/// A way to another thread and back costs as much as a short search. Work over a millisecond belongs on the pool: when one
/// took longer the next ones go there, until another is tried.
final class ShortWork: Sendable {
    private static let limitNs = 1_000_000
    /// How many go to the pool after one that took too long.
    private static let penance = 32

    private let owed = Atomic(0)

    /// Does it here; nil where it belongs on the pool, by what is said of it or by what came before.
    func attempt<Result>(_ isShort: Bool, _ body: () -> Result) -> Result? {
        guard isShort else { return nil }
        if owed.load(ordering: .relaxed) > 0 {
            owed.subtract(1, ordering: .relaxed)
            return nil
        }
        let began = Self.threadNs
        let result = body()
        if Self.threadNs - began > Self.limitNs { owed.store(Self.penance, ordering: .relaxed) }
        return result
    }

    /// The processor time of this thread: what others take of a busy machine does not count.
    private static var threadNs: Int {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
