import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Where trucks were.
extension SQLiteReader {
    func positions(
        of party: PartyID,
        from: Instant,
        before: Instant?,
        limit: Int
    ) throws(Fault) -> [PositionFix] {
        try session.all(
            .positions,
            {
                $0.bind(1, party)
                $0.bind(2, from)
                $0.bind(3, before?.epochSec)
                $0.bind(4, max(0, limit))
            },
            read: { $0.position() }
        )
    }

    func hasPositions(before instant: Instant) throws(Fault) -> Bool {
        try session.first(.oldPositions, { $0.bind(1, instant) }, read: { _ in true }) ?? false
    }

    func bookingsOnRoad(of driver: PartyID) throws(Fault) -> [BookingRecord] {
        try session.all(
            .bookingsOnRoad,
            { $0.bind(1, driver) },
            read: { (row) throws(Fault) in try row.booking() }
        )
    }
}

/// Keeping and forgetting where trucks were.
extension SQLiteWriter {
    func put(_ fix: PositionFix, of party: PartyID) throws(Fault) -> Bool {
        try session.run(.putPosition) {
            $0.bind(1, party)
            $0.bind(2, fix.at)
            $0.bind(3, Int(fix.spot.latE7))
            $0.bind(4, Int(fix.spot.lonE7))
            $0.bind(5, fix.accuracyM.map { Int64($0) })
        } == 1
    }

    func forgetPositions(before instant: Instant, limit: Int) throws(Fault) -> Int {
        try session.run(.forgetPositions) {
            $0.bind(1, instant)
            $0.bind(2, limit)
        }
    }
}

extension RawStatement {
    /// A fix; the table holds no other than those on the earth.
    fileprivate func position() -> PositionFix {
        PositionFix(
            at: instant(0),
            spot: BookingSpot(latE7: Int32(clamping: integer(1)), lonE7: Int32(clamping: integer(2))),
            accuracyM: optionalInteger(3).map { Int($0) }
        )
    }
}
