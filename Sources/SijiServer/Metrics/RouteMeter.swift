import NIOCore
import Synchronization

/// What the requests of one route came to.
///
/// Each route has a lock of its own, held for a few additions: routes do not wait for one another.
final class RouteMeter: Sendable {
    /// What was counted.
    struct Figures: Sendable {
        /// Answers by the first digit of their status; 0 and 1 stay empty.
        fileprivate(set) var byStatusClass = InlineArray<6, UInt64>(repeating: 0)
        /// From the head of the request to the last byte of the answer.
        fileprivate(set) var latency = LatencyHistogram()
    }

    private let state = Mutex(Figures())

    /// Counts an answer.
    func note(status: Int, since began: NIODeadline) {
        let us = (NIODeadline.now() - began).nanoseconds / 1_000
        state.withLock { figures in
            figures.byStatusClass[min(max(status / 100, 0), 5)] += 1
            figures.latency.add(us: us)
        }
    }

    /// What was counted so far.
    var figures: Figures { state.withLock { $0 } }
}
