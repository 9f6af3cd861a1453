public import SijiFault

extension CanonicalCursor {
    /// Reads any value.
    mutating func value(depth: Int = 0) throws(Fault) -> CanonicalValue {
        switch next {
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"): return .integer(try integer())
        case let digit? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit): return .integer(try integer())
        case UInt8(ascii: "["): return .list(try list(depth: depth))
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): throw flaw(.literal)
        default: throw flaw(.grammar)
        }
    }

    /// Reads a text: every character that has one spelling in that spelling.
    mutating func text() throws(Fault) -> String {
        try take("\"")
        let start = at
        var isPlain = true
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                // The escapes that are allowed stand for ASCII, so that UTF-8 is checked before they are undone.
                guard let raw = String(validating: bytes[start..<at], as: UTF8.self) else {
                    throw .notCanonical(.encoding, at: start)
                }
                at += 1
                return isPlain ? raw : Self.unescaped(raw)
            }
            guard byte >= 0x20 else { throw flaw(.escape) }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                try escape()
            } else {
                at += 1
            }
        }
        throw flaw(.cutOff)
    }

    /// Reads a key and its colon, which must come after the key before.
    mutating func key(after last: String?) throws(Fault) -> String {
        let start = at
        let key = try text()
        if let last {
            guard !key.utf8.elementsEqual(last.utf8) else { throw .notCanonical(.repeated, at: start) }
            guard last.utf16.lexicographicallyPrecedes(key.utf16) else { throw .notCanonical(.order, at: start) }
        }
        try take(":")
        return key
    }

    /// Reads an object.
    mutating func object(depth: Int = 0) throws(Fault) -> [String: CanonicalValue] {
        guard depth < CanonicalValue.deepest else { throw flaw(.depth) }
        try take("{")
        var members: [String: CanonicalValue] = [:]
        guard !took(UInt8(ascii: "}")) else { return members }
        var last: String?
        while true {
            let start = at
            let key = try key(after: last)
            // Keys that only Unicode's equivalence makes one are two to RFC 8785, and nothing that we write.
            guard members[key] == nil else { throw .notCanonical(.repeated, at: start) }
            members[key] = try value(depth: depth + 1)
            last = key
            if took(UInt8(ascii: "}")) { return members }
            try take(",")
        }
    }

    private mutating func list(depth: Int) throws(Fault) -> [CanonicalValue] {
        guard depth < CanonicalValue.deepest else { throw flaw(.depth) }
        try take("[")
        var values: [CanonicalValue] = []
        guard !took(UInt8(ascii: "]")) else { return values }
        while true {
            values.append(try value(depth: depth + 1))
            if took(UInt8(ascii: "]")) { return values }
            try take(",")
        }
    }

    /// Steps over an escape that RFC 8785 §3.2.2.2 would write.
    private mutating func escape() throws(Fault) {
        let start = at
        at += 1
        switch next {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "b"), UInt8(ascii: "t"), UInt8(ascii: "n"),
            UInt8(ascii: "f"), UInt8(ascii: "r"):
            at += 1
        case UInt8(ascii: "u"):
            at += 1
            try take("00")
            guard at + 2 <= bytes.count, let code = Hex.bytes(bytes[at..<(at + 2)])?.first, code < 0x20,
                ![0x08, 0x09, 0x0A, 0x0C, 0x0D].contains(code)
            else { throw .notCanonical(.escape, at: start) }
            at += 2
        default: throw .notCanonical(.escape, at: start)
        }
    }

    private static func unescaped(_ raw: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(raw.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            switch letter {
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "u"):
                bytes.append(contentsOf: Hex.bytes(rest.dropFirst(2).prefix(2)) ?? [])
                rest = rest.dropFirst(4)
            default: bytes.append(letter)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension CanonicalValue {
    /// Reads bytes that hold one value in its one spelling.
    ///
    /// - Throws: `evidence.notCanonical` with `byte`, the offset of what is wrong, and `cause`.
    public init(canonical bytes: [UInt8]) throws(Fault) {
        var cursor = CanonicalCursor(bytes)
        self = try cursor.value()
        try cursor.finish()
    }
}
