/// The depot's offset from UTC, whole minutes.
public struct ZoneOffset: Sendable, Hashable {
    /// Minutes east of UTC, −1439 to 1439.
    public let minutes: Int

    /// Creates an offset; nil outside the range.
    public init?(minutes: Int) {
        guard (-1439...1439).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// Reads `Z`, `+08:00` or `-03:30`; nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes == [UInt8(ascii: "Z")] {
            self.init(unchecked: 0)
            return
        }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
            let hours = Instant.twoDigits(bytes.span, at: 1), let minutes = Instant.twoDigits(bytes.span, at: 4),
            hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): self.init(unchecked: hours * 60 + minutes)
        case UInt8(ascii: "-"): self.init(unchecked: -(hours * 60 + minutes))
        default: return nil
        }
    }

    /// +08:00, China's.
    public static let china = ZoneOffset(unchecked: 480)
    /// +00:00.
    public static let utc = ZoneOffset(unchecked: 0)

    private init(unchecked minutes: Int) { self.minutes = minutes }
}
