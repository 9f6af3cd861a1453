import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// `/v1/me` and `/v1/parties`: who is who.
enum PartyHandlers {
    static func me(_ call: Call) async throws(Fault) -> Reply {
        if let party = try await call.party() { return try Reply(.ok, PartyWire(party, uid: call.peer.uid)) }
        return try Reply(.ok, try await stranger(call))
    }

    static func show(_ call: Call) async throws(Fault) -> Reply {
        let uid = try uid(call)
        let party = try await call.read { reader throws(Fault) in try reader.party(uid: uid) }
        guard let party else { throw Fault(.partyNotFound, ["uid": .integer(Int(uid))]) }
        return try Reply(.ok, PartyWire(party, uid: uid))
    }

    static func put(_ call: Call) async throws(Fault) -> Reply {
        let uid = try uid(call)
        let body = try await call.body()
        let request = try PartyReader.read(body.span)
        let party = try await call.depot.dispatcher.putParty(
            uid: uid,
            name: request.name,
            phone: request.phone,
            plates: request.plates ?? []
        )
        return try Reply(.ok, PartyWire(party, uid: uid))
    }

    /// Somebody who has changed nothing yet.
    private static func stranger(_ call: Call) async throws(Fault) -> PartyWire {
        let caller = try await call.caller()
        return PartyWire(uid: Int(caller.uid), id: nil, name: caller.name, phone: nil, plates: [])
    }

    private static func uid(_ call: Call) throws(Fault) -> UInt32 {
        let text = call.parameters["uid"] ?? ""
        guard let uid = PartyReader.uid(text) else {
            throw Fault(.partyNotFound, ["uid": .text(String(text.prefix(80)))])
        }
        return uid
    }
}

extension PartyWire {
    /// A party as an administrator or the party itself sees it.
    init(_ party: PartyRecord, uid: UInt32) {
        self.init(
            uid: Int(uid),
            id: party.id.description,
            name: party.name,
            phone: party.phone,
            plates: party.plates
        )
    }
}
