import SijiFreight
import Synchronization

/// The minute of a test, read by its depot.
final class TurnedClock: Sendable {
    private let minute = Mutex(0)
    var now: Instant { LiveDepot.now.adding(minutes: minute.withLock { $0 }) }
    func turn(to minute: Int) { self.minute.withLock { $0 = minute } }
}
