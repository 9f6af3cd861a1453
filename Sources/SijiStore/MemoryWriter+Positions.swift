import SijiFault
import SijiFreight
import SijiTrust

/// Where trucks were, in memory.
extension MemoryWriter {
    func positions(
        of party: PartyID,
        from: Instant,
        before: Instant?,
        limit: Int
    ) throws(Fault) -> [PositionFix] {
        let found = (state.positions[party] ?? [:]).values.filter { fix in
            fix.at >= from && before.map { fix.at < $0 } ?? true
        }
        return Array(found.sorted { $0.at > $1.at }.prefix(max(0, limit)))
    }

    func hasPositions(before instant: Instant) throws(Fault) -> Bool {
        state.positions.values.contains { $0.keys.contains { $0 < instant } }
    }

    func bookingsOnRoad(of driver: PartyID) throws(Fault) -> [BookingRecord] {
        let over: Set<BookingStatus> = [.requested, .paid, .cancelled]
        return state.bookings.values.filter { $0.driver == driver && !over.contains($0.status) }
            .sorted { $0.id < $1.id }
    }

    func put(_ fix: PositionFix, of party: PartyID) throws(Fault) -> Bool {
        if let held = state.positions[party]?[fix.at], !fix.isBetter(than: held) { return false }
        change { $0.positions[party, default: [:]][fix.at] = fix }
        return true
    }

    func forgetPositions(before instant: Instant, limit: Int) throws(Fault) -> Int {
        let old = state.positions.flatMap { party, fixes in fixes.keys.map { (at: $0, party: party) } }
        let gone = old.filter { $0.at < instant }.sorted { ($0.at, $0.party) < ($1.at, $1.party) }.prefix(limit)
        change { state in
            for fix in gone { state.positions[fix.party]?[fix.at] = nil }
        }
        return gone.count
    }
}
