import Logging
public import SijiFault

import SijiFreight
import SijiMatch
import SijiStore
import Synchronization

extension Dispatcher {
    /// Answers are kept under a key for a day.
    private static let keptAnswerSec: Int64 = 86_400
    /// Ended in one commit at most, so that nobody waits behind a long one.
    private static let endedPerCommit = 1_000

    /// Ends what has ended: listings past their end, requests held too long, kept answers over a day old.
    ///
    /// It writes only where something is due. Searches do not wait for it: they compare each load's end themselves.
    /// - Throws: what the store throws.
    public func expire() async throws(Fault) {
        let now = clock()
        // What is due by one look at the clock may not be by the next: the clock can be set back.
        while try endingIsDue(at: now) {
            let count = try await submit(rows: Self.endedPerCommit) { (store, now) throws(Fault) in
                let ended = try store.expire(at: now, limit: Self.endedPerCommit)
                return (ended.count, ended.map(IndexChange.remove))
            }
            guard count > 0 else { break }
        }
        while try releaseIsDue(at: now) {
            let count = try await submit(rows: Self.endedPerCommit) { (store, now) throws(Fault) in
                let released = try store.releaseRequests(at: now, limit: Self.endedPerCommit)
                var changes: [IndexChange] = []
                for (_, listing) in released {
                    changes.append(try self.change(for: listing))
                }
                return (released.count, changes)
            }
            guard count > 0 else { break }
        }
        try await forgetAnswers(at: now)
    }

    private func endingIsDue(at now: Instant) throws(Fault) -> Bool {
        try store.read { (reader) throws(Fault) in try !reader.listingsEnding(by: now, limit: 1).isEmpty }
    }

    private func releaseIsDue(at now: Instant) throws(Fault) -> Bool {
        try store.read { (reader) throws(Fault) in try !reader.requestsHeld(until: now, limit: 1).isEmpty }
    }

    private func forgetAnswers(at now: Instant) async throws(Fault) {
        let isDue = forgotten.withLock { last in
            guard now.epochSec - last.epochSec >= 600 else { return false }
            last = now
            return true
        }
        guard isDue else { return }
        let count = try await submit(rows: 1) { (store, now) throws(Fault) in
            let before = Instant(epochSec: now.epochSec - Self.keptAnswerSec)
            return (try store.forgetIdempotent(before: before), [])
        }
        if count > 0 { logger.info("forgot \(count) answers kept under a key for a day") }
    }
}
