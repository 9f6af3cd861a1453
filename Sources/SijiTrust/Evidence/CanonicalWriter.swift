public import SijiFault

/// Writes values in the one spelling of RFC 8785 (JSON Canonicalization Scheme, https://www.rfc-editor.org/rfc/rfc8785).
public enum CanonicalWriter {
    /// A value's bytes: no blanks, keys in the order of their UTF-16 code units (§3.2.3), texts escaped as §3.2.2.2 says.
    ///
    /// - Throws: `evidence.notCanonical` for a number beyond ±(2^53 − 1) and for what lies too deep.
    public static func bytes(_ value: CanonicalValue) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        try append(value, to: &bytes, depth: 0)
        return bytes
    }

    static func append(_ value: CanonicalValue, to bytes: inout [UInt8], depth: Int) throws(Fault) {
        switch value {
        case .integer(let number):
            guard number.magnitude <= CanonicalValue.greatest.magnitude else {
                throw .notCanonical(.number, at: bytes.count)
            }
            bytes.append(contentsOf: String(number).utf8)
        case .text(let text): append(text, to: &bytes)
        case .list(let values):
            guard depth < CanonicalValue.deepest else { throw .notCanonical(.depth, at: bytes.count) }
            bytes.append(UInt8(ascii: "["))
            for (place, value) in values.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                try append(value, to: &bytes, depth: depth + 1)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            guard depth < CanonicalValue.deepest else { throw .notCanonical(.depth, at: bytes.count) }
            bytes.append(UInt8(ascii: "{"))
            let ordered = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
            for (place, member) in ordered.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                append(member.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                try append(member.value, to: &bytes, depth: depth + 1)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// A text in quotes; all but the quote, the backslash and the controls below U+0020 stand as they are.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
            case 0x08: bytes.append(contentsOf: "\\b".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0C: bytes.append(contentsOf: "\\f".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case ..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(contentsOf: Hex.digits([byte]))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
