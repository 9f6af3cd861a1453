public import SijiFault

/// An event with the bytes and the hash that the log keeps.
public struct SealedEvent: Sendable, Equatable {
    /// The event.
    public let event: AuditEvent
    /// Its bytes in their one spelling.
    public let bytes: [UInt8]
    /// SHA-256 of the bytes.
    public let hash: Digest

    /// Its receipt.
    public var receipt: Receipt { Receipt(seq: event.seq, hash: hash) }

    /// Writes and hashes an event.
    ///
    /// - Throws: `evidence.notCanonical`; see `AuditEvent.canonicalBytes()`.
    public init(_ event: AuditEvent) throws(Fault) {
        self.event = event
        bytes = try event.canonicalBytes()
        hash = Digest(of: bytes)
    }

    /// An event from the bytes and the hash that were kept, whether or not they belong together.
    ///
    /// - Throws: `evidence.notCanonical` where the bytes are no event.
    public init(kept bytes: [UInt8], hash: Digest) throws(Fault) {
        event = try AuditEvent(canonical: bytes)
        self.bytes = bytes
        self.hash = hash
    }

    /// Gives a draft its place behind the booking's last event and the log's last, with what is personal salted.
    ///
    /// The values' records come beside the event, in the order of the draft.
    /// - Throws: `evidence.notCanonical` where a name is malformed or comes twice, or a number is too great.
    public static func next(
        _ draft: AuditDraft,
        after last: (number: Int, hash: Digest)?,
        inLog newest: Receipt?,
        salts: SaltSource
    ) throws(Fault) -> (SealedEvent, [SaltedValue]) {
        var hidden: [String: Digest] = [:]
        var values: [SaltedValue] = []
        let number = (last?.number ?? 0) + 1
        for value in draft.personal {
            let salted = SaltedValue(
                booking: draft.booking,
                number: number,
                name: value.name,
                of: value.of,
                salt: salts.next(),
                value: value.value
            )
            guard hidden.updateValue(salted.digest, forKey: value.name) == nil else {
                throw .notCanonical(.repeated, at: 0)
            }
            values.append(salted)
        }
        let event = AuditEvent(
            seq: (newest?.seq ?? 0) + 1,
            booking: draft.booking,
            number: number,
            kind: draft.kind,
            at: draft.at,
            enteredAt: draft.enteredAt,
            by: draft.by,
            isSelfReported: draft.isSelfReported,
            facts: draft.facts,
            hidden: hidden,
            blind: salts.next(),
            previous: last?.hash ?? .none,
            previousInLog: newest?.hash ?? .none
        )
        return (try SealedEvent(event), values)
    }
}
