public import SijiFreight
public import SijiTrust

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
