import Glibc

/// What the file system says of the daemon's own files.
public enum DaemonFiles {
    /// The newest backup.
    public struct Newest: Sendable, Equatable {
        /// Its path.
        public let path: String
        /// When it was made, seconds since 1970.
        public let epochSec: Int
    }

    /// The daemon's own backups in a folder, oldest first; names carry the time, so names sort by it.
    ///
    /// Empty files stand for copies that are being made, and are left out.
    public static func backups(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasPrefix("siji-"), name.hasSuffix(".sqlite") { names.append("\(folder)/\(name)") }
        }
        return names.sorted().filter { bytes(of: $0) ?? 0 > 0 }
    }

    /// The newest of them; nil where there is none.
    public static func newestBackup(in folder: String) -> Newest? {
        guard let path = backups(in: folder).last else { return nil }
        var found = stat()
        guard stat(path, &found) == 0 else { return nil }
        return Newest(path: path, epochSec: found.st_mtim.tv_sec)
    }

    /// The size of a file; nil where there is none.
    static func bytes(of path: String) -> Int? {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : nil
    }

    /// The room that is left on the disk of a file; nil where it cannot be told.
    static func freeBytes(beside path: String) -> Int? {
        var found = statvfs()
        guard statvfs(path, &found) == 0 else { return nil }
        return Int(found.f_bavail) * Int(found.f_frsize)
    }
}
