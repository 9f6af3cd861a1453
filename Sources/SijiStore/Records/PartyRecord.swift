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
