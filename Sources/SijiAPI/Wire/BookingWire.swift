/// `POST /v1/bookings`.
public struct BookingRequest: Codable, Sendable, Equatable {
    /// The load.
    public var loadId: String
    /// The version that the driver saw; an older one than the listing's is refused (`load.changed`).
    public var loadVersion: Int?
    /// One of the driver's trucks.
    public var truckName: String?
    /// Creates a request.
    public init(loadId: String, loadVersion: Int? = nil, truckName: String? = nil) {
        self.loadId = loadId
        self.loadVersion = loadVersion
        self.truckName = truckName
    }
}

/// `PATCH /v1/bookings/{id}`.
public struct BookingChange: Codable, Sendable, Equatable {
    /// `cancelled`, by the driver or the dispatcher; `booked`, the dispatcher's yes to a request.
    public var status: String
    /// Creates a change.
    public init(status: String) { self.status = status }
}

/// A booking on the wire.
public struct BookingWire: Codable, Sendable, Equatable {
    /// Its identifier.
    public var id: String
    /// The load.
    public var loadId: String
    /// The version that was booked.
    public var loadVersion: Int
    /// Which slot, from 0.
    public var slot: Int
    /// `requested`, `booked` or `cancelled`.
    public var status: String
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
    /// Until when a request is held; absent otherwise.
    public var heldUntil: String?
    /// The load, as it stands.
    public var load: LoadWire?
    /// Creates a booking.
    public init(
        id: String,
        loadId: String,
        loadVersion: Int,
        slot: Int,
        status: String,
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
