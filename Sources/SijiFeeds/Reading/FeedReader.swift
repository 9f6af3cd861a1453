public import SijiFault
public import SijiGeo
import SijiAtlas

/// Reads one feed from front to back: bytes to places, a row at a time.
///
/// Held are a block of 64 KiB, one row, and the identifiers that were seen; a bad row costs itself alone, and is counted. What
/// the source says of the whole (cut off, no JSON, a remark of Overpass) refuses the whole.
public struct FeedReader: Sendable {
    /// How it is written.
    public let format: FeedFormat
    /// The feed's name: lower-case letters, digits and dashes, at most 24.
    public let name: String
    /// Who is to be named as the source.
    public let attribution: String?
    /// The datum of its positions, where that was declared.
    ///
    /// A row's own wins; WGS-84 where nothing is said.
    public let datum: Datum?
    /// The most rows that are read.
    public let mostRows: Int

    /// Creates a reader.
    public init(
        format: FeedFormat,
        name: String,
        attribution: String? = nil,
        datum: Datum? = nil,
        mostRows: Int = 2_000_000
    ) {
        self.format = format
        self.name = name
        self.attribution = attribution
        self.datum = datum
        self.mostRows = mostRows
    }

    /// Reads all there is.
    /// - Parameters:
    ///   - supply: Gives the bytes.
    ///   - onPlace: Takes each place, its identifier new among those before.
    /// - Returns: What became of the rows.
    /// - Throws: `data.file` (`path` the feed's name, `reason` `empty`, `json`, `cutOff`, `featureCollection`, `elements`, `remark` with
    ///   `value`, `column`, `records`, ...) where the whole is refused; what the closures throw; faults of the sheet's text.
    public func read(
        from supply: @escaping FeedSupply,
        onPlace: (FeedPlace) throws(Fault) -> Void
    ) throws(Fault) -> FeedTally {
        var rows = FeedRows(reader: self)
        switch format {
        case .csv: try rows.sheet(supply, onPlace)
        case .geojson: try rows.collection(supply, onPlace)
        case .geojsonseq: try rows.sequence(supply, onPlace)
        case .overpass: try rows.overpass(supply, onPlace)
        }
        return rows.tally
    }

    /// Why the whole is refused.
    func fault(_ reason: String, _ facts: [String: FactValue] = [:]) -> Fault {
        var all = facts
        all["path"] = .text(name)
        all["reason"] = .text(reason)
        return Fault(.dataFile, all)
    }
}
