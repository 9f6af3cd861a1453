extension FactText {
    /// A whole number with the unit that the fact's name ends in.
    func withUnit(_ number: Int, _ name: String) -> String {
        switch Unit(name) {
        case .fen: return money(fen: number)
        case .bytes where number > 0 && number.isMultiple(of: 1024):
            return number.isMultiple(of: 1 << 20) ? "\(number >> 20) MiB" : "\(number >> 10) KiB"
        case let unit: return measured("\(number)", unit)
        }
    }

    /// A number with a fraction, with the unit that the fact's name ends in.
    func withUnit(_ number: Double, _ name: String) -> String {
        let digits = "\(number)"
        return measured(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits, Unit(name))
    }

    private func measured(_ digits: String, _ unit: Unit?) -> String {
        guard let unit else { return digits }
        switch language {
        case .zh: return digits + unit.chinese
        case .en: return digits + " " + unit.english
        }
    }

    private func money(fen: Int) -> String {
        let (yuan, rest) = fen.magnitude.quotientAndRemainder(dividingBy: 100)
        let digits = "\(fen < 0 ? "-" : "")\(yuan).\(rest < 10 ? "0" : "")\(rest)"
        return language == .zh ? "\(digits)元" : "\(digits) yuan"
    }
}

/// A unit of measure that a fact's name can end in.
private enum Unit: String, CaseIterable {
    case km = "Km"
    case kg = "Kg"
    case fen = "Fen"
    case cubicMetres = "M3"
    case minutes = "Min"
    case seconds = "Sec"
    case bytes = "Bytes"
    case days = "Days"
    case centimetres = "Cm"
    case metres = "M"

    /// The unit of a name; nil for a plain name such as `min`.
    init?(_ name: String) {
        guard let unit = Unit.allCases.first(where: { name.hasSuffix($0.rawValue) }) else { return nil }
        self = unit
    }

    var chinese: String {
        switch self {
        case .km: "公里"
        case .kg: "千克"
        case .fen: "分"
        case .cubicMetres: "方"
        case .minutes: "分钟"
        case .seconds: "秒"
        case .bytes: "字节"
        case .days: "天"
        case .centimetres: "厘米"
        case .metres: "米"
        }
    }

    var english: String {
        switch self {
        case .km: "km"
        case .kg: "kg"
        case .fen: "fen"
        case .cubicMetres: "m3"
        case .minutes: "min"
        case .seconds: "s"
        case .bytes: "bytes"
        case .days: "days"
        case .centimetres: "cm"
        case .metres: "m"
        }
    }
}
