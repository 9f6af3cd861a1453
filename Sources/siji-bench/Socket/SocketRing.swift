import ArgumentParser
import Glibc

/// Many keep-alive clients on one thread, which waits for all of them at once.
///
/// A thread each would cost the machine a switch for every answer, and take from the daemon what is to be measured.
struct SocketRing {
    /// Requests, and when each is due.
    struct Plan {
        /// How many in all; nil for as many as `end` allows.
        var count: Int?
        /// No request is sent after this.
        var end: ContinuousClock.Instant
        /// When a request is due; nil for as soon as a client is free.
        var due: ((Int) -> ContinuousClock.Instant)?
        /// The bytes of a request.
        var request: (Int) -> [UInt8]
    }

    private let clients: [SocketClient]
    private var began: [ContinuousClock.Instant?]
    private var requests: [[UInt8]]

    init(_ socket: String, clients: Int) throws {
        self.clients = try (0..<clients).map { _ in try SocketClient(socket) }
        began = Array(repeating: nil, count: clients)
        requests = Array(repeating: [], count: clients)
    }

    /// Carries a plan out; a request is timed from when it was due, so that one that waits for a client counts its waiting.
    mutating func run(_ plan: Plan) throws -> SocketLoad.Outcome {
        var outcome = SocketLoad.Outcome()
        let start = ContinuousClock.now
        var next = 0
        while true {
            let now = ContinuousClock.now
            var wait: Duration?
            for client in clients.indices where began[client] == nil {
                guard next < plan.count ?? .max, now < plan.end else { break }
                if let due = plan.due?(next), due > now {
                    wait = due - now
                    break
                }
                began[client] = plan.due?(next) ?? now
                requests[client] = plan.request(next)
                next += 1
                try clients[client].send(requests[client])
            }
            guard wait != nil || began.contains(where: { $0 != nil }) else { break }
            try answer(after: wait, into: &outcome)
        }
        outcome.seconds = (ContinuousClock.now - start) / .seconds(1)
        return outcome
    }

    /// Waits for answers, or until the next request is due.
    private mutating func answer(after wait: Duration?, into outcome: inout SocketLoad.Outcome) throws {
        var asked = Descriptors()
        for client in clients.indices where began[client] != nil { asked.insert(clients[client].descriptor) }
        guard asked.wait(atMost: wait ?? .seconds(30)) else {
            guard wait != nil else { throw ValidationError("no answer in 30 s") }
            return
        }
        for client in clients.indices where began[client] != nil && asked.contains(clients[client].descriptor) {
            switch try clients[client].receive() {
            case .part: continue
            case .ended: try clients[client].send(requests[client])
            case .whole(let answer):
                if let start = began[client] { outcome.figures.add(ContinuousClock.now - start) }
                if answer.status != 200 { outcome.failed += 1 }
                began[client] = nil
            }
        }
    }
}

/// Descriptors to wait for, all at once and to the microsecond.
private struct Descriptors {
    private var set = fd_set()
    private var end: Int32 = 0

    mutating func insert(_ descriptor: Int32) {
        precondition(descriptor < Int32(FD_SETSIZE), "a bench has few descriptors")
        withUnsafeMutableBytes(of: &set) { $0[Int(descriptor) / 8] |= 1 << UInt8(descriptor % 8) }
        end = max(end, descriptor + 1)
    }

    func contains(_ descriptor: Int32) -> Bool {
        withUnsafeBytes(of: set) { $0[Int(descriptor) / 8] & 1 << UInt8(descriptor % 8) != 0 }
    }

    /// Leaves those that have something to read; false where none had in that time.
    mutating func wait(atMost time: Duration) -> Bool {
        let (seconds, atto) = time.components
        var limit = timespec(tv_sec: Int(seconds), tv_nsec: Int(atto / 1_000_000_000))
        return pselect(end, &set, nil, nil, &limit, nil) > 0
    }
}
