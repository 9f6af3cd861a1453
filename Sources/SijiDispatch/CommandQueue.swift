import DequeModule
import Synchronization

/// The commands that wait, in order of arrival.
final class CommandQueue: Sendable {
    /// Rows after which a group is committed: large enough that a sync is shared, small enough that nobody waits long.
    static let rowsPerGroup = 4_000

    private struct State {
        var waiting: Deque<Command> = []
        var isDraining = false
        var isClosed = false
    }

    private let state = Mutex(State())

    /// What became of an offered command.
    enum Offer {
        /// It waits; nobody drains the queue, so the caller must start.
        case startDraining
        /// It waits; the drain that is under way will come to it.
        case queued
        /// The queue takes no more.
        case closed
    }

    /// Adds a command.
    func offer(_ command: Command) -> Offer {
        state.withLock { state in
            guard !state.isClosed else { return .closed }
            state.waiting.append(command)
            guard !state.isDraining else { return .queued }
            state.isDraining = true
            return .startDraining
        }
    }

    /// The next group, in order; empty where nothing waits, which ends the drain.
    func nextGroup() -> [Command] {
        state.withLock { state in
            var group: [Command] = []
            var rows = 0
            while let next = state.waiting.first, group.isEmpty || rows + next.rows <= Self.rowsPerGroup {
                rows += next.rows
                group.append(state.waiting.removeFirst())
            }
            if group.isEmpty { state.isDraining = false }
            return group
        }
    }

    /// Takes no more commands; those that wait are still carried out.
    func close() { state.withLock { $0.isClosed = true } }

    /// How many wait.
    var count: Int { state.withLock { $0.waiting.count } }
}
