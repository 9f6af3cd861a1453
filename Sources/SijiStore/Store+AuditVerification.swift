public import SijiFault
public import SijiFreight
public import SijiTrust

/// How far a log was verified.
public struct AuditVerification: Sendable, Equatable {
    /// How many events stood.
    public var events: Int64
    /// The first that did not; nil where all did.
    public var finding: EvidenceFinding?
    /// Whose event that is, by the word of its row; nil where all stood, and where the event is not there.
    public var booking: BookingID?

    /// The first that did not stand, by its number in the log; nil where all did.
    public var brokenAt: Int64? { finding.map { $0.seq ?? events + 1 } }
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
                var found = AuditVerification(events: verifier.head?.seq ?? 0, finding: finding)
                if let seq = found.brokenAt { found.booking = try bookingOfAudit(seq) }
                return found
            }
        }
        return AuditVerification(events: verifier.head?.seq ?? 0, finding: nil)
    }

    private func bookingOfAudit(_ seq: Int64) throws(Fault) -> BookingID? {
        try read { (reader) throws(Fault) in
            var booking: BookingID?
            try reader.forEachAudit(after: seq - 1, limit: 1) { (record) throws(Fault) in
                if record.seq == seq { booking = record.booking }
            }
            return booking
        }
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
