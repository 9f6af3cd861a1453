/// How a driver stands at a moment, and what is left.
public struct DrivingStanding: Sendable, Hashable {
    /// What goes on.
    public let act: DrivingRecord.Act
    /// Since when, seconds since the epoch.
    public let sinceSec: Int64
    /// Minutes driven, as they count if the wheels turned now.
    public let clocks: DrivingClocks
    /// Minutes of the standstill under way; 0 where the wheels turn.
    public let stoodMin: Int
    /// The rule by which it is reckoned.
    public let rule: DrivingRule

    /// Minutes that may be driven before a break; nil for no limit.
    public var leftMin: Int? {
        guard let continuousMin = rule.continuousMin else { return leftTodayMin }
        return max(0, min(continuousMin - clocks.drivenMin, leftTodayMin ?? .max))
    }

    /// Minutes that may be driven before the daily rest; nil for no limit.
    public var leftTodayMin: Int? { rule.dailyDrivingMin.map { max(0, $0 - clocks.drivenTodayMin) } }

    /// Minutes that the standstill under way still lacks to count as a break; nil where it does, or where the wheels turn.
    public var breakLacksMin: Int? {
        act == .rest && rule.continuousMin != nil && stoodMin < rule.breakMin ? rule.breakMin - stoodMin : nil
    }

    /// The same of the daily rest.
    public var restLacksMin: Int? {
        act == .rest && rule.dailyDrivingMin != nil && stoodMin < rule.dailyRestMin
            ? rule.dailyRestMin - stoodMin : nil
    }
}
