import Dispatch
public import Logging
public import SijiAtlas
public import SijiFault
public import SijiFreight
public import SijiMatch
public import SijiStore
import Synchronization

/// The one writer of a depot.
///
/// It takes commands in order, commits them in groups, applies them to the index, publishes the snapshot, and only
/// then answers. Readers take the newest snapshot and never wait for it.
public final class Dispatcher: Sendable {
    let store: any Store
    let logger: Logger
    let clock: @Sendable () -> Instant
    let decode: @Sendable (ListingRecord) throws(Fault) -> Load
    let forgotten = Mutex(Instant(epochSec: 0))
    private let queue = CommandQueue()
    private let thread = DispatchQueue(label: "siji.writer", qos: .userInitiated)
    let writer: Mutex<FreightIndexWriter>
    private let published: Mutex<FreightIndex>
    private let book: Mutex<ReportBook>
    private let committed = Atomic(0)
    private let failed = Atomic(0)

    /// Opens the store's open listings into the index.
    ///
    /// `decode` reads a listing's stored wire bytes; `clock` is asked once a group.
    /// - Throws: what the store throws; `store.damaged`, naming the listing, where what matching reads of it is damaged, or is
    ///   not kept and `decode` cannot read it.
    /// - Complexity: one pass over the open listings; those without an offer of today's encoding are decoded whole.
    public init(
        store: any Store,
        logger: Logger,
        clock: @escaping @Sendable () -> Instant,
        decode: @escaping @Sendable (ListingRecord) throws(Fault) -> Load
    ) throws(Fault) {
        self.store = store
        self.logger = logger
        self.clock = clock
        // What `decode` throws is about a caller's request; these bytes are nobody's but the store's.
        self.decode = { (record) throws(Fault) in
            do throws(Fault) {
                return try decode(record)
            } catch {
                let cause = "\(record.id): \(error.code.rawValue) \(error.field ?? "")"
                throw Fault(.storeDamaged, ["id": .text(record.id.description), "cause": .text(cause)])
            }
        }
        let writer = FreightIndexWriter()
        published = Mutex(writer.snapshot())
        self.writer = Mutex(writer)
        book = Mutex(try Self.book(of: store))
        try fill()
        publish([])
    }

    /// The newest snapshot of the index.
    ///
    /// - Complexity: one reference taken under a lock.
    public var index: FreightIndex { published.withLock { $0 } }

    /// What drivers report of places, as of the newest commit.
    ///
    /// - Complexity: one reference taken under a lock.
    public var reports: ReportBook { book.withLock { $0 } }

    /// How many commands wait for the writer.
    public var waiting: Int { queue.count }

    /// How many groups were committed.
    public var commits: Int { committed.load(ordering: .relaxed) }

    /// How many groups the store refused.
    public var failedCommits: Int { failed.load(ordering: .relaxed) }

    /// Takes no more commands, finishes those that were taken, and returns when the last has been answered.
    public func shutdown() async {
        queue.close()
        await withCheckedContinuation { done in
            thread.async { done.resume() }
        }
    }

    /// Hands a change to the writer and waits until it is durable and in the index.
    func submit<Answer: Sendable>(
        rows: Int,
        _ change: @escaping @Sendable (any StoreWriter, Instant) throws(Fault) -> (Answer, [IndexChange])
    ) async throws(Fault) -> Answer {
        try await submit(rows: rows) { (store, now) throws(Fault) -> (Answer, [IndexChange], [ReportChange]) in
            let (answer, changes) = try change(store, now)
            return (answer, changes, [])
        }
    }

    /// The same for a change that the book of reports must learn too.
    func submit<Answer: Sendable>(
        rows: Int,
        _ change:
            @escaping @Sendable (any StoreWriter, Instant) throws(Fault) -> (
                Answer, [IndexChange], [ReportChange]
            )
    ) async throws(Fault) -> Answer {
        let result: Result<Answer, Fault> = await withCheckedContinuation { waiter in
            let command = Command(rows: rows) { (store, now) throws(Fault) in
                let (answer, changes, reports) = try change(store, now)
                return Command.Effect(changes: changes, reports: reports) {
                    waiter.resume(returning: .success(answer))
                }
            } refuse: { fault in
                waiter.resume(returning: .failure(fault))
            }
            switch queue.offer(command) {
            case .startDraining: thread.async { self.drain() }
            case .queued: break
            case .closed: command.refuse(Fault(.serverDraining))
            }
        }
        return try result.get()
    }

    private func drain() {
        while true {
            let group = queue.nextGroup()
            guard !group.isEmpty else { return }
            commit(group)
        }
    }

    /// Carries out a group in one transaction.
    ///
    /// A command's own fault undoes that command; a store's fault, the group.
    private func commit(_ group: [Command]) {
        let now = clock()
        do throws(Fault) {
            let results = try store.write { (store) throws(Fault) in
                var results: [Result<Command.Effect, Fault>] = []
                for command in group {
                    results.append(try Self.attempt(command, on: store, at: now))
                }
                return results
            }
            committed.add(1, ordering: .relaxed)
            let changes = results.flatMap { (try? $0.get().changes) ?? [] }
            if !changes.isEmpty { publish(changes) }
            let reports = results.flatMap { (try? $0.get().reports) ?? [] }
            if !reports.isEmpty { publish(reports: reports) }
            for (command, result) in zip(group, results) {
                switch result {
                case .success(let effect): effect.answer()
                case .failure(let fault): command.refuse(fault)
                }
            }
        } catch {
            failed.add(1, ordering: .relaxed)
            // Writes that are stopped were reported once, and the job that ends listings tries every second.
            let level: Logger.Level = error.code == .storeReadOnly ? .debug : .error
            logger.log(level: level, "a group of \(group.count) commands was not committed: \(error.code.rawValue)")
            for command in group { command.refuse(error) }
        }
    }

    private static func attempt(
        _ command: Command,
        on store: any StoreWriter,
        at now: Instant
    ) throws(Fault) -> Result<Command.Effect, Fault> {
        do throws(Fault) {
            return .success(try store.attempt { () throws(Fault) in try command.run(store, now) })
        } catch {
            if error.code.isStoreFailure { throw error }
            return .failure(error)
        }
    }

    /// Applies what a group changed, and shows the index as it then is.
    func publish(_ changes: [IndexChange]) {
        writer.withLock { writer in
            writer.apply(changes)
            // Under the writer's lock, so that no older snapshot follows a newer one.
            let snapshot = writer.snapshot()
            published.withLock { $0 = snapshot }
        }
    }

    /// Takes into the book what a group reported, and shows it as it then is.
    private func publish(reports changes: [ReportChange]) {
        // Only the writer changes the book: readers wait for no more than a look.
        var next = reports
        for change in changes { next.apply(change) }
        book.withLock { $0 = next }
    }
}

extension FaultCode {
    /// Whether the store itself failed, so that nothing of the transaction can stand.
    var isStoreFailure: Bool {
        switch self {
        case .storeFailed, .storeUncertain, .storeFull, .storeReadOnly, .storeDamaged, .storeLocked: true
        default: false
        }
    }
}
