import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/bookings/{id}/agreement`.
enum AgreementHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let query = try AgreementQuery(call.query)
        let (uid, zone, language) = (call.peer.uid, call.depot.facts.zone, call.language)
        let reading = call.depot.agreementReading
        return try await call.read { reader throws(Fault) in
            let held = try reader.agreementCase(of: id, for: try reader.party(uid: uid)?.id, reading)
            let version = try query.version.map { (number) throws(Fault) in try held.agreement.version(number) }
            let shown = AgreementAnswer(
                held: held,
                version: version ?? held.agreement.open ?? held.agreement.governing,
                against: try query.against.map { (number) throws(Fault) in try held.agreement.version(number) },
                zone: zone
            )
            switch query.format {
            case .json: return try Reply(.ok, shown.wire(withParties: true))
            case .text:
                let lines = shown.lines(width: query.width, language: language)
                return Reply(words: lines.joined(separator: "\n") + "\n", as: MediaTypes.text, language)
            case .html: return Reply(words: shown.page(language).html, as: MediaTypes.html, language)
            }
        }
    }

    static func answer(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(BookingID.self, missing: .bookingNotFound)
        let body = try await call.body()
        let request = try AgreementReader.request(body.span)
        let key = try call.idempotencyKey(body: body)
        let zone = call.depot.facts.zone
        let kept = try await call.depot.dispatcher.answerAgreement(
            of: id,
            request.act,
            version: request.version,
            changes: request.changes,
            content: call.depot.agreementReading.content,
            by: try await call.caller(),
            key: key
        ) { result in
            call.kept(.ok, result) { held throws(Fault) in
                let version = held.agreement.open ?? held.agreement.governing
                // The answer is kept for a day: nobody's name or phone is in it.
                return try Reply.bytes(
                    AgreementAnswer(held: held, version: version, against: nil, zone: zone).wire(withParties: false)
                )
            }
        }
        return Reply(kept)
    }
}

extension Depot {
    /// How agreements and the listings under them are read.
    var agreementReading: AgreementCase.Reading { Self.agreementReading(loads) }

    static func agreementReading(_ loads: LoadReader) -> AgreementCase.Reading {
        AgreementCase.Reading(
            content: { (bytes) throws(Fault) in try AgreementReader.content(bytes.span) },
            load: { (record) throws(Fault) in try loads.read(record.wire.span, mode: .stored) },
            plate: { (truck) throws(Fault) in try TruckReader.read(truck.wire.span).plate }
        )
    }
}

extension Reply {
    /// A text in the reader's language.
    init(words text: String, as mediaType: String, _ language: Language) {
        self.init(json: Array(text.utf8))
        headers[.contentType] = mediaType
        headers[.contentLanguage] = language.rawValue
    }
}
