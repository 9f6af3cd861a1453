/// Characters that XML cannot hold, as workbooks write them: `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
    /// The text with such characters put in; a lone half of a pair stays as it is written.
    static func text(_ bytes: some Collection<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
        var rest = bytes[...]
        var plain: [UInt8] = []
        while let byte = rest.first {
            if byte == UInt8(ascii: "_"), let scalar = escape(rest) {
                plain += Array(String(scalar).utf8)
                rest = rest.dropFirst(7)
            } else {
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func escape(_ bytes: some Collection<UInt8>) -> Unicode.Scalar? {
        let head = Array(bytes.prefix(7))
        guard head.count == 7, head[1] == UInt8(ascii: "x"), head[6] == UInt8(ascii: "_") else { return nil }
        let digits = String(decoding: head[2..<6], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit) else { return nil }
        return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    }
}
