import SijiDispatch
import Synchronization

/// Batches handed out one by one, then empty ones.
final class Batches: Sendable {
    private let left: Mutex<[[PreparedListing]]>

    init(_ batches: [[PreparedListing]]) { left = Mutex(batches) }

    func next() -> [PreparedListing] { left.withLock { $0.isEmpty ? [] : $0.removeFirst() } }
}
