/// One stretch of a recorded schedule, in minutes since its start.
public struct DriveStep: Sendable, Hashable {
    /// What is done.
    public enum Kind: String, Sendable, CaseIterable {
        /// The wheels turn.
        case drive
        /// A standstill that the caller asked for: waiting, loading, unloading.
        case stand
        /// What a standstill lacked of the break.
        case takeBreak = "break"
        /// What a standstill lacked of the daily rest.
        case rest
    }

    /// What is done.
    public let kind: Kind
    /// When it begins, minutes since the start of the schedule.
    public let fromMin: Int
    /// When it ends; greater than `fromMin`.
    public let toMin: Int
    /// Who is at the wheel, or was last, from 0.
    public let driver: Int

    /// Creates a step.
    public init(_ kind: Kind, fromMin: Int, toMin: Int, driver: Int = 0) {
        self.kind = kind
        self.fromMin = fromMin
        self.toMin = toMin
        self.driver = driver
    }
}
