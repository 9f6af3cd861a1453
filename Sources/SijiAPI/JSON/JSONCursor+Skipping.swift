import SijiFault

extension JSONCursor {
    /// Steps over a value of any type, checking its grammar and depth; no stack grows with the nesting.
    ///
    /// Duplicate keys inside it are not looked for.
    mutating func skipValue() throws(Fault) {
        skipBlanks()
        // One bit a level, the innermost lowest: 1 for an object.
        var kinds: UInt64 = 0
        var depth = 0
        while true {
            switch next {
            case JSONByte.openBrace, JSONByte.openBracket:
                guard depth < JSONCursor.depthLimit - openCount else { throw tooDeep() }
                let isObject = next == JSONByte.openBrace
                at += 1
                skipBlanks()
                guard next == (isObject ? JSONByte.closeBrace : JSONByte.closeBracket) else {
                    kinds = kinds << 1 | (isObject ? 1 : 0)
                    depth += 1
                    if isObject { try skipKey() }
                    continue
                }
                at += 1
            case JSONByte.quote: _ = try text(.any)
            case 48...57, UInt8(ascii: "-"): _ = try number()
            case UInt8(ascii: "t"): try literal("true")
            case UInt8(ascii: "f"): try literal("false")
            case UInt8(ascii: "n"): try literal("null")
            default: throw malformed()
            }
            // A value has ended; so have the containers that close behind it.
            while true {
                guard depth > 0 else { return }
                skipBlanks()
                let isObject = kinds & 1 == 1
                if next == JSONByte.comma {
                    at += 1
                    skipBlanks()
                    if isObject { try skipKey() }
                    break
                }
                guard next == (isObject ? JSONByte.closeBrace : JSONByte.closeBracket) else { throw malformed() }
                at += 1
                kinds >>= 1
                depth -= 1
            }
        }
    }

    private mutating func skipKey() throws(Fault) {
        guard next == JSONByte.quote else { throw malformed() }
        _ = try text(.any)
        skipBlanks()
        guard next == JSONByte.colon else { throw malformed() }
        at += 1
        skipBlanks()
    }
}
