/// Bytes as lower-case hexadecimal digits; upper case is refused, so that each value has one spelling.
enum Hex {
    /// Two digits a byte.
    static func digits(_ bytes: [UInt8]) -> [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            digits.append(digit(byte >> 4))
            digits.append(digit(byte & 15))
        }
        return digits
    }

    /// Reads digits; nil for an odd count or anything that is not a digit.
    static func bytes(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
        guard digits.count.isMultiple(of: 2) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var place = digits.startIndex
        while place < digits.endIndex {
            guard let high = value(digits[place]), let low = value(digits[place + 1]) else { return nil }
            bytes.append(high << 4 | low)
            place += 2
        }
        return bytes
    }

    /// Reads sixteen digits at once, since a log is verified at the speed of this; nil where one is none.
    static func word(_ digits: UnsafeRawBufferPointer, at place: Int) -> UInt64? {
        let digits = digits.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
        let decimal = digits &- UInt8(ascii: "0")
        let letter = digits &- UInt8(ascii: "a")
        let isDecimal = decimal .< 10
        guard all(isDecimal .| (letter .< 6)) else { return nil }
        let values = (letter &+ 10).replacing(with: decimal, where: isDecimal)
        let bytes = values.evenHalf &<< 4 | values.oddHalf
        return UInt64(bigEndian: unsafeBitCast(bytes, to: UInt64.self))
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? value + UInt8(ascii: "0") : value - 10 + UInt8(ascii: "a")
    }

    static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
