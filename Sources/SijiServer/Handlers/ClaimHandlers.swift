import HTTPTypes
import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings/{id}/claims`.
enum ClaimHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, zone, now) = (call.peer.uid, call.depot.facts.zone, call.depot.clock())
        let (reading, loads) = (call.depot.agreementReading, call.depot.loads)
        return try await call.read { reader throws(Fault) in
            let held = try reader.agreementCase(of: id, for: try reader.party(uid: uid)?.id, reading)
            let version = held.agreement.governing
            let events = try reader.events(of: id)
            let load = try reader.listing(held.booking.load).map { (listing) throws(Fault) in
                try loads.read(listing.wire.span, mode: .stored)
            }
            let reckoning = BookingReckoning(
                events,
                content: version.content,
                way: EmptyWay(of: events, to: load?.origin.point),
                truckFenPerKm: try emptyFenPerKm(held.booking, reader),
                now: now
            )
            let account = try BookingLife(kept: events, of: id).account(version.content.payTerms, in: zone)
            return try Reply(
                .ok,
                ClaimsAnswer(id, reckoning, by: version, pay: account, at: now, zone: zone)
            )
        }
    }

    /// What an empty km costs the booked truck; nil where none was named, or it is gone.
    private static func emptyFenPerKm(
        _ booking: BookingRecord,
        _ reader: any StoreReader
    ) throws(Fault) -> Int? {
        guard let name = booking.truckName, let kept = try reader.truck(of: booking.driver, name: name) else {
            return nil
        }
        return try TruckReader.read(kept.wire.span).costs.emptyFenPerKm
    }
}
