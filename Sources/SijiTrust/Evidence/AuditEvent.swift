public import SijiFreight

/// One event of a booking as the audit log holds it (DESIGN §9).
///
/// It hangs on two chains: `previous` on the booking's own, so that one booking can be verified without others' data, and
/// `previousInLog` on the depot's, so that no booking can be taken out whole. See <doc:Evidence>.
public struct AuditEvent: Sendable, Equatable {
    /// The version of the form that is written; readers refuse any other.
    public static let form = 1

    /// Its number in the depot's log, from 1, without gaps.
    public let seq: Int64
    /// Whose event it is.
    public let booking: BookingID
    /// Its number among the booking's own, from 1, without gaps.
    public let number: Int
    /// What happened: 1 to 40 letters and digits.
    public let kind: String
    /// When it happened.
    public let at: Instant
    /// When the depot learnt of it.
    public let enteredAt: Instant
    /// By whom; nil where the depot did it itself, such as letting a request lapse.
    public let by: PartyID?
    /// Whether the time is the party's word only.
    public let isSelfReported: Bool
    /// What else is to be proved, by name (letters and digits): numbers, texts, lists of them, nothing personal.
    public let facts: [String: CanonicalValue]
    /// The digests of personal values, by name (letters and digits).
    public let hidden: [String: Digest]
    /// Random bytes, so that the hash of an event tells nothing to whoever guesses its content.
    public let blind: Salt
    /// The hash of the booking's event before; `Digest.none` for its first.
    public let previous: Digest
    /// The hash of the depot's event before, of whatever booking; `Digest.none` for the log's first.
    public let previousInLog: Digest

    /// Creates an event; whether its names are well formed is looked at when it is written.
    public init(
        seq: Int64,
        booking: BookingID,
        number: Int,
        kind: String,
        at: Instant,
        enteredAt: Instant,
        by: PartyID?,
        isSelfReported: Bool,
        facts: [String: CanonicalValue],
        hidden: [String: Digest],
        blind: Salt,
        previous: Digest,
        previousInLog: Digest
    ) {
        self.seq = seq
        self.booking = booking
        self.number = number
        self.kind = kind
        self.at = at
        self.enteredAt = enteredAt
        self.by = by
        self.isSelfReported = isSelfReported
        self.facts = facts
        self.hidden = hidden
        self.blind = blind
        self.previous = previous
        self.previousInLog = previousInLog
    }

    /// Whether a kind, or the name of a fact or a value, is 1 to 40 letters and digits of ASCII.
    static func isName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "a")...UInt8(ascii: "z"):
                    true
                default: false
                }
            }
    }
}
