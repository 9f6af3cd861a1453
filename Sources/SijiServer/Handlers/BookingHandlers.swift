import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings`: claiming a load, and what became of it.
enum BookingHandlers {
    static func book(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let request = try BookingReader.request(body.span)
        let key = try call.idempotencyKey(body: body)
        let zone = call.depot.facts.zone
        let kept = try await call.depot.dispatcher.book(
            request.load,
            version: request.loadVersion,
            truckName: request.truckName,
            mayBookOwn: call.depot.roles.current.mayBookOwn(call.peer),
            by: try await call.caller(),
            key: key
        ) { result in
            call.kept(.created, result) { booking in
                BookingWriter.object(BookingWire(booking, zone: zone), load: nil)
            }
        }
        return Reply(kept)
    }

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, listings) = (call.peer.uid, call.listings)
        return Reply(
            json: try await call.read { reader throws(Fault) in
                guard let booking = try reader.booking(id) else {
                    throw Fault(.bookingNotFound, ["id": .text(id.description)])
                }
                let party = try reader.party(uid: uid)?.id
                guard party == booking.driver || party == booking.dispatcher else {
                    throw Fault(.bookingNotYours, ["id": .text(id.description)])
                }
                return try BookingHandlers.object(booking, try reader.listing(booking.load), listings, for: party)
            }
        )
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let query = try BookingsQuery(call.query)
        let (uid, listings) = (call.peer.uid, call.listings)
        return Reply(
            json: try await call.read { reader throws(Fault) in
                guard let party = try reader.party(uid: uid)?.id else { return BookingWriter.page([], nextCursor: nil) }
                let found = try reader.bookings(of: party, after: query.after, limit: query.limit + 1)
                let page = found.prefix(query.limit)
                let next = found.count > page.count ? page.last?.id.description : nil
                var objects: [[UInt8]] = []
                for booking in page {
                    let load = try reader.listing(booking.load)
                    objects.append(try BookingHandlers.object(booking, load, listings, for: party))
                }
                return BookingWriter.page(objects, nextCursor: next)
            }
        )
    }

    static func change(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let body = try await call.body(MediaTypes.json, MediaTypes.mergePatch)
        let step = try BookingReader.change(body.span)
        let status: BookingStatus =
            switch step {
            case .booked: .booked
            case .cancelled: .cancelled
            }
        let booking = try await call.depot.dispatcher.change(id, to: status, by: try await call.caller())
        return Reply(json: BookingWriter.object(BookingWire(booking, zone: call.depot.facts.zone), load: nil))
    }

    private static func object(
        _ booking: BookingRecord,
        _ load: ListingRecord?,
        _ listings: ListingAnswers,
        for party: PartyID?
    ) throws(Fault) -> [UInt8] {
        let object = try load.map { load throws(Fault) in try listings.object(load, for: party) }
        return BookingWriter.object(BookingWire(booking, zone: listings.zone), load: object)
    }
}

extension BookingWire {

    /// A booking as it is shown, without its load.
    init(_ booking: BookingRecord, zone: ZoneOffset) {
        let heldUntil =
            booking.status == .requested ? booking.createdAt.adding(minutes: BookingStatus.requestHeldMin) : nil
        self.init(
            id: booking.id.description,
            loadId: booking.load.description,
            loadVersion: booking.loadVersion,
            slot: booking.slot,
            status: booking.status.rawValue,
            driver: booking.driver.description,
            dispatcher: booking.dispatcher.description,
            truckName: booking.truckName,
            createdAt: booking.createdAt.rfc3339(in: zone),
            changedAt: booking.changedAt.rfc3339(in: zone),
            heldUntil: heldUntil?.rfc3339(in: zone)
        )
    }
}
