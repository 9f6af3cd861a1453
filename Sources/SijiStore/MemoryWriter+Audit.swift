import SijiFault
import SijiFreight
import SijiTrust

/// The audit log and the personal values beside it.
extension MemoryWriter {
    func lastAudit() throws(Fault) -> AuditRecord? { state.audit.last }

    func lastAudit(of booking: BookingID) throws(Fault) -> AuditRecord? {
        state.auditOfBooking[booking]?.last.map { state.audit[$0] }
    }

    func audit(of booking: BookingID) throws(Fault) -> [AuditRecord] {
        state.auditOfBooking[booking, default: []].map { state.audit[$0] }
    }

    func audit(of booking: BookingID, number: Int) throws(Fault) -> AuditRecord? {
        let places = state.auditOfBooking[booking, default: []]
        return places.indices.contains(number - 1) ? state.audit[places[number - 1]] : nil
    }

    func forEachAudit(
        after seq: Int64,
        limit: Int,
        _ body: (AuditRecord) throws(Fault) -> Void
    ) throws(Fault) {
        for record in state.audit.dropFirst(Int(max(0, seq))).prefix(limit) { try body(record) }
    }

    func personalValues(of booking: BookingID) throws(Fault) -> [SaltedValue] {
        state.personal.filter { $0.booking == booking }.sorted {
            $0.number != $1.number ? $0.number < $1.number : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
    }

    func insert(_ audit: AuditRecord) throws(Fault) {
        let places = state.auditOfBooking[audit.booking, default: []]
        guard audit.seq == Int64(state.audit.count) + 1, audit.number == places.count + 1 else {
            throw Fault(.storeFailed, ["seq": .integer(Int(audit.seq)), "cause": "the audit log has a gap"])
        }
        state.auditOfBooking[audit.booking] = places + [state.audit.count]
        state.audit.append(audit)
    }

    func insert(_ value: SaltedValue) throws(Fault) { state.personal.append(value) }

    func erasePersonalValues(of party: PartyID) throws(Fault) -> Int { erase { $0.of == party } }

    func erasePersonalValues(of booking: BookingID) throws(Fault) -> Int { erase { $0.booking == booking } }

    func eraseTold(by party: PartyID) throws(Fault) {
        for (booking, events) in state.events where events.contains(where: { $0.party == party }) {
            state.events[booking] = events.map { event in
                var event = event
                if event.party == party { (event.details.note, event.details.spot) = (nil, nil) }
                return event
            }
        }
    }

    private func erase(_ isMeant: (SaltedValue) -> Bool) -> Int {
        let before = state.personal.count
        state.personal.removeAll(where: isMeant)
        return before - state.personal.count
    }
}
