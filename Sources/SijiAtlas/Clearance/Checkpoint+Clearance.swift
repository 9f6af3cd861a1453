import Glibc

/// How a limit is met on a route.
public struct Passing: Sendable, Hashable {
    /// The heading of travel there, degrees; nil where the line says nothing of it.
    public var headingDeg: Double?
    /// When; nil where that is not known.
    public var time: WeekSpan?

    /// Creates a passing.
    public init(headingDeg: Double? = nil, time: WeekSpan? = nil) {
        self.headingDeg = headingDeg
        self.time = time
    }
}

extension Checkpoint {
    /// A limit binds travel within so many degrees of its heading; signs and maps are rough, and crossroads are not.
    public static let headingToleranceDeg = 75.0

    /// The values that are known, posted first; of what drivers report, every value that counts, the smallest first.
    public var values: [(of: Evidence, value: Int)] {
        [(.posted, posted), (.measured, measured), (.reported, reported)].compactMap { of, value in
            value.map { (of, $0) }
        } + (reports?.values ?? []).map { (.reported, $0.value) }
    }

    /// What drivers report of each of `values`, in the same order; nil for one that the data have.
    public var reportedSides: [ReportedSide?] {
        let known = [posted, measured, reported].compactMap { $0 }
        return known.map { _ in nil } + (reports?.values ?? []).map(\.side)
    }

    /// What the checkpoint means for a vehicle that passes it; nil where it is no limit (tolls, inspections, weigh stations).
    ///
    /// A limit of the other direction, or of other hours, is clear without a margin. Where its hours cannot be read, or the
    /// time of passing is not known, it is taken to hold; where it then does not let the vehicle pass, the reason says so. Where
    /// the source's own words could not be read, it is unknown.
    ///
    /// Where drivers report that it is gone, a limit that blocks is `conflicting`: reports never make it clear.
    public func clearance(of vehicle: Vehicle, passing: Passing) -> Clearance? {
        guard let found = unconditional(vehicle).map({ reports?.gone == nil ? $0 : $0.reportedGone }) else {
            return nil
        }
        if let headingDeg, let travelDeg = passing.headingDeg,
            Checkpoint.turnDeg(headingDeg, travelDeg) > Checkpoint.headingToleranceDeg
        {
            return Clearance(.clear, reason: .otherDirection, values: found.values)
        }
        if unread != nil, found.reason != .notConcerned {
            return Clearance(.unknown, reason: .notUnderstood, values: found.values)
        }
        guard let hours else { return found }
        switch WeekHours(hours)?.cover(passing.time) {
        case .inside, .partly: return found
        case .outside: return Clearance(.clear, reason: .otherHours, values: found.values)
        case nil:
            guard found.verdict != .clear,
                found.reason == nil || found.reason == .forbidden || found.reason == .reportedGone
            else { return found }
            return Clearance(found.verdict, margin: found.margin, reason: .hoursUnknown, values: found.values)
        }
    }

    private func unconditional(_ vehicle: Vehicle) -> Clearance? {
        switch kind {
        case .heightLimit: Clearance.holding(values, against: vehicle.heightMm)
        case .widthLimit: Clearance.holding(values, against: vehicle.widthMm)
        case .lengthLimit: Clearance.holding(values, against: vehicle.lengthMm)
        case .weightLimit: Clearance.holding(values, against: vehicle.massKg)
        case .axleLimit: axles(vehicle)
        case .noTrucks: Clearance(.blocked, reason: .forbidden)
        case .noHazmat:
            switch vehicle.carriesHazmat {
            case true?: Clearance(.blocked, reason: .forbidden)
            case false?: Clearance(.clear, reason: .notConcerned)
            case nil: Clearance(.unknown, reason: .vehicleUnknown)
            }
        case .weighStation, .inspection, .toll: nil
        }
    }

    /// The heaviest axle carries at least the mean: over the limit the mean blocks, and within it proves nothing.
    private func axles(_ vehicle: Vehicle) -> Clearance {
        var mean: Int?
        if let massKg = vehicle.massKg, let axles = vehicle.axles, axles > 0 { mean = (massKg + axles - 1) / axles }
        let held = Clearance.holding(values, against: mean)
        guard held.verdict == .clear else { return held }
        return Clearance(.unknown, reason: .axlesUnknown, values: held.values)
    }

    /// The angle between two headings, 0 to 180 degrees.
    static func turnDeg(_ left: Double, _ right: Double) -> Double {
        let turn = fmod(abs(left - right), 360)
        return turn > 180 ? 360 - turn : turn
    }
}
