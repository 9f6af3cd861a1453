import Glibc
import NIOCore

/// Reads a connection's peer from its socket.
enum PeerCredentials {
    /// The kernel's `struct ucred`, which Glibc's module hides.
    private struct Credentials: Sendable {
        var pid: Int32 = 0
        var uid: UInt32 = 0
        var gid: UInt32 = 0
    }

    /// Room for supplementary groups.
    ///
    /// The kernel refuses (`ERANGE`) where they do not fit. What it leaves is zero, which reads as group 0: that group
    /// gives no role.
    private struct FewGroups: Sendable { var all = InlineArray<64, UInt32>(repeating: 0) }
    private struct ManyGroups: Sendable { var all = InlineArray<4_096, UInt32>(repeating: 0) }

    /// The peer; nil where the socket gives no credentials.
    ///
    /// Must be called on the channel's event loop; the answer is there at once.
    static func peer(of channel: any Channel) -> EventLoopFuture<Peer?> {
        guard let socket = channel as? any SocketOptionProvider else {
            return channel.eventLoop.makeSucceededFuture(nil)
        }
        let groups: EventLoopFuture<Set<UInt32>> = read(FewGroups.self, SO_PEERGROUPS, of: socket)
            .map { found in Set((0..<64).map { found.all[$0] }) }
            .flatMapError { _ in
                read(ManyGroups.self, SO_PEERGROUPS, of: socket).map { found in Set((0..<4_096).map { found.all[$0] }) }
            }
            .recover { _ in [] }
        return read(Credentials.self, SO_PEERCRED, of: socket)
            .and(groups)
            .map { credentials, groups in
                Peer(
                    uid: credentials.uid,
                    gid: credentials.gid,
                    pid: credentials.pid > 0 ? credentials.pid : nil,
                    groups: groups.subtracting([0])
                )
            }
            .recover { _ in nil }
    }

    private static func read<Value: Sendable>(
        _ type: Value.Type,
        _ option: Int32,
        of socket: any SocketOptionProvider
    ) -> EventLoopFuture<Value> {
        socket.unsafeGetSocketOption(level: .socket, name: .init(rawValue: option))
    }
}
