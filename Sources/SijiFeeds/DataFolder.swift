import FoundationEssentials
public import SijiAtlas
public import SijiFault
public import SijiRoads
public import SijiTrust

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
        /// The date that the data is of: the oldest that a row names.
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
    /// Hotlines and advice.
    public let rights: RightsGuide
    /// The expressway plan; nil where the folder has none.
    public let expressways: ExpresswayPlan?
    /// The files, by name.
    public let files: [File]

    /// Reads the folder: `gazetteer.csv`, every `rest-stops*.csv|.geojson`, every `checkpoints*.csv|.geojson`, and, where there are any,
    /// `city-bans*.geojson`, `limits-national*.csv`, `rights-hotlines*.csv`, `rights-steps*.csv` and the four `expressway-*.csv`.
    ///
    /// A bad row, and one whose id was taken by an earlier row or file, is left out and counted. Files go by the order of their
    /// names. Each may have up to 64 MiB.
    /// - Throws: `data.file` (`path`, `reason`) where the folder or the gazetteer cannot be read, a file is too large or is no
    ///   GeoJSON, or a header lacks a column.
    public init(path: String) throws(Fault) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        } catch {
            throw Fault(.dataFile, ["path": .text(path), "reason": "unreadable"])
        }
        var files: [File] = []
        let places = Intake<GazetteerEntry>(id: \.adcode, asOf: { _ in nil }, isSynthetic: { _ in false })
        let read = try places.take(from: path, ["gazetteer.csv"], required: GazetteerEntry.columns) {
            row throws(Fault) in
            try GazetteerEntry(row: row)
        }
        gazetteer = Gazetteer(read.items)
        files += read.files

        let stops = Intake<RestStop>(id: \.id, asOf: \.asOf, isSynthetic: \.isSynthetic)
        let stopNames = DataFolder.files(names, beginning: "rest-stops")
        let readStops = try stops.take(from: path, stopNames, required: RestStop.columns) { row throws(Fault) in
            try RestStop(row: row)
        }
        files += readStops.files

        let checks = Intake<Checkpoint>(id: \.id, asOf: \.asOf, isSynthetic: \.isSynthetic)
        let checkNames = DataFolder.files(names, beginning: "checkpoints")
        let readChecks = try checks.take(from: path, checkNames, required: Checkpoint.columns) { row throws(Fault) in
            try Checkpoint(row: row)
        }
        files += readChecks.files
        let bans = Intake<CityBan>(id: \.id, asOf: \.asOf, isSynthetic: \.isSynthetic, shape: .polygon)
        let banNames = DataFolder.files(names, beginning: "city-bans").filter { $0.hasSuffix(".geojson") }
        let readBans = try bans.take(from: path, banNames, required: []) { row throws(Fault) in
            try CityBan(row: row)
        }
        files += readBans.files
        let limits = Intake<NationalLimit>(id: \.id, asOf: { $0.asOf }, isSynthetic: { _ in false })
        let limitNames = DataFolder.files(names, beginning: "limits-national").filter { $0.hasSuffix(".csv") }
        let readLimits = try limits.take(from: path, limitNames, required: NationalLimit.columns) {
            row throws(Fault) in
            try NationalLimit(row: row)
        }
        files += readLimits.files
        atlas = Atlas(
            restStops: readStops.items,
            checkpoints: readChecks.items,
            bans: readBans.items,
            law: NationalLimits(readLimits.items)
        )

        let lines = Intake<Hotline>(id: \.id, asOf: { $0.origin.asOf }, isSynthetic: { _ in false })
        let readLines = try lines.take(
            from: path,
            DataFolder.files(names, beginning: "rights-hotlines"),
            required: Hotline.columns
        ) { row throws(Fault) in try Hotline(row: row) }
        let steps = Intake<RightsStep>(id: \.id, asOf: { $0.origin.asOf }, isSynthetic: { _ in false })
        let readSteps = try steps.take(
            from: path,
            DataFolder.files(names, beginning: "rights-steps"),
            required: RightsStep.columns
        ) { row throws(Fault) in
            let step = try RightsStep(row: row)
            if let line = step.hotline, !readLines.items.contains(where: { $0.id == line }) {
                throw row.fault("hotline", line, reason: "code")
            }
            return step
        }
        rights = RightsGuide(hotlines: readLines.items, steps: readSteps.items)
        files += readLines.files + readSteps.files
        let roads = try ExpresswayFiles(folder: path, names: names)
        expressways = roads.plan
        files += roads.files
        self.files = files.sorted { $0.name < $1.name }
    }

    private static func files(_ names: [String], beginning: String) -> [String] {
        names.filter { $0.hasPrefix(beginning) && ($0.hasSuffix(".csv") || $0.hasSuffix(".geojson")) }
    }
}
