public import SijiFault
public import SijiFreight
public import SijiTrust
import Synchronization

/// The reference store: plain dictionaries, real transactions, nothing kept when the process ends.
///
/// A transaction works on a copy of the state, which takes the state's place when it ends well; readers keep the state that they began with. Made for tests and for comparison, not for size: many queries look at everything.
public final class MemoryStore: Store {
    /// The depot whose identifiers it gives out.
    public let depot: DepotID
    /// Always 1: nothing outlives the process.
    public let schemaVersion = 3
    private let state = Mutex(MemoryState())
    /// Held for the whole of a write, so that there is one writer at a time while readers go on.
    private let writing = Mutex<Bool>(true)

    private let salts: SaltSource

    /// Creates an empty store; without `salts` they are counted, which anybody can foresee: enough for what ends with its process.
    public init(depot: DepotID = .first, salts: SaltSource? = nil) {
        self.depot = depot
        self.salts = salts ?? .counted()
    }

    /// Never: there is no disk to fail.
    public var isFailed: Bool { false }

    /// Runs `body` on a copy of the state, which becomes the state when it ends well.
    ///
    /// - Throws: what `body` throws, `store.readOnly`.
    public func write<Result>(
        _ body: (any StoreWriter) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        // The result leaves by a variable: `withLock` can only return what may change hands.
        var result: Result?
        try writing.withLock { (allowed: inout Bool) throws(Fault) in
            guard allowed else { throw Fault(.storeReadOnly) }
            let writer = MemoryWriter(state.withLock { $0 }, depot, salts)
            result = try body(writer)
            let after = writer.state
            state.withLock { $0 = after }
        }
        guard let result else { throw Fault(.storeFailed, ["cause": "the transaction gave no result"]) }
        return result
    }

    /// Runs `body` on the state as it is now.
    ///
    /// - Throws: what `body` throws.
    public func read<Result>(
        _ body: (any StoreReader) throws(Fault) -> Result
    ) throws(Fault) -> Result {
        try body(MemoryWriter(state.withLock { $0 }, depot, salts))
    }

    /// Everything is at hand, unless one of them is unknown.
    public func recentListings(_ ids: [LoadID]) -> [ListingRecord]? {
        let found = try? listings(ids)
        return found?.count == ids.count ? found : nil
    }

    /// Refuses: a store in memory has no file.
    ///
    /// - Throws: `store.failed`.
    public func backup(to path: String) throws(Fault) {
        throw Fault(.storeFailed, ["path": .text(path), "cause": "the store is kept in memory only"])
    }

    /// Nothing is ever found in memory.
    public func findings() throws(Fault) -> [String] { [] }

    /// Refuses every further write with `store.readOnly`.
    public func stopWrites() { writing.withLock { $0 = false } }
}

extension SaltSource {
    /// Salts that count up from 1.
    public static func counted() -> SaltSource {
        let count = Atomic<UInt64>(0)
        return SaltSource {
            var number = Counting(last: count.add(1, ordering: .relaxed).newValue)
            return Salt(using: &number)
        }
    }

    private struct Counting: RandomNumberGenerator {
        var last: UInt64
        mutating func next() -> UInt64 { last }
    }
}
