/// A driving-time rule as data, minutes.
public struct DrivingRule: Sendable, Hashable {
    /// The rule's name on the wire.
    public let name: String
    /// Driving without a stop, at most; nil for no limit.
    public let continuousMin: Int?
    /// A stop that sets the continuous clock to 0.
    public let breakMin: Int
    /// Driving between two daily rests, at most; nil for no limit.
    public let dailyDrivingMin: Int?
    /// A stop that sets both clocks to 0.
    public let dailyRestMin: Int

    /// Creates a rule.
    ///
    /// A limit is at least a minute, and so is the stop that sets its clock to 0; a daily rest is no shorter than a break.
    public init(name: String, continuousMin: Int?, breakMin: Int, dailyDrivingMin: Int?, dailyRestMin: Int) {
        precondition((continuousMin ?? 1) > 0 && (dailyDrivingMin ?? 1) > 0, "a driving limit is at least a minute")
        precondition(continuousMin == nil || breakMin > 0, "a continuous limit needs a break of at least a minute")
        precondition(dailyDrivingMin == nil || dailyRestMin > 0, "a daily limit needs a rest of at least a minute")
        precondition(dailyRestMin >= breakMin, "a daily rest is no shorter than a break")
        self.name = name
        self.continuousMin = continuousMin
        self.breakMin = breakMin
        self.dailyDrivingMin = dailyDrivingMin
        self.dailyRestMin = dailyRestMin
    }

    /// 240 minutes then 20, with a daily pair that is a safety default and not law.
    ///
    /// Source of 240 and 20: 道路交通安全法实施条例, article 62(7).
    public static let cn = DrivingRule(
        name: "cn",
        continuousMin: 240,
        breakMin: 20,
        dailyDrivingMin: 540,
        dailyRestMin: 600
    )
    /// The law's 240 and 20 alone.
    public static let cnLaw = DrivingRule(
        name: "cn-law",
        continuousMin: 240,
        breakMin: 20,
        dailyDrivingMin: nil,
        dailyRestMin: 600
    )
    /// No breaks at all.
    public static let none = DrivingRule(
        name: "none",
        continuousMin: nil,
        breakMin: 0,
        dailyDrivingMin: nil,
        dailyRestMin: 0
    )

    /// The rules that a request may name.
    public static let known = [cn, cnLaw, none]
}

/// The driver's two clocks, minutes driven.
public struct DrivingClocks: Sendable, Hashable {
    /// Driven since the last break.
    public var drivenMin: Int
    /// Driven since the last daily rest.
    public var drivenTodayMin: Int

    /// Creates clocks, both ≥ 0.
    public init(drivenMin: Int = 0, drivenTodayMin: Int = 0) {
        self.drivenMin = drivenMin
        self.drivenTodayMin = drivenTodayMin
    }
}
