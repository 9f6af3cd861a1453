import SijiFreight

/// Writes JSON by appending bytes; commas are its own business.
///
/// It does not check that containers are closed, nor that keys and values alternate: the callers are a handful of encoders.
struct JSONWriter {
    /// What was written.
    private(set) var bytes: [UInt8] = []
    private var needsComma = false

    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// Writes on behind `bytes`; whoever gives them away before takes them back afterwards, so that none is copied.
    init(appendingTo bytes: consuming [UInt8]) { self.bytes = bytes }

    mutating func beginObject() { open(JSONByte.openBrace) }
    mutating func endObject() { close(JSONByte.closeBrace) }
    mutating func beginArray() { open(JSONByte.openBracket) }
    mutating func endArray() { close(JSONByte.closeBracket) }

    /// A key, which must need no escape; its value is next.
    @inline(__always)
    mutating func key(_ name: StaticString) {
        separate()
        bytes.append(JSONByte.quote)
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(JSONByte.quote)
        bytes.append(JSONByte.colon)
        needsComma = false
    }

    /// A key of any text; its value is next.
    mutating func key(text: String) {
        string(text)
        bytes.append(JSONByte.colon)
        needsComma = false
    }

    mutating func string(_ text: String) {
        separate()
        bytes.append(JSONByte.quote)
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: { $0 < 0x20 || $0 == JSONByte.quote || $0 == JSONByte.backslash }) {
                for byte in utf8 { appendEscaped(byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(JSONByte.quote)
        needsComma = true
    }

    mutating func integer(_ number: Int) {
        separate()
        appendDigits(number.magnitude, isNegative: number < 0)
        needsComma = true
    }

    /// A number of whole units of 10 to the power of −`places`, in the shortest form: 13050 thousandths are `13.05`.
    mutating func decimal(_ units: Int, places: Int) {
        separate()
        var unit: UInt = 1
        for _ in 0..<places { unit *= 10 }
        var (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: unit)
        appendDigits(whole, isNegative: units < 0)
        if fraction > 0 {
            bytes.append(UInt8(ascii: "."))
            while fraction > 0 {
                unit /= 10
                (whole, fraction) = fraction.quotientAndRemainder(dividingBy: unit)
                bytes.append(UInt8(truncatingIfNeeded: 48 + whole))
            }
        }
        needsComma = true
    }

    mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: value ? "true".utf8 : "false".utf8)
        needsComma = true
    }

    mutating func instant(_ instant: Instant, in zone: ZoneOffset) {
        separate()
        bytes.append(JSONByte.quote)
        instant.appendRFC3339(to: &bytes, in: zone)
        bytes.append(JSONByte.quote)
        needsComma = true
    }

    mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    /// A value that is JSON already, or the rest of an object from a key to its closing brace.
    mutating func verbatim(_ json: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    /// Ends a line of a stream.
    mutating func endLine() {
        bytes.append(JSONByte.newline)
        needsComma = false
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(JSONByte.comma) }
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }

    private mutating func appendDigits(_ number: UInt, isNegative: Bool) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        var power: UInt = 1
        while number / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(UInt8(truncatingIfNeeded: 48 + number / power % 10))
            power /= 10
        }
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case JSONByte.quote, JSONByte.backslash:
            bytes.append(JSONByte.backslash)
            bytes.append(byte)
        case JSONByte.newline: bytes.append(contentsOf: "\\n".utf8)
        case JSONByte.carriageReturn: bytes.append(contentsOf: "\\r".utf8)
        case JSONByte.tab: bytes.append(contentsOf: "\\t".utf8)
        case 0..<0x20:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(48 + byte >> 4)
            bytes.append(byte & 15 < 10 ? 48 + byte & 15 : 87 + byte & 15)
        default: bytes.append(byte)
        }
    }
}
