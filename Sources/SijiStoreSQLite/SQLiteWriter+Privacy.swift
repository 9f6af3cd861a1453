import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// Grants, erasure and retention.
extension SQLiteWriter {
    func put(_ grant: GrantRecord) throws(Fault) {
        try session.run(.putGrant) {
            $0.bind(1, grant.party)
            $0.bind(2, Int(grant.grant.adviserUid))
            $0.bind(3, grant.grant.from)
            $0.bind(4, grant.grant.to)
            $0.bind(5, grant.createdAt)
            $0.bind(6, grant.looks)
            $0.bind(7, grant.lookedAt?.epochSec)
        }
    }

    func removeGrant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> Bool {
        try session.run(.removeGrant) {
            $0.bind(1, party)
            $0.bind(2, Int(adviserUid))
        } == 1
    }

    func forgetOwn(of party: PartyID) throws(Fault) -> ErasedCounts {
        erases = true
        var counts = ErasedCounts()
        counts.trucks = try session.run(.forgetTrucks) { $0.bind(1, party) }
        counts.answers = try session.run(.forgetAnswersOf) { $0.bind(1, party) }
        counts.coverRuns = try session.run(.clearCover) { $0.bind(1, party) }
        counts.drivingMarks = try session.run(.forgetDrivingMarksOf) { $0.bind(1, party) }
        counts.complaints = try session.run(.forgetComplaintsOf) { $0.bind(1, party) }
        counts.grants = try session.run(.forgetGrantsOf) { $0.bind(1, party) }
        counts.positions = try session.run(.forgetPositionsOf) { $0.bind(1, party) }
        counts.reportVoices = try unnameVoices(of: party)
        return counts
    }

    func forgetTrade(before instant: Instant, limit: Int) throws(Fault) -> ForgottenCounts {
        func forget(_ sql: SQL) throws(Fault) -> Int {
            try session.run(sql) {
                $0.bind(1, instant)
                $0.bind(2, limit)
            }
        }
        erases = true
        var counts = ForgottenCounts()
        counts.calls = try forget(.forgetCalls)
        // Bookings first: a listing goes only where no booking names it any more.
        counts.bookings = try forget(.forgetBookings)
        counts.loads = try forget(.forgetLoads)
        forgetsListings = forgetsListings || counts.loads > 0
        counts.complaints = try forget(.forgetComplaints)
        counts.grants = try forget(.forgetGrants)
        return counts
    }
}
