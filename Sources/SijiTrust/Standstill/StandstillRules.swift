/// When a truck counts as having come to a place, and as having left it.
///
/// The figures are our own; each has its reason. What they cannot decide stays undecided.
public struct StandstillRules: Sendable, Hashable {
    /// Within so many metres of a place the truck is there.
    ///
    /// A works or a logistics park is up to about a kilometre across, and its listing names the gate or the middle.
    public var enterM = 500
    /// Beyond so many metres it is away; in between it stays what it was, so that jitter at an edge toggles nothing.
    public var leaveM = 1_000
    /// How long it must have been there before it came, minutes: passing by on a road at 60 km/h takes one.
    public var dwellMin = 5
    /// How many fixes within `enterM` that takes: one stray fix, or two, are none.
    public var dwellFixes = 3
    /// How long it must have been away before it left, minutes: turning round at the gate takes less.
    public var awayMin = 5
    /// How many fixes beyond `leaveM` that takes.
    public var awayFixes = 3
    /// Between fixes further apart than so many minutes nothing is known: a tunnel takes less, a wait for the scales more.
    public var gapMin = 15
    /// A fix that may be further off than so many metres says nothing.
    ///
    /// Half of the way from `enterM` to `leaveM`: a truck at one edge is never seen beyond the other.
    public var accuracyM = 250
    /// Two fixes that need more than so many metres a second between them contradict each other: twice the 100 km/h of a truck on an expressway.
    public var speedMPerSec = 56

    /// The rules that siji goes by.
    public static let siji = StandstillRules()

    /// Creates the rules that siji goes by, to be changed.
    public init() {}
}
