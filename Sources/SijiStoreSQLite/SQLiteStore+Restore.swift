import GRDB
import Glibc
public import SijiFault

extension SQLiteStore {
    /// Puts a backup in the place of a directory's store, which must not be in use.
    ///
    /// The store that was there stays beside it, under `siji.sqlite.before-restore-N`, and is never deleted. The copy is whole and durable before the old store is touched, and a restore that is cut off after that is finished by the next `open`. Where root restores, the store belongs to the directory's owner afterwards.
    /// - Throws: `backup.invalid`, `store.schemaTooNew`, `store.locked`, `store.full`, `store.failed`.
    /// - Complexity: reads the backup twice and writes it once.
    public static func restore(from backup: String, into directory: String) throws(Fault) {
        try check(backup: backup)
        try StoreFiles.makeDirectory(directory)
        let lock = try DirectoryLock(directory: directory)
        defer { lock.release() }
        try StoreFiles.handOver(DirectoryLock.path(in: directory), in: directory)
        try finishRestore(in: directory)
        let incoming = directory + "/siji.sqlite.incoming"
        // What an earlier try left half done.
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(incoming + suffix) }
        try StoreFiles.reserve(incoming)
        // Through SQLite rather than byte by byte: the backup may be a store put aside, with its log beside it.
        try reportingFaults {
            var configuration = Configuration()
            configuration.readonly = true
            try copyPages(of: DatabaseQueue(path: backup, configuration: configuration), to: incoming)
        }
        try check(backup: incoming)
        try StoreFiles.handOver(incoming, in: directory)
        try StoreFiles.sync(incoming)
        let number = nextNumber(in: directory)
        try StoreFiles.rename(incoming, to: ready(number, in: directory))
        try StoreFiles.sync(directory)
        try finishRestore(in: directory)
    }

    /// Carries a restore to its end where one is ready; each step can be done again after a cut.
    static func finishRestore(in directory: String) throws(Fault) {
        let number = nextNumber(in: directory) - 1
        let incoming = ready(number, in: directory)
        guard StoreFiles.exists(incoming) else { return }
        let database = directory + "/" + StoreFiles.database
        // The old log must go with the old store: SQLite would play it into the new one.
        for suffix in ["", "-wal", "-shm"] {
            let aside = old(number, in: directory) + suffix
            guard StoreFiles.exists(database + suffix), !StoreFiles.exists(aside) else { continue }
            try StoreFiles.rename(database + suffix, to: aside)
        }
        try StoreFiles.sync(directory)
        try StoreFiles.rename(incoming, to: database)
        try StoreFiles.sync(directory)
    }

    /// The first number that no restore has used; the one before may be under way.
    private static func nextNumber(in directory: String) -> Int {
        var number = 1
        while ["", "-wal", "-shm"].contains(where: { StoreFiles.exists(old(number, in: directory) + $0) })
            || StoreFiles.exists(ready(number, in: directory))
        {
            number += 1
        }
        return number
    }

    private static func old(_ number: Int, in directory: String) -> String {
        directory + "/siji.sqlite.before-restore-\(number)"
    }

    private static func ready(_ number: Int, in directory: String) -> String {
        directory + "/siji.sqlite.restore-\(number)"
    }
}
