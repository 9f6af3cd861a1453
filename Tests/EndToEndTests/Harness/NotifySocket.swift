import Dispatch
import Glibc

/// The other end of systemd's notification protocol: a datagram socket that hears `READY=1`.
final class NotifySocket: Sendable {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard descriptor >= 0 else { throw HarnessError("socket: errno \(errno)") }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw HarnessError("path too long: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0 else { throw HarnessError("bind \(path): errno \(errno)") }
    }

    /// Waits until a message holds `line`; false where it does not come in time.
    func hears(_ line: String, withinSec: Int = 120) async -> Bool {
        await hears(withinSec: withinSec) { $0 == line } != nil
    }

    /// Waits for a line that begins so, and gives what stands behind; nil where none comes in time.
    func hears(behind beginning: String, withinSec: Int = 120) async -> String? {
        await hears(withinSec: withinSec) { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count)) }
    }

    private func hears(withinSec: Int, _ isWanted: @escaping @Sendable (Substring) -> Bool) async -> String? {
        await withCheckedContinuation { heard in
            DispatchQueue.global().async { [descriptor] in
                var limit = timeval(tv_sec: withinSec, tv_usec: 0)
                setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
                var buffer = [UInt8](repeating: 0, count: 4096)
                while true {
                    let count = recv(descriptor, &buffer, buffer.count, 0)
                    guard count > 0 else { return heard.resume(returning: nil) }
                    let lines = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n")
                    if let line = lines.first(where: isWanted) { return heard.resume(returning: String(line)) }
                }
            }
        }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }
}

/// The harness itself could not do its part.
struct HarnessError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
