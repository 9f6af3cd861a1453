public import SijiFreight

/// An answer kept under an idempotency key for 24 hours.
public struct IdempotentRecord: Sendable, Equatable {
    /// Whose key.
    public var party: PartyID
    /// The key, 1 to 128 characters.
    public var key: String
    /// Method, path and body of the request it answered.
    public var request: [UInt8]
    /// The HTTP status that was answered.
    public var status: Int
    /// The body that was answered.
    public var body: [UInt8]
    /// When.
    public var at: Instant

    /// Creates a record.
    public init(party: PartyID, key: String, request: [UInt8], status: Int, body: [UInt8], at: Instant) {
        self.party = party
        self.key = key
        self.request = request
        self.status = status
        self.body = body
        self.at = at
    }
}
