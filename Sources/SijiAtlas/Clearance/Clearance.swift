/// What a limit means for a vehicle.
public struct Clearance: Sendable, Hashable {
    /// The answer.
    public enum Verdict: String, Sendable, CaseIterable {
        /// Every value that is known lets it pass, and at least one was posted or measured.
        case clear
        /// Every value that is known stops it.
        case blocked
        /// Some let it pass and some do not; never collapsed to either.
        case conflicting
        /// Not enough is known.
        case unknown
    }

    /// Why it is not simply the values beside the vehicle.
    public enum Reason: String, Sendable, CaseIterable {
        /// The limit binds the other direction.
        case otherDirection
        /// The limit does not hold at the time of passing.
        case otherHours
        /// No value of the limit is known.
        case noValue
        /// What the vehicle measures is not known.
        case vehicleUnknown
        /// Only drivers' reports say that it passes.
        case onlyReported
        /// The load on single axles is not known; its mean alone is within the limit.
        case axlesUnknown
        /// When the limit holds, or when it is passed, is not known: taken to hold.
        case hoursUnknown
        /// It forbids all such vehicles.
        case forbidden
        /// It does not concern such a vehicle.
        case notConcerned
        /// The law has several limits, and which of them holds is not known.
        case severalLimits
        /// A permit lifts it.
        case permit
        /// What the source says of it could not be read.
        case notUnderstood
        /// Drivers report that the limit is gone.
        case reportedGone
    }

    /// One value of the limit beside the vehicle.
    public struct Held: Sendable, Hashable {
        /// Which value.
        public let of: Checkpoint.Evidence
        /// mm or kg.
        public let value: Int
        /// What is left, mm or kg; negative where it is too little, nil where the vehicle's measure is not known.
        public let margin: Int?
    }

    /// The answer.
    public let verdict: Verdict
    /// Where clear, the least that is left (mm or kg, from 0); where blocked, the most that is missing (negative); else nil.
    public let margin: Int?
    /// Why.
    public let reason: Reason?
    /// The values that are known, in the order of `Checkpoint.Evidence`.
    public let values: [Held]

    /// Creates a clearance.
    public init(_ verdict: Verdict, margin: Int? = nil, reason: Reason? = nil, values: [Held] = []) {
        self.verdict = verdict
        self.margin = margin
        self.reason = reason
        self.values = values
    }

    /// The same where drivers report that the limit is gone: what it blocked is in conflict, and nothing becomes clear.
    var reportedGone: Clearance {
        switch verdict {
        case .blocked, .conflicting: Clearance(.conflicting, reason: .reportedGone, values: values)
        case .clear, .unknown: self
        }
    }

    /// Whole centimetres left where clear, rounded down.
    ///
    /// For a limit in mm.
    public var clearCm: Int? { verdict == .clear ? margin.map { $0 / 10 } : nil }

    /// Whole centimetres missing where blocked, rounded up.
    public var missingCm: Int? { verdict == .blocked ? margin.map { (9 - $0) / 10 } : nil }

    /// Holds the known values of a limit against a measure.
    ///
    /// A vehicle that measures exactly the limit passes (GB 5768.2: the sign forbids what exceeds the figure). Reports alone
    /// may block and never clear.
    static func holding(_ values: [(of: Checkpoint.Evidence, value: Int)], against measure: Int?) -> Clearance {
        let held = values.map { value in
            Held(of: value.of, value: value.value, margin: measure.map { value.value - $0 })
        }
        guard !held.isEmpty else { return Clearance(.unknown, reason: .noValue) }
        guard measure != nil else { return Clearance(.unknown, reason: .vehicleUnknown, values: held) }
        let margins = held.compactMap(\.margin)
        let least = margins.min() ?? 0
        let passes = margins.filter { $0 >= 0 }.count
        if passes == 0 { return Clearance(.blocked, margin: least, values: held) }
        guard passes == margins.count else { return Clearance(.conflicting, values: held) }
        guard held.contains(where: { $0.of != .reported }) else {
            return Clearance(.unknown, reason: .onlyReported, values: held)
        }
        return Clearance(.clear, margin: least, values: held)
    }
}
