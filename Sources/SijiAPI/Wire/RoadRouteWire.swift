/// `POST /v1/routes`: from where to where.
public struct RoadRouteRequest: Codable, Sendable, Equatable {
    /// Where it begins.
    public var from: PointWire
    /// Where it ends.
    public var to: PointWire
    /// Where it goes through, in order.
    public var via: [PointWire]?
    /// The truck, whose `averageKmh` the minutes are reckoned with.
    public var truck: TruckWire?
    /// One of the caller's trucks.
    public var truckName: String?

    /// Creates a request.
    public init(
        from: PointWire,
        to: PointWire,
        via: [PointWire]? = nil,
        truck: TruckWire? = nil,
        truckName: String? = nil
    ) {
        self.from = from
        self.to = to
        self.via = via
        self.truck = truck
        self.truckName = truckName
    }
}

/// A way by road, named.
public struct RoadRouteAnswer: Codable, Sendable, Equatable {
    /// A place that the way begins, ends or goes through.
    public struct Place: Codable, Sendable, Equatable {
        /// Latitude, degrees.
        public var lat: Double
        /// Longitude, degrees.
        public var lon: Double
        /// What it is called; absent for bare coordinates.
        public var name: String?

        /// Creates a place.
        public init(lat: Double, lon: Double, name: String?) {
            self.lat = lat
            self.lon = lon
            self.name = name
        }
    }

    /// A stretch on one road.
    public struct Part: Codable, Sendable, Equatable {
        /// `road`, `ordinary` or `ferry`.
        public var on: String
        /// The expressway's number; absent elsewhere.
        public var road: String?
        /// The expressway's name, in short where it has one.
        public var name: String?
        /// Kilometres.
        public var km: Double
        /// The control point where it begins; absent for other places.
        public var from: String?
        /// The control point where it ends.
        public var to: String?
        /// That in English, where it is known.
        public var toEn: String?
        /// Minutes under way on a ferry, where they are known.
        public var ferryMin: Int?

        /// Creates a stretch.
        public init(
            on: String,
            road: String?,
            name: String?,
            km: Double,
            from: String?,
            to: String?,
            toEn: String? = nil,
            ferryMin: Int?
        ) {
            self.on = on
            self.road = road
            self.name = name
            self.km = km
            self.from = from
            self.to = to
            self.toEn = toEn
            self.ferryMin = ferryMin
        }
    }

    /// How many kilometres rest on what.
    public struct Share: Codable, Sendable, Equatable {
        /// `published`, `assumed`, `ordinary` or `ferry`.
        public var basis: String
        /// Kilometres.
        public var km: Double

        /// Creates a share.
        public init(basis: String, km: Double) {
            self.basis = basis
            self.km = km
        }
    }

    /// A line of GeoJSON (RFC 7946).
    public struct Line: Codable, Sendable, Equatable {
        /// `LineString`.
        public var type: String
        /// Longitude and latitude of each place, degrees.
        public var coordinates: [[Double]]

        /// Creates a line.
        public init(coordinates: [[Double]]) {
            type = "LineString"
            self.coordinates = coordinates
        }
    }

    /// What answered: `expressway`, or the routing engine's name.
    public var model: String
    /// Whether it is a skeleton: lengths for ranking and planning, no turns, and a line that is straight between control points.
    public var skeleton: Bool
    /// Why a routing engine that is set did not answer: `unreachable timeout failed outside tooFar refused resting`.
    public var why: String?
    /// How long the engine takes it to last, minutes; absent without one.
    public var engineMin: Int?
    /// What the engine was not told of the truck, so that it took figures of its own.
    public var untold: [String]?
    /// Known limits of the way that are not clear for the truck; absent without a truck.
    public var limits: [TripAnswer.Limit]?
    /// The oldest date that a row of the plan is of.
    public var asOf: String?
    /// Where it begins.
    public var from: Place
    /// Where it ends.
    public var to: Place
    /// Where it goes through.
    public var via: [Place]
    /// The whole way, ferries with it.
    public var km: Double
    /// What is driven of it.
    public var drivenKm: Double
    /// Minutes of driving, breaks, waiting and ferries not counted.
    public var minutes: Int
    /// The speed that they are reckoned with.
    public var averageKmh: Int
    /// Minutes under way on ferries; absent where there is none.
    public var ferryMin: Int?
    /// The expressways in order.
    public var roads: [String]
    /// The stretches in order; their kilometres sum to `km`.
    public var parts: [Part]
    /// What the kilometres rest on; they sum to `km`.
    public var circuity: [Share]
    /// The line that is drawn.
    public var geometry: Line

    /// Creates an answer.
    public init(
        model: String,
        skeleton: Bool,
        why: String? = nil,
        engineMin: Int? = nil,
        untold: [String]? = nil,
        limits: [TripAnswer.Limit]? = nil,
        asOf: String?,
        from: Place,
        to: Place,
        via: [Place],
        km: Double,
        drivenKm: Double,
        minutes: Int,
        averageKmh: Int,
        ferryMin: Int?,
        roads: [String],
        parts: [Part],
        circuity: [Share],
        geometry: Line
    ) {
        self.model = model
        self.skeleton = skeleton
        self.why = why
        self.engineMin = engineMin
        self.untold = untold
        self.limits = limits
        self.asOf = asOf
        self.from = from
        self.to = to
        self.via = via
        self.km = km
        self.drivenKm = drivenKm
        self.minutes = minutes
        self.averageKmh = averageKmh
        self.ferryMin = ferryMin
        self.roads = roads
        self.parts = parts
        self.circuity = circuity
        self.geometry = geometry
    }
}
