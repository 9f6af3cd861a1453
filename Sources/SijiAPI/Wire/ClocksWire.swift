/// A driver's clocks in a request, minutes.
public struct ClocksWire: Codable, Sendable, Equatable {
    /// Since the last break.
    public var drivenMin: Int?
    /// Since the last daily rest.
    public var drivenTodayMin: Int?

    /// Creates it from its members.
    public init(
        drivenMin: Int? = nil,
        drivenTodayMin: Int? = nil
    ) {
        self.drivenMin = drivenMin
        self.drivenTodayMin = drivenTodayMin
    }
}
