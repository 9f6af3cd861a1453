public import SijiFault

/// An RFC 9457 problem document.
public struct ProblemDocument: Codable, Sendable, Equatable {
    /// The fault's code.
    public var code: String
    /// A short sentence of the kind of fault, in the caller's language.
    public var title: String
    /// What happened, naming value and limit.
    public var detail: String
    /// What to do next.
    public var hint: String
    /// The HTTP status.
    public var status: Int
    /// The fault's facts.
    public var facts: [String: FactValue]

    /// Creates a document.
    public init(
        code: String,
        title: String,
        detail: String,
        hint: String,
        status: Int,
        facts: [String: FactValue]
    ) {
        self.code = code
        self.title = title
        self.detail = detail
        self.hint = hint
        self.status = status
        self.facts = facts
    }
}

extension FactValue: Codable {
    /// Reads a string, a whole number, a number or a list of strings.
    public init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if let number = try? value.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? value.decode(Double.self) {
            self = .decimal(number)
        } else if let words = try? value.decode([String].self) {
            self = .list(words)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    /// Writes a string, a number or a list of strings.
    public func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .text(let text): try value.encode(text)
        case .integer(let number): try value.encode(number)
        case .decimal(let number): try value.encode(number)
        case .list(let words): try value.encode(words)
        }
    }
}
