/// How many of each.
public struct StoreCounts: Sendable, Equatable {
    /// Listings that are open.
    public var openLoads: Int
    /// Listings in all.
    public var loads: Int
    /// Bookings that are requested or booked.
    public var liveBookings: Int
    /// Parties.
    public var parties: Int

    /// Creates counts.
    public init(openLoads: Int, loads: Int, liveBookings: Int, parties: Int) {
        self.openLoads = openLoads
        self.loads = loads
        self.liveBookings = liveBookings
        self.parties = parties
    }
}
