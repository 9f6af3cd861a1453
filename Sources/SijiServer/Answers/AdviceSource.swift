import SijiAPI
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// A driver's bookings as an adviser reads them.
struct AdviceSource {
    let reader: any StoreReader
    let loads: LoadReader
    let reading: AgreementCase.Reading
    let zone: ZoneOffset
    let now: Instant

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
        let events = try reader.events(of: booking.id)
        let life = try BookingLife(kept: events, of: booking.id)
        var advice = AdviceBooking(
            id: booking.id,
            dispatcher: try reader.party(booking.dispatcher)?.name ?? booking.dispatcher.description,
            lane: load.map { "\($0.origin.name ?? "?") > \($0.destination.name ?? "?")" } ?? "?",
            status: booking.status,
            bookedAt: booking.createdAt,
            agreedFen: life.priceFen,
            paidFen: life.payments.isEmpty ? nil : life.confirmedFen
        )
        guard life.wasBooked, life.status != .cancelled else { return advice }
        let content = try reader.agreementCase(of: booking.id, for: booking.driver, reading).agreement.governing.content
        advice.dueAt = life.account(content.payTerms, in: zone).nextDueOn.map { $0.start(in: zone) }
        let stops = BookingReckoning(events, content: content, now: now).detention.stops
        if !stops.isEmpty { advice.waitMin = stops.reduce(0) { $0 + Self.minutes(from: $1.arrivedAt, to: $1.endedAt) } }
        if let began = life.times[.arrivePickup], let ended = life.times[.deliver] {
            advice.workMin = Self.minutes(from: began, to: ended)
        }
        return advice
    }

    private static func minutes(from start: Instant, to end: Instant) -> Int {
        Int(max(0, end.epochSec - start.epochSec) / 60)
    }
}
