public import SijiFreight
public import SijiTrust

/// One event of the audit log as it is kept: its bytes, their hash, and where it belongs.
public struct AuditRecord: Sendable, Equatable {
    /// Its place in the depot's log, from 1, without gaps.
    public var seq: Int64
    /// Whose event it is.
    public var booking: BookingID
    /// Its number among the booking's own, from 1, without gaps.
    public var number: Int
    /// SHA-256 of the bytes.
    public var hash: Digest
    /// The event in its one spelling; see `AuditEvent.canonicalBytes()`.
    public var bytes: [UInt8]

    /// Creates a record.
    public init(seq: Int64, booking: BookingID, number: Int, hash: Digest, bytes: [UInt8]) {
        self.seq = seq
        self.booking = booking
        self.number = number
        self.hash = hash
        self.bytes = bytes
    }

    /// Its receipt.
    public var receipt: Receipt { Receipt(seq: seq, hash: hash) }
}
