/// When a vehicle is where on its route: driving on at one speed, without breaks.
public struct RouteClock: Sendable, Hashable {
    /// When it leaves the start of the line, in the minutes of the week of the depot's zone, 0 to 10,079.
    public var departMin: Int
    /// Its average speed, km/h, at least 1.
    public var averageKmh: Int

    /// Creates a clock; a speed under 1 counts as 1.
    public init(departMin: Int, averageKmh: Int) {
        self.departMin = departMin
        self.averageKmh = max(1, averageKmh)
    }

    /// The minutes of the week between two distances along the route.
    public func span(fromM: Double, toM: Double) -> WeekSpan {
        let start = minutes(fromM)
        return WeekSpan(fromMin: departMin + start, lengthMin: minutes(toM) - start)
    }

    private func minutes(_ alongM: Double) -> Int { Int(alongM * 60 / (1_000 * Double(averageKmh))) }
}
