import Glibc

/// Files in the daemon's own backup folder.
enum Backups {
    /// The path of the newest; nil where there is none.
    ///
    /// Names carry the time, so the last name is the newest. One that is being written is still empty, and no backup.
    static func newest(in folder: String) -> String? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var newest: String?
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasPrefix("siji-"), name.hasSuffix(".sqlite") else { continue }
            var found = stat()
            guard stat("\(folder)/\(name)", &found) == 0, found.st_size > 0 else { continue }
            if newest.map({ $0 < name }) ?? true { newest = name }
        }
        return newest.map { "\(folder)/\($0)" }
    }
}
