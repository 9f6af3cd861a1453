public import SijiFault
public import SijiFreight
public import SijiTrust

/// A depot's durable store.
///
/// One writer at a time; readers see the last commit.  All calls but `recentListings` block and are made off the event loops. After a commit that failed for the disk's sake the store answers `store.failed` to everything: the process stops and recovers from its log.
public protocol Store: AnyObject, Sendable {
    /// The depot whose identifiers it gives out.
    var depot: DepotID { get }

    /// The number of the newest form of the tables, 1 for the first.
    var schemaVersion: Int { get }

    /// True after a failure of the disk under a write: every later call answers `store.failed`.
    var isFailed: Bool { get }

    /// Runs `body` in one transaction: durable when this returns, without any effect when `body` or the commit throws.
    ///
    /// `body` must not call the store again but through its argument, nor keep that.
    /// - Throws: what `body` throws, `store.readOnly`, `store.full`, `store.damaged`, `store.failed`; `store.uncertain` where the commit failed in a way that may have kept it all the same.
    func write<Result>(_ body: (any StoreWriter) throws(Fault) -> Result) throws(Fault) -> Result

    /// Runs `body` on the last commit.
    ///
    /// - Throws: what `body` throws, `store.damaged`, `store.failed`.
    func read<Result>(_ body: (any StoreReader) throws(Fault) -> Result) throws(Fault) -> Result

    /// The records of several listings of one state, in the order asked; what is unknown is left out.
    ///
    /// - Throws: as `read`.
    func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord]

    /// The same where all of them are at hand, without waiting for anything; nil where they must be read.
    func recentListings(_ ids: [LoadID]) -> [ListingRecord]?

    /// Copies the store to a new file while it is in use.
    ///
    /// - Throws: `backup.exists`, `backup.invalid`, `store.full`, `store.failed`.
    func backup(to path: String) throws(Fault)

    /// Looks whether the store is whole (`quick_check`); the findings, empty where it is.
    ///
    /// - Throws: `store.failed`.
    func findings() throws(Fault) -> [String]

    /// Refuses every further write with `store.readOnly`, after findings.
    func stopWrites()

    /// Writes the store anew where something was erased since the last time, so that no fragment of it stays in its files; whether it did.
    ///
    /// - Throws: `store.full` (what was erased is owed still), `store.failed`.
    func scrub() throws(Fault) -> Bool
}

extension Store {
    /// Reads the listings in one transaction.
    ///
    /// - Throws: as `read`.
    public func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord] {
        try read { (reader) throws(Fault) in try reader.listings(ids) }
    }

    /// What keeps no files keeps no fragments.
    public func scrub() throws(Fault) -> Bool { false }

    /// Nothing is at hand.
    public func recentListings(_ ids: [LoadID]) -> [ListingRecord]? { nil }
}

/// What can be asked of a store within a transaction.
public protocol StoreReader: OwnRecordReader, PositionReader, ReportReader {
    /// One listing.
    func listing(_ id: LoadID) throws(Fault) -> ListingRecord?
    /// The listing under a party's `ref` that is not closed; there is one at most.
    func livingListing(of party: PartyID, ref: String) throws(Fault) -> ListingRecord?
    /// A party's listings after an id, in the order of ids.
    func listings(
        of party: PartyID,
        status: ListingStatus?,
        ref: String?,
        after: LoadID?,
        limit: Int
    ) throws(Fault) -> [ListingRecord]
    /// The records of several listings, in the order asked; what is unknown is left out.
    func listings(_ ids: [LoadID]) throws(Fault) -> [ListingRecord]
    /// Every open listing, in the order of ids, one at a time; `body` must not start this again.
    func forEachOpenListing(_ body: (ListingRecord) throws(Fault) -> Void) throws(Fault)
    /// Id, version and `offer` of every open listing, in the order of ids, one at a time; `body` must not start this again.
    ///
    /// The bytes are lent for the length of the call, and empty where the listing has none.
    func forEachOpenOffer(_ body: (LoadID, Int, Span<UInt8>) throws(Fault) -> Void) throws(Fault)
    /// A party's open listings, in no order; one look into an index for each.
    func openListings(of party: PartyID) throws(Fault) -> [LoadID]
    /// Open listings that end at or before an instant, earliest first, then by id.
    func listingsEnding(by instant: Instant, limit: Int) throws(Fault) -> [LoadID]

    /// The party of a Unix user.
    func party(uid: UInt32) throws(Fault) -> PartyRecord?
    /// One party.
    func party(_ id: PartyID) throws(Fault) -> PartyRecord?

    /// One truck.
    func truck(of party: PartyID, name: String) throws(Fault) -> TruckRecord?
    /// A party's trucks, by name.
    func trucks(of party: PartyID) throws(Fault) -> [TruckRecord]

    /// One booking.
    func booking(_ id: BookingID) throws(Fault) -> BookingRecord?
    /// The bookings of a load that are not cancelled: open offers first, by id, then the others by slot.
    func liveBookings(of load: LoadID) throws(Fault) -> [BookingRecord]
    /// Bookings where the party is driver or dispatcher, after an id, in the order of ids.
    func bookings(of party: PartyID, after: BookingID?, limit: Int) throws(Fault) -> [BookingRecord]
    /// Requests and offers that are held no longer than an instant, earliest first.
    func requestsHeld(until instant: Instant, limit: Int) throws(Fault) -> [BookingRecord]
    /// A booking's events, in the order of their numbers.
    func events(of booking: BookingID) throws(Fault) -> [BookingEvent]
    /// What became of a driver's bookings.
    func record(ofDriver party: PartyID) throws(Fault) -> DriverRecord

    /// When a party called after an instant, latest first.
    func callTimes(of party: PartyID, after instant: Instant, limit: Int) throws(Fault) -> [Instant]

    /// The answer kept under a key.
    func idempotent(party: PartyID, key: String) throws(Fault) -> IdempotentRecord?

    /// The change log after a sequence number, in order.
    func changes(after sequence: Int64, limit: Int) throws(Fault) -> [ChangeRecord]
    /// The change log's last number; 0 where it is empty.
    func lastChange() throws(Fault) -> Int64
    /// The newest event of the audit log; nil where it is empty.
    func lastAudit() throws(Fault) -> AuditRecord?
    /// A booking's newest event; nil where it has none.
    func lastAudit(of booking: BookingID) throws(Fault) -> AuditRecord?
    /// A booking's events, in order.
    func audit(of booking: BookingID) throws(Fault) -> [AuditRecord]
    /// A booking's event by its own number.
    func audit(of booking: BookingID, number: Int) throws(Fault) -> AuditRecord?
    /// At most `limit` events after a place in the log, in order, one at a time; `body` must not start this again.
    func forEachAudit(after seq: Int64, limit: Int, _ body: (AuditRecord) throws(Fault) -> Void) throws(Fault)
    /// The personal values of a booking that were not erased, by event, then by name.
    func personalValues(of booking: BookingID) throws(Fault) -> [SaltedValue]
    /// The events of a booking's agreement, in order; empty where none was written yet.
    func agreement(of booking: BookingID) throws(Fault) -> [AgreementRecord]

    /// How many of each.
    func counts() throws(Fault) -> StoreCounts
    /// How many bookings stand in each state; a state that none is in is absent.
    func bookingCounts() throws(Fault) -> [BookingStatus: Int]
}

/// What can be changed within a transaction.
///
/// Each call is a primitive; the rules stand above, once for every store.
public protocol StoreWriter: StoreReader, OwnRecordWriter, PositionWriter, ReportWriter {
    /// The depot whose identifiers the store gives out.
    var depot: DepotID { get }
    /// Where the salts of the audit log come from.
    var salts: SaltSource { get }
    /// Runs `body`; where it throws, what it wrote is undone and the transaction goes on.
    func attempt<Result>(_ body: () throws(Fault) -> Result) throws(Fault) -> Result
    /// The next sequence number for an identifier of a kind, from 1; it is given back where the transaction rolls back.
    func nextSequence(_ kind: ChangeRecord.Kind) throws(Fault) -> UInt64
    /// Adds a listing. Its `(party, ref)` must not be held by another that is not closed: `store.failed` otherwise.
    func insert(_ listing: ListingRecord) throws(Fault)
    /// Replaces a listing's content, version and standing; `store.failed` where it is unknown.
    func update(_ listing: ListingRecord) throws(Fault)
    /// Notes that a listing still holds; `store.failed` where it is unknown.
    func confirm(_ id: LoadID, at instant: Instant) throws(Fault)
    /// Adds a party.
    func insert(_ party: PartyRecord) throws(Fault)
    /// Changes a party's name, phone and plates; `store.failed` where it is unknown.
    func update(_ party: PartyRecord) throws(Fault)
    /// Adds or replaces a truck.
    func put(_ truck: TruckRecord) throws(Fault)
    /// Takes a truck away; false where there was none.
    func removeTruck(of party: PartyID, name: String) throws(Fault) -> Bool
    /// Adds a booking; false where the slot of that load is held by a live booking (a UNIQUE constraint says so).
    func insert(_ booking: BookingRecord) throws(Fault) -> Bool
    /// Changes all of a booking but its load and its sides; `store.failed` where it is unknown, or its slot is held.
    func update(_ booking: BookingRecord) throws(Fault)
    /// Adds an event to a booking; `store.failed` where it has one of that number.
    func insert(_ event: BookingEvent, of booking: BookingID) throws(Fault)
    /// Keeps an answer under a key, in place of an older one.
    func insert(_ answer: IdempotentRecord) throws(Fault)
    /// Forgets answers older than an instant; how many.
    func forgetIdempotent(before instant: Instant) throws(Fault) -> Int
    /// Keeps a call.
    func insert(_ call: CallRecord) throws(Fault)
    /// Adds an event to the audit log, which only grows: `store.failed` where it leaves a gap. See `appendAudit`.
    func insert(_ audit: AuditRecord) throws(Fault)
    /// Keeps a personal value beside the log.
    func insert(_ value: SaltedValue) throws(Fault)
    /// Erases the personal values that are a party's, with their salts; how many. The log stays as it is.
    func erasePersonalValues(of party: PartyID) throws(Fault) -> Int
    /// Erases the personal values of a booking, with their salts; how many. The log stays as it is.
    func erasePersonalValues(of booking: BookingID) throws(Fault) -> Int
    /// Erases what a party wrote freely in the events of bookings, and where its truck stood at them. The events stay.
    func eraseTold(by party: PartyID) throws(Fault)
    /// Adds an event to a booking's agreement; `store.failed` where it leaves a gap.
    func insert(_ event: AgreementRecord) throws(Fault)
    /// Adds a line to the change log; its sequence number is given here.
    func log(_ change: ChangeRecord) throws(Fault)
}
