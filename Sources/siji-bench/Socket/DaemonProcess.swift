import ArgumentParser
import FoundationEssentials
import Glibc
import Synchronization

/// A real `sijid` on a state of its own, started as a process.
final class DaemonProcess: Sendable {
    let pid: pid_t
    let socket: String
    /// From the start of the process to its READY.
    let readyAfter: Duration
    private let folder: String
    private let hasStopped = Atomic(false)

    init(program: String, state: String, data: String) throws {
        folder = try TemporaryFolder.make()
        socket = folder + "/siji.sock"
        let notify = try NotifyEnd(path: folder + "/notify")
        let clock = ContinuousClock()
        let start = clock.now
        pid = try Program.start(
            [program, "--socket", socket, "--state", state, "--data", data],
            environment: ["NOTIFY_SOCKET": notify.path],
            output: folder + "/log"
        )
        guard notify.hearsReady() else {
            kill(pid, SIGKILL)
            let log = (try? String(contentsOfFile: folder + "/log", encoding: .utf8)) ?? ""
            throw ValidationError("sijid did not become ready: \(log.suffix(2_000))")
        }
        readyAfter = clock.now - start
    }

    /// Resident bytes.
    var residentBytes: Int { Memory.residentBytes(of: String(pid)) }
    /// The most that was resident so far, bytes.
    var peakBytes: Int { Memory.peakBytes(of: String(pid)) }

    /// Ends it and waits until it has ended.
    func stop() {
        guard hasStopped.exchange(true, ordering: .relaxed) == false else { return }
        kill(pid, SIGTERM)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        TemporaryFolder.remove(folder)
    }
}

/// Folders that go when the case has ended.
enum TemporaryFolder {
    static func make() throws -> String {
        var name = Array("/tmp/siji-bench-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else { throw ValidationError("no temporary folder: errno \(errno)") }
        return name.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// How long a file is; 0 where it is not there.
    static func fileBytes(_ path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}

/// The hearing end of systemd's notification protocol.
private struct NotifyEnd: ~Copyable {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard descriptor >= 0, UnixAddress(path)?.bind(descriptor) == true else {
            throw ValidationError("no notification socket at \(path): errno \(errno)")
        }
    }

    func hearsReady() -> Bool {
        var limit = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { return false }
            if String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").contains("READY=1") {
                return true
            }
        }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }
}

/// The address of a Unix socket.
struct UnixAddress {
    private var address = sockaddr_un()

    /// Nil where the path is too long.
    init?(_ path: String) {
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    }

    func bind(_ descriptor: Int32) -> Bool {
        with { Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0 }
    }

    func connect(_ descriptor: Int32) -> Bool {
        with { Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0 }
    }

    private func with(_ body: (UnsafePointer<sockaddr>) -> Bool) -> Bool {
        withUnsafePointer(to: address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1, body) }
    }
}
