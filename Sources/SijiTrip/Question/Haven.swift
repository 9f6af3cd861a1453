/// A place on the way where the truck may stand for a break or a rest.
public struct Haven: Sendable, Hashable {
    /// What it is; the best first.
    public enum Grade: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// A 司机之家.
        case driversHome
        /// A service area.
        case serviceArea
        /// Any other stop.
        case parking

        /// Whether the left one is the better.
        public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
    }

    /// Its identifier; ties go by its bytes.
    public var id: String
    /// What it is.
    public var grade: Grade
    /// Where it is left for, road metres from the start of the trip.
    public var alongM: Int
    /// Road metres out and back, 0 or more: half of them to it, rounded up, and the rest back.
    public var detourM: Int

    /// Creates a haven.
    public init(id: String, grade: Grade, alongM: Int, detourM: Int) {
        self.id = id
        self.grade = grade
        self.alongM = alongM
        self.detourM = detourM
    }
}
