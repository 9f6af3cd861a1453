import Glibc
import SijiAPI

/// What a caller may be.
public enum Role: String, Sendable, CaseIterable {
    /// Asks for loads, calls and books.
    case driver
    /// Pushes, amends and withdraws listings.
    case dispatcher
    /// Keeps the daemon.
    case administrator
}

/// Which Unix groups give which role.
public struct RoleTable: Sendable, Equatable {
    /// Whose daemon it is.
    public enum Mode: Sendable, Equatable {
        /// A depot's: roles come from groups.
        case system
        /// One user's own: that user has every role.
        case user(uid: UInt32)
    }

    /// Whose daemon it is.
    public var mode: Mode
    /// The group of each role; a group that this machine does not have gives none.
    public var groups: [Role: UInt32]

    /// Creates a table.
    public init(mode: Mode, groups: [Role: UInt32]) {
        self.mode = mode
        self.groups = groups
    }

    /// Looks the groups up by name; it may block for as long as the name service takes.
    public init(mode: Mode, names: [Role: String] = RoleTable.groupNames) {
        self.init(mode: mode, groups: names.compactMapValues(UnixNames.gid(of:)))
    }

    /// The groups of the contract.
    public static let groupNames: [Role: String] = [
        .driver: "siji-driver", .dispatcher: "siji-dispatch", .administrator: "siji-admin",
    ]

    /// The roles of a peer; root is administrator everywhere.
    public func roles(of peer: Peer) -> Set<Role> {
        if case .user(peer.uid) = mode { return Set(Role.allCases) }
        var roles = Set(
            groups.filter { _, gid in gid != 0 && (gid == peer.gid || peer.groups.contains(gid)) }.keys
        )
        if peer.uid == 0 { roles.insert(.administrator) }
        return roles
    }

    /// Whether a peer may book its own load: only in a daemon of its own.
    public func mayBookOwn(_ peer: Peer) -> Bool { mode == .user(uid: peer.uid) }
}

extension Access {
    /// Whether one of these roles suffices.
    func isGranted(to roles: Set<Role>) -> Bool {
        switch self {
        case .anyone: true
        case .driver: roles.contains(.driver)
        case .dispatcher: roles.contains(.dispatcher)
        case .member: !roles.isEmpty
        case .administrator: roles.contains(.administrator)
        }
    }

    /// The roles that open it.
    var openers: [Role] {
        switch self {
        case .anyone, .member: Role.allCases
        case .driver: [.driver]
        case .dispatcher: [.dispatcher]
        case .administrator: [.administrator]
        }
    }
}
