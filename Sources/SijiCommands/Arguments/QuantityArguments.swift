import ArgumentParser
import SijiFault

/// Yuan on the command line, kept as fen: `6000`, `6000.5`, `1.80`, `6000元`.
struct MoneyArgument: ExpressibleByArgument, Equatable {
    /// Integer fen, ≥ 0.
    let fen: Int

    /// Reads an amount; nil where it has parts of a fen, a sign, or is over 10^13 fen.
    init?(argument: String) {
        var text = argument.trimmed
        if text.hasSuffix("元") { text.removeLast() }
        guard let fen = DecimalText.scaled(text, digits: 2) else { return nil }
        self.fen = fen
    }
}

/// A mass on the command line, kept as kg: `32t`, `31.5吨`, `32000`, `32000kg`.
struct MassArgument: ExpressibleByArgument, Equatable {
    /// Integer kg, > 0.
    let kg: Int

    /// Reads a mass; nil where it has parts of a kg or is nothing.
    init?(argument: String) {
        let text = argument.trimmed.lowercased()
        let kg: Int? =
            if let number = Self.without(["kg", "千克", "公斤"], text) {
                DecimalText.scaled(number, digits: 0)
            } else if let number = Self.without(["t", "吨"], text) {
                DecimalText.scaled(number, digits: 3)
            } else {
                DecimalText.scaled(text, digits: 0)
            }
        guard let kg, kg > 0 else { return nil }
        self.kg = kg
    }

    private static func without(_ units: [String], _ text: String) -> String? {
        units.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)).trimmed }
    }
}

/// Several words by comma, Chinese or English commas.
struct WordsArgument: ExpressibleByArgument, Equatable {
    /// At least one.
    let words: [String]

    init?(argument: String) {
        words = argument.split { $0 == "," || $0 == "，" || $0 == "、" }.map { String($0).trimmed }.filter { !$0.isEmpty }
        guard !words.isEmpty else { return nil }
    }
}

/// Decimal numbers in integers.
enum DecimalText {
    /// The number times ten to the power of `digits`; nil where it is not a whole number then, or is over 10^13.
    static func scaled(_ text: String, digits: Int) -> Int? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty, whole.count <= 11, whole.allSatisfy(isDigit) else { return nil }
        var fraction = parts.count == 2 ? String(parts[1]) : ""
        guard parts.count == 1 || !fraction.isEmpty, fraction.allSatisfy(isDigit) else { return nil }
        while fraction.count > digits, fraction.last == "0" { fraction.removeLast() }
        guard fraction.count <= digits else { return nil }
        let text = whole + fraction + String(repeating: "0", count: digits - fraction.count)
        return Int(text).flatMap { $0 <= 10_000_000_000_000 ? $0 : nil }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
