import SijiFault
import SijiFreight
import SijiMatch
import SijiStore

/// One change that waits for the writer.
struct Command: Sendable {
    /// What a command did within the transaction, to be shown once that is durable.
    struct Effect {
        /// What the index must learn.
        let changes: [IndexChange]
        /// What the book of drivers' reports must learn.
        let reports: [ReportChange]
        /// Gives the caller the answer.
        let answer: @Sendable () -> Void
    }

    /// How many rows it writes, about; a group is closed at `CommandQueue.rowsPerGroup`.
    let rows: Int
    /// Makes the change.
    ///
    /// A fault that it throws is the caller's alone and leaves nothing behind.
    let run: @Sendable (any StoreWriter, Instant) throws(Fault) -> Effect
    /// Gives the caller a fault instead of an answer.
    let refuse: @Sendable (Fault) -> Void
}
