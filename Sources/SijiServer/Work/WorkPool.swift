import NIOPosix
import SijiFault
import Synchronization

/// Runs blocking or long work off the event loops: a fixed number of threads, one job per user at a time, a short
/// queue.
final class WorkPool: Sendable {
    private typealias Job = @Sendable () -> Void

    private struct State {
        var running: Set<UInt32> = []
        var waiting: [UInt32: [Job]] = [:]
        var waitingCount = 0
    }

    private let threads: NIOThreadPool
    private let limits: LiveValue<ServerLimits>
    private let givesWay: Bool
    private let state = Mutex(State())

    /// Creates a pool over started threads, which whoever made them shuts down; where it gives way they are its own, and
    /// run behind the machine's other threads.
    init(threads: NIOThreadPool, limits: LiveValue<ServerLimits>, givesWay: Bool = false) {
        self.threads = threads
        self.limits = limits
        self.givesWay = givesWay
    }

    /// Runs one job for a user after those that the user already waits for.
    ///
    /// `isPatient` jobs are never turned away: a bulk push has one at a time, and each belongs to a connection, so
    /// connections bound them.
    /// - Throws: what `body` throws; `server.busy` where too many wait; `server.draining` once the threads have ended.
    func run<Result: Sendable>(
        for uid: UInt32,
        isPatient: Bool = false,
        _ body: @escaping @Sendable () throws(Fault) -> Result
    ) async throws(Fault) -> Result {
        let outcome: Swift.Result<Result, Fault> = await withCheckedContinuation { continuation in
            let isTaken = enter(uid, isPatient: isPatient) { [self] in
                threads.submit { [self] shouldRun in
                    guard case .active = shouldRun else {
                        leave(uid)
                        return continuation.resume(returning: .failure(Fault(.serverDraining)))
                    }
                    if givesWay { WorkThreads.giveWay() }
                    let outcome = Swift.Result<Result, Fault>(catching: body)
                    leave(uid)
                    continuation.resume(returning: outcome)
                }
            }
            if !isTaken { continuation.resume(returning: .failure(Fault(.serverBusy, ["retryAfterSec": 1]))) }
        }
        return try outcome.get()
    }

    /// How many jobs wait for their user's job before them.
    var waiting: Int { state.withLock { $0.waitingCount } }

    /// Starts the job, or keeps it until the user's job before it has ended; false where too many wait.
    private func enter(_ uid: UInt32, isPatient: Bool, _ job: @escaping Job) -> Bool {
        let limits = limits.current
        let (isTaken, mayStart) = state.withLock { state in
            if state.running.insert(uid).inserted { return (true, true) }
            let waitingOfUser = state.waiting[uid]?.count ?? 0
            let hasRoom = waitingOfUser < limits.queuedJobsPerUser && state.waitingCount < limits.queuedJobs
            guard isPatient || hasRoom else { return (false, false) }
            state.waiting[uid, default: []].append(job)
            state.waitingCount += 1
            return (true, false)
        }
        if mayStart { job() }
        return isTaken
    }

    private func leave(_ uid: UInt32) {
        let next: Job? = state.withLock { state in
            guard var queue = state.waiting[uid], !queue.isEmpty else {
                state.running.remove(uid)
                return nil
            }
            let job = queue.removeFirst()
            state.waiting[uid] = queue.isEmpty ? nil : queue
            state.waitingCount -= 1
            return job
        }
        next?()
    }
}
