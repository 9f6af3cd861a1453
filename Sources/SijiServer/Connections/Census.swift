import Synchronization

/// Counts connections, in all and of each Unix user.
final class Census: Sendable {
    private struct Counts {
        var total = 0
        var byUser: [UInt32: Int] = [:]
        var refused = 0
        var arriving = 0
    }

    /// Refused connections that may wait to be read to their end; more are closed at once.
    private static let refusedAtMost = 256

    private let counts = Mutex(Counts())

    /// Takes one more connection of a user; where there are as many as may be, how many that is.
    func enter(_ uid: UInt32, limits: ServerLimits) -> Int? {
        counts.withLock { counts in
            let ofUser = counts.byUser[uid] ?? 0
            guard ofUser < limits.connectionsPerUser else { return limits.connectionsPerUser }
            guard counts.total < limits.connections else { return limits.connections }
            counts.total += 1
            counts.byUser[uid] = ofUser + 1
            return nil
        }
    }

    /// Gives a connection's place back.
    func leave(_ uid: UInt32) {
        counts.withLock { counts in
            counts.total -= 1
            let left = (counts.byUser[uid] ?? 1) - 1
            counts.byUser[uid] = left > 0 ? left : nil
        }
    }

    /// Notes a connection that was accepted and is not yet being served.
    func arrive() { counts.withLock { $0.arriving += 1 } }

    /// Notes that it is served now, or is gone.
    func settle() { counts.withLock { $0.arriving -= 1 } }

    /// Connections that were accepted and are not yet being served.
    var arriving: Int { counts.withLock { $0.arriving } }

    /// Whether one more refused connection may wait for its client to read why.
    func enterRefused() -> Bool {
        counts.withLock { counts in
            guard counts.refused < Self.refusedAtMost else { return false }
            counts.refused += 1
            return true
        }
    }

    /// Gives a refused connection's place back.
    func leaveRefused() { counts.withLock { $0.refused -= 1 } }

    /// Connections that are open now.
    var total: Int { counts.withLock { $0.total } }
}
