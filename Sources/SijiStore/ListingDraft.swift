public import SijiFault
public import SijiFreight

/// A listing as its owner gives it: validated and encoded, not yet kept.
public struct ListingDraft: Sendable, Equatable {
    /// The dispatcher's number.
    public var ref: String
    /// Slots in all, at least 1.
    public var trucks: Int
    /// The content's wire bytes; see `ListingRecord.wire`.
    public var wire: [UInt8]
    /// What matching reads of it; see `ListingRecord.offer`.
    public var offer: [UInt8]
    /// The contact's phone, whole.
    public var phone: String?
    /// When it stops being offered.
    public var endsAt: Instant

    /// Creates a draft.
    public init(ref: String, trucks: Int, wire: [UInt8], offer: [UInt8], phone: String?, endsAt: Instant) {
        self.ref = ref
        self.trucks = trucks
        self.wire = wire
        self.offer = offer
        self.phone = phone
        self.endsAt = endsAt
    }
}

/// What became of one pushed listing, with the record as it is kept now.
public enum PushDecision: Sendable, Equatable {
    /// A new load: the `ref` was unknown, or its load is closed.
    case created(ListingRecord)
    /// A new version of a known load, or a withdrawn or expired one opened again under its id.
    case updated(ListingRecord)
    /// Equal; only `confirmedAt` moved.
    case unchanged(ListingRecord)
    /// Refused; nothing changed.
    case rejected(Fault)
}

extension ListingRecord {
    /// Whether the content is what a draft says; what matching reads follows from it.
    func holds(_ draft: ListingDraft) -> Bool {
        wire == draft.wire && phone == draft.phone && trucks == draft.trucks && endsAt == draft.endsAt
    }
}
