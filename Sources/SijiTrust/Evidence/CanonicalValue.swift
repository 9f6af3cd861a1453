/// A JSON value of which RFC 8785 leaves one spelling: whole numbers, texts, lists and objects, nothing else.
public indirect enum CanonicalValue: Sendable, Equatable {
    /// A whole number within ±(2^53 − 1), which every JSON reader holds exactly (RFC 7493 §2.2).
    case integer(Int)
    /// A text.
    case text(String)
    /// Values in order.
    case list([CanonicalValue])
    /// Values by name.
    case object([String: CanonicalValue])

    /// The greatest number, 2^53 − 1; the least is its negative.
    public static let greatest = 1 << 53 - 1
    /// How deep lists and objects may lie within each other.
    public static let deepest = 8
}

extension CanonicalValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
    /// A text.
    public init(stringLiteral value: String) { self = .text(value) }
    /// A whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Values in order.
    public init(arrayLiteral elements: CanonicalValue...) { self = .list(elements) }
}
