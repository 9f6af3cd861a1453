/// What a limit means for a truck; what is unknown is absent.
public struct ClearanceWire: Codable, Sendable, Equatable {
    /// `clear`, `blocked`, `conflicting`, `unknown`.
    public var verdict: String
    /// Whole centimetres left, rounded down; where clear, of a limit in metres.
    public var clearCm: Int?
    /// Whole centimetres missing, rounded up; where blocked.
    public var missingCm: Int?
    /// Kilograms left; where clear, of a limit in kg.
    public var clearKg: Int?
    /// Kilograms too many; where blocked.
    public var missingKg: Int?
    /// Why it is not simply the values beside the truck.
    public var reason: String?
    /// Each value that is known, with its own source and age.
    public var values: [Value]

    /// One value of a limit beside the truck.
    public struct Value: Codable, Sendable, Equatable {
        /// `posted`, `measured`, `reported`.
        public var of: String
        /// Metres or kg.
        public var value: Double
        /// What is left, in the same unit; negative where it is too little, absent where the truck's measure is not known.
        public var margin: Double?
        /// Where the value comes from.
        public var source: String
        /// The date that the source is of.
        public var asOf: String?
        /// Days since then.
        public var ageDays: Int?
        /// How many drivers report it; absent for what the data have.
        public var drivers: Int?
        /// Creates a value.
        public init(
            of: String,
            value: Double,
            margin: Double?,
            source: String,
            asOf: String?,
            ageDays: Int?,
            drivers: Int? = nil
        ) {
            self.of = of
            self.value = value
            self.margin = margin
            self.source = source
            self.asOf = asOf
            self.ageDays = ageDays
            self.drivers = drivers
        }
    }

    /// Creates a clearance.
    public init(
        verdict: String,
        clearCm: Int? = nil,
        missingCm: Int? = nil,
        clearKg: Int? = nil,
        missingKg: Int? = nil,
        reason: String? = nil,
        values: [Value] = []
    ) {
        self.verdict = verdict
        self.clearCm = clearCm
        self.missingCm = missingCm
        self.clearKg = clearKg
        self.missingKg = missingKg
        self.reason = reason
        self.values = values
    }
}

/// What limits were held against; what is absent is not known.
public struct VehicleWire: Codable, Sendable, Equatable {
    /// Height over the ground with the load, m.
    public var heightM: Double?
    /// Width with the load, m.
    public var widthM: Double?
    /// Length of the whole vehicle, m.
    public var lengthM: Double?
    /// Mass of vehicle and load, kg.
    public var massKg: Int?
    /// `load`: the tare and the load that was given; `gross`: what the truck is allowed, since no load was given.
    public var massFrom: String?
    /// Axles.
    public var axles: Int?
    /// The toll class by JT/T 489-2019, 1 to 6.
    public var tollClass: Int?
    /// What the toll of the whole line comes to, fen; absent where no rate is set.
    public var tollFen: Int?
    /// Whether fresh produce reaches four fifths; absent where it is none or that is not known.
    public var greenChannel: Bool?
    /// Creates a vehicle.
    public init(
        heightM: Double? = nil,
        widthM: Double? = nil,
        lengthM: Double? = nil,
        massKg: Int? = nil,
        massFrom: String? = nil,
        axles: Int? = nil,
        tollClass: Int? = nil,
        tollFen: Int? = nil,
        greenChannel: Bool? = nil
    ) {
        self.heightM = heightM
        self.widthM = widthM
        self.lengthM = lengthM
        self.massKg = massKg
        self.massFrom = massFrom
        self.axles = axles
        self.tollClass = tollClass
        self.tollFen = tollFen
        self.greenChannel = greenChannel
    }
}

/// A national limit beside a truck.
public struct LawWire: Codable, Sendable, Equatable {
    /// `height`, `width`, `length`, `mass`.
    public var item: String
    /// The limits that may hold, the strictest first.
    public var limits: [Limit]
    /// What it means for the truck.
    public var clearance: ClearanceWire

    /// One limit of the rule.
    public struct Limit: Codable, Sendable, Equatable {
        /// Metres, or kg for mass.
        public var value: Double
        /// `any`, `truck`, `train`.
        public var build: String
        /// The driven axles that it is for; any where absent.
        public var driveAxles: Int?
        /// Where it was read.
        public var source: String
        /// The day of that text.
        public var asOf: String
        /// Creates a limit.
        public init(value: Double, build: String, driveAxles: Int?, source: String, asOf: String) {
            self.value = value
            self.build = build
            self.driveAxles = driveAxles
            self.source = source
            self.asOf = asOf
        }
    }

    /// Creates a judged limit.
    public init(item: String, limits: [Limit], clearance: ClearanceWire) {
        self.item = item
        self.limits = limits
        self.clearance = clearance
    }
}

/// An edge that a little more, or less, goes over.
public struct CliffWire: Codable, Sendable, Equatable {
    /// `mass`, `height`, `width`, `length`, `greenChannel`, `tollClass`.
    public var edge: String
    /// Where it lies: metres or kg.
    public var limit: Double
    /// What the truck measures, in the same unit.
    public var measure: Double
    /// What is left before it; negative where it is past.
    public var room: Double
    /// The step that is looked at; negative where less is what goes over.
    public var step: Double
    /// What is left after it; negative where it goes over.
    public var after: Double
    /// `m` or `kg`.
    public var unit: String
    /// Whether the pallet is an assumption of siji's.
    public var assumed: Bool
    /// Of several limits that may hold: which build, or how many drive axles, this one is for.
    public var only: String?
    /// `overLimit`, `greenChannel`, `tollClass`.
    public var losses: [String]
    /// The toll at stake, fen; absent where none is set or at stake.
    public var tollFen: Int?
    /// Creates a cliff.
    public init(
        edge: String,
        limit: Double,
        measure: Double,
        room: Double,
        step: Double,
        after: Double,
        unit: String,
        assumed: Bool,
        only: String?,
        losses: [String],
        tollFen: Int?
    ) {
        self.edge = edge
        self.limit = limit
        self.measure = measure
        self.room = room
        self.step = step
        self.after = after
        self.unit = unit
        self.assumed = assumed
        self.only = only
        self.losses = losses
        self.tollFen = tollFen
    }
}
