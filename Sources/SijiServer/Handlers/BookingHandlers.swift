import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

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
            offeredFen: request.priceFen,
            mayBookOwn: call.depot.roles.current.mayBookOwn(call.peer),
            by: try await call.caller(),
            key: key,
            plate: { (truck) throws(Fault) in try TruckReader.read(truck.wire.span).plate }
        ) { result in
            call.kept(.created, result) { standing in
                let wire = BookingWire(standing, for: standing.record.driver, zone: zone)
                return BookingWriter.object(wire, load: nil)
            }
        }
        return Reply(kept)
    }

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, listings) = (call.peer.uid, call.listings)
        let (version, body) = try await call.read { reader throws(Fault) in
            let party = try reader.party(uid: uid)?.id
            let booking = try BookingHandlers.own(id, of: party, reader)
            let view = BookingView(reader, listings, party: party ?? booking.driver)
            return (booking.version, try view.object(booking))
        }
        return Reply(json: body, headers: [.eTag: EntityTag.text(version)])
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
                let view = BookingView(reader, listings, party: party)
                var objects: [[UInt8]] = []
                for booking in page { objects.append(try view.object(booking)) }
                return BookingWriter.page(objects, nextCursor: next)
            }
        )
    }

    /// A booking of which the caller is a side.
    /// - Throws: `booking.notFound`, `booking.notYours`.
    static func own(_ id: BookingID, of party: PartyID?, _ reader: any StoreReader) throws(Fault) -> BookingRecord {
        guard let booking = try reader.booking(id) else {
            throw Fault(.bookingNotFound, ["id": .text(id.description)])
        }
        guard party == booking.driver || party == booking.dispatcher else {
            throw Fault(.bookingNotYours, ["id": .text(id.description)])
        }
        return booking
    }
}
