import Synchronization

/// A short queue of batches between two tasks: who fills it waits while it is full, who drains it waits while it is
/// empty.
final class BatchQueue<Batch: Sendable>: Sendable {
    private struct State {
        var batches: [Batch] = []
        var isFinished = false
        var isAbandoned = false
        var reader: CheckedContinuation<Void, Never>?
        var writer: CheckedContinuation<Void, Never>?
    }

    private let depth: Int
    private let state = Mutex(State())

    /// Creates a queue of at most `depth` batches.
    init(depth: Int) { self.depth = depth }

    /// Adds a batch, after `merge` had the chance to join it with the newest that still waits.
    ///
    /// - Returns: false where nobody drains the queue any more.
    func send(_ batch: Batch, merge: (inout Batch, Batch) -> Bool = { _, _ in false }) async -> Bool {
        let reader = state.withLock { state in
            if let last = state.batches.indices.last, merge(&state.batches[last], batch) {
                // Joined.
            } else {
                state.batches.append(batch)
            }
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume()
        await waitForRoom()
        return state.withLock { !$0.isAbandoned }
    }

    /// The oldest batch; nil at the end.
    func next() async -> Batch? {
        while true {
            let (batch, isEnd, writer) = state.withLock { state in
                guard !state.batches.isEmpty else {
                    return (Batch?.none, state.isFinished, CheckedContinuation<Void, Never>?.none)
                }
                let batch = state.batches.removeFirst()
                defer { state.writer = nil }
                return (batch, false, state.writer)
            }
            writer?.resume()
            if let batch { return batch }
            if isEnd { return nil }
            await waitForBatch()
        }
    }

    /// Nothing more will be sent.
    func finish() {
        let reader = state.withLock { state in
            state.isFinished = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume()
    }

    /// Nothing more will be read: what waits is dropped, and who fills the queue is told.
    func abandon() {
        let writer = state.withLock { state in
            state.isAbandoned = true
            state.batches = []
            defer { state.writer = nil }
            return state.writer
        }
        writer?.resume()
    }

    private func waitForRoom() async {
        await withCheckedContinuation { continuation in
            let mayGoOn = state.withLock { state in
                if state.batches.count <= depth || state.isAbandoned { return true }
                state.writer = continuation
                return false
            }
            if mayGoOn { continuation.resume() }
        }
    }

    private func waitForBatch() async {
        await withCheckedContinuation { continuation in
            let mayGoOn = state.withLock { state in
                if !state.batches.isEmpty || state.isFinished { return true }
                state.reader = continuation
                return false
            }
            if mayGoOn { continuation.resume() }
        }
    }
}
