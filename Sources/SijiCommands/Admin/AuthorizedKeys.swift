import Glibc
import SijiFault

/// A user's `.ssh/authorized_keys`, changed by root without being led astray by the user's own links.
struct AuthorizedKeys {
    let account: UnixAccount

    var path: String { account.home + "/.ssh/authorized_keys" }

    /// Puts a line in, in the place of any other line of the same key; false where it stands there already.
    ///
    /// A key that stands there without the forced command would win over a later line: so it is replaced.
    /// - Throws: `file.unreadable`.
    func install(_ line: KeyLine, of key: PublicKey) throws(Fault) -> Bool {
        let home = open(account.home, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard home >= 0 else { throw FileBytes.unreadable(account.home) }
        defer { close(home) }
        if mkdirat(home, ".ssh", 0o700) == 0 {
            _ = fchownat(home, ".ssh", account.uid, account.gid, AT_SYMLINK_NOFOLLOW)
        }
        let folder = openat(home, ".ssh", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw FileBytes.unreadable(account.home + "/.ssh") }
        defer { close(folder) }

        let before = try lines(in: folder)
        let kept = before.filter { !$0.split(separator: " ").contains(Substring(key.blob)) }
        let after = kept + [line.text]
        guard Set(before) != Set(after) || before.count != after.count else { return false }
        try replace(in: folder, with: after)
        return true
    }

    private func lines(in folder: Int32) throws(Fault) -> [String] {
        let file = openat(folder, "authorized_keys", O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        if file < 0, errno == ENOENT { return [] }
        guard file >= 0 else { throw FileBytes.unreadable(path) }
        defer { close(file) }
        var facts = stat()
        // A hard link to somebody else's file is not the user's.
        guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_uid == account.uid else {
            errno = EPERM
            throw FileBytes.unreadable(path)
        }
        let bytes = try FileBytes.read(file, path: path, limitBytes: 1 << 20)
        return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init)
    }

    private func replace(in folder: Int32, with lines: [String]) throws(Fault) {
        let fresh = "authorized_keys.siji"
        unlinkat(folder, fresh, 0)
        let file = openat(folder, fresh, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileBytes.unreadable(path) }
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        let isOwned = fchown(file, account.uid, account.gid) == 0 && fsync(file) == 0
        close(file)
        guard written == bytes.count, isOwned, renameat(folder, fresh, folder, "authorized_keys") == 0 else {
            let fault = FileBytes.unreadable(path)
            unlinkat(folder, fresh, 0)
            throw fault
        }
    }
}
