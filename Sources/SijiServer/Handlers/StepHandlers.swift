import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings/{id}`: moving a booking, and what moved it.
enum StepHandlers {
    static func change(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        guard call.header(.ifMatch) != nil else {
            throw Fault(.bookingIfMatchNeeded, ["id": .text(id.description)])
        }
        let ifMatch = try call.ifMatch()
        let body = try await call.body(MediaTypes.json, MediaTypes.mergePatch)
        let request = StepRequest(try StepReader.step(body.span))
        let caller = try await call.caller()
        let standing = try await call.depot.dispatcher.step(id, request, ifMatch: ifMatch, by: caller)
        let party = try await call.party()?.id ?? standing.record.driver
        return Reply(
            json: BookingWriter.object(BookingWire(standing, for: party, zone: call.depot.facts.zone), load: nil),
            headers: [.eTag: EntityTag.text(standing.life.version)]
        )
    }

    static func add(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        return try await kept(call, StepRequest(try StepReader.step(body.span)), body)
    }

    static func recordPayment(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        return try await kept(call, StepRequest(try StepReader.payment(body.span)), body)
    }

    static func events(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, zone) = (call.peer.uid, call.depot.facts.zone)
        return try Reply(
            .ok,
            try await call.read { reader throws(Fault) in
                _ = try BookingHandlers.own(id, of: try reader.party(uid: uid)?.id, reader)
                return BookingEventsAnswer(events: try reader.events(of: id).map { BookingEventWire($0, zone: zone) })
            }
        )
    }

    static func payments(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let (uid, zone) = (call.peer.uid, call.depot.facts.zone)
        return try Reply(
            .ok,
            try await call.read { reader throws(Fault) in
                _ = try BookingHandlers.own(id, of: try reader.party(uid: uid)?.id, reader)
                let life = try reader.life(of: id)
                return PaymentsAnswer(
                    payments: life.payments.map { PaymentRecordWire($0, zone: zone) },
                    priceFen: life.priceFen,
                    confirmedFen: life.confirmedFen
                )
            }
        )
    }

    private static func kept(_ call: Call, _ request: StepRequest, _ body: [UInt8]) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let key = try call.idempotencyKey(body: body)
        let zone = call.depot.facts.zone
        let party = try await call.party()?.id
        let kept = try await call.depot.dispatcher.step(
            id,
            request,
            ifMatch: try call.ifMatch(),
            by: try await call.caller(),
            key: key
        ) { result in
            call.kept(.created, result) { standing in
                let wire = BookingWire(standing, for: party ?? standing.record.driver, zone: zone)
                return BookingWriter.object(wire, load: nil)
            }
        }
        return Reply(kept)
    }
}

extension StepRequest {
    /// What was read.
    init(_ values: BookingStepValues) { self.init(values.step, at: values.at, details: values.details) }
}
