/// A date that a workbook holds as text, in ISO 8601.
enum CalendarText {
    /// `YYYY-MM-DD`, with `THH:MM` where there is a time of day; nil where the text is no such date.
    static func date(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard follows("0000-00-00", bytes.prefix(10)) else { return nil }
        let date = String(decoding: bytes[..<10], as: UTF8.self)
        guard bytes.count > 10 else { return date }
        guard bytes.count >= 16, follows("T00:00", bytes[10..<16]) else { return nil }
        let time = String(decoding: bytes[10..<16], as: UTF8.self)
        return time == "T00:00" ? date : date + time
    }

    /// Whether bytes are the pattern's, digits standing for any digit.
    private static func follows(_ pattern: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == pattern.utf8CodeUnitCount else { return false }
        return bytes.enumerated().allSatisfy { index, byte in
            let wanted = pattern.utf8Start[index]
            return wanted == UInt8(ascii: "0") ? (0x30...0x39).contains(byte) : wanted == byte
        }
    }
}
