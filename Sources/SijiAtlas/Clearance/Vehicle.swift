/// A loaded vehicle as signs and laws measure it; nil is not known, and then nothing is clear that asks for it.
public struct Vehicle: Sendable, Hashable {
    /// Height over the ground with the load, mm.
    public var heightMm: Int?
    /// Width with the load, mm.
    public var widthMm: Int?
    /// Length of the whole vehicle, mm; never the deck's.
    public var lengthMm: Int?
    /// Mass of vehicle and load, kg.
    public var massKg: Int?
    /// The mass that it is allowed in all, kg: what plates and city bans go by.
    public var allowedKg: Int?
    /// Axles.
    public var axles: Int?
    /// Whether it is a tractor or truck with a trailer (汽车列车).
    public var isTrain: Bool?
    /// Driven axles of the tractor.
    public var driveAxles: Int?
    /// Whether the load is dangerous goods.
    public var carriesHazmat: Bool?
    /// The colour of the plate.
    public var plateColour: PlateColour?
    /// Identifiers of the bans that a permit lifts.
    public var permits: Set<String>

    /// Creates a vehicle.
    public init(
        heightMm: Int? = nil,
        widthMm: Int? = nil,
        lengthMm: Int? = nil,
        massKg: Int? = nil,
        allowedKg: Int? = nil,
        axles: Int? = nil,
        isTrain: Bool? = nil,
        driveAxles: Int? = nil,
        carriesHazmat: Bool? = nil,
        plateColour: PlateColour? = nil,
        permits: Set<String> = []
    ) {
        self.heightMm = heightMm
        self.widthMm = widthMm
        self.lengthMm = lengthMm
        self.massKg = massKg
        self.allowedKg = allowedKg
        self.axles = axles
        self.isTrain = isTrain
        self.driveAxles = driveAxles
        self.carriesHazmat = carriesHazmat
        self.plateColour = plateColour
        self.permits = permits
    }
}

/// Plate colours by the codes of the freight platforms (JT/T 697.7), which are not those of ETC.
public enum PlateColour: String, Sendable, CaseIterable {
    case blue = "1", yellow = "2", black = "3", white = "4", green = "5", other = "9"
    case agriculturalYellow = "91", agriculturalGreen = "92", yellowGreen = "93", gradientGreen = "94"
}
