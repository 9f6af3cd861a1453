import SijiFault

/// What keeps bytes from being canonical JSON.
enum CanonicalFlaw: String {
    /// Something else than this place of the grammar allows, blanks included.
    case grammar
    /// A number with a fraction, an exponent, a leading zero, a negative zero, or beyond ±(2^53 − 1).
    case number = "jsonNumber"
    /// `true`, `false` or `null`.
    case literal
    /// An escape that has a shorter spelling, or a bare control character.
    case escape
    /// Bytes that are not UTF-8.
    case encoding
    /// A key out of order.
    case order = "keyOrder"
    /// A key for the second time.
    case repeated = "keyRepeated"
    /// Deeper than eight lists and objects.
    case depth
    /// The end before the value's.
    case cutOff
    /// Bytes after the value.
    case surplus
    /// A name or a value that this place of an event cannot have.
    case member
}

extension Fault {
    /// Bytes that are not canonical, with the offset where that shows.
    static func notCanonical(_ flaw: CanonicalFlaw, at byte: Int) -> Fault {
        Fault(.evidenceNotCanonical, ["byte": .integer(byte), "cause": .text(flaw.rawValue)])
    }
}
