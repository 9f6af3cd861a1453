import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// `/v1/me/grants` and `/v1/advice`: who may read a driver's page, and the page.
enum GrantHandlers {
    static func list(_ call: Call) async throws(Fault) -> Reply {
        let uid = call.peer.uid
        let (now, zone) = (call.depot.clock(), call.depot.facts.zone)
        let grants = try await call.read { reader throws(Fault) in
            try reader.party(uid: uid).map { party throws(Fault) in try reader.grants(of: party.id) } ?? []
        }
        return try Reply(.ok, GrantsAnswer(grants: grants.map { GrantWire($0, at: now, zone: zone) }))
    }

    static func put(_ call: Call) async throws(Fault) -> Reply {
        guard let adviser = adviser(call) else { throw missing(.grantNotFound, call) }
        let body = try await call.body()
        let request = try GrantReader.read(body.span)
        let record = try await call.depot.dispatcher.grant(
            to: adviser,
            from: request.from,
            until: request.to,
            by: try await call.caller()
        )
        return try Reply(.ok, GrantWire(record, at: call.depot.clock(), zone: call.depot.facts.zone))
    }

    static func revoke(_ call: Call) async throws(Fault) -> Reply {
        guard let adviser = adviser(call) else { throw missing(.grantNotFound, call) }
        try await call.depot.dispatcher.revoke(adviser: adviser, by: try await call.caller())
        return Reply(empty: .noContent)
    }

    static func advise(_ call: Call) async throws(Fault) -> Reply {
        guard let driver = adviser(call) else { throw missing(.grantMissing, call) }
        let (party, grant) = try await call.depot.dispatcher.look(at: driver, by: try await call.caller())
        let (loads, reading) = (call.depot.loads, call.depot.agreementReading)
        let (zone, now) = (call.depot.facts.zone, call.depot.clock())
        let bookings = try await call.read { reader throws(Fault) in
            let source = AdviceSource(reader: reader, loads: loads, reading: reading, zone: zone, now: now)
            return try source.bookings(of: party.id)
        }
        let answer = AdviceAnswer(
            AdvicePage(bookings, zone: zone),
            driver: party.name,
            now: now,
            until: grant.grant.to,
            zone: zone
        )
        return try Reply(.ok, answer)
    }

    private static func adviser(_ call: Call) -> UInt32? { PartyReader.uid(call.parameters["uid"] ?? "") }

    private static func missing(_ code: FaultCode, _ call: Call) -> Fault {
        Fault(code, ["uid": .text(String((call.parameters["uid"] ?? "").prefix(80)))])
    }
}

extension GrantWire {
    /// A grant as its driver sees it.
    init(_ record: GrantRecord, at now: Instant, zone: ZoneOffset) {
        self.init(
            uid: Int(record.grant.adviserUid),
            from: record.grant.from.rfc3339(in: zone),
            to: record.grant.to.rfc3339(in: zone),
            holds: record.grant.holds(at: now),
            looks: record.looks,
            lookedAt: record.lookedAt?.rfc3339(in: zone)
        )
    }
}
