import SijiTestSupport
import SijiTrust
import Synchronization

/// A seeded generator that a closure may share.
final class SharedGenerator: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(seed: UInt64) { generator = Mutex(SeededGenerator(seed: seed)) }

    func salt() -> Salt { generator.withLock { Salt(using: &$0) } }
}
