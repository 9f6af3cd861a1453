import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Grants, and what erasure and retention look at.
extension SQLiteReader {
    func grants(of party: PartyID) throws(Fault) -> [GrantRecord] {
        try session.all(.grants, { $0.bind(1, party) }, read: { $0.grant() })
    }

    func grant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> GrantRecord? {
        try session.first(
            .grant,
            {
                $0.bind(1, party)
                $0.bind(2, Int(adviserUid))
            },
            read: { $0.grant() }
        )
    }

    func calls(of party: PartyID, skip: Int, limit: Int) throws(Fault) -> [CallRecord] {
        try session.all(
            .callsOfParty,
            {
                $0.bind(1, party)
                $0.bind(2, max(0, limit))
                $0.bind(3, max(0, skip))
            },
            read: {
                CallRecord(
                    party: PartyID(stored: $0.integer(0)),
                    load: LoadID(stored: $0.integer(1)),
                    at: $0.instant(2)
                )
            }
        )
    }

    func tradeCounts(of party: PartyID) throws(Fault) -> (bookings: Int, loads: Int, calls: Int) {
        let found = try session.first(
            .tradeCounts,
            { $0.bind(1, party) },
            read: { (bookings: Int($0.integer(0)), loads: Int($0.integer(1)), calls: Int($0.integer(2))) }
        )
        return found ?? (0, 0, 0)
    }

    func hasTrade(before instant: Instant) throws(Fault) -> Bool {
        for sql in [SQL.oldCalls, .oldBookings, .oldLoads, .oldComplaints, .oldGrants] {
            if try session.first(sql, { $0.bind(1, instant) }, read: { $0.integer(0) }) != nil { return true }
        }
        return false
    }
}

extension RawStatement {
    fileprivate func grant() -> GrantRecord {
        GrantRecord(
            party: PartyID(stored: integer(0)),
            grant: Grant(kept: UInt32(truncatingIfNeeded: integer(1)), from: instant(2), to: instant(3)),
            createdAt: instant(4),
            looks: Int(integer(5)),
            lookedAt: optionalInteger(6).map { Instant(epochSec: $0) }
        )
    }
}
