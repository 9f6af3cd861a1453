/// A standstill that the trip has of itself: to load, to unload, on a ferry, or at its end.
public struct TripHalt: Sendable, Hashable {
    /// Where, road metres from the start of the trip.
    public var alongM: Int
    /// When it opens, seconds since the epoch: who comes earlier waits, in whole minutes rounded up; nil for always.
    public var opensSec: Int64?
    /// The latest arrival, seconds since the epoch; nil for any.
    public var closesSec: Int64?
    /// Minutes that it lasts from when it begins, 0 or more.
    public var dwellMin: Int

    /// Creates a halt.
    public init(alongM: Int, opensSec: Int64? = nil, closesSec: Int64? = nil, dwellMin: Int) {
        self.alongM = alongM
        self.opensSec = opensSec
        self.closesSec = closesSec
        self.dwellMin = dwellMin
    }
}
