public import SijiFault
public import SijiFreight
public import SijiRoads

/// How strictly a listing is read.
public enum ReadingMode: Sendable {
    /// A push at `now`: windows must not be past, phones must be whole.
    case push(now: Instant)
    /// The store's own bytes at start: nothing is held against the clock, a masked phone passes.
    ///
    /// The opening brace may be left out, and `dwell.assumed` is read.
    case stored
}

/// Reads listings: the one scanner of single and bulk pushes, amendments and the store's bytes.
public struct LoadReader: Sendable {
    private let gazetteer: Gazetteer

    /// Creates a reader that looks places up in `gazetteer`.
    public init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Reads one JSON object.
    /// - Throws: `request.*`, `field.*`, `place.*`, `load.*` faults, each with its field.
    /// - Complexity: one pass over the bytes; the gazetteer is asked only for points without coordinates.
    public func read(_ json: borrowing Span<UInt8>, mode: ReadingMode) throws(Fault) -> Load {
        var scanner = ListingScanner(json, gazetteer, mode)
        return try scanner.load()
    }

    /// Applies a merge patch (RFC 7396) to a listing and reads the result as a push at `now`.
    ///
    /// Two things are replaced whole where the patch touches them, since half of the old would contradict the new: a place
    /// whose position the patch gives (coordinates or adcode; the name too, where the place came from the gazetteer), and the
    /// price, which is one of `priceFen`, `unitPrice` and `negotiable`. The estimate of a unit price is made anew.
    /// - Throws: as `read`, and `load.refFixed` where the patch changes `ref`.
    public func amended(
        _ load: Load,
        by patch: borrowing Span<UInt8>,
        now: Instant
    ) throws(Fault) -> Load {
        let merged = try ListingPatch.merged(load, by: patch)
        let amended = try read(merged.span, mode: .push(now: now))
        guard amended.ref == load.ref else {
            throw Fault(.loadRefFixed, field: "ref", ["ref": .text(load.ref), "value": .text(amended.ref)])
        }
        return amended
    }

    /// The `ref` of a listing that was refused, for the line that says so; nil where it cannot be read.
    ///
    /// Only what stands before the first fault of grammar is looked at.
    public static func ref(of json: borrowing Span<UInt8>) -> String? {
        var cursor = JSONCursor(json)
        do throws(Fault) {
            try cursor.beginObject()
            while let key = try cursor.anyKey() {
                guard key == ListingKey.ref.rawValue else {
                    try cursor.skipValue()
                    continue
                }
                return try cursor.filledString(max: ListingLimits.ref)
            }
        } catch {
            return nil
        }
        return nil
    }
}
