import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// One writing transaction.
final class SQLiteWriter: SQLiteReader, StoreWriter {
    let depot: DepotID
    /// Sequences that this transaction has drawn from; written once, at its end.
    private var sequences: [ChangeRecord.Kind: UInt64] = [:]
    /// Listings that it wrote, also such as were undone.
    private(set) var touched: [LoadID] = []
    /// Whether it took listings out of the store.
    var forgetsListings = false
    /// Whether it took away what must not be read from the file afterwards.
    var erases = false

    let salts: SaltSource

    init(_ session: SQLiteSession, _ depot: DepotID, _ salts: SaltSource) {
        self.depot = depot
        self.salts = salts
        super.init(session)
    }

    /// Writes what was held back; the last call before the commit.
    ///
    /// Throws the failure that broke the transaction, even where the body went on as if nothing were wrong.
    func finish() throws(Fault) {
        if let broken = session.broken { throw broken.fault }
        for (kind, last) in sequences {
            try session.run(.setSequence) {
                $0.bind(1, kind.rawValue)
                $0.bind(2, Int64(last))
            }
        }
    }

    func attempt<Result>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result {
        let before = sequences
        try session.run(.savepoint)
        do {
            let result = try body()
            try session.run(.releaseSavepoint)
            return result
        } catch {
            sequences = before
            // Where the transaction is broken these throw what broke it.
            try session.run(.rollbackToSavepoint)
            try session.run(.releaseSavepoint)
            throw error
        }
    }

    func nextSequence(_ kind: ChangeRecord.Kind) throws(Fault) -> UInt64 {
        let last: UInt64
        if let drawn = sequences[kind] {
            last = drawn
        } else {
            last = try session.first(.sequence, { $0.bind(1, kind.rawValue) }, read: { UInt64($0.integer(0)) }) ?? 0
        }
        sequences[kind] = last + 1
        return last + 1
    }

    func insert(_ listing: ListingRecord) throws(Fault) {
        try session.run(.insertListing) {
            $0.bind(1, listing.id)
            $0.bind(2, listing.party)
            $0.bind(3, listing.ref)
            $0.bind(4, listing.version)
            $0.bind(5, listing.status.rawValue)
            $0.bind(6, listing.trucks)
            $0.bind(7, listing.taken)
            $0.bind(8, listing.phone)
            $0.bind(9, listing.endsAt)
            $0.bind(10, listing.confirmedAt)
            $0.bind(11, listing.createdAt)
            $0.bind(12, listing.calls)
            $0.bind(13, bytes: listing.wire)
            $0.bind(14, bytes: listing.offer)
        }
    }

    func update(_ listing: ListingRecord) throws(Fault) {
        touched.append(listing.id)
        // Most changes leave standing and end as they are, and then spare three indexes.
        for sql in [SQL.updateContent, .updateListing] {
            let changed = try session.run(sql) {
                $0.bind(1, listing.id)
                $0.bind(2, listing.version)
                $0.bind(3, listing.trucks)
                $0.bind(4, listing.taken)
                $0.bind(5, listing.phone)
                $0.bind(6, listing.confirmedAt)
                $0.bind(7, listing.calls)
                $0.bind(8, bytes: listing.wire)
                $0.bind(9, listing.status.rawValue)
                $0.bind(10, listing.endsAt)
                $0.bind(11, bytes: listing.offer)
            }
            if changed == 1 { return }
        }
        throw unknown("load", listing.id)
    }

    func confirm(_ id: LoadID, at instant: Instant) throws(Fault) {
        touched.append(id)
        let changed = try session.run(.confirmListing) {
            $0.bind(1, id)
            $0.bind(2, instant)
        }
        guard changed == 1 else { throw unknown("load", id) }
    }

    func insert(_ party: PartyRecord) throws(Fault) {
        try session.run(.insertParty) {
            $0.bind(1, party.id)
            $0.bind(2, Int(party.id.rawValue >> 54))
            $0.bind(3, party.uid.map { Int64($0) })
            $0.bind(4, party.name)
            $0.bind(5, party.phone)
            $0.bind(6, party.plates.joined(separator: "\n"))
        }
    }

    func update(_ party: PartyRecord) throws(Fault) {
        let changed = try session.run(.updateParty) {
            $0.bind(1, party.id)
            $0.bind(2, party.name)
            $0.bind(3, party.phone)
            $0.bind(4, party.plates.joined(separator: "\n"))
        }
        guard changed == 1 else { throw unknown("party", party.id) }
    }

    func put(_ truck: TruckRecord) throws(Fault) {
        try session.run(.putTruck) {
            $0.bind(1, truck.party)
            $0.bind(2, truck.name)
            $0.bind(3, bytes: truck.wire)
        }
    }

    func removeTruck(of party: PartyID, name: String) throws(Fault) -> Bool {
        let removed = try session.run(.removeTruck) {
            $0.bind(1, party)
            $0.bind(2, name)
        }
        return removed == 1
    }

    func insert(_ booking: BookingRecord) throws(Fault) -> Bool {
        let added = try session.run(.insertBooking) {
            $0.bind(1, booking.id)
            $0.bind(2, booking.load)
            $0.bind(3, booking.loadVersion)
            $0.bind(4, booking.slot.map { Int64($0) })
            $0.bind(5, booking.driver)
            $0.bind(6, booking.dispatcher)
            $0.bind(7, booking.truckName)
            $0.bind(8, booking.status.rawValue)
            $0.bind(9, booking.version)
            $0.bind(10, booking.createdAt)
            $0.bind(11, booking.changedAt)
            $0.bind(12, booking.priceFen.map { Int64($0) })
            $0.bind(13, booking.heldUntil?.epochSec)
            $0.bind(14, booking.cancelledBy?.rawValue)
        }
        return added == 1
    }

    func update(_ booking: BookingRecord) throws(Fault) {
        let changed = try session.run(.updateBooking) {
            $0.bind(1, booking.id)
            $0.bind(2, booking.loadVersion)
            $0.bind(3, booking.slot.map { Int64($0) })
            $0.bind(4, booking.truckName)
            $0.bind(5, booking.status.rawValue)
            $0.bind(6, booking.version)
            $0.bind(7, booking.changedAt)
            $0.bind(8, booking.priceFen.map { Int64($0) })
            $0.bind(9, booking.heldUntil?.epochSec)
            $0.bind(10, booking.cancelledBy?.rawValue)
        }
        guard changed == 1 else { throw unknown("booking", booking.id) }
    }

    func insert(_ event: BookingEvent, of booking: BookingID) throws(Fault) {
        let details = event.details
        try session.run(.insertEvent) {
            $0.bind(1, event.number)
            $0.bind(2, event.step.rawValue)
            $0.bind(3, event.at)
            $0.bind(4, event.enteredAt)
            $0.bind(5, event.party?.stored)
            $0.bind(6, event.side.rawValue)
            $0.bind(7, event.source.rawValue)
            $0.bind(8, details.priceFen.map { Int64($0) })
            $0.bind(9, details.paymentNumber.map { Int64($0) })
            $0.bind(10, details.amountFen.map { Int64($0) })
            $0.bind(11, details.paidAt?.epochSec)
            $0.bind(12, details.means?.rawValue)
            $0.bind(13, details.part.map { Int64($0) })
            $0.bind(14, details.reason?.rawValue)
            $0.bind(15, details.note)
            $0.bind(16, details.spot.map { Int64($0.latE7) })
            $0.bind(17, details.spot.map { Int64($0.lonE7) })
            $0.bind(18, details.termsVersion.map { Int64($0) })
            $0.bind(19, details.termsHash)
            $0.bind(20, details.viaStop.map { Int64($0) })
            $0.bind(21, details.viaCount.map { Int64($0) })
            $0.bind(22, details.emptyDrive.map { Int64($0.metres) })
            $0.bind(23, details.emptyDrive.map { $0.hasGaps ? 1 : 0 })
            $0.bind(24, booking)
        }
    }

    func insert(_ answer: IdempotentRecord) throws(Fault) {
        try session.run(.insertAnswer) {
            $0.bind(1, answer.party)
            $0.bind(2, answer.key)
            $0.bind(3, bytes: answer.request)
            $0.bind(4, answer.status)
            $0.bind(5, bytes: answer.body)
            $0.bind(6, answer.at)
        }
    }

    func forgetIdempotent(before instant: Instant) throws(Fault) -> Int {
        try session.run(.forgetAnswers) { $0.bind(1, instant) }
    }

    func insert(_ call: CallRecord) throws(Fault) {
        try session.run(.insertCall) {
            $0.bind(1, call.party)
            $0.bind(2, call.load)
            $0.bind(3, call.at)
        }
    }

    func log(_ change: ChangeRecord) throws(Fault) {
        try session.run(.insertChange) {
            $0.bind(1, change.kind.rawValue)
            $0.bind(2, LoadID(rawValue: change.id))
            $0.bind(3, change.oldVersion.map { Int64($0) })
            $0.bind(4, change.newVersion.map { Int64($0) })
        }
    }

    private func unknown(_ kind: String, _ id: some DepotIdentifier) -> Fault {
        Fault(.storeFailed, ["kind": .text(kind), "id": .text(id.description), "cause": "not in the store"])
    }
}
