/// A place in bytes that are looked at once, from front to back, and made into nothing.
///
/// It takes part of what is canonical: ASCII without escapes, whole numbers, objects of those. Each step says whether
/// it was taken; a cursor that refused something says nothing about what that was.
struct PlainCursor {
    private let bytes: UnsafeRawBufferPointer
    private(set) var at = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Whether all was taken.
    var isAtEnd: Bool { at == bytes.count }

    /// Steps over exactly these bytes.
    @inline(__always)
    mutating func take(_ literal: StaticString) -> Bool {
        let count = literal.utf8CodeUnitCount
        guard bytes.count - at >= count else { return false }
        let expected = UnsafeRawPointer(literal.utf8Start)
        var place = 0
        while count &- place >= 8 {
            let found = bytes.loadUnaligned(fromByteOffset: at &+ place, as: UInt64.self)
            guard found == expected.loadUnaligned(fromByteOffset: place, as: UInt64.self) else { return false }
            place &+= 8
        }
        while place < count {
            guard bytes[at &+ place] == expected.load(fromByteOffset: place, as: UInt8.self) else { return false }
            place &+= 1
        }
        at &+= count
        return true
    }

    /// Steps over one byte; false where another stands.
    @inline(__always)
    mutating func took(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at &+= 1
        return true
    }

    /// Reads a whole number in its one spelling, within ±(2^53 − 1); nil for anything else.
    mutating func integer() -> Int? {
        let isNegative = took(UInt8(ascii: "-"))
        let first = at
        var number = 0
        while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
            guard at &- first < 16 else { return nil }
            number = number &* 10 &+ Int(digit)
            at &+= 1
        }
        guard at > first, number <= CanonicalValue.greatest else { return nil }
        guard bytes[first] != UInt8(ascii: "0") || (at == first &+ 1 && !isNegative) else { return nil }
        return isNegative ? -number : number
    }

    /// Steps over a text in quotes, eight bytes at a time; where it lies without them, nil for anything that is not plain.
    mutating func text() -> Range<Int>? {
        guard took(UInt8(ascii: "\"")) else { return nil }
        let first = at
        while bytes.count &- at >= 8 {
            let next = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            let marks = Self.marks(next)
            at &+= marks.trailingZeroBitCount / 8
            guard marks == 0 else { break }
        }
        while at < bytes.count {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                at &+= 1
                return first..<(at &- 1)
            }
            guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\") else { return nil }
            at &+= 1
        }
        return nil
    }

    /// Steps over an object of texts and numbers, whose keys must be in order.
    mutating func skipObject() -> Bool {
        guard took(UInt8(ascii: "{")) else { return false }
        guard !took(UInt8(ascii: "}")) else { return true }
        var last: Range<Int>?
        while true {
            guard let key = text(), took(UInt8(ascii: ":")) else { return false }
            if let last, !precedes(last, key) { return false }
            last = key
            guard at < bytes.count else { return false }
            guard bytes[at] == UInt8(ascii: "\"") ? text() != nil : integer() != nil else { return false }
            if took(UInt8(ascii: "}")) { return true }
            guard took(UInt8(ascii: ",")) else { return false }
        }
    }

    /// Steps over hexadecimal digits in quotes, a multiple of sixteen of them.
    mutating func skipHex(count: Int) -> Bool {
        guard took(UInt8(ascii: "\"")), bytes.count &- at > count else { return false }
        for place in stride(from: at, to: at &+ count, by: 16) where Hex.word(bytes, at: place) == nil { return false }
        at &+= count
        return took(UInt8(ascii: "\""))
    }

    /// Reads a digest in quotes.
    mutating func digest() -> Digest? {
        guard took(UInt8(ascii: "\"")), bytes.count &- at > 64, let digest = Digest(hexDigits: bytes, at: at) else {
            return nil
        }
        at &+= 64
        return took(UInt8(ascii: "\"")) ? digest : nil
    }

    /// Reads the number that an identifier of 13 digits of base32hex stands for.
    mutating func identifier() -> UInt64? {
        guard let range = text(), range.count == 13 else { return nil }
        var number: UInt64 = 0
        for place in range {
            let (decimal, letter) = (bytes[place] &- UInt8(ascii: "0"), bytes[place] &- UInt8(ascii: "a"))
            guard decimal < 10 || letter < 22, number < 1 << 59 else { return nil }
            number = number << 5 | UInt64(decimal < 10 ? decimal : letter &+ 10)
        }
        return number
    }

    /// Whether one key comes before another; of ASCII the bytes are the code units.
    private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shared = min(left.count, right.count)
        for place in 0..<shared {
            let (one, other) = (bytes[left.lowerBound &+ place], bytes[right.lowerBound &+ place])
            guard one == other else { return one < other }
        }
        return left.count < right.count
    }

    /// The upper bit of each byte that is not plain: a quote, a backslash, a control, or of another script.
    ///
    /// The lowest of them is right; above it a borrow may mark a byte too many.
    private static func marks(_ bytes: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = bytes ^ ones &* UInt64(UInt8(ascii: "\""))
        let slashes = bytes ^ ones &* UInt64(UInt8(ascii: "\\"))
        let isLow = (bytes &- ones &* 0x20) & ~bytes
        let isMark = (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes
        return (bytes | isLow | isMark) & ones &* 0x80
    }
}
