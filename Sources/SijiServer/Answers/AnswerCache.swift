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
        /// Oldest first; those before `first` are gone.
        private var all: [Kept?] = []
        private var first = 0
        /// Of all bodies together.
        private(set) var bytes = 0
        var last: UInt64 = 0

        var count: Int { all.count - first }
        var oldest: Kept? { first < all.count ? all[first] : nil }
        /// Newest first.
        var newest: some Sequence<Kept> { all[first...].reversed().lazy.compactMap(\.self) }

        mutating func keep(_ kept: Kept) {
            all.append(kept)
            bytes += kept.body.count
        }

        mutating func dropOldest() {
            guard let oldest else { return }
            bytes -= oldest.body.count
            all[first] = nil
            first += 1
            // Moved up once in as many times as there are places to move.
            guard 2 * first > all.count else { return }
            all.removeFirst(first)
            first = 0
        }
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
        let expiry = now.adding(minutes: -Self.lifeMin)
        state.withLock { state in
            state.keep(Kept(id: id, uid: uid, at: now, body: body))
            while state.count > atMost || state.bytes > Self.bytesAtMost { state.dropOldest() }
            while let oldest = state.oldest, oldest.at <= expiry { state.dropOldest() }
        }
    }

    /// An answer of this user; nil where there is none, or no longer.
    func answer(_ id: AnswerID, for uid: UInt32, now: Instant) -> [UInt8]? {
        let expiry = now.adding(minutes: -Self.lifeMin)
        return state.withLock { state in
            state.newest.first { $0.id == id && $0.uid == uid && $0.at > expiry }?.body
        }
    }
}
