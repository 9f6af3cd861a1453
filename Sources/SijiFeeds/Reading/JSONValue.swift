/// A JSON value of a feed.
indirect enum JSONValue: Equatable {
    case null
    case flag(Bool)
    /// A number as it was written.
    case number(Double)
    case text(String)
    case list([JSONValue])
    case object([String: JSONValue])

    /// Why bytes are no JSON value.
    enum Flaw: String, Error { case json, encoding, depth, twice, cutOff }

    /// Reads one value by the grammar of RFC 8259; a member that stands twice is refused.
    init(_ bytes: ArraySlice<UInt8>) throws(Flaw) {
        var reader = JSONText(bytes)
        self = try reader.value()
        try reader.end()
    }

    subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[name]
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Double? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var list: [JSONValue]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    /// The value as a cell of a sheet would have it; lists of texts with blanks between; nil for what no cell can hold.
    var cell: String? {
        switch self {
        case .text(let text): text
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): JSONValue.plain(number)
        case .list(let list):
            list.allSatisfy { $0.text != nil } ? list.compactMap(\.text).joined(separator: " ") : nil
        case .null, .object: nil
        }
    }

    /// Whole numbers without a fraction, as identifiers are written.
    static func plain(_ number: Double) -> String {
        number.rounded() == number && abs(number) < 9_007_199_254_740_992 ? "\(Int64(number))" : "\(number)"
    }
}

/// Reads JSON from front to back.
private struct JSONText {
    private static let deepest = 32

    private let bytes: ArraySlice<UInt8>
    private var at: Int
    private var depth = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    private var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

    mutating func end() throws(JSONValue.Flaw) {
        skipBlanks()
        guard next == nil else { throw .json }
    }

    mutating func value() throws(JSONValue.Flaw) -> JSONValue {
        skipBlanks()
        switch next {
        case nil: throw .cutOff
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try list()
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONValue.Flaw) -> JSONValue {
        guard word.withUTF8Buffer({ bytes[at...].starts(with: $0) }) else { throw .json }
        at += word.utf8CodeUnitCount
        return value
    }

    private mutating func object() throws(JSONValue.Flaw) -> JSONValue {
        try descend()
        var members: [String: JSONValue] = [:]
        skipBlanks()
        if take(UInt8(ascii: "}")) {
            depth -= 1
            return .object(members)
        }
        while true {
            skipBlanks()
            let name = try string()
            skipBlanks()
            guard take(UInt8(ascii: ":")) else { throw next == nil ? .cutOff : .json }
            guard members.updateValue(try value(), forKey: name) == nil else { throw .twice }
            skipBlanks()
            if take(UInt8(ascii: "}")) { break }
            guard take(UInt8(ascii: ",")) else { throw next == nil ? .cutOff : .json }
        }
        depth -= 1
        return .object(members)
    }

    private mutating func list() throws(JSONValue.Flaw) -> JSONValue {
        try descend()
        var values: [JSONValue] = []
        skipBlanks()
        if !take(UInt8(ascii: "]")) {
            while true {
                values.append(try value())
                skipBlanks()
                if take(UInt8(ascii: "]")) { break }
                guard take(UInt8(ascii: ",")) else { throw next == nil ? .cutOff : .json }
            }
        }
        depth -= 1
        return .list(values)
    }

    /// Steps over the opening bracket.
    private mutating func descend() throws(JSONValue.Flaw) {
        at += 1
        depth += 1
        guard depth <= JSONText.deepest else { throw .depth }
    }

    private mutating func string() throws(JSONValue.Flaw) -> String {
        guard take(UInt8(ascii: "\"")) else { throw next == nil ? .cutOff : .json }
        let start = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
        if next == UInt8(ascii: "\"") {
            guard let text = String(validating: bytes[start..<at], as: UTF8.self) else { throw .encoding }
            at += 1
            return text
        }
        var plain = Array(bytes[start..<at])
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: plain, as: UTF8.self) else { throw .encoding }
                return text
            case UInt8(ascii: "\\"): plain += try escape()
            case 0x20...: plain.append(byte)
            default: throw .json
            }
        }
        throw .cutOff
    }

    private mutating func escape() throws(JSONValue.Flaw) -> [UInt8] {
        guard let byte = next else { throw .cutOff }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var unit = try hexadecimal()
            if (0xD800..<0xDC00).contains(unit) {
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw .encoding }
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw .encoding }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw .encoding }
            return Array(String(Character(scalar)).utf8)
        default: throw .json
        }
    }

    private mutating func hexadecimal() throws(JSONValue.Flaw) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next else { throw .cutOff }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw .json }
            unit = unit << 4 | UInt32(digit)
            at += 1
        }
        return unit
    }

    private mutating func number() throws(JSONValue.Flaw) -> Double {
        let start = at
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")) { try digits() }
        if take(UInt8(ascii: ".")) { try digits() }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try digits()
        }
        guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)), number.isFinite else {
            throw .json
        }
        return number
    }

    private mutating func digits() throws(JSONValue.Flaw) {
        let first = at
        while let byte = next, (48...57).contains(byte) { at += 1 }
        guard at > first else { throw next == nil ? .cutOff : .json }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }
}
