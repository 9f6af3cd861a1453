public import SijiFault
public import SijiFreight
public import SijiTrust

/// What can be asked of the positions of trucks: one a second a party, the driver's own (DESIGN §9).
public protocol PositionReader {
    /// A party's fixes from one moment to before another, the newest first; nil for no end.
    func positions(of party: PartyID, from: Instant, before: Instant?, limit: Int) throws(Fault) -> [PositionFix]
    /// Whether the retention job would find a fix before a moment.
    func hasPositions(before instant: Instant) throws(Fault) -> Bool
    /// The bookings of a driver that were won and not given back, nor paid, in the order of ids.
    func bookingsOnRoad(of driver: PartyID) throws(Fault) -> [BookingRecord]
}

/// What can be changed in the positions of trucks.
///
/// They have no lines in the change log: what the log names is kept for years, and they are not.
public protocol PositionWriter: PositionReader {
    /// Keeps a fix; false where the one that is held of that moment is the same or better (`PositionFix.isBetter`).
    ///
    /// What is held in the end does not depend on the order of the fixes.
    func put(_ fix: PositionFix, of party: PartyID) throws(Fault) -> Bool
    /// Forgets at most `limit` fixes before a moment, the oldest first; how many.
    func forgetPositions(before instant: Instant, limit: Int) throws(Fault) -> Int
}
