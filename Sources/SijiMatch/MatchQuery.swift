public import SijiFreight
public import SijiGeo
public import SijiHours
public import SijiRoads

/// What a driver asks: which open loads fit this truck, here and now, best first.
public struct MatchQuery: Sendable {
    /// The truck.
    public var truck: Truck
    /// Where it stands.
    public var at: Coordinate
    /// When it is empty and ready.
    public var readyAt: Instant
    /// The driver's clocks at `readyAt`.
    public var clocks: DrivingClocks
    /// The second driver's clocks at `readyAt`; they count where the truck has two.
    public var coClocks: DrivingClocks
    /// The longest deadhead, metres.
    public var maxDeadheadM: Int
    /// Where the load must end: a point and a great-circle radius in metres.
    public var destination: Circle?
    /// The least price, fen.
    public var minPriceFen: Int?
    /// The longest wait for `pickup.from`, minutes.
    public var maxWaitMin: Int?
    /// Cover that is accepted; nil for any.
    public var injuryCover: [InjuryCover]?
    /// The loads that come into question, by what the index does not hold of them; nil for all.
    public var among: Set<LoadID>?
    /// The order.
    public var objective: Objective
    /// How many at most, 1 to 1,000.
    public var limit: Int
    /// How far it is.
    public var distance: DistanceModel
    /// The driving-time rule.
    public var rule: DrivingRule
    /// Whether each match carries ledger and schedule.
    public var explain: Bool
    /// Whether all that fit are counted.
    public var count: Bool

    /// A point and a radius.
    public struct Circle: Sendable, Hashable {
        /// The centre.
        public let centre: Coordinate
        /// Great-circle metres.
        public let radiusM: Int

        /// Creates a circle.
        public init(centre: Coordinate, radiusM: Int) {
            self.centre = centre
            self.radiusM = radiusM
        }
    }

    /// Creates a query with the contract's defaults.
    public init(
        truck: Truck,
        at: Coordinate,
        readyAt: Instant,
        clocks: DrivingClocks = DrivingClocks(),
        coClocks: DrivingClocks = DrivingClocks(),
        maxDeadheadM: Int = 200_000,
        destination: Circle? = nil,
        minPriceFen: Int? = nil,
        maxWaitMin: Int? = nil,
        injuryCover: [InjuryCover]? = nil,
        objective: Objective = .perHour,
        limit: Int = 20,
        distance: DistanceModel = .circuity(factor: 1.3),
        rule: DrivingRule = .cn,
        explain: Bool = true,
        count: Bool = false
    ) {
        self.truck = truck
        self.at = at
        self.readyAt = readyAt
        self.clocks = clocks
        self.coClocks = coClocks
        self.maxDeadheadM = maxDeadheadM
        self.destination = destination
        self.minPriceFen = minPriceFen
        self.maxWaitMin = maxWaitMin
        self.injuryCover = injuryCover
        self.objective = objective
        self.limit = limit
        self.distance = distance
        self.rule = rule
        self.explain = explain
        self.count = count
    }
}

extension MatchQuery {
    /// The clock of who drives, one or two, at `readyAt`.
    func clock(isRecording: Bool = false) -> CrewClock {
        CrewClock(rule: rule, first: clocks, second: truck.drivers > 1 ? coClocks : nil, recording: isRecording)
    }
}

/// What comes first.
public enum Objective: String, Sendable, CaseIterable { case perHour, perKm, net, deadhead, price }
