public import SijiFault
public import SijiFreight
public import SijiRoads

/// How strictly a listing is read.
public enum ReadingMode: Sendable {
    /// A push at `now`: windows must not be past, phones must be whole.
    case push(now: Instant)
    /// The store's own bytes at start: nothing is held against the clock, a masked phone passes.
    case stored
}

/// Reads listings: the one scanner of single and bulk pushes, amendments and the store's bytes.
public struct LoadReader: Sendable {
    /// Creates a reader that looks places up in `gazetteer`.
    public init(gazetteer: Gazetteer) {}

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `place.*`, `load.*` faults, each with its field.
    public func read(_ json: borrowing Span<UInt8>, mode: ReadingMode) throws(Fault) -> Load {
        throw Fault(.requestMalformed)
    }

    /// Applies a merge patch (RFC 7396) to a listing and reads the result.
    /// - Throws: as `read`, and `load.refFixed` where the patch changes `ref`.
    public func amended(
        _ load: Load,
        by patch: borrowing Span<UInt8>,
        now: Instant
    ) throws(Fault) -> Load { throw Fault(.requestMalformed) }
}

/// Writes listings: encoded once at push, spliced afterwards.
public enum LoadWriter {
    /// The content's wire bytes from `"ref"` on, the closing brace included; phone masked unless `isWhole`.
    ///
    /// Instants are written with `zone`'s offset. Absent values are left out.
    public static func wire(_ load: Load, zone: ZoneOffset, isWhole: Bool) -> [UInt8] { [] }
}

/// The depot's offset from UTC, whole minutes.
public struct ZoneOffset: Sendable, Hashable {
    /// Minutes east of UTC, −1439 to 1439.
    public let minutes: Int

    /// Creates an offset; nil outside the range.
    public init?(minutes: Int) {
        guard (-1439...1439).contains(minutes) else { return nil }
        self.minutes = minutes
    }

    /// +08:00, China's.
    public static let china = ZoneOffset(unchecked: 480)

    private init(unchecked minutes: Int) { self.minutes = minutes }
}
