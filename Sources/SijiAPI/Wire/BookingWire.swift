/// `POST /v1/bookings`.
public struct BookingRequest: Codable, Sendable, Equatable {
    /// The load.
    public var loadId: String
    /// The version that the driver saw; an older one than the listing's is refused (`load.changed`).
    public var loadVersion: Int?
    /// One of the driver's trucks.
    public var truckName: String?
    /// The price that the driver names for a load without one (面议).
    public var priceFen: Int?
    /// Creates a request.
    public init(loadId: String, loadVersion: Int? = nil, truckName: String? = nil, priceFen: Int? = nil) {
        self.loadId = loadId
        self.loadVersion = loadVersion
        self.truckName = truckName
        self.priceFen = priceFen
    }
}

/// A booking on the wire.
public struct BookingWire: Codable, Sendable, Equatable {
    /// Its identifier.
    public var id: String
    /// The load.
    public var loadId: String
    /// The version that was booked.
    public var loadVersion: Int
    /// Which slot, from 0; absent while a price is only offered.
    public var slot: Int?
    /// How it stands.
    public var status: String
    /// One more with each event; what `If-Match` names.
    public var version: Int
    /// The driver's party.
    public var driver: String
    /// The load's owner.
    public var dispatcher: String
    /// The truck, where one was named.
    public var truckName: String?
    /// When it was made.
    public var createdAt: String
    /// When it last changed.
    public var changedAt: String
    /// Until when a request or an offer is held; absent otherwise.
    public var heldUntil: String?
    /// The price that holds; absent where none is agreed.
    public var priceFen: Int?
    /// The price on the table.
    public var offer: OfferWire?
    /// How it would stand without the dispute.
    public var cameFrom: String?
    /// Who raised the dispute.
    public var disputedBy: String?
    /// What the caller may do now.
    public var possible: [String]?
    /// What the dispatcher recorded as paid; absent where nothing.
    public var payments: [PaymentRecordWire]?
    /// What the driver has confirmed of it; absent where nothing was recorded.
    public var confirmedFen: Int?
    /// The day by whose end the next open part of the price is due, `YYYY-MM-DD`; absent while no clock has started.
    public var dueOn: String?
    /// What of the price is late, fen; absent where nothing.
    public var overdueFen: Int?
    /// By how many days the oldest part of it is late; absent where nothing.
    public var overdueDays: Int?
    /// On which side the caller stands, `driver` or `dispatcher`; of both the driver's.
    public var side: String?
    /// Where the truck stands and waits; absent while it is on the road or its work is done.
    public var standstill: StandstillWire?
    /// Minutes that the truck stood at pickup, stops and destination, until now where it stands; absent before it came.
    public var waitMin: Int?
    /// What of them is past the free time and counts as detention; absent where nothing.
    public var chargedMin: Int?
    /// Who carries; for the dispatcher only.
    public var carrier: CarrierWire?
    /// The newest event's place and hash in the audit log: to be kept, since it refutes every history without that event.
    public var receipt: ReceiptWire?
    /// The load, as it stands.
    public var load: LoadWire?
    /// Creates a booking.
    public init(
        id: String,
        loadId: String,
        loadVersion: Int,
        slot: Int?,
        status: String,
        version: Int = 1,
        driver: String,
        dispatcher: String,
        truckName: String?,
        createdAt: String,
        changedAt: String,
        heldUntil: String?,
        load: LoadWire? = nil
    ) {
        self.id = id
        self.loadId = loadId
        self.loadVersion = loadVersion
        self.slot = slot
        self.status = status
        self.version = version
        self.driver = driver
        self.dispatcher = dispatcher
        self.truckName = truckName
        self.createdAt = createdAt
        self.changedAt = changedAt
        self.heldUntil = heldUntil
        self.load = load
    }
}

/// `GET /v1/bookings`.
public struct BookingsAnswer: Codable, Sendable, Equatable {
    /// In the order of ids.
    public var bookings: [BookingWire]
    /// Where the next page begins; absent on the last.
    public var nextCursor: String?
    /// Creates an answer.
    public init(bookings: [BookingWire], nextCursor: String?) {
        self.bookings = bookings
        self.nextCursor = nextCursor
    }
}

/// `POST /v1/loads/{id}/call`.
public struct CallAnswer: Codable, Sendable, Equatable {
    /// The contact's name.
    public var name: String?
    /// The business phone, whole; absent where the listing has none.
    public var phone: String?
    /// How many calls this listing has had.
    public var calls: Int
    /// Creates an answer.
    public init(name: String?, phone: String?, calls: Int) {
        self.name = name
        self.phone = phone
        self.calls = calls
    }
}

/// `POST /v1/backups`.
public struct BackupRequest: Codable, Sendable, Equatable {
    /// A new file, absolute; the daemon's backup folder and a name with the time where absent.
    public var path: String?
    /// How many of the newest backups in the daemon's own folder stay, 1 to 10,000; all where absent.
    public var keep: Int?
    /// Creates a request.
    public init(path: String? = nil, keep: Int? = nil) {
        self.path = path
        self.keep = keep
    }
}

/// What `POST /v1/backups` answers.
public struct BackupAnswer: Codable, Sendable, Equatable {
    /// The file that was written.
    public var path: String
    /// Its size.
    public var bytes: Int
    /// Older backups that were removed; absent where `keep` was not asked.
    public var removed: [String]?
    /// Creates an answer.
    public init(path: String, bytes: Int, removed: [String]? = nil) {
        self.path = path
        self.bytes = bytes
        self.removed = removed
    }
}
