import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/complaints`: what the caller wants to tell an office.
enum ComplaintHandlers {
    static func write(_ call: Call) async throws(Fault) -> Reply {
        let body = try await call.body()
        let complaint = try ComplaintReader.read(body.span)
        let key = try call.idempotencyKey(body: body)
        let zone = call.depot.facts.zone
        let kept = try await call.depot.dispatcher.complain(
            complaint,
            by: try await call.caller(),
            key: key
        ) { result in
            call.kept(.created, result) { made throws(Fault) in
                try Reply.bytes(ComplaintWire(made.0, of: made.1, zone: zone))
            }
        }
        return Reply(kept)
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let query = try ComplaintsQuery(call.query)
        let (uid, zone) = (call.peer.uid, call.depot.facts.zone)
        let answer = try await call.read { reader throws(Fault) in
            guard let party = try reader.party(uid: uid) else {
                return ComplaintsAnswer(complaints: [], nextCursor: nil)
            }
            let found = try reader.complaints(of: party.id, after: query.after, limit: query.limit + 1)
            let page = found.prefix(query.limit)
            return ComplaintsAnswer(
                complaints: page.map { ComplaintWire($0, of: party, zone: zone) },
                nextCursor: found.count > page.count ? page.last?.number : nil
            )
        }
        return try Reply(.ok, answer)
    }

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let number = try number(call)
        let (uid, zone) = (call.peer.uid, call.depot.facts.zone)
        let wire = try await call.read { reader throws(Fault) in
            guard let party = try reader.party(uid: uid),
                let record = try reader.complaint(of: party.id, number: number)
            else { throw Fault(.complaintNotFound, ["value": .text(String(number))]) }
            return ComplaintWire(record, of: party, zone: zone)
        }
        return try Reply(.ok, wire)
    }

    static func change(_ call: Call) async throws(Fault) -> Reply {
        let number = try number(call)
        let body = try await call.body(MediaTypes.json, MediaTypes.mergePatch)
        let status = try ComplaintReader.change(body.span)
        let (record, party) = try await call.depot.dispatcher.changeComplaint(
            number,
            to: status,
            by: try await call.caller()
        )
        return try Reply(.ok, ComplaintWire(record, of: party, zone: call.depot.facts.zone))
    }

    private static func number(_ call: Call) throws(Fault) -> Int {
        let text = call.parameters["number"] ?? ""
        guard let number = ComplaintReader.number(text) else {
            throw Fault(.complaintNotFound, ["value": .text(String(text.prefix(80)))])
        }
        return number
    }
}

extension ComplaintWire {
    /// A complaint with the letter that its driver hands in.
    init(_ record: ComplaintRecord, of party: PartyRecord, zone: ZoneOffset) {
        let letter = ComplaintLetter(
            number: record.number,
            complaint: record.complaint,
            name: party.name,
            phone: party.phone,
            plates: party.plates,
            zone: zone
        )
        self.init(letter, status: record.status, createdAt: record.createdAt, changedAt: record.changedAt)
    }
}
