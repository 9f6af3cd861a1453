import Glibc
import SijiFault

/// Files of a store: made private, and durable when a call returns.
enum StoreFiles {
    /// The database's name in its directory.
    static let database = "siji.sqlite"

    /// Makes a directory and those above it, closed to others; one that is there already stays as it is.
    static func makeDirectory(_ path: String) throws(Fault) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? part : "/" + part
            if mkdir(made, 0o700) == 0 {
                try sync(Self.directory(of: made))
            } else if errno != EEXIST {
                throw Fault.fileFailed(made, errno)
            }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw Fault.fileFailed(path, errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw Fault.fileFailed(path, ENOTDIR) }
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Makes an empty file that only its owner can read.
    ///
    /// - Throws: `backup.exists` where there is something of that name; `backup.path` where the caller chose a path that
    ///   nothing can be written to; `store.full`, `store.failed`.
    static func reserve(_ path: String, isChosen: Bool = false) throws(Fault) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            guard code != EEXIST else { throw Fault(.backupExists, ["path": .text(path)]) }
            guard isChosen, [ENOENT, ENOTDIR, EACCES, EPERM, EROFS, ENAMETOOLONG].contains(code) else {
                throw Fault.fileFailed(path, code)
            }
            let cause = code == ENOENT ? "folderMissing" : String(cString: strerror(code))
            throw Fault(.backupPath, ["path": .text(path), "cause": .text(cause)])
        }
        close(descriptor)
    }

    static func rename(_ path: String, to other: String) throws(Fault) {
        guard Glibc.rename(path, other) == 0 else { throw Fault.fileFailed(other, errno) }
    }

    /// Makes a file's content durable, or a directory's names.
    static func sync(_ path: String) throws(Fault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Fault.fileFailed(path, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Fault.fileFailed(path, errno) }
    }

    /// Gives a file to whom its directory belongs: what root puts into the state of another user must be that user's to open.
    ///
    /// Nothing is done where the caller is not root.
    static func handOver(_ path: String, in directory: String) throws(Fault) {
        guard geteuid() == 0 else { return }
        var status = stat()
        guard stat(directory, &status) == 0, lchown(path, status.st_uid, status.st_gid) == 0 else {
            throw Fault.fileFailed(path, errno)
        }
    }

    /// The directory that holds a path.
    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

extension Fault {
    /// What the system said of a file.
    static func fileFailed(_ path: String, _ code: Int32) -> Fault {
        Fault(
            code == ENOSPC || code == EDQUOT ? .storeFull : .storeFailed,
            ["path": .text(path), "cause": .text(String(cString: strerror(code)))]
        )
    }
}
