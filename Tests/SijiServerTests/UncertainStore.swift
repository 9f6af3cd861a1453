import SijiFault
import SijiFreight
import SijiStore
import Synchronization

/// A store whose commits fail, from the second on, in a way that leaves open whether they were kept.
final class UncertainStore: Store {
    private let inner = MemoryStore()
    private let commits = Mutex(0)

    var depot: DepotID { inner.depot }
    var schemaVersion: Int { inner.schemaVersion }
    var isFailed: Bool { false }

    func write<Result>(_ body: (any StoreWriter) throws(Fault) -> Result) throws(Fault) -> Result {
        let result = try inner.write(body)
        let count = commits.withLock { count in
            count += 1
            return count
        }
        guard count == 1 else { throw Fault(.storeUncertain, ["cause": "disk I/O error"]) }
        return result
    }

    func read<Result>(_ body: (any StoreReader) throws(Fault) -> Result) throws(Fault) -> Result {
        try inner.read(body)
    }

    func backup(to path: String) throws(Fault) { try inner.backup(to: path) }
    func findings() throws(Fault) -> [String] { try inner.findings() }
    func scrub() throws(Fault) -> Bool { try inner.scrub() }
    func stopWrites() { inner.stopWrites() }
}
