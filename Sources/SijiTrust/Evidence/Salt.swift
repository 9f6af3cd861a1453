/// Sixteen random bytes: before a personal value, so that its digest tells nothing; in an event, so that its hash tells nothing.
public struct Salt: Sendable, Hashable, CustomStringConvertible {
    /// The 16 bytes.
    public let bytes: [UInt8]

    /// Reads 16 bytes; nil for any other count.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads 32 lower-case hexadecimal digits; nil for anything else.
    public init?(hex: some StringProtocol) {
        guard let bytes = Hex.bytes(Array(hex.utf8)[...]) else { return nil }
        self.init(bytes: bytes)
    }

    /// Draws 16 bytes; the generator must be one that nobody can foresee, such as the system's.
    public init(using generator: inout some RandomNumberGenerator) {
        var bytes: [UInt8] = []
        for word in [generator.next(), generator.next()] {
            withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
        }
        self.bytes = bytes
    }

    /// Thirty-two lower-case hexadecimal digits.
    public var description: String { String(decoding: Hex.digits(bytes), as: UTF8.self) }
}
