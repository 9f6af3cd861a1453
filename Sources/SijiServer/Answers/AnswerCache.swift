import SijiFreight
import SijiStore
import Synchronization

/// The last ranked answers, so that the same bytes can be asked for again: bounded in number, 24 hours, each for its
/// asker only.
final class AnswerCache: Sendable {
    private struct Kept {
        let id: AnswerID
        let uid: UInt32
        let at: Instant
        let body: [UInt8]
    }

    private struct State {
        var kept: [Kept] = []
        var last: UInt64 = 0
    }

    private static let lifeMin = 24 * 60
    /// Long answers count for more: in all they stay under this.
    private static let bytesAtMost = 64 * 1024 * 1024

    private let depot: DepotID
    private let limits: LiveValue<ServerLimits>
    private let state = Mutex(State())

    init(depot: DepotID, limits: LiveValue<ServerLimits>) {
        self.depot = depot
        self.limits = limits
    }

    /// An identifier that this depot has not given out before, also not before a restart.
    func nextID(now: Instant) -> AnswerID {
        state.withLock { state in
            // Seconds and a count fit in 54 bits until the year 2500, and grow faster than answers can be ranked.
            let earliest = UInt64(max(now.epochSec, 0)) << 20
            state.last = max(state.last + 1, earliest)
            return AnswerID(depot: depot, sequence: state.last & (1 << 54 - 1))
        }
    }

    /// Keeps an answer; the oldest goes where there are too many.
    func keep(_ body: [UInt8], as id: AnswerID, for uid: UInt32, now: Instant) {
        let atMost = max(limits.current.keptAnswers, 1)
        state.withLock { state in
            state.kept.append(Kept(id: id, uid: uid, at: now, body: body))
            if state.kept.count > atMost { state.kept.removeFirst(state.kept.count - atMost) }
            let expiry = now.adding(minutes: -Self.lifeMin)
            let expired = state.kept.prefix { $0.at <= expiry }.count
            state.kept.removeFirst(expired)
            var bytes = state.kept.reduce(0) { $0 + $1.body.count }
            while bytes > Self.bytesAtMost, let oldest = state.kept.first {
                bytes -= oldest.body.count
                state.kept.removeFirst()
            }
        }
    }

    /// An answer of this user; nil where there is none, or no longer.
    func answer(_ id: AnswerID, for uid: UInt32, now: Instant) -> [UInt8]? {
        let expiry = now.adding(minutes: -Self.lifeMin)
        return state.withLock { state in
            state.kept.last { $0.id == id && $0.uid == uid && $0.at > expiry }?.body
        }
    }
}
