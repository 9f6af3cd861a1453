/// The place and the hash of a booking's newest event in the depot's audit log.
public struct ReceiptWire: Codable, Sendable, Equatable {
    /// The event's number in the log, from 1.
    public var seq: Int
    /// Its SHA-256, 64 lower-case hexadecimal digits.
    public var hash: String
    /// Creates a receipt.
    public init(seq: Int, hash: String) {
        self.seq = seq
        self.hash = hash
    }
}
