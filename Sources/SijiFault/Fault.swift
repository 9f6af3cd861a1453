/// Something that went wrong, as data: a stable code and named facts.
///
/// Text is made at the edge from the catalogue.
public struct Fault: Error, Sendable, Equatable {
    /// What kind of fault it is.
    public let code: FaultCode
    /// The values, limits and names that the sentence needs, keyed by name; `field` names the offending field.
    public let facts: [String: FactValue]

    /// Creates a fault from its code and facts.
    public init(_ code: FaultCode, _ facts: [String: FactValue] = [:]) {
        self.code = code
        self.facts = facts
    }

    /// Creates a fault about one field of a request, such as `pickup.to` or `via[0].dwellMin`.
    public init(_ code: FaultCode, field: String, _ facts: [String: FactValue] = [:]) {
        self.code = code
        var all = facts
        all["field"] = .text(field)
        self.facts = all
    }

    /// The offending field's path, where the fault is about one.
    public var field: String? {
        if case .text(let path) = facts["field"] { return path }
        return nil
    }
}

/// One fact of a fault.
///
/// Units are in the fact's name (`limitKg`, `gotBytes`).
public enum FactValue: Sendable, Equatable {
    /// A word, a field path, a value as it was given.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with a fraction.
    case decimal(Double)
    /// Several words, such as the candidates of an ambiguous name or the states that are possible now.
    case list([String])
}

extension FactValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// A text fact.
    public init(stringLiteral value: String) { self = .text(value) }
    /// An integer fact.
    public init(integerLiteral value: Int) { self = .integer(value) }
}
