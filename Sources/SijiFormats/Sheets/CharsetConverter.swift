import Glibc

/// glibc's iconv(3), to UTF-8: what GB18030 and UTF-16 mean is not this project's business.
///
/// A class, so that the handle is closed exactly once. It touches no file of ours and keeps nothing but its shift state.
final class CharsetConverter {
    /// How a conversion ended.
    enum Outcome: Equatable {
        /// All bytes were taken.
        case whole
        /// The last bytes begin a character that is not all there.
        case incomplete
        /// Bytes that mean nothing in the charset.
        case invalid
    }

    private let handle: iconv_t
    private var part = [UInt8](repeating: 0, count: 16 << 10)

    /// Opens a converter; nil where the system does not know the charset.
    init?(from charset: String) {
        guard let handle = iconv_open("UTF-8", charset), handle != iconv_t(bitPattern: -1) else { return nil }
        self.handle = handle
    }

    deinit { iconv_close(handle) }

    /// Appends the bytes in UTF-8, up to what is incomplete or invalid; says how many bytes were taken.
    func convert(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) -> (taken: Int, outcome: Outcome) {
        bytes.withUnsafeBytes { source -> (Int, Outcome) in
            // iconv does not write to its input, though its type says that it may.
            var next = UnsafeMutablePointer(mutating: source.bindMemory(to: CChar.self).baseAddress)
            var left = source.count
            while left > 0 {
                let (produced, failure) = part.withUnsafeMutableBytes { target -> (Int, Int32) in
                    var out = target.bindMemory(to: CChar.self).baseAddress
                    var room = target.count
                    let result = iconv(handle, &next, &left, &out, &room)
                    return (target.count - room, result == -1 ? errno : 0)
                }
                text += part[..<produced]
                switch failure {
                case 0, E2BIG: continue
                case EINVAL: return (source.count - left, .incomplete)
                default: return (source.count - left, .invalid)
                }
            }
            return (source.count, .whole)
        }
    }

    /// Whether the bytes are whole and mean something in the charset.
    func reads(_ bytes: ArraySlice<UInt8>) -> Bool {
        var text: [UInt8] = []
        return convert(bytes, into: &text).outcome == .whole
    }
}
