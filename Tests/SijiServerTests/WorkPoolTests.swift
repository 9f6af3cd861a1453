import NIOPosix
import SijiFault
import Synchronization
import Testing

@testable import SijiServer

@Suite("Work pool")
struct WorkPoolTests {
    /// A gate that jobs wait at, on their threads.
    private final class Gate: Sendable {
        private let isOpen = Mutex(false)
        func open() { isOpen.withLock { $0 = true } }
        func pass() { while !isOpen.withLock({ $0 }) {} }
    }

    /// How many jobs run at the same time.
    private final class Meter: Sendable {
        private let running = Mutex((now: 0, most: 0))
        var most: Int { running.withLock { $0.most } }
        func enter() { running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
        func leave() { running.withLock { $0.now -= 1 } }
    }

    @Test func `runs one job of a user at a time, and jobs of others beside it`() async throws {
        try await withPool(ServerLimits(), threads: 3) { pool in
            let meter = Meter()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<40 {
                    group.addTask {
                        try await pool.run(for: 1) { () throws(Fault) in
                            meter.enter()
                            meter.leave()
                        }
                    }
                }
                try await group.waitForAll()
            }
            #expect(meter.most == 1)
        }
    }

    @Test func `turns jobs away where too many wait, but never a patient one`() async throws {
        var limits = ServerLimits()
        limits.queuedJobsPerUser = 2
        try await withPool(limits, threads: 2) { pool in
            let gate = Gate()
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        do throws(Fault) {
                            try await pool.run(for: 1, isPatient: number % 2 == 0) { () throws(Fault) in gate.pass() }
                            return true
                        } catch {
                            #expect(error.code == .serverBusy)
                            gate.open()
                            return false
                        }
                    }
                }
                var done = 0
                for try await isDone in group where isDone { done += 1 }
                #expect(done >= 10)
                #expect(done < 20)
            }
            // A user's crowd keeps nobody else out.
            let other = try await pool.run(for: 2) { () throws(Fault) in 5 }
            #expect(other == 5)
        }
    }

    @Test func `hands on what a job throws, and goes on`() async throws {
        try await withPool(ServerLimits(), threads: 1) { pool in
            await #expect(throws: Fault(.loadNotFound)) {
                try await pool.run(for: 1) { () throws(Fault) in throw Fault(.loadNotFound) }
            }
            let next = try await pool.run(for: 1) { () throws(Fault) in 7 }
            #expect(next == 7)
        }
    }

    private func withPool(
        _ limits: ServerLimits,
        threads count: Int,
        _ body: (WorkPool) async throws -> Void
    ) async throws {
        let threads = WorkThreads(count: count)
        try await body(WorkPool(threads: threads.pool, limits: LiveValue(limits)))
        await threads.shutdown()
    }
}
