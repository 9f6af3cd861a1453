import Glibc
import SijiFault

/// Whole small files, read and replaced.
enum FileBytes {
    /// Reads a file.
    /// - Throws: `file.unreadable`, also for one over the limit.
    static func read(_ path: String, limitBytes: Int) throws(Fault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { close(descriptor) }
        return try read(descriptor, path: path, limitBytes: limitBytes)
    }

    /// Reads a descriptor to its end.
    /// - Throws: `file.unreadable`, also over the limit.
    static func read(_ descriptor: Int32, path: String, limitBytes: Int) throws(Fault) -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count == 0 { return bytes }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw unreadable(path)
            }
            bytes += part[..<count]
            guard bytes.count <= limitBytes else {
                throw Fault(.fileUnreadable, ["path": .text(path), "cause": .text("> \(limitBytes >> 20) MiB")])
            }
        }
    }

    /// Puts a file in place of another in one step, readable by its owner alone unless `mode` says otherwise, making its folders.
    /// - Throws: `file.unreadable`.
    static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o600) throws(Fault) {
        makeFolders(above: path)
        let fresh = "\(path).\(getpid())"
        let descriptor = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw unwritable(path) }
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        guard written == bytes.count, rename(fresh, path) == 0 else {
            let fault = unwritable(path)
            unlink(fresh)
            throw fault
        }
    }

    /// The fault of a path that the system refused just now.
    static func unreadable(_ path: String) -> Fault {
        Fault(.fileUnreadable, ["path": .text(path), "cause": .text(String(cString: strerror(errno)))])
    }

    /// The fault of a path that could not be written to just now: it names the folder.
    private static func unwritable(_ path: String) -> Fault {
        var facts = unreadable(path).facts
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        facts["folder"] = .text(folder.isEmpty ? "/" : folder)
        return Fault(.fileUnreadable, facts)
    }

    /// Makes the folders above a path, closed to others, as far as they are missing.
    static func makeFolders(above path: String) {
        var folder = ""
        for part in path.split(separator: "/").dropLast() {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
    }
}
