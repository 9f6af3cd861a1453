public import SijiFault
import SijiFreight
public import SijiTrust

/// How far a log was verified.
public struct AuditVerification: Sendable, Equatable {
    /// How many events stood.
    public var events: Int64
    /// The first that did not; nil where all did.
    public var finding: EvidenceFinding?
}

extension Store {
    /// Follows the whole audit log, a page a transaction, so that no reader's snapshot lives long.
    ///
    /// Events that are added meanwhile are followed too. `isCancelled` is asked after each page.
    /// - Throws: what the store throws.
    /// - Complexity: O(n) in the log's bytes; memory stays flat.
    public func verifyAudit(
        page: Int = 20_000,
        isCancelled: () -> Bool = { false }
    ) throws(Fault) -> AuditVerification {
        var verifier = LogVerifier()
        while !isCancelled() {
            var count = 0
            var finding: EvidenceFinding?
            try read { (reader) throws(Fault) in
                try reader.forEachAudit(after: verifier.head?.seq ?? 0, limit: page) { (record) throws(Fault) in
                    guard finding == nil else { return }
                    count += 1
                    finding = try verifier.next(record) { (booking, number) throws(Fault) in
                        try reader.audit(of: booking, number: number)?.hash
                    }
                }
            }
            if finding != nil || count < page {
                return AuditVerification(events: verifier.head?.seq ?? 0, finding: finding)
            }
        }
        return AuditVerification(events: verifier.head?.seq ?? 0, finding: nil)
    }
}

extension LogVerifier {
    /// Looks at the next record of a store.
    fileprivate mutating func next(
        _ record: AuditRecord,
        predecessor: (BookingID, Int) throws(Fault) -> Digest?
    ) throws(Fault) -> EvidenceFinding? {
        try next(
            Row(
                seq: record.seq,
                booking: record.booking,
                number: record.number,
                hash: record.hash,
                bytes: record.bytes
            ),
            predecessor: predecessor
        )
    }
}
