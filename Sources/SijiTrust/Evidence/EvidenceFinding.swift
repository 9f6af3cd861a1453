/// The first thing that is wrong with a chain of events, and where.
public struct EvidenceFinding: Sendable, Equatable {
    /// What is wrong; the names are stable.
    public enum Kind: String, Sendable, CaseIterable {
        /// The event's bytes are not those that its hash was made of.
        case changed
        /// The event is whole in itself, but not the one that the next event was written upon.
        case replaced
        /// An event is not there.
        case missing
        /// An event claims a number that another has.
        case inserted
        /// An event is there twice.
        case repeated
        /// An event is out of its place.
        case reordered
        /// An event of another booking.
        case foreign
        /// The chain ends before its head, or before the event of a receipt.
        case truncated
        /// The event is not the one that a receipt was given for: the chain was written anew.
        case rewritten
        /// A personal value is not the one whose digest the event holds.
        case valueTampered
        /// A personal value was taken out, and not said to be erased.
        case valueMissing
        /// A personal value of which no event holds a digest.
        case valueUnknown
        /// The head does not name the last event.
        case head
        /// What stands around the events was changed.
        case header
    }

    /// What is wrong.
    public var kind: Kind
    /// The event's number among the booking's own; nil where it is about no event.
    public var number: Int?
    /// The event's place in the depot's log, where it is known.
    public var seq: Int64?
    /// The personal value's name, where it is about one.
    public var name: String?
    /// The offset of the first byte that cannot stand there, where the bytes are not canonical.
    public var byte: Int?

    /// Creates a finding.
    public init(_ kind: Kind, number: Int? = nil, seq: Int64? = nil, name: String? = nil, byte: Int? = nil) {
        self.kind = kind
        self.number = number
        self.seq = seq
        self.name = name
        self.byte = byte
    }
}
