import GRDB
import Glibc
import SijiFault
import SijiFreight
import SijiStore
import Synchronization
import Testing

@testable import SijiStoreSQLite

private final class Flag: Sendable {
    let raised = Mutex(false)
}

@Suite("Backup and restore")
struct SQLiteBackupTests {
    private let directory = TemporaryDirectory()
    private var state: String { directory.path + "/state" }
    private var copy: String { directory.path + "/copy.sqlite" }

    private func open(_ name: String = "state") throws(Fault) -> SQLiteStore {
        try SQLiteStore.open(directory: directory.path + "/" + name, depot: .first)
    }

    private func push(_ store: SQLiteStore, _ refs: [String]) throws(Fault) {
        try store.write { (writer) throws(Fault) in
            let party = try writer.party(forUid: 1, name: "one").id
            for ref in refs { _ = try writer.push(draft(ref), by: party, at: morning) }
        }
    }

    @Test func `copies a store into one private file that opens as the same store`() throws {
        let store = try open()
        try push(store, (0..<500).map { "R\($0)" })
        try store.backup(to: copy)
        #expect(directory.names == ["copy.sqlite", "state"])
        var status = stat()
        #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600)
        let before = try dump(store)
        try push(store, ["after"])
        try SQLiteStore.restore(from: copy, into: directory.path + "/other")
        #expect(try dump(try open("other")) == before)
    }

    @Test func `refuses a path that is taken and leaves it as it was`() throws {
        let store = try open()
        try store.backup(to: copy)
        var before = stat()
        stat(copy, &before)
        let refused = fault { () throws(Fault) in try store.backup(to: copy) }
        #expect(refused?.code == .backupExists && refused?.facts["path"] == .text(copy))
        var after = stat()
        stat(copy, &after)
        #expect(before.st_ino == after.st_ino && before.st_size == after.st_size)
        #expect(fault { () throws(Fault) in try store.backup(to: "/proc/none/copy") }?.code == .backupPath)
        #expect(directory.names == ["copy.sqlite", "state"])
    }

    @Test func `copies whole commits while they are made`() async throws {
        let store = try open()
        let stop = Flag()
        async let pushing: Void = Self.pushPairs(store, until: stop)
        for round in 0..<5 {
            let path = directory.path + "/round-\(round)"
            try store.backup(to: path)
            try SQLiteStore.restore(from: path, into: path + ".state")
            let restored = try open("round-\(round).state")
            let loads = try restored.read { (reader) throws(Fault) in try reader.counts().loads }
            #expect(loads.isMultiple(of: 2))
            #expect(try restored.findings().isEmpty)
        }
        stop.raised.withLock { $0 = true }
        try await pushing
    }

    /// Pushes pairs that belong together: a copy with one of them alone is torn.
    private static func pushPairs(_ store: SQLiteStore, until stop: Flag) async throws {
        for number in 0..<100_000 where !stop.raised.withLock({ $0 }) {
            try store.write { (writer) throws(Fault) in
                let party = try writer.party(forUid: 1, name: "one").id
                for half in ["a", "b"] {
                    _ = try writer.push(draft("\(half)\(number)"), by: party, at: morning)
                }
            }
        }
    }

    @Test func `keeps the old store beside the restored one`() throws {
        var store = try open()
        try push(store, ["A"])
        try store.backup(to: copy)
        let first = try dump(store)
        try push(store, ["B"])
        let second = try dump(store)
        try store.close()
        for number in 1...2 {
            try SQLiteStore.restore(from: copy, into: state)
            #expect(TemporaryDirectory.names(in: state).contains("siji.sqlite.before-restore-\(number)"))
            #expect(!TemporaryDirectory.names(in: state).contains { $0.hasPrefix("siji.sqlite.restore-") })
        }
        store = try open()
        #expect(try dump(store) == first)
        try store.close()
        try SQLiteStore.restore(from: state + "/siji.sqlite.before-restore-1", into: directory.path + "/old")
        #expect(try dump(try open("old")) == second)
    }

    @Test(.enabled(if: geteuid() == 0, "only root restores for another user"))
    func `root's restore leaves the store to the directory's owner`() throws {
        var store = try open()
        try push(store, ["A"])
        try store.backup(to: copy)
        try store.close()
        #expect(chown(state, 12_345, 12_346) == 0)
        unlink(DirectoryLock.path(in: state))
        try SQLiteStore.restore(from: copy, into: state)
        for path in [state + "/siji.sqlite", DirectoryLock.path(in: state)] {
            var status = stat()
            #expect(stat(path, &status) == 0 && status.st_uid == 12_345 && status.st_gid == 12_346, "\(path)")
        }
        store = try open()
        #expect(try store.findings().isEmpty)
    }

    @Test func `refuses to restore over a store in use`() throws {
        let store = try open()
        try push(store, ["A"])
        try store.backup(to: copy)
        #expect(fault { () throws(Fault) in try SQLiteStore.restore(from: copy, into: state) }?.code == .storeLocked)
        try push(store, ["B"])
    }

    @Test func `refuses what is no whole backup of a store`() throws {
        let store = try open()
        try push(store, (0..<2000).map { "R\($0)" })
        try store.backup(to: copy)
        try store.close()
        let before = TemporaryDirectory.names(in: state)
        func code(_ path: String) -> FaultCode? {
            fault { () throws(Fault) in try SQLiteStore.restore(from: path, into: state) }?.code
        }
        #expect(code(directory.path + "/none") == .backupInvalid)
        let empty = directory.path + "/empty"
        try StoreFiles.reserve(empty)
        #expect(code(empty) == .backupInvalid)
        let foreign = directory.path + "/foreign"
        try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE loads (id)") }
        #expect(code(foreign) == .backupInvalid)
        let newest = SQLiteSchema.version
        try DatabaseQueue(path: copy).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(newest + 1)")
        }
        #expect(code(copy) == .storeSchemaTooNew)
        try DatabaseQueue(path: copy).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA user_version = \(newest)")
        }
        truncate(copy, 20 * 4096)
        #expect(code(copy) == .backupInvalid)
        #expect(TemporaryDirectory.names(in: state) == before)
    }

    @Test(arguments: 0...3)
    func `finishes a restore that was cut off`(cut: Int) throws {
        var store = try open()
        try push(store, ["A"])
        try store.backup(to: copy)
        let wanted = try dump(store)
        try push(store, ["B"])
        // The log of a process that ended in the middle: played into the restored store it would spoil it.
        let log = state + "/siji.sqlite-wal"
        let frames = try bytes(of: log)
        #expect(frames.count > 4096)
        try store.close()
        try write(frames, to: log)
        // The steps of a restore, done by hand up to the cut.
        let aside = state + "/siji.sqlite.before-restore-1"
        try StoreFiles.rename(copy, to: state + "/siji.sqlite.restore-1")
        if cut > 0 { try StoreFiles.rename(state + "/siji.sqlite", to: aside) }
        if cut > 1 { try StoreFiles.rename(state + "/siji.sqlite-wal", to: aside + "-wal") }
        if cut > 2 { try StoreFiles.rename(state + "/siji.sqlite.restore-1", to: state + "/siji.sqlite") }
        store = try open()
        #expect(try dump(store) == wanted)
        #expect(StoreFiles.exists(aside))
    }

    private func bytes(of path: String) throws -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY)
        defer { close(descriptor) }
        var status = stat()
        try #require(fstat(descriptor, &status) == 0)
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        try #require(read(descriptor, &bytes, bytes.count) == bytes.count)
        return bytes
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        try #require(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
    }
}
