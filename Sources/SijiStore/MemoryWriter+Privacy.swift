import SijiFault
import SijiFreight
import SijiTrust

/// Grants, erasure and retention in memory.
extension MemoryWriter {
    func grants(of party: PartyID) throws(Fault) -> [GrantRecord] {
        (state.grants[party] ?? [:]).values.sorted { $0.grant.adviserUid < $1.grant.adviserUid }
    }

    func grant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> GrantRecord? {
        state.grants[party]?[adviserUid]
    }

    func calls(of party: PartyID, skip: Int, limit: Int) throws(Fault) -> [CallRecord] {
        Array(state.calls.filter { $0.party == party }.dropFirst(max(0, skip)).prefix(max(0, limit)))
    }

    func tradeCounts(of party: PartyID) throws(Fault) -> (bookings: Int, loads: Int, calls: Int) {
        (
            state.bookings.values.count { $0.driver == party || $0.dispatcher == party },
            state.listings.values.count { $0.party == party }, state.calls.count { $0.party == party }
        )
    }

    func hasTrade(before instant: Instant) throws(Fault) -> Bool {
        let probe = MemoryWriter(state, depot, salts)
        return try probe.forgetTrade(before: instant, limit: 1).total > 0
    }

    func put(_ grant: GrantRecord) throws(Fault) {
        change { $0.grants[grant.party, default: [:]][grant.grant.adviserUid] = grant }
    }

    func removeGrant(of party: PartyID, to adviserUid: UInt32) throws(Fault) -> Bool {
        let held = state.grants[party]?[adviserUid] != nil
        change { $0.grants[party]?[adviserUid] = nil }
        return held
    }

    func forgetOwn(of party: PartyID) throws(Fault) -> ErasedCounts {
        var counts = ErasedCounts()
        change { state in
            let trucks = state.trucks.keys.filter { $0.party == party }
            for key in trucks { state.trucks[key] = nil }
            let answers = state.answers.keys.filter { $0.party == party }
            for key in answers { state.answers[key] = nil }
            counts.trucks = trucks.count
            counts.answers = answers.count
            counts.coverRuns = state.cover.removeValue(forKey: party)?.count ?? 0
            counts.drivingMarks = state.drivingMarks.removeValue(forKey: party)?.count ?? 0
            counts.complaints = state.complaints.removeValue(forKey: party)?.count ?? 0
            counts.grants = state.grants.removeValue(forKey: party)?.count ?? 0
            counts.positions = state.positions.removeValue(forKey: party)?.count ?? 0
        }
        counts.reportVoices = unnameVoices(of: party)
        return counts
    }

    func forgetTrade(before instant: Instant, limit: Int) throws(Fault) -> ForgottenCounts {
        var counts = ForgottenCounts()
        change { state in
            let calls = state.calls.indices.filter { state.calls[$0].at < instant }.prefix(limit)
            for place in calls.reversed() { state.calls.remove(at: place) }
            counts.calls = calls.count
            let bookings = state.bookings.values.filter { booking in
                (booking.status == .paid || booking.status == .cancelled) && booking.changedAt < instant
            }
            for booking in bookings.sorted(by: { $0.id < $1.id }).prefix(limit) {
                state.bookings[booking.id] = nil
                state.events[booking.id] = nil
                state.agreements[booking.id] = nil
                state.personal.removeAll { $0.booking == booking.id }
                if let slot = booking.slot.map({ MemoryState.SlotKey(load: booking.load, slot: $0) }),
                    state.bookingOfSlot[slot] == booking.id
                {
                    state.bookingOfSlot[slot] = nil
                }
                counts.bookings += 1
            }
            let named = Set(state.bookings.values.map(\.load))
            let loads = state.listings.values.filter { load in
                load.status != .open && load.endsAt < instant && !named.contains(load.id)
            }
            for load in loads.sorted(by: { $0.id < $1.id }).prefix(limit) {
                state.listings[load.id] = nil
                let key = MemoryState.RefKey(party: load.party, ref: load.ref)
                state.loadsOfRef[key]?.removeAll { $0 == load.id }
                if state.loadsOfRef[key]?.isEmpty == true { state.loadsOfRef[key] = nil }
                counts.loads += 1
            }
            var solved = 0
            for party in state.complaints.keys.sorted(by: <) {
                state.complaints[party]?.removeAll { record in
                    guard record.status == .solved, record.changedAt < instant, solved < limit else { return false }
                    solved += 1
                    return true
                }
            }
            counts.complaints = solved
            for party in state.grants.keys.sorted(by: <) {
                for (uid, record) in (state.grants[party] ?? [:]).sorted(by: { $0.key < $1.key })
                where record.grant.to < instant && counts.grants < limit {
                    state.grants[party]?[uid] = nil
                    counts.grants += 1
                }
            }
        }
        return counts
    }
}
