import ArgumentParser
import SijiFault

/// Yuan on the command line, kept as fen: `6000`, `6000.5`, `1.80`, `6000元`, `2块3`.
struct MoneyArgument: ExpressibleByArgument, Equatable {
    /// Integer fen, ≥ 0.
    let fen: Int

    /// Reads an amount; nil where it has parts of a fen, a sign, or is over 10^13 fen.
    init?(argument: String) {
        let text = DecimalText.without(["元", "块", "块钱"], Self.dotted(argument.trimmed))
        guard let fen = DecimalText.scaled(text, digits: 2) else { return nil }
        self.fen = fen
    }

    /// `2块3` is 2.3.
    private static func dotted(_ text: String) -> String {
        let parts = text.split(separator: "块", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = parts[1].first, first.isASCII, first.isNumber else { return text }
        return parts.joined(separator: ".")
    }
}

/// A mass on the command line, kept as kg: `32t`, `31.5吨`, `32000`, `32000kg`.
///
/// A bare number is kilograms. Under 1,000 it is refused: whoever writes 32 means tonnes.
struct MassArgument: ExpressibleByArgument, Equatable {
    /// Integer kg, > 0.
    let kg: Int

    /// Reads a mass; nil where it has parts of a kg or is nothing.
    init?(argument: String) {
        let text = argument.trimmed.lowercased()
        let kg: Int? =
            if let number = DecimalText.stripped(["kg", "千克", "公斤"], text) {
                DecimalText.scaled(number, digits: 0)
            } else if let number = DecimalText.stripped(["t", "吨"], text) {
                DecimalText.scaled(number, digits: 3)
            } else {
                DecimalText.scaled(text, digits: 0).flatMap { $0 < 1000 ? nil : $0 }
            }
        guard let kg, kg > 0 else { return nil }
        self.kg = kg
    }
}

/// A length on the command line: `13`, `13米`, `13m`, `4米2`.
struct LengthArgument: ExpressibleByArgument, Equatable {
    /// Metres, ≥ 0, to the millimetre.
    let metres: Double

    init?(argument: String) {
        let parts = argument.trimmed.lowercased().split(separator: "米", omittingEmptySubsequences: false)
        let text = parts.count == 2 && !parts[1].isEmpty ? parts.joined(separator: ".") : argument
        guard let metres = DecimalText.decimal(text, ["米", "m"]) else { return nil }
        self.metres = metres
    }
}

/// A volume on the command line: `90`, `90方`, `90m3`.
struct VolumeArgument: ExpressibleByArgument, Equatable {
    /// Cubic metres, ≥ 0.
    let cubicMetres: Double

    init?(argument: String) {
        guard let volume = DecimalText.decimal(argument, ["立方米", "立方", "方", "m3"]) else { return nil }
        cubicMetres = volume
    }
}

/// A distance on the command line: `200`, `200公里`, `200km`.
struct DistanceArgument: ExpressibleByArgument, Equatable {
    /// Kilometres, ≥ 0, to the metre.
    let km: Double

    init?(argument: String) {
        guard let km = DecimalText.decimal(argument, ["公里", "千米", "km"]) else { return nil }
        self.km = km
    }
}

/// A span on the command line: minutes `90`, `90分钟`, `1:30`, `1.5小时`, `2h`.
struct SpanArgument: ExpressibleByArgument, Equatable {
    /// Whole minutes, ≥ 0.
    let minutes: Int

    init?(argument: String) {
        let text = argument.trimmed.lowercased()
        let clock = text.split { $0 == ":" || $0 == "：" }.map { DecimalText.scaled(String($0), digits: 0) }
        let minutes: Int? =
            if clock.count == 2 {
                clock[0].flatMap { hours in clock[1].flatMap { $0 < 60 ? hours * 60 + $0 : nil } }
            } else if let hours = DecimalText.stripped(["个小时", "小时", "h"], text) {
                DecimalText.scaled(hours, digits: 2).flatMap { $0 * 60 % 100 == 0 ? $0 * 60 / 100 : nil }
            } else {
                DecimalText.scaled(DecimalText.without(["分钟", "分", "min"], text), digits: 0)
            }
        guard let minutes else { return nil }
        self.minutes = minutes
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

    /// The text before one of the units; nil where it ends in none.
    static func stripped(_ units: [String], _ text: String) -> String? {
        units.first { text.hasSuffix($0) }.map { String(text.dropLast($0.count)).trimmed }
    }

    /// The text without its unit, if it has one.
    static func without(_ units: [String], _ text: String) -> String { stripped(units, text) ?? text }

    /// A number to three places, with or without a unit.
    static func decimal(_ text: String, _ units: [String]) -> Double? {
        scaled(without(units, text.trimmed.lowercased()), digits: 3).map { Double($0) / 1000 }
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
