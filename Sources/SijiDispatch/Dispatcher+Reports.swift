public import SijiAtlas
public import SijiFault
public import SijiFreight
import SijiMatch
import SijiStore
import SijiTrust

extension Dispatcher {
    /// Keeps what the caller reports of a place; it is in `reports` when this returns.
    ///
    /// Whether it is plausible is asked before (`ReportRules`). `names` are those under which its place is reported
    /// (`Atlas.names(of:)`); none for a place that the atlas does not have. `reply` makes the answer, a refusal's too, which is kept under
    /// `key` within the same commit; it is given the report with all that is reported of its place. Faults given to it:
    /// `field.range` on `at`.
    /// - Throws: `report.limit`, `idempotency.conflict`, and what the store throws.
    public func report(
        _ draft: ReportDraft,
        among names: [ReportTarget] = [],
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<ReportKept, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await keepReports(among: names, by: caller, key: key, reply: reply) { (store, party, now) throws(Fault) in
            try store.report(draft, among: names, by: party, at: now)
        }
    }

    /// Keeps the caller's confirmation or denial of a report; it is in `reports` when this returns.
    ///
    /// As `report`; faults given to `reply`: `report.notFound`, `field.range` on `at`.
    /// - Throws: `report.limit`, `idempotency.conflict`, and what the store throws.
    public func answer(
        report id: ReportID,
        isFor: Bool,
        told: Int64?,
        among names: [ReportTarget] = [],
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<ReportKept, Fault>) -> KeptReply
    ) async throws(Fault) -> KeptReply {
        try await keepReports(among: names, by: caller, key: key, reply: reply) { (store, party, now) throws(Fault) in
            [try store.answer(id, isFor: isFor, told: told, among: names, by: party, at: now)]
        }
    }

    private func keepReports(
        among names: [ReportTarget],
        by caller: Caller,
        key: IdempotencyKey?,
        reply: @escaping @Sendable (Result<ReportKept, Fault>) -> KeptReply,
        _ body: @escaping @Sendable (any StoreWriter, PartyID, Instant) throws(Fault) -> [Report]
    ) async throws(Fault) -> KeptReply {
        try await submit(rows: 2) { (store, now) throws(Fault) -> (KeptReply, [IndexChange], [ReportChange]) in
            var kept: [Report] = []
            let answer = try self.once(under: key, for: caller, at: now, in: store, reply: reply) { () throws(Fault) in
                let party = try store.party(forUid: caller.uid, name: caller.name)
                kept = try body(store, party.id, now)
                guard let first = kept.first else { throw Fault(.storeFailed, ["cause": "no report was kept"]) }
                return ReportKept(
                    report: first,
                    place: PlaceReports(try store.reports(onAny: [first.target] + names)),
                    party: party.id
                )
            }
            return (answer, [], kept.map(ReportChange.put))
        }
    }

    /// Every report of a store.
    static func book(of store: any Store) throws(Fault) -> ReportBook {
        try store.read { (reader) throws(Fault) in
            var reports: [Report] = []
            try reader.forEachReport { (report) throws(Fault) in reports.append(report) }
            return ReportBook(reports)
        }
    }

    /// Forgets the reports whose time is up, a few a commit; how many.
    func forgetReports() async throws(Fault) -> Int {
        var sum = 0
        let due = clock()
        while try store.read({ (reader) throws(Fault) in try reader.hasReports(due: due) }) {
            let rows = Retention.rowsPerCommit
            let count = try await submit(rows: rows) {
                (store, _) throws(Fault) -> (Int, [IndexChange], [ReportChange]) in
                let gone = try store.forgetReports(due: due, limit: rows)
                return (gone.count, [], [.remove(gone.map(\.rawValue))])
            }
            guard count > 0 else { break }
            sum += count
        }
        return sum
    }
}

/// A report that was kept, among what is reported of its place.
public struct ReportKept: Sendable {
    /// The report, with the caller's voice.
    public let report: Report
    /// All that is reported of its place.
    public let place: PlaceReports
    /// The caller's party.
    public let party: PartyID
}

/// What the book of reports must learn of a commit.
enum ReportChange: Sendable {
    case put(Report)
    case remove([UInt64])
    case unname(PartyID)
}

extension ReportBook {
    /// Takes a change in.
    mutating func apply(_ change: ReportChange) {
        switch change {
        case .put(let report): put(report)
        case .remove(let numbers): remove(numbers)
        case .unname(let party): unname(party.rawValue)
        }
    }
}
