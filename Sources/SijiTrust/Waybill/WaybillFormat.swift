/// How a field of the ministry's messages is written: `an..35`, `n14`, `n..18,3`.
public struct WaybillFormat: Sendable, Equatable {
    /// Whether letters may stand in it (`an`), or digits alone (`n`).
    public let isText: Bool
    /// The greatest length: characters of a text, digits of a number.
    public let length: Int
    /// Whether every value has that length exactly.
    public let isExact: Bool
    /// Digits behind the point; nil for a number without a point, and for text.
    public let decimals: Int?

    /// Reads `an..35`, `an18`, `n14`, `n..8`, `n..18,3`; nil for anything else.
    public init?(_ text: String) {
        isText = text.hasPrefix("an")
        guard isText || text.hasPrefix("n") else { return nil }
        var rest = text.dropFirst(isText ? 2 : 1)
        isExact = !rest.hasPrefix("..")
        if !isExact { rest = rest.dropFirst(2) }
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
        guard let length = parts.first.flatMap({ Int($0) }), length > 0, parts.count <= 2 else { return nil }
        self.length = length
        guard parts.count == 2 else {
            decimals = nil
            return
        }
        guard !isText, let places = Int(parts[1]), places > 0, places < length else { return nil }
        decimals = places
    }

    /// What is wrong with a value; nil where it keeps to the format.
    ///
    /// A number's length counts its digits on both sides of the point, which is how `n..18,3` is commonly read; the guide that
    /// defines it was not at hand.
    public func flaw(of value: String) -> WaybillFlaw? {
        guard !value.isEmpty else { return .missing }
        if isText {
            let count = value.unicodeScalars.count
            guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else { return .format }
            return (isExact ? count == length : count <= length) ? nil : .length
        }
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        let isDigits = parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        guard isDigits, parts.count == (decimals == nil ? 1 : 2) else { return .format }
        if let decimals, parts[1].utf8.count != decimals { return .format }
        let digits = parts.reduce(0) { $0 + $1.utf8.count }
        return (isExact ? digits == length : digits <= length) ? nil : .length
    }
}

/// What is wrong with a field of a waybill.
public enum WaybillFlaw: String, Sendable, CaseIterable {
    /// It must be there, and siji does not know it.
    case missing
    /// It is longer or shorter than the format allows.
    case length
    /// It is not written as the format says.
    case format
}
