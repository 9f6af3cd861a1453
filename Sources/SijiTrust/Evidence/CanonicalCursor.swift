import SijiFault

/// A place in bytes that must be canonical JSON.
///
/// It accepts exactly what `CanonicalWriter` writes: whoever changes a byte changes the value or is refused.
struct CanonicalCursor {
    let bytes: [UInt8]
    var at: Int

    init(_ bytes: [UInt8], at start: Int = 0) {
        self.bytes = bytes
        at = start
    }

    /// The byte here; nil at the end.
    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    func flaw(_ flaw: CanonicalFlaw) -> Fault { .notCanonical(at < bytes.count ? flaw : .cutOff, at: at) }

    /// Steps over exactly these bytes.
    mutating func take(_ literal: StaticString) throws(Fault) {
        let start = literal.utf8Start
        for place in 0..<literal.utf8CodeUnitCount {
            guard at < bytes.count, bytes[at] == start[place] else { throw flaw(.grammar) }
            at += 1
        }
    }

    /// Steps over one byte; false where another stands.
    mutating func took(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        at += 1
        return true
    }

    /// The end of the bytes.
    func finish() throws(Fault) {
        guard at == bytes.count else { throw .notCanonical(.surplus, at: at) }
    }

    /// Reads a whole number: no leading zero, no negative zero, no fraction, no exponent.
    mutating func integer() throws(Fault) -> Int {
        let start = at
        let isNegative = took(UInt8(ascii: "-"))
        let first = at
        var number = 0
        while at < bytes.count, case let digit = bytes[at] &- UInt8(ascii: "0"), digit < 10 {
            guard at - first < 16 else { throw .notCanonical(.number, at: start) }
            number = number * 10 + Int(digit)
            at += 1
        }
        guard at > first else { throw flaw(isNegative ? .number : .grammar) }
        let isSpelledOnce = bytes[first] != UInt8(ascii: "0") || (at == first + 1 && !isNegative)
        guard isSpelledOnce, number <= CanonicalValue.greatest else { throw .notCanonical(.number, at: start) }
        switch next {
        case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"): throw .notCanonical(.number, at: start)
        default: return isNegative ? -number : number
        }
    }

    /// Reads lower-case hexadecimal digits in quotes.
    mutating func hex(count: Int) throws(Fault) -> [UInt8] {
        try take("\"")
        guard at + 2 * count < bytes.count, let value = Hex.bytes(bytes[at..<(at + 2 * count)]) else {
            throw flaw(.member)
        }
        at += 2 * count
        try take("\"")
        return value
    }

    /// Reads a digest in quotes.
    mutating func digest() throws(Fault) -> Digest {
        try take("\"")
        guard at + 64 < bytes.count, let digest = Digest(hexDigits: bytes[at..<(at + 64)]) else { throw flaw(.member) }
        at += 64
        try take("\"")
        return digest
    }
}
