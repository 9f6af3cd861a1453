/// How a text file is encoded.
public enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16Little = "UTF-16LE"
    case utf16Big = "UTF-16BE"
    /// Also GBK and GB2312, which are parts of it.
    case gb18030 = "GB18030"

    /// The encoding that a byte-order mark names, and the mark's length; nil where the bytes begin with none.
    static func marked(_ bytes: ArraySlice<UInt8>) -> (encoding: TextEncoding, length: Int)? {
        let marks: [([UInt8], TextEncoding)] = [
            ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16Little), ([0xFE, 0xFF], .utf16Big),
            ([0x84, 0x31, 0x95, 0x33], .gb18030),
        ]
        return marks.first { bytes.starts(with: $0.0) }.map { ($0.1, $0.0.count) }
    }
}

/// What one line says about how its file is encoded.
enum EncodingEvidence: Equatable {
    /// ASCII, or bytes that read well in both.
    case none
    case utf8
    case gb18030
    /// It can be neither.
    case neither

    /// Judges a line.
    ///
    /// Chinese in GBK is valid UTF-8 by chance only where it is a character or two; Chinese in UTF-8 is often valid GBK, but
    /// then of characters outside GB2312, which nobody writes a line of. What both could mean well is no evidence.
    init(_ line: ArraySlice<UInt8>, gb18030: CharsetConverter?) {
        guard line.contains(where: { $0 >= 0x80 }) else {
            self = .none
            return
        }
        let isUTF8 = EncodingEvidence.firstInvalid(line) == nil
        let isGB = gb18030?.reads(line) ?? false
        switch (isUTF8, isGB) {
        case (true, false): self = .utf8
        case (false, true): self = .gb18030
        case (false, false): self = .neither
        case (true, true): self = EncodingEvidence.isPlainlyUTF8(line) ? .utf8 : .none
        }
    }

    /// Whether a valid line of UTF-8 holds characters of three bytes that would be none of GB2312.
    static func isPlainlyUTF8(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.contains(where: { $0 >= 0xE0 }) else { return false }
        var isSecond = false
        for byte in line {
            if isSecond {
                guard byte >= 0xA1 else { return true }
                isSecond = false
            } else if byte >= 0x80 {
                guard (0xA1...0xF7).contains(byte) else { return true }
                isSecond = true
            }
        }
        return isSecond
    }

    /// Where a line stops being UTF-8; nil where it does not.
    static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return bytes.startIndex + error.byteOffsets.lowerBound
        }
    }
}
