/// A number of a sheet as a person would write it.
enum NumberText {
    /// The text of a number as the file has it; nil where it is none.
    ///
    /// Programs store the nearest double with up to 17 digits (`9.5999999999999996`); a sheet holds and shows 15.
    static func text(_ bytes: some Collection<UInt8>) -> String? {
        if isPlain(bytes) { return String(decoding: bytes, as: UTF8.self) }
        guard let value = value(bytes) else { return nil }
        return text(value)
    }

    /// The number that the file has; nil where it is none, or not finite.
    static func value(_ bytes: some Collection<UInt8>) -> Double? {
        guard !bytes.isEmpty, bytes.count < 64, bytes.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }),
            let value = Double(String(decoding: bytes, as: UTF8.self)), value.isFinite
        else { return nil }
        return value
    }

    /// A number with 15 digits at most, without an exponent from 10⁻⁹ to 10²¹: the fewest digits that mean it, rounded half up.
    static func text(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        let magnitude = value.magnitude
        guard (1e-9..<1e21).contains(magnitude) else { return "\(value)" }
        var (digits, point) = decimal(magnitude)
        round(&digits, &point)
        while digits.last == 0 { digits.removeLast() }
        var text = value < 0 ? "-" : ""
        if point <= 0 {
            text += "0." + String(repeating: "0", count: -point)
        }
        for (index, digit) in digits.enumerated() {
            if index == point, point > 0 { text += "." }
            text += "\(digit)"
        }
        return text + String(repeating: "0", count: max(0, point - digits.count))
    }

    /// The fewest digits that mean this double, and how many of them stand before the point.
    private static func decimal(_ value: Double) -> (digits: [UInt8], point: Int) {
        let text = "\(value)"
        let mantissa = text.prefix { $0 != "e" }
        let exponent = Int(text.dropFirst(mantissa.count + 1)) ?? 0
        let whole = mantissa.prefix { $0 != "." }
        var digits = mantissa.utf8.compactMap { $0 == UInt8(ascii: ".") ? nil : $0 - UInt8(ascii: "0") }
        var point = whole.count + exponent
        while digits.count > 1, digits.first == 0 {
            digits.removeFirst()
            point -= 1
        }
        return (digits, point)
    }

    private static func round(_ digits: inout [UInt8], _ point: inout Int) {
        guard digits.count > 15 else { return }
        let goesUp = digits[15] >= 5
        digits.removeLast(digits.count - 15)
        guard goesUp else { return }
        var index = 14
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            point += 1
        }
    }

    /// Whether the bytes are written already as they would be: most cells.
    private static func isPlain(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
        guard rest.count <= 15, let first = rest.popFirst(), (0x30...0x39).contains(first) else { return false }
        if first == 0x30, let second = rest.first, second != UInt8(ascii: ".") { return false }
        var hasPoint = false
        var last = first
        for byte in rest {
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if !(0x30...0x39).contains(byte) {
                return false
            }
            last = byte
        }
        if hasPoint { return last != 0x30 && last != UInt8(ascii: ".") }
        return first != 0x30 || bytes.count == 1
    }
}
