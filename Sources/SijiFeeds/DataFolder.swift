public import SijiAtlas
public import SijiFault
public import SijiRoads

/// What was read of the files in `data/`.
public struct DataFolder: Sendable {
    /// One file as it was taken.
    public struct File: Sendable, Equatable {
        /// Its name.
        public let name: String
        /// Rows taken.
        public let rows: Int
        /// Rows left out, each with its fault.
        public let skipped: [Fault]
        /// The date that the data is of.
        public let asOf: String?
        /// Whether every row of it is synthetic.
        public let isSynthetic: Bool

        /// Creates a file's summary.
        public init(name: String, rows: Int, skipped: [Fault], asOf: String?, isSynthetic: Bool) {
            self.name = name
            self.rows = rows
            self.skipped = skipped
            self.asOf = asOf
            self.isSynthetic = isSynthetic
        }
    }

    /// The gazetteer.
    public let gazetteer: Gazetteer
    /// Rest stops and checkpoints.
    public let atlas: Atlas
    /// The files, by name.
    public let files: [File]

    /// Reads the folder: `gazetteer.csv`, every `rest-stops*.csv|.geojson` and every `checkpoints*.csv|.geojson`.
    /// - Throws: `data.file` where the folder or the gazetteer cannot be read, or a header lacks a column.
    public init(path: String) throws(Fault) {
        throw Fault(.dataFile, ["path": .text(path)])
    }
}
