/// A plan: what is done when, and where.
public struct TripPlan: Sendable, Hashable {
    /// A halt that is reached too late.
    public struct Late: Sendable, Hashable {
        /// The halt, by its place in the question.
        public let halt: Int
        /// By how many minutes, rounded up.
        public let byMin: Int

        /// Creates a miss.
        public init(halt: Int, byMin: Int) {
            self.halt = halt
            self.byMin = byMin
        }
    }

    /// The steps, contiguous, from the start to the end of the last halt.
    public let steps: [TripStep]
    /// The halts that are reached too late; empty for a plan that keeps its windows.
    public let late: [Late]
    /// How many of the drivers drive: a crew's plan for one of them is legal, and not the best.
    public let drivers: Int
    /// Only the best haven of each so many metres was weighed, 0 for the fewest that suffice; nil where all were.
    public let thinnedToM: Int?

    /// Minutes in all.
    public var minutes: Int { steps.last?.toMin ?? 0 }

    /// Creates a plan.
    public init(steps: [TripStep], late: [Late], drivers: Int = 1, thinnedToM: Int? = nil) {
        self.steps = steps
        self.late = late
        self.drivers = drivers
        self.thinnedToM = thinnedToM
    }
}

/// Why there is no legal plan: the first gap that no choice of stops gets over.
public struct TripObstacle: Sendable, Hashable {
    /// Which limit of the rule is broken.
    public enum Limit: String, Sendable, CaseIterable {
        /// Driving without a break.
        case continuous
        /// Driving without the daily rest.
        case daily
    }

    /// Which limit.
    public let limit: Limit
    /// The least that would have to be driven, minutes on the clock.
    public let neededMin: Int
    /// What the rule allows, minutes.
    public let allowedMin: Int
    /// From where, road metres from the start: the last place that is reached in legal time and lets the truck go on.
    public let fromM: Int
    /// To where: the next place after it where the truck may stand.
    public let toM: Int

    /// Creates an obstacle.
    public init(_ limit: Limit, neededMin: Int, allowedMin: Int, fromM: Int, toM: Int) {
        self.limit = limit
        self.neededMin = neededMin
        self.allowedMin = allowedMin
        self.fromM = fromM
        self.toM = toM
    }
}

/// What planning comes to.
public enum TripOutcome: Sendable, Hashable {
    /// The best plan.
    case plan(TripPlan)
    /// There is none that the rule allows.
    case obstacle(TripObstacle)
}
