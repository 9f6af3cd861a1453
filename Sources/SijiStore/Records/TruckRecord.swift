public import SijiFreight

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
