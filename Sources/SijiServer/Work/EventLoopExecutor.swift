import NIOCore

/// Runs tasks on one event loop.
///
/// A connection's tasks run here: writes then meet the channel's back-pressure at once. Off the loop thousands of them
/// queue up before one suspends.
final class EventLoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let executor = asUnownedTaskExecutor()
        loop.execute { job.runSynchronously(on: executor) }
    }
}
