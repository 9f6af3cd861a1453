import SijiFault

/// Which control characters a text may hold.
enum TextKind {
    /// One line: none.
    case line
    /// Several lines: tab, line feed, carriage return.
    case lines
    /// Whatever JSON allows; for keys and for text that is read again later.
    case any
}

extension JSONCursor {
    /// Reads a string of at most `max` characters (Unicode scalars).
    mutating func string(max: Int, _ kind: TextKind = .line) throws(Fault) -> String {
        skipBlanks()
        guard next == JSONByte.quote else { throw mismatch(expected: "string") }
        let text = try text(kind)
        // A scalar takes a byte at least, so that most texts need no count.
        if text.utf8.count > max {
            let length = text.unicodeScalars.count
            guard length <= max else {
                throw fault(.fieldTooLong, ["max": .integer(max), "got": .integer(length)])
            }
        }
        return text
    }

    /// Reads a string; nil where it is empty, which says no more than absence.
    mutating func filledString(max: Int, _ kind: TextKind = .line) throws(Fault) -> String? {
        let text = try string(max: max, kind)
        return text.isEmpty ? nil : text
    }

    /// Reads a string that is somebody's own, such as a phone; nil where it is empty.
    ///
    /// No fault repeats what was given, since faults are logged.
    mutating func privateString(max: Int) throws(Fault) -> String? {
        do throws(Fault) {
            return try filledString(max: max)
        } catch {
            throw error.code == .fieldType ? fault(.fieldType, ["expected": "string"]) : error
        }
    }

    /// Reads one of a closed list of codes.
    mutating func code<Name>(_ table: KeyTable<Name>) throws(Fault) -> Name {
        skipBlanks()
        guard next == JSONByte.quote else { throw mismatch(expected: "string") }
        var word = PackedWord()
        var place = at + 1
        while bytes[place] != JSONByte.quote, bytes[place] != JSONByte.backslash, (0x20..<0x80).contains(bytes[place]),
            word.append(bytes[place])
        {
            place += 1
        }
        if bytes[place] == JSONByte.quote, let found = table.index(of: word) {
            at = place + 1
            return table.names[found]
        }
        let text = try text(.any)
        if let found = table.words.firstIndex(of: text) { return table.names[found] }
        throw unknownCode(text, allowed: table.words)
    }

    /// A code that is not in its list.
    func unknownCode(_ value: String, allowed: [String], _ code: FaultCode = .fieldCode) -> Fault {
        var facts: [String: FactValue] = ["value": .text(String(value.prefix(80))), "allowed": .list(allowed)]
        if let near = NearestName.of(value, among: allowed) { facts["near"] = .text(near) }
        return fault(code, facts)
    }

    /// Reads a string whose quote is next, whatever its length.
    mutating func text(_ kind: TextKind) throws(Fault) -> String {
        let start = at + 1
        var place = start
        var union: UInt8 = 0
        while true {
            let byte = bytes[place]
            if byte == JSONByte.quote { break }
            if byte == JSONByte.backslash { return try escapedText(kind, from: start, to: place) }
            if byte < 0x20 {
                at = place
                throw malformed()
            }
            union |= byte
            place += 1
        }
        let text: String
        do throws(BadText) {
            // Controls under 0x20 were seen above.
            text = try BadText.checked(bytes.span.extracting(start..<place), union < 0x7F ? .any : kind)
        } catch {
            throw badText(error)
        }
        at = place + 1
        return text
    }

    /// Reads on from the first backslash at `place`.
    private mutating func escapedText(_ kind: TextKind, from start: Int, to place: Int) throws(Fault) -> String {
        var plain = Array(bytes[start..<place])
        at = place
        while true {
            let byte = bytes[at]
            switch byte {
            case JSONByte.quote:
                do throws(BadText) {
                    let text = try BadText.checked(plain.span, kind)
                    at += 1
                    return text
                } catch {
                    throw badText(error)
                }
            case JSONByte.backslash:
                at += 1
                try unescape(into: &plain)
            case 0..<0x20: throw malformed()
            default:
                plain.append(byte)
                at += 1
            }
        }
    }

    /// Reads an escape, whose backslash is behind.
    private mutating func unescape(into plain: inout [UInt8]) throws(Fault) {
        switch next {
        case JSONByte.quote, JSONByte.backslash, UInt8(ascii: "/"): plain.append(next)
        case UInt8(ascii: "b"): plain.append(0x08)
        case UInt8(ascii: "f"): plain.append(0x0C)
        case UInt8(ascii: "n"): plain.append(JSONByte.newline)
        case UInt8(ascii: "r"): plain.append(JSONByte.carriageReturn)
        case UInt8(ascii: "t"): plain.append(JSONByte.tab)
        case UInt8(ascii: "u"):
            at += 1
            try appendUnicode(to: &plain)
            return
        default: throw malformed()
        }
        at += 1
    }

    private mutating func appendUnicode(to plain: inout [UInt8]) throws(Fault) {
        let first = try fourHexDigits()
        var value = UInt32(first)
        if first >> 10 == 0xD800 >> 10 {
            guard bytes[at] == JSONByte.backslash, bytes[at + 1] == UInt8(ascii: "u") else {
                throw badText(.surrogate)
            }
            at += 2
            let second = try fourHexDigits()
            guard second >> 10 == 0xDC00 >> 10 else { throw badText(.surrogate) }
            value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        }
        guard let scalar = Unicode.Scalar(value) else { throw badText(.surrogate) }
        plain.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    private mutating func fourHexDigits() throws(Fault) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            let digit: UInt8
            switch next {
            case 48...57: digit = next - 48
            case 65...70: digit = next - 55
            case 97...102: digit = next - 87
            default: throw malformed()
            }
            value = value << 4 | UInt16(digit)
            at += 1
        }
        return value
    }

    private func badText(_ cause: BadText) -> Fault {
        fault(.requestBadText, ["cause": .text(cause.rawValue), "offset": .integer(at)])
    }
}

/// What is wrong with a text.
private enum BadText: String, Error {
    case utf8, surrogate, control

    /// The text of these bytes, which must be UTF-8 (overlong forms and surrogates are not) without forbidden controls.
    static func checked(_ utf8: borrowing Span<UInt8>, _ kind: TextKind) throws(BadText) -> String {
        if kind != .any, hasControl(utf8, kind) { throw .control }
        do {
            // `String(validating:as:)` asks the runtime for metadata at each call: a tenth of the whole reading.
            return String(copying: try UTF8Span(validating: copy utf8))
        } catch {
            throw .utf8
        }
    }

    /// C0 and C1 controls and DEL would steer the terminal of whoever reads the listing.
    private static func hasControl(_ utf8: borrowing Span<UInt8>, _ kind: TextKind) -> Bool {
        for place in 0..<utf8.count {
            switch utf8[place] {
            case JSONByte.tab, JSONByte.newline, JSONByte.carriageReturn:
                if kind == .line { return true }
            case 0..<0x20, 0x7F: return true
            // U+0080 to U+009F.
            case 0xC2 where place + 1 < utf8.count && (0x80..<0xA0).contains(utf8[place + 1]): return true
            default: break
            }
        }
        return false
    }
}
