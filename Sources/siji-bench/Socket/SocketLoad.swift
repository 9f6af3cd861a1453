import ArgumentParser
import Dispatch
import Glibc
import SijiFreight
import SijiHours
import SijiMatch
import Synchronization

/// Clients on a daemon's socket, each on a connection of its own.
final class SocketLoad: Sendable {
    /// What a load came to.
    struct Outcome: Sendable {
        var figures = Figures()
        var failed = 0
        var seconds = 0.0
        /// What was done a request: 1, or the lines of a batch.
        var each = 1
        var perSec: Double { seconds > 0 ? Double(figures.count * each) / seconds : 0 }
    }

    private let socket: String
    private let searches: [[UInt8]]

    init(_ socket: String, common: BenchOptions, queries: Int = 2_000) throws {
        self.socket = socket
        var workload = try common.workload()
        searches = try (0..<queries).map { _ in
            SocketRequest.post("/v1/matches", try Workload.wire(workload.query(objective: .perKm, rule: .none)))
        }
    }

    /// Each client asks again as soon as it has its answer.
    func closedLoop(clients: Int, seconds: Int) -> Outcome {
        ring(clients, .init(end: .now + .seconds(seconds), request: { self.searches[$0 % self.searches.count] }))
    }

    /// Searches are due at so many a second whatever the daemon does, and timed from when they were due: one that waits for
    /// a client counts its waiting.
    func offered(perSec: Int, clients: Int, seconds: Int) -> Outcome {
        paced(perSec: perSec, clients: clients, seconds: seconds) { self.searches[$0 % self.searches.count] }
    }

    /// Bulk requests of so many lines, made before, are sent evenly over the seconds.
    func pushes(_ requests: [[UInt8]], linesEach: Int, clients: Int, seconds: Int) -> Outcome {
        var outcome = paced(perSec: max(1, requests.count / seconds), clients: clients, seconds: seconds) {
            requests[$0]
        }
        outcome.each = linesEach
        return outcome
    }

    /// Single listings, each client the next as soon as one is durable.
    func singles(_ stock: PushStock, clients: Int, seconds: Int) -> Outcome {
        let end = ContinuousClock.now + .seconds(seconds)
        return run(clients) { client, keep in
            while ContinuousClock.now < end {
                let request = SocketRequest.post("/v1/loads", stock.lines(1))
                let start = ContinuousClock.now
                let answer = try client.exchange(request)
                keep(ContinuousClock.now - start, answer.status == 200 || answer.status == 201)
            }
        }
    }

    private func paced(
        perSec: Int,
        clients: Int,
        seconds: Int,
        _ request: @escaping (Int) -> [UInt8]
    ) -> Outcome {
        let start = ContinuousClock.now + .milliseconds(50)
        return ring(
            clients,
            .init(
                count: perSec * seconds,
                // What the daemon cannot keep up with is late, not left out.
                end: start + .seconds(seconds * 10),
                due: { start + .nanoseconds(Int64($0) * 1_000_000_000 / Int64(perSec)) },
                request: request
            )
        )
    }

    private func ring(_ clients: Int, _ plan: SocketRing.Plan) -> Outcome {
        do {
            var ring = try SocketRing(socket, clients: clients)
            return try ring.run(plan)
        } catch {
            Report.write("the clients gave up: \(error)")
            var outcome = Outcome()
            outcome.failed = 1
            return outcome
        }
    }

    private func run(
        _ clients: Int,
        _ body: @escaping @Sendable (SocketClient, (Duration, Bool) -> Void) throws -> Void
    ) -> Outcome {
        let outcome = Mutex(Outcome())
        let group = DispatchGroup()
        let start = ContinuousClock.now
        for number in 0..<clients {
            // A serial queue each: a concurrent one has no more threads than the machine has cores.
            DispatchQueue(label: "client \(number)").async(group: group) { [socket] in
                var figures = Figures()
                var failed = 0
                do {
                    try body(try SocketClient(socket)) { duration, isFine in
                        figures.add(duration)
                        if !isFine { failed += 1 }
                    }
                } catch {
                    failed += 1
                    Report.write("a client gave up: \(error)")
                }
                outcome.withLock { [figures, failed] whole in
                    whole.figures.add(figures)
                    whole.failed += failed
                }
            }
        }
        group.wait()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        return outcome.withLock { whole in
            whole.seconds = seconds
            return whole
        }
    }
}

/// Listings to push, drawn one after another by many clients; references come again after `refs`, with another price.
final class PushStock: Sendable {
    private struct State {
        var workload: Workload
        var number = 0
    }

    private let state: Mutex<State>
    private let prefix: String
    private let refs: Int

    init(_ workload: Workload, prefix: String, refs: Int) {
        state = Mutex(State(workload: workload))
        self.prefix = prefix
        self.refs = refs
    }

    /// A bulk request of so many listings.
    func batch(_ lines: Int) -> [UInt8] {
        SocketRequest.post("/v1/loads?answers=rejected", self.lines(lines), type: "application/x-ndjson")
    }

    func lines(_ count: Int) -> [UInt8] {
        let loads = state.withLock { state in
            (0..<count).map { _ in
                var load = state.workload.load(state.number)
                load.ref = "\(prefix)-\(state.number % refs)"
                state.number += 1
                return load
            }
        }
        return Array(loads.map(Workload.wire).joined(separator: [UInt8(ascii: "\n")]))
    }
}
