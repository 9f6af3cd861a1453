import Glibc
public import SijiFault

/// A listening Unix socket: one of our own, or one that systemd handed over.
public struct BoundSocket: Sendable {
    /// The listening descriptor; the listener closes it.
    public let descriptor: Int32
    /// The file that is ours to remove at the end; nil for a socket that was handed over.
    public let ownPath: String?

    /// Who may connect.
    public enum Audience: Sendable, Equatable {
        /// The owner alone: mode 0600.
        case owner
        /// A group, by its number: mode 0660.
        case group(UInt32)
    }

    /// Adopts the socket that systemd handed over, if there is one for this process.
    ///
    /// `environment` is looked at for `LISTEN_PID` and `LISTEN_FDS`; the descriptor is 3.
    /// - Throws: `socket.path` where it is no listening Unix socket.
    public static func adopted(environment: [String: String], pid: Int32) throws(Fault) -> BoundSocket? {
        guard environment["LISTEN_PID"].flatMap({ Int32($0) }) == pid,
            let count = environment["LISTEN_FDS"].flatMap({ Int($0) }), count >= 1
        else { return nil }
        let descriptor: Int32 = 3
        guard option(SO_DOMAIN, of: descriptor) == AF_UNIX, option(SO_ACCEPTCONN, of: descriptor) == 1 else {
            throw Fault(.socketPath, ["path": "fd 3", "cause": "not a listening Unix stream socket"])
        }
        // Children must not inherit it.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return BoundSocket(descriptor: descriptor, ownPath: nil)
    }

    /// Binds a path.
    ///
    /// A file that nobody listens on is removed; one that a daemon answers on is left alone. The socket has its mode
    /// from the first moment.
    /// - Throws: `socket.inUse`, `socket.path`.
    public static func bound(path: String, audience: Audience) throws(Fault) -> BoundSocket {
        let address = try UnixAddress(path: path)
        try removeStale(path, address)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw fault(path, errno) }
        do throws(Fault) {
            // The kernel makes the file with the mode of the unbound socket: nobody can connect before it is set.
            guard fchmod(descriptor, 0o600) == 0 else { throw fault(path, errno) }
            guard address.withSockaddr({ bind(descriptor, $0, $1) }) == 0 else { throw fault(path, errno) }
            if case .group(let gid) = audience {
                guard chown(path, uid_t.max, gid) == 0, chmod(path, 0o660) == 0 else { throw fault(path, errno) }
            }
            guard listen(descriptor, 4_096) == 0 else { throw fault(path, errno) }
        } catch {
            close(descriptor)
            throw error
        }
        return BoundSocket(descriptor: descriptor, ownPath: path)
    }

    /// Removes the file of a daemon that is gone.
    private static func removeStale(_ path: String, _ address: UnixAddress) throws(Fault) {
        var found = stat()
        guard lstat(path, &found) == 0 else { return }
        guard found.st_mode & S_IFMT == S_IFSOCK else {
            throw Fault(.socketPath, ["path": .text(path), "cause": "a file that is no socket stands there"])
        }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard probe >= 0 else { throw fault(path, errno) }
        defer { close(probe) }
        // EAGAIN: its queue is full, so somebody listens.
        if address.withSockaddr({ connect(probe, $0, $1) }) == 0 || errno == EAGAIN {
            throw Fault(.socketInUse, ["path": .text(path)])
        }
        guard errno == ECONNREFUSED else { throw fault(path, errno) }
        guard unlink(path) == 0 || errno == ENOENT else { throw fault(path, errno) }
    }

    private static func option(_ name: Int32, of descriptor: Int32) -> Int32? {
        var value: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 ? value : nil
    }

    private static func fault(_ path: String, _ error: Int32) -> Fault {
        Fault(.socketPath, ["path": .text(path), "cause": .text(String(cString: strerror(error)))])
    }
}

/// The address of a Unix socket.
struct UnixAddress {
    private var address = sockaddr_un()
    private let size: socklen_t

    /// Longest path, without the NUL behind it.
    static let pathBytesAtMost = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

    /// - Throws: `socket.path` where the path is empty, too long or holds a NUL.
    init(path: String) throws(Fault) {
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count <= Self.pathBytesAtMost, !bytes.contains(0) else {
            throw Fault(.socketPath, ["path": .text(path), "limitBytes": .integer(Self.pathBytesAtMost)])
        }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        size = socklen_t(MemoryLayout<sockaddr_un>.size)
    }

    func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, size) }
        }
    }
}
