import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiGeo
import SijiRoads
import SijiStore
import SijiTrust

/// `/v1/positions`: where trucks are, seen by their drivers and by the dispatchers of their bookings.
enum PositionHandlers {
    static func take(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let fixes = try await call.reading(body) { json throws(Fault) in try FixReader.read(json) }
        let (gazetteer, zone) = (call.depot.gazetteer, call.depot.facts.zone)
        // A key is kept for a day beside its request, which must not tell where the truck was.
        let key = try call.idempotencyKey(body: body, hidesBody: true)
        let kept = try await call.depot.dispatcher.take(
            positions: fixes,
            by: try await call.caller(),
            key: key,
            places: { load in RoadPlaces(load, gazetteer) },
            reply: { result in
                call.kept(.ok, result) { taken throws(Fault) in
                    try Reply.bytes(PositionsTakenAnswer(taken, zone: zone))
                }
            }
        )
        return Reply(kept)
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let query = try PositionsQuery(call.query)
        let (uid, zone, now) = (call.peer.uid, call.depot.facts.zone, call.depot.clock())
        let found = try await call.read { reader throws(Fault) in
            let party = try reader.party(uid: uid)?.id
            guard let id = query.booking else {
                return try party.map { party throws(Fault) in try own(party, since: nil, query, reader) } ?? []
            }
            let booking = try BookingHandlers.own(id, of: party, reader)
            guard party == booking.driver else { return try reader.lastPosition(for: booking).map { [$0] } ?? [] }
            return try own(booking.driver, since: try reader.life(of: id).wonAt ?? booking.createdAt, query, reader)
        }
        let page = found.prefix(query.limit)
        let next = found.count > page.count ? page.last.map { Int($0.at.epochSec) } : nil
        let positions = page.map { PositionWire($0, at: now, zone: zone) }
        return try Reply(.ok, PositionsAnswer(positions: positions, nextCursor: next))
    }

    /// One more than the page holds, so that its end is known.
    private static func own(
        _ party: PartyID,
        since: Instant?,
        _ query: PositionsQuery,
        _ reader: any StoreReader
    ) throws(Fault) -> [PositionFix] {
        try reader.positions(
            of: party,
            from: since ?? Instant(epochSec: 0),
            before: query.before,
            limit: query.limit + 1
        )
    }
}

extension RoadPlaces {
    /// Where a load's truck must come; a town's own point is no place to arrive at, and left out.
    ///
    /// A code beside coordinates may be a label: then an address stands there too, and the point is not the town's.
    init(_ load: Load, _ gazetteer: Gazetteer) {
        func spot(_ place: Place) -> BookingSpot? {
            if let adcode = place.adcode {
                let town = try? gazetteer.entry(adcode: adcode, field: "adcode").point
                guard place.address != nil, town != place.point else { return nil }
            }
            return BookingSpot(latE7: place.point.latE7, lonE7: place.point.lonE7)
        }
        self.init(
            pickup: spot(load.origin),
            via: load.via.map { spot($0.place) },
            delivery: spot(load.destination),
            opens: load.pickup.from
        )
    }
}

extension PositionsTakenAnswer {
    /// What became of a batch, on the wire.
    init(_ taken: PositionsTaken, zone: ZoneOffset) {
        self.init(
            kept: taken.kept,
            known: taken.known,
            steps: taken.steps.map {
                Step(bookingId: $0.booking.description, do: $0.step.rawValue, at: $0.at.rfc3339(in: zone))
            },
            asks: taken.asks.map { asked in
                Ask(
                    bookingId: asked.booking.description,
                    do: asked.ask.step.rawValue,
                    why: asked.ask.why.rawValue,
                    after: asked.ask.after.rfc3339(in: zone),
                    before: asked.ask.before?.rfc3339(in: zone)
                )
            }
        )
    }
}

extension PositionWire {
    /// A fix as it is seen at a moment.
    init(_ fix: PositionFix, at now: Instant, zone: ZoneOffset) {
        self.init(
            at: fix.at.rfc3339(in: zone),
            ageMin: max(0, Int((now.epochSec - fix.at.epochSec) / 60)),
            lat: Double(fix.spot.latE7) / 1e7,
            lon: Double(fix.spot.lonE7) / 1e7,
            accuracyM: fix.accuracyM
        )
    }
}
