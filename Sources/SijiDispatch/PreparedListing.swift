public import SijiFreight
import SijiStore

/// A listing that was read, validated and encoded: what a push hands to the writer.
public struct PreparedListing: Sendable {
    /// The content.
    public let load: Load
    /// Its wire bytes, phone masked; see `ListingRecord.wire`.
    public let wire: [UInt8]

    /// Creates a prepared listing.
    public init(load: Load, wire: [UInt8]) {
        self.load = load
        self.wire = wire
    }

    /// What the store keeps of it.
    var draft: ListingDraft {
        ListingDraft(
            ref: load.ref,
            trucks: load.trucks,
            wire: wire,
            phone: load.contact?.phone,
            endsAt: load.endsAt
        )
    }
}
