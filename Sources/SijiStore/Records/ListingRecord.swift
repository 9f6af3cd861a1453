public import SijiFreight

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
    /// What matching reads of the content, as the index's owner encodes it; nil in a listing older than this member.
    public var offer: [UInt8]?
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
        offer: [UInt8]?,
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
        self.offer = offer
        self.phone = phone
        self.endsAt = endsAt
        self.confirmedAt = confirmedAt
        self.createdAt = createdAt
        self.calls = calls
    }
}
