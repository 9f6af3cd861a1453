import SijiFault
import SijiFreight
import SijiTrust

/// A transaction over a copy of the state in memory.
final class MemoryWriter: StoreWriter {
    let depot: DepotID
    var state: MemoryState

    let salts: SaltSource

    init(_ state: MemoryState, _ depot: DepotID, _ salts: SaltSource) {
        self.state = state
        self.depot = depot
        self.salts = salts
    }

    /// Changes the state, for the parts of this type in other files.
    func change(_ body: (inout MemoryState) -> Void) { body(&state) }

    func attempt<Result>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        let before = state
        do { return try body() } catch {
            state = before
            throw error
        }
    }

    func nextSequence(_ kind: ChangeRecord.Kind) throws(Fault) -> UInt64 {
        state.sequences[kind, default: 0] += 1
        return state.sequences[kind, default: 0]
    }

    func insert(_ listing: ListingRecord) throws(Fault) {
        let key = MemoryState.RefKey(party: listing.party, ref: listing.ref)
        let others = state.loadsOfRef[key, default: []]
        guard state.listings[listing.id] == nil,
            !others.contains(where: { state.listings[$0]?.status != .closed })
        else { throw Fault(.storeFailed, ["ref": .text(listing.ref), "cause": "the ref is held"]) }
        state.listings[listing.id] = listing
        state.loadsOfRef[key, default: []].append(listing.id)
    }

    func update(_ listing: ListingRecord) throws(Fault) {
        guard state.listings[listing.id] != nil else { throw unknown("load", listing.id) }
        state.listings[listing.id] = listing
    }

    func confirm(_ id: LoadID, at instant: Instant) throws(Fault) {
        guard state.listings[id] != nil else { throw unknown("load", id) }
        state.listings[id]?.confirmedAt = instant
    }

    func update(_ party: PartyRecord) throws(Fault) {
        guard var held = state.parties[party.id] else { throw unknown("party", party.id) }
        held.name = party.name
        held.phone = party.phone
        held.plates = party.plates
        state.parties[held.id] = held
    }

    func insert(_ party: PartyRecord) throws(Fault) {
        guard state.parties[party.id] == nil else {
            throw Fault(.storeFailed, ["id": .text(party.id.description), "cause": "the party is known"])
        }
        if let uid = party.uid {
            guard state.partyOfUid[uid] == nil else {
                throw Fault(.storeFailed, ["uid": .integer(Int(uid)), "cause": "the uid has a party"])
            }
            state.partyOfUid[uid] = party.id
        }
        state.parties[party.id] = party
    }

    func put(_ truck: TruckRecord) throws(Fault) {
        state.trucks[MemoryState.NameKey(party: truck.party, name: truck.name)] = truck
    }

    func removeTruck(of party: PartyID, name: String) throws(Fault) -> Bool {
        state.trucks.removeValue(forKey: MemoryState.NameKey(party: party, name: name)) != nil
    }

    func insert(_ booking: BookingRecord) throws(Fault) -> Bool {
        guard state.bookings[booking.id] == nil else { return false }
        if booking.status != .cancelled, let slot = booking.slot {
            let key = MemoryState.SlotKey(load: booking.load, slot: slot)
            guard state.bookingOfSlot[key] == nil else { return false }
            state.bookingOfSlot[key] = booking.id
        }
        state.bookings[booking.id] = booking
        return true
    }

    func update(_ booking: BookingRecord) throws(Fault) {
        guard let held = state.bookings[booking.id] else { throw unknown("booking", booking.id) }
        if let slot = held.slot {
            let key = MemoryState.SlotKey(load: held.load, slot: slot)
            if state.bookingOfSlot[key] == held.id { state.bookingOfSlot[key] = nil }
        }
        if booking.status != .cancelled, let slot = booking.slot {
            let key = MemoryState.SlotKey(load: held.load, slot: slot)
            guard state.bookingOfSlot[key] == nil else {
                throw Fault(.storeFailed, ["id": .text(held.id.description), "cause": "the slot is held"])
            }
            state.bookingOfSlot[key] = held.id
        }
        state.bookings[held.id] = booking
    }

    func insert(_ event: BookingEvent, of booking: BookingID) throws(Fault) {
        guard event.number == state.events[booking, default: []].count + 1 else {
            throw Fault(.storeFailed, ["id": .text(booking.description), "cause": "an event out of order"])
        }
        state.events[booking, default: []].append(event)
    }

    func insert(_ answer: IdempotentRecord) throws(Fault) {
        state.answers[MemoryState.NameKey(party: answer.party, name: answer.key)] = answer
    }

    func forgetIdempotent(before instant: Instant) throws(Fault) -> Int {
        let before = state.answers.count
        state.answers = state.answers.filter { $0.value.at >= instant }
        return before - state.answers.count
    }

    func insert(_ call: CallRecord) throws(Fault) { state.calls.append(call) }

    func log(_ change: ChangeRecord) throws(Fault) {
        var line = change
        line.sequence = Int64(state.changes.count) + 1
        state.changes.append(line)
    }

    private func unknown(_ kind: String, _ id: some DepotIdentifier) -> Fault {
        Fault(.storeFailed, ["kind": .text(kind), "id": .text(id.description), "cause": "not in the store"])
    }
}
