import CCrypto

/// The 32 bytes of a SHA-256 (FIPS 180-4).
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The bytes, eight to a word, the first byte uppermost.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    /// What stands where nothing came before: 32 zero bytes, of which no input is known.
    public static let none = Digest(words: (0, 0, 0, 0))

    private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

    /// Hashes bytes.
    ///
    /// - Complexity: O(n), about half a nanosecond a byte where the processor has SHA instructions.
    public init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

    /// Hashes part of an array.
    public init(of bytes: ArraySlice<UInt8>) { self.init(of: bytes, after: []) }

    /// Hashes a salt and then a text's UTF-8.
    public init(salt: Salt, value: String) { self.init(of: Array(value.utf8)[...], after: salt.bytes) }

    /// Hashes a salt and then bytes.
    public init(salt: Salt, of bytes: [UInt8]) { self.init(of: bytes[...], after: salt.bytes) }

    private init(of bytes: ArraySlice<UInt8>, after prefix: [UInt8]) {
        words = withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { digest in
            prefix.withUnsafeBytes { prefix in
                bytes.withUnsafeBytes { bytes in
                    siji_sha256(
                        prefix.baseAddress,
                        prefix.count,
                        bytes.baseAddress,
                        bytes.count,
                        digest.baseAddress?.assumingMemoryBound(to: UInt8.self)
                    )
                }
            }
            return Self.words(UnsafeRawBufferPointer(digest))
        }
    }

    /// Reads 32 bytes; nil for any other count.
    public init?(bytes: [UInt8]) { self.init(raw: bytes.span.bytes) }

    /// Reads 32 bytes where they lie; nil for any other count.
    public init?(raw: RawSpan) {
        guard raw.byteCount == 32 else { return nil }
        words = raw.withUnsafeBytes(Self.words)
    }

    /// Hashes two parts as if they were one.
    init(of first: ArraySlice<UInt8>, and second: ArraySlice<UInt8>) { self.init(of: second, after: Array(first)) }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else.
    public init?(hex: some StringProtocol) { self.init(hexDigits: Array(hex.utf8)[...]) }

    /// Reads 64 lower-case hexadecimal digits; nil for anything else.
    init?(hexDigits digits: ArraySlice<UInt8>) {
        guard digits.count == 64, let digest = digits.withUnsafeBytes({ Digest(hexDigits: $0, at: 0) }) else {
            return nil
        }
        self = digest
    }

    /// Reads 64 lower-case hexadecimal digits where they lie; nil for anything else.
    init?(hexDigits raw: UnsafeRawBufferPointer, at place: Int) {
        guard let first = Hex.word(raw, at: place), let second = Hex.word(raw, at: place + 16),
            let third = Hex.word(raw, at: place + 32), let fourth = Hex.word(raw, at: place + 48)
        else { return nil }
        self.init(words: (first, second, third, fourth))
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for word in [words.0, words.1, words.2, words.3] {
            withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
        }
        return bytes
    }

    /// Sixty-four lower-case hexadecimal digits.
    public var description: String { String(decoding: Hex.digits(bytes), as: UTF8.self) }

    /// Equal where all bytes are.
    public static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

    /// Hashes the first bytes, which are as random as the others.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

    private static func words(_ raw: UnsafeRawBufferPointer) -> (UInt64, UInt64, UInt64, UInt64) {
        func word(_ place: Int) -> UInt64 {
            UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        return (word(0), word(8), word(16), word(24))
    }
}
