import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// A driver's bookings as an adviser reads them.
struct AdviceSource {
    let reader: any StoreReader
    let loads: LoadReader

    private static let page = 500

    /// Every booking that a party drives, in the order of ids.
    func bookings(of party: PartyID) throws(Fault) -> [AdviceBooking] {
        var found: [AdviceBooking] = []
        var after: BookingID?
        while true {
            let page = try reader.bookings(of: party, after: after, limit: Self.page)
            for booking in page where booking.driver == party { found.append(try advice(booking)) }
            guard page.count == Self.page, let last = page.last else { return found }
            after = last.id
        }
    }

    private func advice(_ booking: BookingRecord) throws(Fault) -> AdviceBooking {
        let load = try reader.listing(booking.load).map { listing throws(Fault) in
            try loads.read(listing.wire.span, mode: .stored)
        }
        return AdviceBooking(
            id: booking.id,
            dispatcher: try reader.party(booking.dispatcher)?.name ?? booking.dispatcher.description,
            lane: load.map { "\($0.origin.name ?? "?") > \($0.destination.name ?? "?")" } ?? "?",
            status: booking.status,
            bookedAt: booking.createdAt,
            agreedFen: load?.price.truckFen
        )
    }
}
