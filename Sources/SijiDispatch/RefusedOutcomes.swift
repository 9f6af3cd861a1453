import Synchronization

/// The outcomes of an atomic push up to its first refusal, carried out of the transaction that was undone.
final class RefusedOutcomes: Sendable {
    private let outcomes = Mutex<[PushOutcome]?>(nil)

    /// Keeps them.
    func keep(_ refused: [PushOutcome]) { outcomes.withLock { $0 = refused } }

    /// What was kept; nil where nothing was refused.
    var taken: [PushOutcome]? { outcomes.withLock { $0 } }
}
