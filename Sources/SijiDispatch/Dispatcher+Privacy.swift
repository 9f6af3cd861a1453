import Logging
public import SijiFault
public import SijiFreight
import SijiMatch
public import SijiStore
import SijiTrust

/// Grants, erasure and retention.
extension Dispatcher {
    /// Gives an adviser leave to read the caller's page; from now where `from` is nil.
    ///
    /// - Throws: `field.range`, and what the store throws.
    public func grant(
        to adviserUid: UInt32,
        from: Instant?,
        until: Instant,
        by caller: Caller
    ) async throws(Fault) -> GrantRecord {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            let grant = try Grant(adviserUid: adviserUid, from: from ?? now, to: until, at: now)
            return (try store.give(grant, by: party.id, at: now), [])
        }
    }

    /// Takes a grant back.
    ///
    /// - Throws: `grant.notFound`.
    public func revoke(adviser uid: UInt32, by caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            guard let party = try store.party(uid: caller.uid) else {
                throw Fault(.grantNotFound, ["uid": .integer(Int(uid))])
            }
            try store.revoke(adviser: uid, by: party.id)
            return ((), [])
        }
    }

    /// Counts the caller's look at a driver's page; the driver, and the grant by which it was allowed.
    ///
    /// - Throws: `grant.missing`.
    public func look(at driverUid: UInt32, by caller: Caller) async throws(Fault) -> (PartyRecord, GrantRecord) {
        try await submit(rows: 1) { (store, now) throws(Fault) in
            let party = try store.look(at: driverUid, by: caller.uid, at: now)
            guard let grant = try store.grant(of: party.id, to: caller.uid) else {
                throw Fault(.grantMissing, ["uid": .integer(Int(driverUid))])
            }
            return ((party, grant), [])
        }
    }

    /// Erases what is personal of the caller; trade records stay.
    ///
    /// - Throws: what the store throws.
    public func erase(_ caller: Caller) async throws(Fault) -> ErasedCounts {
        let rows = CommandQueue.rowsPerGroup
        return try await submit(rows: rows) {
            (store, _) throws(Fault) -> (ErasedCounts, [IndexChange], [ReportChange]) in
            guard let party = try store.party(uid: caller.uid) else { return (ErasedCounts(), [], []) }
            return (try store.erase(party), [], [.unname(party.id)])
        }
    }

    /// Forgets what was kept long enough, a few rows a commit, and logs how many of each.
    ///
    /// It writes only where something is due. After erasures the store is written anew (`Store.scrub`).
    /// - Returns: What was forgotten.
    /// - Throws: what the store throws.
    /// - Complexity: a pass over the closed listings and ended bookings, beside the writer.
    @discardableResult
    public func retain() async throws(Fault) -> ForgottenCounts {
        let kept = Retention(at: clock())
        let before = kept.tradeBefore
        var sum = ForgottenCounts()
        while try store.read({ (reader) throws(Fault) in try reader.hasTrade(before: before) }) {
            let counts = try await submit(rows: Retention.rowsPerCommit) { (store, _) throws(Fault) in
                (try store.forgetTrade(before: before, limit: Retention.rowsPerCommit), [])
            }
            guard counts.total > 0 else { break }
            sum.add(counts)
        }
        sum.positions = try await forgetPositions(before: kept.positionsBefore)
        if sum.positions > 0 {
            logger.notice(
                "retention: forgot positions over \(Retention.positionDays) days old",
                metadata: ["positions": "\(sum.positions)"]
            )
        }
        sum.reports = try await forgetReports()
        if sum.reports > 0 {
            logger.notice(
                "retention: forgot reports that count for nothing any more",
                metadata: ["reports": "\(sum.reports)"]
            )
        }
        if sum.total > sum.positions + sum.reports {
            logger.notice(
                "retention: forgot records that ended over \(Retention.tradeYears) years ago",
                metadata: [
                    "calls": "\(sum.calls)", "bookings": "\(sum.bookings)", "loads": "\(sum.loads)",
                    "complaints": "\(sum.complaints)", "grants": "\(sum.grants)",
                ]
            )
        }
        do throws(Fault) {
            if try store.scrub() { logger.notice("retention: wrote the store anew after erasures") }
        } catch {
            // It stays owed, and the next retention tries again.
            logger.warning(
                "retention: the store could not be written anew after erasures",
                metadata: ["code": "\(error.code.rawValue)"]
            )
        }
        return sum
    }

    private func forgetPositions(before instant: Instant) async throws(Fault) -> Int {
        var sum = 0
        while try store.read({ (reader) throws(Fault) in try reader.hasPositions(before: instant) }) {
            let count = try await submit(rows: Retention.rowsPerCommit) { (store, _) throws(Fault) in
                (try store.forgetPositions(before: instant, limit: Retention.rowsPerCommit), [])
            }
            guard count > 0 else { break }
            sum += count
        }
        return sum
    }
}

extension ForgottenCounts {
    fileprivate mutating func add(_ more: ForgottenCounts) {
        calls += more.calls
        bookings += more.bookings
        loads += more.loads
        complaints += more.complaints
        grants += more.grants
    }
}
