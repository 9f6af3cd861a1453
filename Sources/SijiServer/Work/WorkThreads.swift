import NIOPosix

/// The threads of work that blocks or takes long.
public final class WorkThreads: Sendable {
    let pool: NIOThreadPool

    /// Starts `count` threads, 1 to 64.
    public init(count: Int) {
        pool = NIOThreadPool(numberOfThreads: min(max(count, 1), 64))
        pool.start()
    }

    /// Ends the threads after their jobs.
    public func shutdown() async { try? await pool.shutdownGracefully() }

    /// Runs a job on one of the threads; `nil` once they have ended.
    public func run<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value? {
        try? await pool.runIfActive(body)
    }
}
