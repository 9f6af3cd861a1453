/// One entry of the gazetteer on the wire.
public struct PlaceWire: Codable, Sendable, Equatable {
    /// GB/T 2260, six digits.
    public var adcode: String
    /// The full Chinese name with its parents, such as `湖南省长沙市雨花区`.
    public var fullName: String
    /// The name itself.
    public var name: String
    /// Pinyin, spaced by syllable.
    public var pinyin: String
    /// `province`, `prefecture` or `county`.
    public var level: String
    /// Latitude, degrees WGS-84; nil where no point is known.
    public var lat: Double?
    /// Longitude.
    public var lon: Double?
    /// What it is called among other cities, such as `长沙 雨花`; only where an address was read.
    public var label: String?
    /// What stands behind the place in the address that was read; absent where nothing does.
    public var rest: String?
    /// Creates an entry.
    public init(
        adcode: String,
        fullName: String,
        name: String,
        pinyin: String,
        level: String,
        lat: Double?,
        lon: Double?,
        label: String? = nil,
        rest: String? = nil
    ) {
        self.adcode = adcode
        self.fullName = fullName
        self.name = name
        self.pinyin = pinyin
        self.level = level
        self.lat = lat
        self.lon = lon
        self.label = label
        self.rest = rest
    }
}

/// `GET /v1/places?q=`, and with `reading=address` the one place that an address begins with.
public struct PlacesAnswer: Codable, Sendable, Equatable {
    /// Best first.
    public var places: [PlaceWire]
    /// Creates an answer.
    public init(places: [PlaceWire]) { self.places = places }
}

/// A rest stop on the wire; what is unknown is absent.
public struct RestStopWire: Codable, Sendable, Equatable {
    /// Its identifier.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// `driversHome` (司机之家), `serviceArea`, `parking`.
    public var kind: String
    /// Latitude.
    public var lat: Double
    /// Longitude.
    public var lon: Double
    /// Great-circle km from the point asked about; absent when asked by id.
    public var distanceKm: Double?
    /// Bearing from there, degrees clockwise from true north.
    public var bearingDeg: Double?
    /// The road, such as `G4`.
    public var road: String?
    /// Its km post.
    public var kmPost: Double?
    /// `up`, `down` or `both`.
    public var side: String?
    /// What is there, said by the source.
    public var services: [String]
    /// What is not there, said by the source.
    public var servicesAbsent: [String]
    /// The grade, as the source has it.
    public var grade: String?
    /// Opening hours.
    public var hours: String?
    /// Lorry parking slots.
    public var parkingSlots: Int?
    /// Where the row comes from.
    public var source: String
    /// The date that the source is of.
    public var asOf: String?
    /// Whether nobody measured it.
    public var synthetic: Bool
    /// Whether its source is older than it should be; absent where it is not.
    public var stale: Bool?
    /// Other sources that tell of the same place.
    public var others: [SightingWire]?
    /// Whether it has room, by what drivers report; absent where nobody reported it.
    public var occupancy: OccupancyWire?
    /// Drivers who say that it is not there.
    public var gone: ReportedWire?
    /// Of a stop that only drivers know of: who say that it is there.
    public var there: ReportedWire?
    /// What drivers report of it; only where it is asked for by id.
    public var reports: [ReportWire]?
    /// Creates a rest stop.
    public init(
        id: String,
        name: String,
        nameEn: String? = nil,
        kind: String,
        lat: Double,
        lon: Double,
        distanceKm: Double? = nil,
        bearingDeg: Double? = nil,
        road: String? = nil,
        kmPost: Double? = nil,
        side: String? = nil,
        services: [String],
        servicesAbsent: [String],
        grade: String? = nil,
        hours: String? = nil,
        parkingSlots: Int? = nil,
        source: String,
        asOf: String? = nil,
        synthetic: Bool,
        occupancy: OccupancyWire? = nil,
        gone: ReportedWire? = nil,
        there: ReportedWire? = nil,
        reports: [ReportWire]? = nil
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.kind = kind
        self.lat = lat
        self.lon = lon
        self.distanceKm = distanceKm
        self.bearingDeg = bearingDeg
        self.road = road
        self.kmPost = kmPost
        self.side = side
        self.services = services
        self.servicesAbsent = servicesAbsent
        self.grade = grade
        self.hours = hours
        self.parkingSlots = parkingSlots
        self.source = source
        self.asOf = asOf
        self.synthetic = synthetic
        self.occupancy = occupancy
        self.gone = gone
        self.there = there
        self.reports = reports
    }
}

/// `GET /v1/rest-stops`: nearest first, ties by id.
public struct RestStopsAnswer: Codable, Sendable, Equatable {
    /// The stops.
    public var restStops: [RestStopWire]
    /// Creates an answer.
    public init(restStops: [RestStopWire]) { self.restStops = restStops }
}

/// A checkpoint, a limit or a weigh station on the wire; what is unknown is absent.
public struct CheckpointWire: Codable, Sendable, Equatable {
    /// Its identifier.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// `weighStation inspection toll heightLimit widthLimit weightLimit axleLimit lengthLimit noTrucks noHazmat`.
    public var kind: String
    /// Latitude.
    public var lat: Double
    /// Longitude.
    public var lon: Double
    /// Great-circle km from the point asked about.
    public var distanceKm: Double?
    /// Bearing from there.
    public var bearingDeg: Double?
    /// The road.
    public var road: String?
    /// What the sign says: metres, or kg for weight and axle limits.
    public var postedValue: Double?
    /// What was measured.
    public var measuredValue: Double?
    /// What drivers reported: of several values the smallest.
    public var reportedValue: Double?
    /// `m` or `kg`; absent where the kind has no value.
    public var unit: String?
    /// The direction of travel that it binds, degrees; absent for both or unknown.
    public var headingDeg: Double?
    /// When it applies.
    public var hours: String?
    /// Where the row comes from.
    public var source: String
    /// The date that the source is of.
    public var asOf: String?
    /// Whether nobody measured it.
    public var synthetic: Bool
    /// Whether its source is older than it should be; absent where it is not.
    public var stale: Bool?
    /// Other sources that tell of the same place.
    public var others: [SightingWire]?
    /// A value or condition in the source's own words that nobody could read: the limit is unknown.
    public var unread: String?
    /// Every value that drivers report and that counts, the smallest first; absent where there is none.
    public var reportedValues: [ReportedWire]?
    /// Drivers who say that it is not there.
    public var gone: ReportedWire?
    /// Of a checkpoint that only drivers know of: who say that it is there.
    public var there: ReportedWire?
    /// What drivers report of it; only where it is asked for by id.
    public var reports: [ReportWire]?
    /// Creates a checkpoint.
    public init(
        id: String,
        name: String,
        nameEn: String? = nil,
        kind: String,
        lat: Double,
        lon: Double,
        distanceKm: Double? = nil,
        bearingDeg: Double? = nil,
        road: String? = nil,
        postedValue: Double? = nil,
        measuredValue: Double? = nil,
        reportedValue: Double? = nil,
        unit: String? = nil,
        headingDeg: Double? = nil,
        hours: String? = nil,
        source: String,
        asOf: String? = nil,
        synthetic: Bool,
        reportedValues: [ReportedWire]? = nil,
        gone: ReportedWire? = nil,
        there: ReportedWire? = nil,
        reports: [ReportWire]? = nil
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.kind = kind
        self.lat = lat
        self.lon = lon
        self.distanceKm = distanceKm
        self.bearingDeg = bearingDeg
        self.road = road
        self.postedValue = postedValue
        self.measuredValue = measuredValue
        self.reportedValue = reportedValue
        self.unit = unit
        self.headingDeg = headingDeg
        self.hours = hours
        self.source = source
        self.asOf = asOf
        self.synthetic = synthetic
        self.reportedValues = reportedValues
        self.gone = gone
        self.there = there
        self.reports = reports
    }
}

/// `GET /v1/checkpoints`: nearest first, ties by id.
public struct CheckpointsAnswer: Codable, Sendable, Equatable {
    /// The checkpoints.
    public var checkpoints: [CheckpointWire]
    /// Creates an answer.
    public init(checkpoints: [CheckpointWire]) { self.checkpoints = checkpoints }
}
