public import SijiFault
import SijiFreight
import SijiMatch
public import SijiStore

extension Dispatcher {
    /// Says who a Unix user is.
    ///
    /// - Throws: what the store throws.
    public func putParty(
        uid: UInt32,
        name: String,
        phone: String?,
        plates: [String]
    ) async throws(Fault) -> PartyRecord {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            (try store.keepParty(uid: uid, name: name, phone: phone, plates: plates), [])
        }
    }

    /// Adds or replaces a truck.
    ///
    /// - Throws: what the store throws.
    public func put(truck name: String, wire: [UInt8], by caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            let party = try store.party(forUid: caller.uid, name: caller.name)
            try store.keep(TruckRecord(party: party.id, name: name, wire: wire))
            return ((), [])
        }
    }

    /// Takes a truck away.
    ///
    /// - Throws: `truck.notFound`.
    public func remove(truck name: String, by caller: Caller) async throws(Fault) {
        try await submit(rows: 1) { (store, _) throws(Fault) in
            guard let party = try store.party(uid: caller.uid) else {
                throw Fault(.truckNotFound, ["name": .text(name)])
            }
            try store.dropTruck(of: party.id, name: name)
            return ((), [])
        }
    }
}
