public import SijiGeo

/// Where a driver may be stopped: by an officer, a sign or a gantry.
public struct Checkpoint: Sendable, Hashable {
    /// What kind of checkpoint.
    public enum Kind: String, Sendable, CaseIterable {
        case weighStation, inspection, toll, heightLimit, widthLimit, weightLimit, axleLimit, lengthLimit, noTrucks
        case noHazmat

        /// The unit of its value: `m`, `kg`, or nil where it has none.
        public var unit: String? {
            switch self {
            case .heightLimit, .widthLimit, .lengthLimit: "m"
            case .weightLimit, .axleLimit: "kg"
            case .weighStation, .inspection, .toll, .noTrucks, .noHazmat: nil
            }
        }
    }

    /// Which of a limit's values: they are kept apart.
    public enum Evidence: String, Sendable, CaseIterable {
        /// What the sign says.
        case posted
        /// What was measured.
        case measured
        /// What drivers reported.
        case reported
    }

    /// Where one value comes from, where that is not the row's own source.
    public struct Origin: Sendable, Hashable {
        /// The source.
        public var source: String
        /// Its date, `YYYY-MM-DD`.
        public var asOf: String?

        /// Creates an origin.
        public init(source: String, asOf: String?) {
            self.source = source
            self.asOf = asOf
        }
    }

    /// Its identifier, unique in the atlas.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// Its kind.
    public var kind: Kind
    /// Where.
    public var point: Coordinate
    /// The road.
    public var road: String?
    /// What the sign says: mm for lengths, kg for masses.
    public var posted: Int?
    /// What was measured, in the same unit.
    public var measured: Int?
    /// What drivers reported, in the same unit.
    public var reported: Int?
    /// The heading that it binds, degrees; nil for both or unknown.
    public var headingDeg: Double?
    /// When it applies.
    public var hours: String?
    /// A value or condition in its source's own words that nobody could read; it leaves the limit unknown, never clear.
    public var unread: String?
    /// Where the row comes from.
    public var source: String
    /// The date that the source is of, `YYYY-MM-DD`.
    public var asOf: String?
    /// Whether nobody measured it.
    public var isSynthetic: Bool
    /// Whether its source is older than it should be.
    public var isStale = false
    /// Other sources that tell of the same place, merged into this one.
    public var others: [Sighting] = []
    /// Sources of single values; the row's own for the others.
    public var origins: [Evidence: Origin]
    /// What drivers report of it; nil where nobody did.
    public var reports: CheckReports?

    /// Creates a checkpoint.
    public init(
        id: String,
        name: String,
        nameEn: String? = nil,
        kind: Kind,
        point: Coordinate,
        road: String? = nil,
        posted: Int? = nil,
        measured: Int? = nil,
        reported: Int? = nil,
        headingDeg: Double? = nil,
        hours: String? = nil,
        unread: String? = nil,
        source: String,
        asOf: String? = nil,
        isSynthetic: Bool,
        origins: [Evidence: Origin] = [:]
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.kind = kind
        self.point = point
        self.road = road
        self.posted = posted
        self.measured = measured
        self.reported = reported
        self.headingDeg = headingDeg
        self.hours = hours
        self.unread = unread
        self.source = source
        self.asOf = asOf
        self.isSynthetic = isSynthetic
        self.origins = origins
    }

    /// Where a value comes from.
    public func origin(of evidence: Evidence) -> Origin { origins[evidence] ?? Origin(source: source, asOf: asOf) }
}
