public import SijiGeo

/// A city's ban on trucks: where, when, and for whom.
public struct CityBan: Sendable, Hashable {
    /// Its identifier, unique in the atlas.
    public var id: String
    /// Its name.
    public var name: String
    /// Its name in English.
    public var nameEn: String?
    /// The zone: a ring of great-circle arcs, at least three corners, the first not repeated, smaller than a hemisphere.
    public var zone: [Coordinate]
    /// When it holds, as `WeekHours` reads it; always where nil.
    public var hours: String?
    /// The plate colours that it is for; all where empty.
    public var plateColours: Set<PlateColour>
    /// It is for vehicles whose allowed mass is over this, kg; for all where nil.
    public var overKg: Int?
    /// Whether a permit lifts it.
    public var isLiftedByPermit: Bool
    /// Where the row comes from.
    public var source: String
    /// The date that the source is of, `YYYY-MM-DD`.
    public var asOf: String?
    /// Whether nobody decreed it.
    public var isSynthetic: Bool

    /// Creates a ban.
    public init(
        id: String,
        name: String,
        nameEn: String? = nil,
        zone: [Coordinate],
        hours: String? = nil,
        plateColours: Set<PlateColour> = [],
        overKg: Int? = nil,
        isLiftedByPermit: Bool = false,
        source: String,
        asOf: String? = nil,
        isSynthetic: Bool
    ) {
        self.id = id
        self.name = name
        self.nameEn = nameEn
        self.zone = zone
        self.hours = hours
        self.plateColours = plateColours
        self.overKg = overKg
        self.isLiftedByPermit = isLiftedByPermit
        self.source = source
        self.asOf = asOf
        self.isSynthetic = isSynthetic
    }

    /// What it means for a vehicle that is in the zone for a time; nil where that time is not known.
    ///
    /// One thing that surely excepts the vehicle is enough to be clear; else whatever is not known leaves it unknown.
    public func clearance(of vehicle: Vehicle, during time: WeekSpan?) -> Clearance {
        var isOpen = false
        if !plateColours.isEmpty {
            if let colour = vehicle.plateColour {
                if !plateColours.contains(colour) { return Clearance(.clear, reason: .notConcerned) }
            } else {
                isOpen = true
            }
        }
        if let overKg {
            if let allowedKg = vehicle.allowedKg {
                if allowedKg <= overKg { return Clearance(.clear, reason: .notConcerned) }
            } else {
                isOpen = true
            }
        }
        if isLiftedByPermit, vehicle.permits.contains(id) { return Clearance(.clear, reason: .permit) }
        if let hours {
            switch WeekHours(hours)?.cover(time) {
            case .outside?: return Clearance(.clear, reason: .otherHours)
            case .partly?, .inside?: break
            case nil: return Clearance(.unknown, reason: isOpen ? .vehicleUnknown : .hoursUnknown)
            }
        }
        return isOpen ? Clearance(.unknown, reason: .vehicleUnknown) : Clearance(.blocked, reason: .forbidden)
    }
}
