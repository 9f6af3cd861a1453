import HTTPTypes
import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings/{id}/waybill`: a booking in the ministry's fields.
enum WaybillHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, loads, zone) = (call.peer.uid, call.depot.loads, call.depot.facts.zone)
        let answer = try await call.read { reader throws(Fault) in
            guard let booking = try reader.booking(id), let listing = try reader.listing(booking.load) else {
                throw Fault(.bookingNotFound, ["id": .text(id.description)])
            }
            let caller = try reader.party(uid: uid)?.id
            guard caller == booking.driver || caller == booking.dispatcher else {
                throw Fault(.bookingNotYours, ["id": .text(id.description)])
            }
            let life = try reader.life(of: booking.id)
            let carrier = try reader.party(booking.driver)?.name
            let plates = try reader.plates(of: booking) { (truck) throws(Fault) in
                try TruckReader.read(truck.wire.span).plate
            }
            let source = WaybillSource(
                shippingNoteNumber: booking.id.description,
                // An offer that waits holds no slot yet; it would take the first.
                slot: booking.slot ?? 0,
                load: try loads.read(listing.wire.span, mode: .stored),
                agreedFen: life.priceFen,
                bookedAt: booking.createdAt,
                departedAt: life.times[.depart],
                deliveredAt: life.times[.deliver],
                consignor: try reader.party(booking.dispatcher)?.name,
                carrier: carrier,
                plate: plates.count == 1 ? plates.first : nil,
                payments: life.payments.filter { $0.answer != .denied }.map { payment in
                    WaybillSource.Payment(
                        number: "\(booking.id)-\(payment.number)",
                        recipient: carrier,
                        fen: payment.amountFen,
                        at: payment.paidAt
                    )
                }
            )
            return WaybillAnswer(
                Waybill(source, zone: zone),
                bookingId: booking.id.description,
                loadVersion: booking.loadVersion,
                amended: listing.version != booking.loadVersion
            )
        }
        return try Reply(.ok, answer)
    }
}
