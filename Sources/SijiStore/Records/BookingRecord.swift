public import SijiFreight
public import SijiTrust

/// A booking as it is kept: one slot of one load, won by one driver, or a price offered for one.
///
/// Standing, version, price and times say what the fold of its events says (`BookingLife`); they stand here to be searched.
public struct BookingRecord: Sendable, Equatable {
    /// Its identifier.
    public var id: BookingID
    /// The load.
    public var load: LoadID
    /// The load's version that was booked.
    public var loadVersion: Int
    /// Which slot, 0 to `trucks` − 1; nil while a price is only offered, and for good where it came to nothing.
    public var slot: Int?
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
    /// 1 at first; one more with each event.
    public var version: Int
    /// The price that holds, fen; nil where none is agreed.
    public var priceFen: Int?
    /// Until when a request or an offer is held; nil where none waits.
    public var heldUntil: Instant?
    /// Who gave it back after it was won; nil otherwise.
    public var cancelledBy: BookingSide?

    /// Creates a record.
    public init(
        id: BookingID,
        load: LoadID,
        loadVersion: Int,
        slot: Int?,
        driver: PartyID,
        dispatcher: PartyID,
        truckName: String?,
        status: BookingStatus,
        createdAt: Instant,
        changedAt: Instant,
        version: Int = 1,
        priceFen: Int? = nil,
        heldUntil: Instant? = nil,
        cancelledBy: BookingSide? = nil
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
        self.priceFen = priceFen
        self.heldUntil = heldUntil
        self.cancelledBy = cancelledBy
    }
}
