public import SijiFreight
public import SijiMatch
public import SijiStore

/// A listing that was read, validated and encoded: what a push hands to the writer.
public struct PreparedListing: Sendable {
    /// What the store keeps of it.
    public let draft: ListingDraft
    /// What matching reads of it.
    public let offer: OfferedLoad

    /// Creates a prepared listing from its content and its wire bytes, phone masked (see `ListingRecord.wire`).
    public init(load: Load, wire: [UInt8]) {
        offer = OfferedLoad(load)
        draft = ListingDraft(
            ref: load.ref,
            trucks: load.trucks,
            wire: wire,
            offer: offer.encoded,
            phone: load.contact?.phone,
            endsAt: load.endsAt
        )
    }
}
