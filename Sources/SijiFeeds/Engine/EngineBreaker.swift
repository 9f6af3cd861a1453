import Synchronization

/// Leaves an engine alone that fails: after a few failures in a row it is not asked for a while, then once, to see.
///
/// The time comes from outside, seconds of a clock that only goes forward.
public final class EngineBreaker: Sendable {
    /// Failures in a row after which the engine is left alone.
    public static let patience = 3
    /// For how long, seconds.
    public static let restSec = 30.0

    private struct State {
        var failures = 0
        var restsUntilSec = 0.0
        var isTrying = false
    }

    private let state = Mutex(State())

    /// Creates a breaker that lets everything through.
    public init() {}

    /// Whether the engine may be asked now; whoever is let in must say how it went.
    public func enter(atSec now: Double) -> Bool {
        state.withLock { state in
            guard state.failures >= EngineBreaker.patience else { return true }
            // One call sees whether it is back; the others go on without.
            guard now >= state.restsUntilSec, !state.isTrying else { return false }
            state.isTrying = true
            return true
        }
    }

    /// It answered, whatever it said.
    public func succeed() { state.withLock { $0 = State() } }

    /// It did not answer.
    public func fail(atSec now: Double) {
        state.withLock { state in
            state.failures += 1
            state.isTrying = false
            if state.failures >= EngineBreaker.patience { state.restsUntilSec = now + EngineBreaker.restSec }
        }
    }
}
