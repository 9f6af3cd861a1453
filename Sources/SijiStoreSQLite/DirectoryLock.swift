import Glibc
import SijiFault
import Synchronization

/// The `flock` that one process holds on a state directory; the kernel lets it go with the process, however that ends.
final class DirectoryLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// Takes the lock, or says who holds it.
    ///
    /// - Throws: `store.locked` with `path` and, where known, `pid`; `store.failed`.
    init(directory: String) throws(Fault) {
        let path = Self.path(in: directory)
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw Fault.fileFailed(path, errno) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = Self.pid(opened)
            close(opened)
            guard code == EWOULDBLOCK else { throw Fault.fileFailed(path, code) }
            var facts: [String: FactValue] = ["path": .text(directory)]
            if let holder { facts["pid"] = .integer(holder) }
            throw Fault(.storeLocked, facts)
        }
        // The number only helps whoever is turned away; the lock does not rest on it.
        var line = "\(getpid())\n"
        if ftruncate(opened, 0) == 0 { _ = line.withUTF8 { pwrite(opened, $0.baseAddress, $0.count, 0) } }
        descriptor = Mutex(opened)
    }

    /// The file that is locked.
    static func path(in directory: String) -> String { directory + "/siji.lock" }

    deinit { release() }

    /// Lets the lock go; again does nothing.
    func release() {
        descriptor.withLock { held in
            if let held { close(held) }
            held = nil
        }
    }

    private static func pid(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
