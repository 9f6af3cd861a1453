public import SijiFault

/// Why a feed could not be taken; it is kept over restarts.
public struct FeedTrouble: Sendable, Equatable, Codable, Error {
    /// A word of the catalogue's causes: how fetching failed, or why the whole was refused.
    public var cause: String
    /// The status that the server answered, where it was not 200.
    public var status: Int?
    /// The limit that it is over.
    public var limitBytes: Int?
    /// What the source said.
    public var value: String?

    /// Creates a trouble.
    public init(_ cause: String, status: Int? = nil, limitBytes: Int? = nil, value: String? = nil) {
        self.cause = cause
        self.status = status
        self.limitBytes = limitBytes
        self.value = value
    }

    /// The trouble as a fault of a feed.
    public func fault(feed: String) -> Fault {
        var facts: [String: FactValue] = ["feed": .text(feed), "cause": .text(cause)]
        if let status { facts["httpStatus"] = .integer(status) }
        if let limitBytes { facts["limitBytes"] = .integer(limitBytes) }
        if let value { facts["value"] = .text(value) }
        return Fault(.feedFailed, facts)
    }

    /// Why reading refused the whole.
    init(_ fault: Fault) {
        switch fault.code {
        case .sheetEncoding, .sheetMixedEncoding: cause = "encoding"
        case .sheetQuoteOpen: cause = "cutOff"
        case .sheetTooManyRows: cause = "records"
        default: cause = fault.code.rawValue
        }
        for name in ["reason", "cause"] { if case .text(let word)? = fault.facts[name] { cause = word } }
        for name in ["column", "value"] { if case .text(let word)? = fault.facts[name] { value = word } }
    }
}
