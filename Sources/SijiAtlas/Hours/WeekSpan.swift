/// A stretch of the week, in minutes from Monday 00:00 of the depot's zone.
public struct WeekSpan: Sendable, Hashable {
    /// Minutes of a week.
    public static let weekMin = 10_080

    /// When it begins, 0 to 10,079.
    public let fromMin: Int
    /// How long it is, from 0 (a moment) to a week.
    public let lengthMin: Int

    /// Creates a span; the beginning is brought into the week, the length to at most one.
    public init(fromMin: Int, lengthMin: Int = 0) {
        let rest = fromMin % WeekSpan.weekMin
        self.fromMin = rest < 0 ? rest + WeekSpan.weekMin : rest
        self.lengthMin = min(max(0, lengthMin), WeekSpan.weekMin)
    }
}
