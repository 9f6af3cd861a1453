public import SijiFreight

/// A party: whoever owns listings, trucks and bookings.
public struct PartyRecord: Sendable, Equatable {
    /// Its identifier.
    public var id: PartyID
    /// The Unix user behind it; nil for a party of another depot.
    public var uid: UInt32?
    /// The name shown.
    public var name: String
    /// A phone; nil where unknown.
    public var phone: String?
    /// Number plates.
    public var plates: [String]

    /// Creates a party.
    public init(id: PartyID, uid: UInt32?, name: String, phone: String? = nil, plates: [String] = []) {
        self.id = id
        self.uid = uid
        self.name = name
        self.phone = phone
        self.plates = plates
    }
}

/// How a listing stands.
public enum ListingStatus: String, Sendable, CaseIterable {
    /// Offered, with a slot left.
    case open
    /// Every slot is won.
    case booked
    /// Taken back by its owner.
    case withdrawn
    /// Its window or its own end has passed.
    case expired
    /// Carried to its end; the same `ref` makes a new load.
    case closed
}

/// A listing as it is kept.
public struct ListingRecord: Sendable, Equatable {
    /// Its identifier.
    public var id: LoadID
    /// Whose it is.
    public var party: PartyID
    /// The dispatcher's number.
    public var ref: String
    /// 1 at first; one more with each word of its owner: changed, withdrawn, opened again.
    ///
    /// Slots won or given back, calls, confirmations and the clock do not move it.
    public var version: Int
    /// How it stands.
    public var status: ListingStatus
    /// Slots in all.
    public var trucks: Int
    /// Slots won.
    public var taken: Int
    /// The content's wire bytes, phone masked: the members of a JSON object from `"ref"` on, closing brace included.
    public var wire: [UInt8]
    /// The contact's phone, whole.
    public var phone: String?
    /// When it stops being offered.
    public var endsAt: Instant
    /// When its owner last said that it still holds.
    public var confirmedAt: Instant
    /// When it was first pushed.
    public var createdAt: Instant
    /// How many drivers called.
    public var calls: Int

    /// Creates a record.
    public init(
        id: LoadID,
        party: PartyID,
        ref: String,
        version: Int,
        status: ListingStatus,
        trucks: Int,
        taken: Int,
        wire: [UInt8],
        phone: String?,
        endsAt: Instant,
        confirmedAt: Instant,
        createdAt: Instant,
        calls: Int = 0
    ) {
        self.id = id
        self.party = party
        self.ref = ref
        self.version = version
        self.status = status
        self.trucks = trucks
        self.taken = taken
        self.wire = wire
        self.phone = phone
        self.endsAt = endsAt
        self.confirmedAt = confirmedAt
        self.createdAt = createdAt
        self.calls = calls
    }
}

/// A truck that a driver named; its specification as wire bytes.
public struct TruckRecord: Sendable, Equatable {
    /// Whose it is.
    public var party: PartyID
    /// Its name, 1 to 64 characters.
    public var name: String
    /// The truck's JSON object.
    public var wire: [UInt8]

    /// Creates a record.
    public init(party: PartyID, name: String, wire: [UInt8]) {
        self.party = party
        self.name = name
        self.wire = wire
    }
}

/// How a booking stands.
///
/// The life after `booked` comes with trust.
public enum BookingStatus: String, Sendable, CaseIterable {
    /// Waits for the dispatcher's yes.
    case requested
    /// Won.
    case booked
    /// Given back.
    case cancelled
}

/// A booking as it is kept: one slot of one load, won by one driver.
public struct BookingRecord: Sendable, Equatable {
    /// Its identifier.
    public var id: BookingID
    /// The load.
    public var load: LoadID
    /// The load's version that was booked.
    public var loadVersion: Int
    /// Which slot, 0 to `trucks` − 1.
    public var slot: Int
    /// The driver.
    public var driver: PartyID
    /// The load's owner.
    public var dispatcher: PartyID
    /// The truck's name, where one was named.
    public var truckName: String?
    /// How it stands.
    public var status: BookingStatus
    /// When it was made.
    public var createdAt: Instant
    /// When it last changed.
    public var changedAt: Instant
    /// 1 at first; one more with each change.
    public var version: Int

    /// Creates a record.
    public init(
        id: BookingID,
        load: LoadID,
        loadVersion: Int,
        slot: Int,
        driver: PartyID,
        dispatcher: PartyID,
        truckName: String?,
        status: BookingStatus,
        createdAt: Instant,
        changedAt: Instant,
        version: Int = 1
    ) {
        self.id = id
        self.load = load
        self.loadVersion = loadVersion
        self.slot = slot
        self.driver = driver
        self.dispatcher = dispatcher
        self.truckName = truckName
        self.status = status
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.version = version
    }
}

/// A call of a party for a listing's phone: the audit of who saw it.
public struct CallRecord: Sendable, Equatable {
    /// Who called.
    public var party: PartyID
    /// For which listing.
    public var load: LoadID
    /// When.
    public var at: Instant

    /// Creates a record.
    public init(party: PartyID, load: LoadID, at: Instant) {
        self.party = party
        self.load = load
        self.at = at
    }
}

/// An answer kept under an idempotency key for 24 hours.
public struct IdempotentRecord: Sendable, Equatable {
    /// Whose key.
    public var party: PartyID
    /// The key, 1 to 128 characters.
    public var key: String
    /// Method, path and body of the request it answered.
    public var request: [UInt8]
    /// The HTTP status that was answered.
    public var status: Int
    /// The body that was answered.
    public var body: [UInt8]
    /// When.
    public var at: Instant

    /// Creates a record.
    public init(party: PartyID, key: String, request: [UInt8], status: Int, body: [UInt8], at: Instant) {
        self.party = party
        self.key = key
        self.request = request
        self.status = status
        self.body = body
        self.at = at
    }
}

/// One line of the change log, in the order of commits.
public struct ChangeRecord: Sendable, Equatable {
    /// What changed.
    public enum Kind: String, Sendable, CaseIterable { case load, booking, party, truck }

    /// One more with each change; 0 until the store has given it.
    public var sequence: Int64
    /// What kind of thing.
    public var kind: Kind
    /// Which one: the identifier's number, or a hash-free key such as a truck's party for named things.
    public var id: UInt64
    /// The version before; nil where it was made.
    public var oldVersion: Int?
    /// The version after; nil where it is gone.
    public var newVersion: Int?

    /// Creates a line.
    public init(sequence: Int64 = 0, kind: Kind, id: UInt64, oldVersion: Int?, newVersion: Int?) {
        self.sequence = sequence
        self.kind = kind
        self.id = id
        self.oldVersion = oldVersion
        self.newVersion = newVersion
    }
}

/// How many of each.
public struct StoreCounts: Sendable, Equatable {
    /// Listings that are open.
    public var openLoads: Int
    /// Listings in all.
    public var loads: Int
    /// Bookings that are requested or booked.
    public var liveBookings: Int
    /// Parties.
    public var parties: Int

    /// Creates counts.
    public init(openLoads: Int, loads: Int, liveBookings: Int, parties: Int) {
        self.openLoads = openLoads
        self.loads = loads
        self.liveBookings = liveBookings
        self.parties = parties
    }
}
