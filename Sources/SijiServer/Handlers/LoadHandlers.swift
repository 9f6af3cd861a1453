import HTTPTypes
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// `/v1/loads`: showing, amending and withdrawing.
enum LoadHandlers {
    static func show(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(LoadID.self, missing: .loadNotFound)
        let (uid, listings) = (call.peer.uid, call.listings)
        let (version, body) = try await call.read { reader throws(Fault) in
            guard let record = try reader.listing(id) else { throw LoadHandlers.missing(id) }
            return (record.version, try listings.object(record, for: try reader.party(uid: uid)?.id))
        }
        return Reply(json: body, headers: [.eTag: EntityTag.text(version)])
    }

    static func list(_ call: Call) async throws(Fault) -> Reply {
        let query = try ListQuery(call.query)
        let (uid, listings) = (call.peer.uid, call.listings)
        let body = try await call.read { reader throws(Fault) in
            guard let party = try reader.party(uid: uid) else { return LoadSplicer.page([], nextCursor: nil) }
            let (records, next) = try OwnListings(party: party.id, query: query).page(reader)
            var objects: [[UInt8]] = []
            for record in records { objects.append(try listings.object(record, for: party.id)) }
            return LoadSplicer.page(objects, nextCursor: next?.description)
        }
        return Reply(json: body)
    }

    static func amend(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(LoadID.self, missing: .loadNotFound)
        guard call.header(.ifMatch) != nil else {
            throw Fault(.loadIfMatchNeeded, ["id": .text(id.description)])
        }
        let expected = try call.ifMatch()
        let patch = try await call.body(MediaTypes.json, MediaTypes.mergePatch)
        let (uid, scanner, now) = (call.peer.uid, call.scanner, call.depot.clock())
        let (version, listing) = try await call.read { reader throws(Fault) in
            guard let record = try reader.listing(id) else { throw LoadHandlers.missing(id) }
            try LoadHandlers.require(record, ownedBy: try reader.party(uid: uid), at: expected)
            var load = try scanner.reader.read(record.wire.span, mode: .stored)
            load.contact?.phone = record.phone
            let amended = try scanner.reader.amended(load, by: patch.span, now: now)
            return (record.version, scanner.prepared(amended))
        }
        let caller = try await call.caller()
        let record = try await call.depot.dispatcher.amend(id, ifMatch: version, to: listing, by: caller)
        return try call.reply(record)
    }

    static func withdraw(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(LoadID.self, missing: .loadNotFound)
        let version = try call.ifMatch()
        let caller = try await call.caller()
        return try call.reply(try await call.depot.dispatcher.withdraw(id, ifMatch: version, by: caller))
    }

    static func call(_ call: Call) async throws(Fault) -> Reply {
        let id = try call.id(LoadID.self, missing: .loadNotFound)
        let body = try await call.optionalBody()
        try BookingReader.call(body.span)
        let key = try call.idempotencyKey(body: body)
        let loads = call.depot.loads
        let kept = try await call.depot.dispatcher.call(id, by: try await call.caller(), key: key) { result in
            call.kept(.ok, result) { (record) throws(Fault) in
                let contact = try loads.read(record.wire.span, mode: .stored).contact
                return try Reply.bytes(CallAnswer(name: contact?.name, phone: record.phone, calls: record.calls))
            }
        }
        return Reply(kept)
    }

    private static func missing(_ id: LoadID) -> Fault { Fault(.loadNotFound, ["id": .text(id.description)]) }

    /// The writer checks this again; here it keeps a stranger from learning what is wrong with a patch.
    private static func require(
        _ record: ListingRecord,
        ownedBy party: PartyRecord?,
        at version: Int?
    ) throws(Fault) {
        let id = FactValue.text(record.id.description)
        guard record.party == party?.id else { throw Fault(.loadNotYours, ["id": id]) }
        guard let version, version != record.version else { return }
        let facts: [String: FactValue] = [
            "id": id, "version": .integer(version), "currentVersion": .integer(record.version),
        ]
        throw Fault(.loadVersionStale, facts)
    }
}

/// A party's own listings, page by page.
struct OwnListings {
    let party: PartyID
    let query: ListQuery

    /// One page, and the cursor of the next; nil on the last.
    func page(_ reader: any StoreReader) throws(Fault) -> (records: [ListingRecord], next: LoadID?) {
        let statuses = query.statuses.map { Set($0.compactMap { ListingStatus(rawValue: $0.rawValue) }) }
        let only = statuses?.count == 1 ? statuses?.first : nil
        var records: [ListingRecord] = []
        var after = query.after
        // One more than asked tells whether there is a next page.
        while records.count <= query.limit {
            let found = try reader.listings(
                of: party,
                status: only,
                ref: query.ref,
                after: after,
                limit: query.limit + 1
            )
            records += found.filter { statuses?.contains($0.status) ?? true }
            guard found.count > query.limit, let last = found.last else { break }
            after = last.id
        }
        let page = Array(records.prefix(query.limit))
        return (page, records.count > query.limit ? page.last?.id : nil)
    }
}
