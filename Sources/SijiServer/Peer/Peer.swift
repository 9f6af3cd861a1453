/// The process at the other end of a connection, as the kernel knew it when it connected.
public struct Peer: Sendable, Hashable {
    /// Its effective user.
    public let uid: UInt32
    /// Its effective group.
    public let gid: UInt32
    /// Its process; nil where the kernel would not say.
    public let pid: Int32?
    /// Its supplementary groups.
    public let groups: Set<UInt32>

    /// Creates a peer.
    public init(uid: UInt32, gid: UInt32, pid: Int32?, groups: Set<UInt32> = []) {
        self.uid = uid
        self.gid = gid
        self.pid = pid
        self.groups = groups
    }

    /// The user that stands for everybody whom a name space cannot name; nobody is let in as it.
    public static let overflowUID: UInt32 = 65_534

    /// Whether the kernel could say who it is.
    public var isKnown: Bool { uid != Self.overflowUID && uid != UInt32.max }
}
