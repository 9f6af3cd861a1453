import SijiFault
import SijiFreight

extension JSONCursor {
    /// Reads a whole number within a range.
    mutating func integer(in range: ClosedRange<Int>) throws(Fault) -> Int {
        let start = try numberStart(expected: "integer")
        let number = try number()
        guard number.isWhole else {
            throw fault(.fieldType, ["expected": "integer", "value": .text(text(from: start))])
        }
        guard let value = number.scaled(by: 0), range.contains(value) else {
            throw outOfRange(from: start, min: .integer(range.lowerBound), max: .integer(range.upperBound))
        }
        return value
    }

    /// Reads a number into whole units of 10 to the power of −`power`, rounded half away from zero.
    ///
    /// The range is in those units; faults name it in the units of the wire.
    mutating func scaled(by power: Int, in range: ClosedRange<Int>) throws(Fault) -> Int {
        let start = try numberStart(expected: "number")
        let number = try number()
        guard let value = number.scaled(by: power), range.contains(value) else {
            let unit = (0..<power).reduce(1.0) { product, _ in product * 10 }
            throw outOfRange(
                from: start,
                min: .decimal(Double(range.lowerBound) / unit),
                max: .decimal(Double(range.upperBound) / unit)
            )
        }
        return value
    }

    /// Reads a number of any size, with the text it was written as.
    mutating func anyNumber() throws(Fault) -> (number: JSONNumber, text: Range<Int>) {
        let start = try numberStart(expected: "number")
        let number = try number()
        return (number, start..<at)
    }

    /// Reads an RFC 3339 instant.
    mutating func instant() throws(Fault) -> Instant {
        skipBlanks()
        guard next == JSONByte.quote else { throw mismatch(expected: "string") }
        var place = at + 1
        while bytes[place] != JSONByte.quote, bytes[place] != JSONByte.backslash, bytes[place] >= 0x20 { place += 1 }
        if bytes[place] == JSONByte.quote,
            let instant = Instant(rfc3339: bytes.span.extracting((at + 1)..<place))
        {
            at = place + 1
            return instant
        }
        let text = try text(.any)
        guard let instant = Instant(rfc3339: text) else {
            throw fault(.fieldInstant, ["value": .text(String(text.prefix(80)))])
        }
        return instant
    }

    /// A number's text as it stands, at most 40 bytes.
    func text(from start: Int) -> String { String(decoding: bytes[start..<at].prefix(40), as: UTF8.self) }

    private mutating func numberStart(expected: String) throws(Fault) -> Int {
        skipBlanks()
        switch next {
        case 48...57, UInt8(ascii: "-"): return at
        case JSONByte.quote, JSONByte.openBrace, JSONByte.openBracket, UInt8(ascii: "t"), UInt8(ascii: "f"),
            UInt8(ascii: "n"):
            throw mismatch(expected: expected)
        // NaN, Infinity, +1, .5 and the like are not JSON.
        default: throw malformed()
        }
    }

    /// Reads a number by the grammar; its first byte is a digit or a minus.
    mutating func number() throws(Fault) -> JSONNumber {
        let start = at
        var number = JSONNumber()
        if next == UInt8(ascii: "-") {
            number.isNegative = true
            at += 1
        }
        if next == UInt8(ascii: "0") {
            at += 1
            guard !(48...57).contains(next) else { throw malformedNumber(from: start) }
        } else {
            guard takeDigits(into: &number, isFraction: false) else { throw malformedNumber(from: start) }
        }
        if next == UInt8(ascii: ".") {
            at += 1
            guard takeDigits(into: &number, isFraction: true) else { throw malformedNumber(from: start) }
        }
        if next | 0x20 == UInt8(ascii: "e") {
            at += 1
            guard takeExponent(into: &number) else { throw malformedNumber(from: start) }
        }
        switch next {
        case JSONByte.comma, JSONByte.closeBrace, JSONByte.closeBracket, JSONByte.space, JSONByte.newline,
            JSONByte.carriageReturn, JSONByte.tab, 0:
            return number
        // Said here, so that `0x10` is bad grammar and not a zero that is out of range.
        default: throw malformedNumber(from: start)
        }
    }

    @inline(__always)
    private mutating func takeDigits(into number: inout JSONNumber, isFraction: Bool) -> Bool {
        let first = at
        while true {
            let digit = bytes[at] &- 48
            guard digit < 10 else { return at > first }
            // 19 digits always fit in 64 bits.
            if number.mantissa < 1_000_000_000_000_000_000 {
                number.mantissa = number.mantissa &* 10 &+ UInt64(digit)
                if isFraction { number.exponent -= 1 }
            } else {
                if digit != 0 { number.isCut = true }
                if !isFraction { number.exponent += 1 }
            }
            at += 1
        }
    }

    private mutating func takeExponent(into number: inout JSONNumber) -> Bool {
        var isNegative = false
        if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") {
            isNegative = next == UInt8(ascii: "-")
            at += 1
        }
        let first = at
        var exponent = 0
        while (48...57).contains(next) {
            exponent = min(exponent * 10 + Int(next - 48), 1_000_000)
            at += 1
        }
        number.exponent += isNegative ? -exponent : exponent
        return at > first
    }

    private mutating func malformedNumber(from start: Int) -> Fault {
        at = start
        return malformed()
    }

    private func outOfRange(from start: Int, min: FactValue, max: FactValue) -> Fault {
        fault(.fieldRange, ["value": value(from: start), "min": min, "max": max])
    }

    /// A number as a fact; as it was written where no number of ours holds it, such as `1e999`.
    private func value(from start: Int) -> FactValue {
        let text = text(from: start)
        if let whole = Int(text) { return .integer(whole) }
        if let number = Double(text), number.isFinite { return .decimal(number) }
        return .text(text)
    }
}
