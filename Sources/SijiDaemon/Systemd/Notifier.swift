import Glibc
import SijiFault

/// Tells systemd how the daemon stands: `sd_notify(3)` by hand.
public struct Notifier: Sendable {
    private let path: String?

    /// Takes the socket from `NOTIFY_SOCKET`; where it is absent nothing is told.
    public init(environment: [String: String]) {
        let path = environment["NOTIFY_SOCKET"] ?? ""
        self.path = path.hasPrefix("/") || path.hasPrefix("@") ? path : nil
    }

    /// Serving.
    @discardableResult
    public func ready(_ status: String) -> Bool { send(["READY=1", "STATUS=\(status)"]) }

    /// Taking a changed configuration over; `ready` says when that is done.
    @discardableResult
    public func reloading() -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return send(["RELOADING=1", "MONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1_000)"])
    }

    /// Ending.
    @discardableResult
    public func stopping() -> Bool { send(["STOPPING=1"]) }

    /// Alive.
    @discardableResult
    public func alive() -> Bool { send(["WATCHDOG=1"]) }

    /// Sends lines in one datagram; false where nobody listens.
    private func send(_ lines: [String]) -> Bool {
        guard let path else { return false }
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = sockaddr_un()
        var name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        // An abstract name begins with a NUL, and its length ends it.
        if name[0] == UInt8(ascii: "@") { name[0] = 0 }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let size = socklen_t(MemoryLayout<sa_family_t>.size + name.count + (name[0] == 0 ? 0 : 1))
        let message = Array(lines.joined(separator: "\n").utf8)
        let sent = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(descriptor, message, message.count, Int32(MSG_NOSIGNAL), $0, size)
            }
        }
        return sent == message.count
    }

    /// How often systemd wants a sign of life; nil where it wants none of this process.
    public static func watchdogInterval(environment: [String: String], pid: Int32) -> Duration? {
        guard let text = environment["WATCHDOG_USEC"], let microseconds = Int(text), microseconds > 0 else {
            return nil
        }
        if let owner = environment["WATCHDOG_PID"], Int32(owner) != pid { return nil }
        return .microseconds(microseconds)
    }
}
