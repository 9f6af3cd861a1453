/// How a feed is written.
public enum FeedFormat: String, Sendable, CaseIterable {
    /// The house's own columns (`data/README.md`), in UTF-8, UTF-16 or GB18030.
    case csv
    /// One FeatureCollection (RFC 7946).
    case geojson
    /// GeoJSON texts one after the other (RFC 8142), with record separators or one a line.
    case geojsonseq
    /// What the Overpass API answers with `[out:json]`.
    case overpass
}
