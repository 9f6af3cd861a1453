import SijiFault
import SijiFreight
import SijiStore
import SijiTrust

/// What can be asked of one transaction.
class SQLiteReader: StoreReader {
    let session: SQLiteSession

    init(_ session: SQLiteSession) { self.session = session }

    func listing(_ id: LoadID) throws(Fault) -> ListingRecord? {
        try session.first(.listing, { $0.bind(1, id) }, read: { (row) throws(Fault) in try row.listing() })
    }

    func livingListing(of party: PartyID, ref: String) throws(Fault) -> ListingRecord? {
        try session.first(
            .livingListing,
            {
                $0.bind(1, party)
                $0.bind(2, ref)
            },
            read: { (row) throws(Fault) in try row.listing() }
        )
    }

    func listings(
        of party: PartyID,
        status: ListingStatus?,
        ref: String?,
        after: LoadID?,
        limit: Int
    ) throws(Fault) -> [ListingRecord] {
        let sql: SQL = ref != nil ? .listingsOfPartyByRef : status != nil ? .listingsOfPartyByStatus : .listingsOfParty
        return try session.all(
            sql,
            {
                $0.bind(1, party)
                $0.bind(2, after?.stored ?? Int64.min)
                $0.bind(3, max(0, limit))
                if sql != .listingsOfParty { $0.bind(4, status?.rawValue) }
                if let ref { $0.bind(5, ref) }
            },
            read: { (row) throws(Fault) in try row.listing() }
        )
    }

    func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord] {
        var found: [ListingRecord] = []
        found.reserveCapacity(ids.count)
        for id in ids {
            if let listing = try listing(id) { found.append(listing) }
        }
        return found
    }

    func forEachOpenListing(_ body: (ListingRecord) throws(Fault) -> Void) throws(Fault) {
        try session.forEach(.openListings) { (row) throws(Fault) in try body(try row.listing()) }
    }

    func forEachOpenOffer(_ body: (LoadID, Int, Span<UInt8>) throws(Fault) -> Void) throws(Fault) {
        try session.forEach(.openOffers) { (row) throws(Fault) in
            try row.withBytes(2) { (offer) throws(Fault) in
                try body(LoadID(stored: row.integer(0)), Int(row.integer(1)), offer)
            }
        }
    }

    func openListings(of party: PartyID) throws(Fault) -> [LoadID] {
        try session.all(.openOfParty, { $0.bind(1, party) }, read: { LoadID(stored: $0.integer(0)) })
    }

    func listingsEnding(by instant: Instant, limit: Int) throws(Fault) -> [LoadID] {
        try session.all(
            .listingsEnding,
            {
                $0.bind(1, instant)
                $0.bind(2, max(0, limit))
            },
            read: { LoadID(stored: $0.integer(0)) }
        )
    }

    func party(uid: UInt32) throws(Fault) -> PartyRecord? {
        try session.first(.partyOfUid, { $0.bind(1, Int(uid)) }, read: { $0.party() })
    }

    func party(_ id: PartyID) throws(Fault) -> PartyRecord? {
        try session.first(.party, { $0.bind(1, id) }, read: { $0.party() })
    }

    func truck(of party: PartyID, name: String) throws(Fault) -> TruckRecord? {
        try session.first(
            .truck,
            {
                $0.bind(1, party)
                $0.bind(2, name)
            },
            read: { $0.truck() }
        )
    }

    func trucks(of party: PartyID) throws(Fault) -> [TruckRecord] {
        try session.all(.trucksOfParty, { $0.bind(1, party) }, read: { $0.truck() })
    }

    func booking(_ id: BookingID) throws(Fault) -> BookingRecord? {
        try session.first(.booking, { $0.bind(1, id) }, read: { (row) throws(Fault) in try row.booking() })
    }

    func liveBookings(of load: LoadID) throws(Fault) -> [BookingRecord] {
        try session.all(.liveBookings, { $0.bind(1, load) }, read: { (row) throws(Fault) in try row.booking() })
    }

    func bookings(of party: PartyID, after: BookingID?, limit: Int) throws(Fault) -> [BookingRecord] {
        try session.all(
            .bookingsOfParty,
            {
                $0.bind(1, party)
                $0.bind(2, after?.stored ?? Int64.min)
                $0.bind(3, max(0, limit))
            },
            read: { (row) throws(Fault) in try row.booking() }
        )
    }

    func requestsHeld(until instant: Instant, limit: Int) throws(Fault) -> [BookingRecord] {
        try session.all(
            .requestsHeld,
            {
                $0.bind(1, instant)
                $0.bind(2, max(0, limit))
            },
            read: { (row) throws(Fault) in try row.booking() }
        )
    }

    func events(of booking: BookingID) throws(Fault) -> [BookingEvent] {
        try session.all(
            .eventsOfBooking,
            { $0.bind(1, booking) },
            read: { (row) throws(Fault) in try row.event(of: booking) }
        )
    }

    func record(ofDriver party: PartyID) throws(Fault) -> DriverRecord {
        let found = try session.first(.driverRecord, { $0.bind(1, party) }) {
            DriverRecord(completed: Int($0.integer(0)), cancelled: Int($0.integer(1)), won: Int($0.integer(2)))
        }
        return found ?? DriverRecord(completed: 0, cancelled: 0, won: 0)
    }

    func callTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant] {
        try session.all(
            .callTimes,
            {
                $0.bind(1, party)
                $0.bind(2, instant)
                $0.bind(3, max(0, limit))
            },
            read: { $0.instant(0) }
        )
    }

    func idempotent(party: PartyID, key: String) throws(Fault) -> IdempotentRecord? {
        try session.first(
            .answer,
            {
                $0.bind(1, party)
                $0.bind(2, key)
            },
            read: { $0.answer() }
        )
    }

    func changes(after sequence: Int64, limit: Int) throws(Fault) -> [ChangeRecord] {
        try session.all(
            .changes,
            {
                $0.bind(1, sequence)
                $0.bind(2, max(0, limit))
            },
            read: { (row) throws(Fault) in try row.change() }
        )
    }

    func lastChange() throws(Fault) -> Int64 { try session.first(.lastChange, read: { $0.integer(0) }) ?? 0 }

    func bookingCounts() throws(Fault) -> [BookingStatus: Int] {
        var counts: [BookingStatus: Int] = [:]
        try session.forEach(.bookingCounts) { row throws(Fault) in
            if let status = BookingStatus(rawValue: row.text(0)) { counts[status] = Int(row.integer(1)) }
        }
        return counts
    }

    func counts() throws(Fault) -> StoreCounts {
        let found = try session.first(.counts) {
            StoreCounts(
                openLoads: Int($0.integer(0)),
                loads: Int($0.integer(1)),
                liveBookings: Int($0.integer(2)),
                parties: Int($0.integer(3))
            )
        }
        return found ?? StoreCounts(openLoads: 0, loads: 0, liveBookings: 0, parties: 0)
    }
}
