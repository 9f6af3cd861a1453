/// Makes one line of each value of a JSON array (or of a file of values), whatever its size, in one pass.
///
/// It knows brackets and strings and nothing else: whether a value is sound is for the daemon to say, by line.
struct JSONSplitter {
    private var depth = 0
    private var isInArray = false
    private var isArrayOver = false
    private var isInString = false
    private var isEscaped = false
    private var hasValue = false

    /// Takes bytes and appends the lines that they complete, and what they begin; false where a bracket or a comma is wrong.
    mutating func take(_ bytes: ArraySlice<UInt8>, into lines: inout [UInt8]) -> Bool {
        for byte in bytes {
            if isInString {
                takeInString(byte)
                // A raw line break is wrong in a string and would end the line; as a space the daemon still refuses nothing else.
                lines.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte)
                continue
            }
            guard takeOutside(byte, into: &lines) else { return false }
        }
        return true
    }

    /// Whether all that was begun is complete.
    var isWhole: Bool { depth == 0 && !isInString && (!isInArray || isArrayOver) }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
    }

    private mutating func takeOutside(_ byte: UInt8, into lines: inout [UInt8]) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF:
            // White space, and the mark that some editors put before all else.
            return true
        case UInt8(ascii: "["), UInt8(ascii: "{"):
            guard !isArrayOver else { return false }
            if depth == 0, byte == UInt8(ascii: "["), !isInArray, !hasValue {
                isInArray = true
                return true
            }
            depth += 1
            hasValue = true
            lines.append(byte)
            return true
        case UInt8(ascii: "]") where depth == 0:
            defer { isArrayOver = true }
            return isInArray && !isArrayOver
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
            guard depth > 0 else { return false }
            depth -= 1
            lines.append(byte)
            if depth == 0 { lines.append(0x0A) }
            return true
        case UInt8(ascii: ",") where depth == 0:
            return isInArray && !isArrayOver
        default:
            // A value that is no object or array cannot be a listing.
            guard depth > 0 else { return false }
            if byte == UInt8(ascii: "\"") { isInString = true }
            lines.append(byte)
            return true
        }
    }
}
