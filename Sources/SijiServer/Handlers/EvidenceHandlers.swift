import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings/{id}/evidence`: what proves a booking's life.
enum EvidenceHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, now, depot) = (call.peer.uid, call.depot.clock(), call.depot.store.depot)
        return Reply(
            json: try await call.read { reader throws(Fault) in
                let party = try reader.party(uid: uid)?.id
                let booking = try BookingHandlers.own(id, of: party, reader)
                let events = try reader.audit(of: id).map { (record) throws(Fault) in try SealedEvent(kept: record) }
                guard !events.isEmpty else { throw Fault(.evidenceNone, ["id": .text(id.description)]) }
                let life = try reader.life(of: id)
                let sight = EvidenceSight(
                    party: party ?? booking.driver,
                    driver: booking.driver,
                    wasBooked: life.wasBooked,
                    isOpen: ![.cancelled, .paid].contains(life.standing)
                )
                let bundle = EvidenceBundle(
                    depot: depot,
                    booking: id,
                    exportedAt: now,
                    events: events,
                    kept: try reader.personalValues(of: id),
                    isSeen: sight.shows
                )
                return try bundle.canonicalBytes()
            }
        )
    }
}

extension SealedEvent {
    /// An event as the log keeps it: what was changed there since is for the reader of the bundle to find.
    fileprivate init(kept record: AuditRecord) throws(Fault) {
        do throws(Fault) {
            try self.init(kept: record.bytes, hash: record.hash)
        } catch {
            throw Fault(
                .storeDamaged,
                [
                    "id": .text(record.booking.description),
                    "cause": .text("audit \(record.seq): \(error.code.rawValue)"),
                ]
            )
        }
    }
}
