/// A truck, validated.
public struct Truck: Sendable, Hashable {
    /// Its bodies, at least one.
    public var bodies: BodySet
    /// Length of the deck (车长), mm.
    public var deckLengthMm: Int
    /// Length of the whole vehicle, mm.
    public var overallLengthMm: Int?
    /// What it may carry, kg.
    public var payloadKg: Int
    /// What it holds, litres (dm³); nil where unknown.
    public var volumeL: Int?
    /// Axles, 2 to 20.
    public var axles: Int?
    /// Height, mm.
    public var heightMm: Int?
    /// Width, mm.
    public var widthMm: Int?
    /// Mass empty, kg.
    public var tareKg: Int?
    /// Mass allowed in all, kg.
    public var grossKg: Int?
    /// Drivers on board, 1 or 2.
    public var drivers: Int
    /// The number plate.
    public var plate: String?
    /// Classes of dangerous goods that truck and driver are licensed for.
    public var hazmatClasses: [String]
    /// What driving costs.
    public var costs: TruckCosts
    /// Average speed, km/h, 5 to 120.
    public var averageKmh: Int

    /// The average speed where nobody gave one, km/h.
    public static let commonKmh = 65

    /// Creates a truck from parts that were validated.
    public init(
        bodies: BodySet,
        deckLengthMm: Int,
        overallLengthMm: Int? = nil,
        payloadKg: Int,
        volumeL: Int? = nil,
        axles: Int? = nil,
        heightMm: Int? = nil,
        widthMm: Int? = nil,
        tareKg: Int? = nil,
        grossKg: Int? = nil,
        drivers: Int = 1,
        plate: String? = nil,
        hazmatClasses: [String] = [],
        costs: TruckCosts,
        averageKmh: Int = Truck.commonKmh
    ) {
        self.bodies = bodies
        self.deckLengthMm = deckLengthMm
        self.overallLengthMm = overallLengthMm
        self.payloadKg = payloadKg
        self.volumeL = volumeL
        self.axles = axles
        self.heightMm = heightMm
        self.widthMm = widthMm
        self.tareKg = tareKg
        self.grossKg = grossKg
        self.drivers = drivers
        self.plate = plate
        self.hazmatClasses = hazmatClasses
        self.costs = costs
        self.averageKmh = averageKmh
    }
}

/// What a truck's driving costs, integer fen.
public struct TruckCosts: Sendable, Hashable {
    /// Fen a km run empty, 0 to 10,000.
    public var emptyFenPerKm: Int
    /// Fen a km run loaded, 0 to 10,000.
    public var loadedFenPerKm: Int
    /// Fen of toll a km, 0 to 10,000; nil is *not counted*, and every answer says so.
    public var tollFenPerKm: Int?
    /// What the driver's hour is worth, fen, 0 to 1,000,000.
    public var hourFen: Int

    /// Creates costs.
    public init(emptyFenPerKm: Int, loadedFenPerKm: Int, tollFenPerKm: Int? = nil, hourFen: Int = 0) {
        self.emptyFenPerKm = emptyFenPerKm
        self.loadedFenPerKm = loadedFenPerKm
        self.tollFenPerKm = tollFenPerKm
        self.hourFen = hourFen
    }
}
