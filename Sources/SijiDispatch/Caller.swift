/// Who asks for a change.
public struct Caller: Sendable, Hashable {
    /// The Unix user at the other end of the socket.
    public let uid: UInt32
    /// The user's name, for a party that is made at the first write.
    public let name: String

    /// Creates a caller.
    public init(uid: UInt32, name: String) {
        self.uid = uid
        self.name = name
    }
}
