/// A key under which an answer is kept, and the request that it belongs to.
public struct IdempotencyKey: Sendable {
    /// The key, 1 to 128 characters.
    public let key: String
    /// Method, path and body.
    public let request: [UInt8]

    /// Creates a key.
    public init(key: String, request: [UInt8]) {
        self.key = key
        self.request = request
    }
}

/// An answer ready for the wire, kept under its key where there was one.
public struct KeptReply: Sendable, Equatable {
    /// The HTTP status.
    public let status: Int
    /// The body.
    public let body: [UInt8]

    /// Creates a reply.
    public init(status: Int, body: [UInt8]) {
        self.status = status
        self.body = body
    }
}
