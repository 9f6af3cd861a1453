/// What a tag such as `maxheight` says (https://wiki.openstreetmap.org/wiki/Key:maxheight and the pages of its kin).
enum LimitValue: Equatable {
    /// A figure: mm or kg, rounded down.
    case figure(Int)
    /// `none`: it is known that there is no limit.
    case none
    /// Anything else: kept as it stands, and never clear.
    case unread

    /// Which unit a bare number has, and which figures are plausible.
    struct Measure: Equatable {
        let isMass: Bool
        /// mm or kg.
        let plausible: ClosedRange<Int>

        // A limit beyond these is a slip of the pen (centimetres for metres, kilograms for tonnes), not a sign.
        static let height = Measure(isMass: false, plausible: 1_000...20_000)
        static let width = Measure(isMass: false, plausible: 1_000...30_000)
        static let length = Measure(isMass: false, plausible: 1_000...100_000)
        static let weight = Measure(isMass: true, plausible: 100...500_000)
        static let axle = Measure(isMass: true, plausible: 100...100_000)
    }

    /// Reads a value.
    ///
    /// Of a list the least figure holds, where each of its parts is one: two signs at one place are two limits. A comma is not
    /// taken for a decimal point: `3,5` may be either.
    init(_ text: String, _ measure: Measure) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        if parts.count == 1, text[...].withoutBlanks == "none" {
            self = .none
            return
        }
        var least: Int?
        for part in parts {
            guard let figure = LimitValue.figure(part.withoutBlanks, measure) else {
                self = .unread
                return
            }
            least = min(least ?? figure, figure)
        }
        self = least.map(LimitValue.figure) ?? .unread
    }

    private static func figure(_ text: Substring, _ measure: Measure) -> Int? {
        let found = measure.isMass ? kilograms(text) : millimetres(text)
        guard let found, measure.plausible.contains(found) else { return nil }
        return found
    }

    /// Metres where no unit stands there; feet and inches as `12'6"`, `12 ft 6 in`.
    private static func millimetres(_ text: Substring) -> Int? {
        guard let (number, unit) = decimal(text) else { return nil }
        switch unit {
        case "", "m": return whole(number, times: 1_000)
        case "cm": return whole(number, times: 10)
        case "mm": return whole(number, times: 1)
        case "\"", "in": return whole(number, times: 25.4)
        case "'", "ft": return whole(number, times: 304.8)
        default: break
        }
        for mark in ["'", "ft"] where unit.hasPrefix(mark) {
            let rest = unit.dropFirst(mark.count).withoutBlanks
            guard let (inches, inchMark) = decimal(rest), inchMark == "\"" || inchMark == "in", inches < 12 else {
                return nil
            }
            return whole(number * 12 + inches, times: 25.4)
        }
        return nil
    }

    /// Tonnes where no unit stands there; `st` is the short ton of 2,000 lb, `lt` the long ton of 2,240 lb.
    private static func kilograms(_ text: Substring) -> Int? {
        guard let (number, unit) = decimal(text) else { return nil }
        // The pound of 1959: 0.45359237 kg.
        let pound = 0.453_592_37
        return switch unit {
        case "", "t": whole(number, times: 1_000)
        case "kg": whole(number, times: 1)
        case "lb", "lbs": whole(number, times: pound)
        case "st": whole(number, times: pound * 2_000)
        case "lt": whole(number, times: pound * 2_240)
        default: nil
        }
    }

    /// Rounded down, but for what is only the error of binary fractions.
    private static func whole(_ number: Double, times factor: Double) -> Int? {
        let product = number * factor
        guard product < 1e9 else { return nil }
        return Int((product + 1e-6).rounded(.down))
    }

    /// A number of digits with at most one point, and what stands behind it without the blank between.
    private static func decimal(_ text: Substring) -> (number: Double, unit: Substring)? {
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }), digits.utf8.count <= 12,
            let number = Double(digits)
        else { return nil }
        return (number, text[digits.endIndex...].withoutBlanks)
    }
}
