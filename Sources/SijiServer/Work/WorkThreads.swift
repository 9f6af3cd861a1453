import Glibc
import NIOPosix

/// The threads of work that blocks or takes long.
public final class WorkThreads: Sendable {
    /// What a bulk thread's priority is below the others', as `nice` counts.
    public static let bulkNiceness: Int32 = 5

    let pool: NIOThreadPool
    /// Threads of the lines of bulk pushes alone: they come without end, and no question is to wait behind them.
    let bulk: NIOThreadPool

    /// Starts `count` threads, 1 to 64, and beside them as many but one for bulk pushes, at least one.
    public init(count: Int) {
        let count = min(max(count, 1), 64)
        pool = NIOThreadPool(numberOfThreads: count)
        bulk = NIOThreadPool(numberOfThreads: max(count - 1, 1))
        pool.start()
        bulk.start()
    }

    /// Ends the threads after their jobs.
    public func shutdown() async {
        try? await pool.shutdownGracefully()
        try? await bulk.shutdownGracefully()
    }

    /// Lets the machine's other threads go before the one that calls, from now on: a thread cannot take it back.
    ///
    /// `niceness` is 1 to 19.
    public static func giveWay(_ niceness: Int32 = bulkNiceness) {
        // On Linux a thread has a priority of its own, and 0 is the one that asks.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, niceness)
    }

    /// Runs a job on one of the threads; `nil` once they have ended.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
        try? await pool.runIfActive(body)
    }
}
