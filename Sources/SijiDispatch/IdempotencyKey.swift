import SijiTrust

/// A caller's `Idempotency-Key` with the request that it came with.
public struct IdempotencyKey: Sendable {
    /// The key, 1 to 128 characters.
    public let key: String
    /// Method, path and body, as they are kept for a day; without the body where that is hidden.
    public let request: [UInt8]
    /// A body that tells where somebody was: of it only a digest behind a salt of its own is kept, so that nobody who reads the
    /// store can hold guesses, or another driver's, against it at once.
    public let hidden: [UInt8]?

    /// Creates a key.
    public init(key: String, request: [UInt8], hiding hidden: [UInt8]? = nil) {
        self.key = key
        self.request = request
        self.hidden = hidden
    }

    /// What is kept of the request.
    func kept(_ salt: @autoclosure () -> Salt) -> [UInt8] {
        guard let hidden else { return request }
        let salt = salt()
        return request + salt.bytes + Digest(salt: salt, of: hidden).bytes
    }

    /// Whether what is kept under the key is of this request.
    func isOf(_ kept: [UInt8]) -> Bool {
        guard hidden != nil else { return kept == request }
        guard kept.count == request.count + 48,
            let salt = Salt(bytes: Array(kept[request.count..<(request.count + 16)]))
        else { return false }
        return kept == self.kept(salt)
    }
}
