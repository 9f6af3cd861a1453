/// What became of a driver's bookings at this depot: shown to a dispatcher before they say yes.
public struct DriverRecord: Sendable, Equatable {
    /// Delivered, or further.
    public var completed: Int
    /// Given back by the driver after they were won.
    public var cancelled: Int
    /// All that were ever won, those under way among them.
    public var won: Int

    /// Creates a record.
    public init(completed: Int, cancelled: Int, won: Int) {
        self.completed = completed
        self.cancelled = cancelled
        self.won = won
    }
}
