public import SijiGeo

/// What a rest stop offers.
///
/// The first five are the free basics of a 司机之家.
public enum RestService: String, Sendable, CaseIterable {
    case parking, hotWater, mealHeating, shower, laundry
    case beds, canteen, repair, fuel, lng, charging, adblue, security, legalAid, policyAdvice, training
    case injuryCoverDesk, partyBranch
}

/// Where a driver may stop.
public struct RestStop: Sendable, Hashable {
    /// What kind of stop.
    public enum Kind: String, Sendable, CaseIterable { case driversHome, serviceArea, parking }
    /// The carriageway that it lies on.
    public enum Side: String, Sendable, CaseIterable { case up, down, both }

    /// Its identifier, unique in the atlas; ties of distance go by it.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// Its kind.
    public var kind: Kind
    /// Where.
    public var point: Coordinate
    /// The road, such as `G4`.
    public var road: String?
    /// Its km post, in metres.
    public var kmPostM: Int?
    /// Its side.
    public var side: Side?
    /// What the source says is there.
    public var services: Set<RestService>
    /// What the source says is not there; what stands in neither is unknown.
    public var servicesAbsent: Set<RestService>
    /// The grade, as the source has it.
    public var grade: String?
    /// Opening hours.
    public var hours: String?
    /// Lorry parking slots.
    public var parkingSlots: Int?
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
    /// What drivers report of it; nil where nobody did.
    public var reports: StopReports?

    /// Creates a rest stop.
    public init(
        id: String,
        name: String,
        nameEn: String? = nil,
        kind: Kind,
        point: Coordinate,
        road: String? = nil,
        kmPostM: Int? = nil,
        side: Side? = nil,
        services: Set<RestService> = [],
        servicesAbsent: Set<RestService> = [],
        grade: String? = nil,
        hours: String? = nil,
        parkingSlots: Int? = nil,
        source: String,
        asOf: String? = nil,
        isSynthetic: Bool
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.kind = kind
        self.point = point
        self.road = road
        self.kmPostM = kmPostM
        self.side = side
        self.services = services
        self.servicesAbsent = servicesAbsent
        self.grade = grade
        self.hours = hours
        self.parkingSlots = parkingSlots
        self.source = source
        self.asOf = asOf
        self.isSynthetic = isSynthetic
    }
}
