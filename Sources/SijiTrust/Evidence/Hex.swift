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
        guard let high = half(digits.loadUnaligned(fromByteOffset: place, as: UInt64.self)),
            let low = half(digits.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
        else { return nil }
        return high << 32 | low
    }

    /// Eight digits, the first in the lowest byte, as 32 bits, the first uppermost; nil where one is none.
    ///
    /// A byte's low half is its value, and 9 more for a letter; what that value is spelled as must be the byte again.
    @inline(__always)
    private static func half(_ digits: UInt64) -> UInt64? {
        let digits = UInt64(littleEndian: digits)
        let isLetter = digits >> 6 & each(0x01)
        let values = (digits & each(0x0F)) &+ isLetter &* 9
        let isOverNine = (values &+ each(0x06)) >> 4 & each(0x01)
        let isRead = values & each(0xF0) == 0 && values &+ each(0x30) &+ isOverNine &* 0x27 == digits
        guard isRead else { return nil }
        var packed = values.byteSwapped
        packed = (packed | packed >> 4) & 0x00FF_00FF_00FF_00FF
        packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
        return (packed | packed >> 16) & 0xFFFF_FFFF
    }

    /// A byte in each of the eight.
    @inline(__always)
    private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

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
