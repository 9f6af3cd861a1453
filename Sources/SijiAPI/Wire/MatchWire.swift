/// A truck on the wire; see the design's §5.
public struct TruckWire: Codable, Sendable, Equatable {
    /// Costs, integer fen.
    public struct Costs: Codable, Sendable, Equatable {
        /// A km empty.
        public var emptyFenPerKm: Int
        /// A km loaded.
        public var loadedFenPerKm: Int
        /// A km of toll; absent is not counted.
        public var tollFenPerKm: Int?
        /// An hour.
        public var hourFen: Int?
        /// Creates costs.
        public init(emptyFenPerKm: Int, loadedFenPerKm: Int, tollFenPerKm: Int? = nil, hourFen: Int? = nil) {
            self.emptyFenPerKm = emptyFenPerKm
            self.loadedFenPerKm = loadedFenPerKm
            self.tollFenPerKm = tollFenPerKm
            self.hourFen = hourFen
        }
    }
    /// At least one.
    public var bodies: [String]
    /// m.
    public var deckLengthM: Double
    /// m.
    public var overallLengthM: Double?
    /// kg.
    public var payloadKg: Int
    /// m³.
    public var volumeM3: Double?
    /// Axles.
    public var axles: Int?
    /// m.
    public var heightM: Double?
    /// m.
    public var widthM: Double?
    /// kg.
    public var tareKg: Int?
    /// kg.
    public var grossKg: Int?
    /// 1 or 2.
    public var drivers: Int?
    /// The plate.
    public var plate: String?
    /// Classes held.
    public var hazmatClasses: [String]?
    /// Costs; 0 a km where absent.
    public var costs: Costs?
    /// km/h; 65 where absent.
    public var averageKmh: Int?
    /// Creates a truck.
    public init(
        bodies: [String],
        deckLengthM: Double,
        overallLengthM: Double? = nil,
        payloadKg: Int,
        volumeM3: Double? = nil,
        axles: Int? = nil,
        heightM: Double? = nil,
        widthM: Double? = nil,
        tareKg: Int? = nil,
        grossKg: Int? = nil,
        drivers: Int? = nil,
        plate: String? = nil,
        hazmatClasses: [String]? = nil,
        costs: Costs? = nil,
        averageKmh: Int? = nil
    ) {
        self.bodies = bodies
        self.deckLengthM = deckLengthM
        self.overallLengthM = overallLengthM
        self.payloadKg = payloadKg
        self.volumeM3 = volumeM3
        self.axles = axles
        self.heightM = heightM
        self.widthM = widthM
        self.tareKg = tareKg
        self.grossKg = grossKg
        self.drivers = drivers
        self.plate = plate
        self.hazmatClasses = hazmatClasses
        self.costs = costs
        self.averageKmh = averageKmh
    }
}

/// `GET /v1/trucks`.
public struct TrucksAnswer: Codable, Sendable, Equatable {
    /// A truck with its name.
    public struct Named: Codable, Sendable, Equatable {
        /// Its name.
        public var name: String
        /// The truck.
        public var truck: TruckWire
        /// Creates a named truck.
        public init(name: String, truck: TruckWire) {
            self.name = name
            self.truck = truck
        }
    }
    /// By name.
    public var trucks: [Named]
    /// Creates an answer.
    public init(trucks: [Named]) { self.trucks = trucks }
}

/// `POST /v1/matches`; see the design's §6.
public struct MatchRequest: Codable, Sendable, Equatable {
    /// Where the load must end.
    public struct Destination: Codable, Sendable, Equatable {
        /// Latitude.
        public var lat: Double?
        /// Longitude.
        public var lon: Double?
        /// The datum.
        public var datum: String?
        /// GB/T 2260.
        public var adcode: String?
        /// A name.
        public var name: String?
        /// Great-circle km; 100 where absent.
        public var radiusKm: Double?
        /// Creates a destination.
        public init(point: PointWire, radiusKm: Double?) {
            lat = point.lat
            lon = point.lon
            datum = point.datum
            adcode = point.adcode
            name = point.name
            self.radiusKm = radiusKm
        }
    }
    /// How far it is.
    public struct Distance: Codable, Sendable, Equatable {
        /// `expressway` or `circuity`.
        public var model: String
        /// Of `circuity`: 1 to 3; 1.3 where absent.
        public var factor: Double?
        /// Creates a model.
        public init(model: String, factor: Double? = nil) {
            self.model = model
            self.factor = factor
        }
    }
    /// The truck; or `truckName`.
    public var truck: TruckWire?
    /// One of the caller's trucks.
    public var truckName: String?
    /// Where it stands.
    public var at: PointWire
    /// RFC 3339; now where absent.
    public var readyAt: String?
    /// Minutes driven since the last break.
    public var drivenMin: Int?
    /// Minutes driven since the last daily rest.
    public var drivenTodayMin: Int?
    /// The second driver's clocks.
    public var coDriver: ClocksWire?
    /// km; 200 where absent.
    public var maxDeadheadKm: Double?
    /// Where the load must end.
    public var destination: Destination?
    /// Fen.
    public var minPriceFen: Int?
    /// Minutes.
    public var maxWaitMin: Int?
    /// Cover that is accepted.
    public var injuryCover: [String]?
    /// The most days in which a dispatcher pays half of their bookings; who is not known does not fit.
    public var maxDaysToPay: Int?
    /// `perHour perKm net deadhead price`.
    public var objective: String?
    /// 1 to 1,000; 20 where absent.
    public var limit: Int?
    /// How far it is.
    public var distance: Distance?
    /// `cn`, `cn-law` or `none`.
    public var rule: String?
    /// Whether ledger and schedule are wanted; true where absent.
    public var explain: Bool?
    /// Whether all that fit are counted.
    public var count: Bool?
    /// Creates a request.
    public init(at: PointWire) { self.at = at }
}

/// What `POST /v1/matches` and `GET /v1/answers/{id}` answer.
public struct MatchesAnswer: Codable, Sendable, Equatable {
    /// A ledger line.
    public struct Line: Codable, Sendable, Equatable {
        /// `price infoFee empty loaded toll hours`.
        public var item: String
        /// Fen.
        public var fen: Int
        /// Creates it from its members.
        public init(
            item: String,
            fen: Int
        ) {
            self.item = item
            self.fen = fen
        }
    }
    /// A step of the schedule.
    public struct Step: Codable, Sendable, Equatable {
        /// `deadhead wait load drive break rest unload`.
        public var `do`: String
        /// RFC 3339.
        public var from: String
        /// RFC 3339.
        public var to: String
        /// Where, in the listing's words.
        public var place: String?
        /// Who of two drivers is at the wheel, or was last, from 1; absent for a driver alone.
        public var driver: Int?
        /// Creates it from its members.
        public init(
            do: String,
            from: String,
            to: String,
            place: String? = nil,
            driver: Int? = nil
        ) {
            self.do = `do`
            self.from = from
            self.to = to
            self.place = place
            self.driver = driver
        }
    }
    /// What a routing engine measured; the order is not changed by it.
    public struct Refined: Codable, Sendable, Equatable {
        /// Empty km; absent where it found no way.
        public var deadheadKm: Double?
        /// Loaded km through `via`; absent where it found no way.
        public var loadedKm: Double?

        /// Creates figures.
        public init(deadheadKm: Double? = nil, loadedKm: Double? = nil) {
            self.deadheadKm = deadheadKm
            self.loadedKm = loadedKm
        }
    }

    /// One load that fits.
    public struct Entry: Codable, Sendable, Equatable {
        /// The load.
        public var loadId: String
        /// The listing, phone masked.
        public var load: LoadWire
        /// Empty km.
        public var deadheadKm: Double
        /// Loaded km.
        public var loadedKm: Double
        /// Minutes from `readyAt` to the end of unloading.
        public var minutes: Int
        /// Fen; for 面议, what is left without a price.
        public var netFen: Int
        /// Net an hour, fen, rounded half away from zero; absent for 面议.
        public var netFenPerHour: Int?
        /// The price at which net is 0; 面议 only.
        public var breakEvenFen: Int?
        /// What could not be checked.
        public var unchecked: [String]
        /// What the routing engine of `basis.refinedBy` measured.
        public var refined: Refined?
        /// Each yuan.
        public var ledger: [Line]?
        /// What is done when.
        public var schedule: [Step]?
        /// Creates it from its members.
        public init(
            loadId: String,
            load: LoadWire,
            deadheadKm: Double,
            loadedKm: Double,
            minutes: Int,
            netFen: Int,
            netFenPerHour: Int? = nil,
            breakEvenFen: Int? = nil,
            unchecked: [String],
            refined: Refined? = nil,
            ledger: [Line]? = nil,
            schedule: [Step]? = nil
        ) {
            self.loadId = loadId
            self.load = load
            self.deadheadKm = deadheadKm
            self.loadedKm = loadedKm
            self.minutes = minutes
            self.netFen = netFen
            self.netFenPerHour = netFenPerHour
            self.breakEvenFen = breakEvenFen
            self.unchecked = unchecked
            self.refined = refined
            self.ledger = ledger
            self.schedule = schedule
        }
    }
    /// Clocks that came from the driver's own record.
    public struct Hours: Codable, Sendable, Equatable {
        /// Minutes driven since the last break, at `readyAt`.
        public var drivenMin: Int
        /// Minutes driven since the last daily rest, at `readyAt`.
        public var drivenTodayMin: Int

        /// Creates clocks.
        public init(drivenMin: Int, drivenTodayMin: Int) {
            self.drivenMin = drivenMin
            self.drivenTodayMin = drivenTodayMin
        }
    }

    /// How distances and times were made.
    public struct Basis: Codable, Sendable, Equatable {
        /// `expressway` or `circuity`.
        public var model: String
        /// Of `circuity`.
        public var factor: Double?
        /// The routing engine that measured the ways of the first results anew.
        public var refinedBy: String?
        /// Why the routing engine that is set did not.
        public var unrefined: String?
        /// Of `expressway`: that it is a skeleton, for ranking and planning.
        public var skeleton: Bool?
        /// Of `expressway`: the oldest date of the plan.
        public var asOf: String?
        /// The driving-time rule.
        public var rule: String
        /// The objective.
        public var objective: String
        /// What is not counted: `toll`.
        public var notCounted: [String]
        /// The daemon's clock when it was ranked.
        public var rankedAt: String
        /// The empty truck's time.
        public var readyAt: String
        /// The driver's clocks where they were not asked with, and the caller's own record has them.
        public var hours: Hours?
        /// Creates it from its members.
        public init(
            model: String,
            factor: Double? = nil,
            refinedBy: String? = nil,
            unrefined: String? = nil,
            skeleton: Bool? = nil,
            asOf: String? = nil,
            rule: String,
            objective: String,
            notCounted: [String],
            rankedAt: String,
            readyAt: String,
            hours: Hours? = nil
        ) {
            self.model = model
            self.factor = factor
            self.refinedBy = refinedBy
            self.unrefined = unrefined
            self.skeleton = skeleton
            self.asOf = asOf
            self.rule = rule
            self.objective = objective
            self.notCounted = notCounted
            self.rankedAt = rankedAt
            self.readyAt = readyAt
            self.hours = hours
        }
    }
    /// Ask again under this.
    public var id: String
    /// How it was made.
    public var basis: Basis
    /// Best first.
    public var matches: [Entry]
    /// 面议, by deadhead.
    public var negotiable: [Entry]
    /// All that fit, where asked.
    public var fits: Int?

    /// Creates an answer.
    public init(id: String, basis: Basis, matches: [Entry], negotiable: [Entry], fits: Int?) {
        self.id = id
        self.basis = basis
        self.matches = matches
        self.negotiable = negotiable
        self.fits = fits
    }
}
