/// What a party keeps of a booking's standing: the place and the hash of its newest event (DESIGN §9).
///
/// Who holds one can refute every later history of the booking that does not contain that event.
public struct Receipt: Sendable, Hashable {
    /// The event's number in the depot's log.
    public let seq: Int64
    /// The event's hash.
    public let hash: Digest

    /// Creates a receipt.
    public init(seq: Int64, hash: Digest) {
        self.seq = seq
        self.hash = hash
    }

    /// Reads `SEQ:HASH`; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let seq = Int64(parts[0]), seq > 0, parts[0] == String(seq),
            let hash = Digest(hex: parts[1])
        else { return nil }
        self.init(seq: seq, hash: hash)
    }

    /// `SEQ:HASH`.
    public var text: String { "\(seq):\(hash)" }
}
