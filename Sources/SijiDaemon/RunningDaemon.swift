import Glibc
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFeeds
import SijiFreight
import SijiRoads
import SijiMatch
import SijiServer
import SijiStore
import SijiStoreSQLite
import UnixSignals

/// One run of the daemon, from its configuration to its last connection.
struct RunningDaemon: Sendable {
    /// Connections are given this long to end, then they are cut.
    private static let drainTime = Duration.seconds(8)
    /// After this the process ends whatever is still at work: everything acknowledged is on the disk.
    private static let lastMoment = TimeAmount.milliseconds(9_500)

    let flags: Flags
    let environment: [String: String]
    let configuration: Configuration
    let level: LiveValue<Logger.Level>
    let logger: Logger

    /// Starts, serves until a signal, and drains.
    func run() async throws(Fault) {
        let paths = try Paths(configuration, environment: environment)
        do throws(Fault) {
            try await run(in: paths)
        } catch {
            if error.code == .storeDamaged {
                let newest = DaemonFiles.newestBackup(in: paths.backups)?.path ?? "none"
                logger.critical("the store is damaged: restore the newest backup", metadata: ["backup": "\(newest)"])
            }
            throw error
        }
    }

    private func run(in paths: Paths) async throws(Fault) {
        let roles = LiveValue(RoleTable(mode: mode))
        guard let depotID = DepotID(configuration.depot) else { throw Fault(.configValue, ["key": "depot"]) }
        try paths.requireState()
        // The lock on the state comes before anything is touched: a second daemon disturbs nothing.
        let store = try SQLiteStore.open(directory: paths.state, depot: depotID)
        try makeFolders(paths)
        let data = try readData(paths.data)
        let dispatcher = try openDispatcher(store)
        raiseDescriptorLimit()
        refuseCoreFiles()
        let socket = try openSocket(paths)
        let group = MultiThreadedEventLoopGroup(numberOfThreads: configuration.eventLoops)
        let threads = WorkThreads(count: configuration.workers)
        let integrity = LiveValue(Depot.Integrity.checking)
        let limits = LiveValue(configuration.limits)
        let published = LiveValue<LiveValue<Atlas>?>(nil)
        let feeds = try openFeeds(data, paths, published)
        let depot = Depot(
            facts: facts(store, data, paths),
            dispatcher: dispatcher,
            store: store,
            gazetteer: data.gazetteer,
            atlas: data.atlas,
            feeds: feeds.door,
            rights: data.rights,
            roads: SharedNetwork(data.expressways),
            engine: configuration.valhallaURL.map { address in
                ValhallaEngine(origin: address, timeout: .milliseconds(configuration.valhallaTimeoutMs))
            },
            limits: limits,
            roles: roles,
            integrity: integrity,
            threads: threads,
            clock: Self.clock,
            logger: logger
        )
        published.current = depot.places
        let services = services(
            depot,
            store,
            dispatcher,
            socket,
            group,
            threads,
            paths,
            Live(limits: limits, roles: roles, integrity: integrity, feeds: feeds)
        )
        try await run(services)
        await dispatcher.shutdown()
        logger.notice("stopped")
        if store.isFailed { throw Fault(.storeFailed) }
    }

    /// What a reload may replace.
    private struct Live: Sendable {
        let limits: LiveValue<ServerLimits>
        let roles: LiveValue<RoleTable>
        let integrity: LiveValue<Depot.Integrity>
        let feeds: FeedService
    }

    private static let clock: @Sendable () -> Instant = { Instant(epochSec: Int64(time(nil))) }

    private var mode: RoleTable.Mode {
        switch configuration.mode {
        case .system: .system
        case .user: .user(uid: getuid())
        }
    }

    // MARK: Starting

    private func makeFolders(_ paths: Paths) throws(Fault) {
        for folder in [paths.backups, paths.spool, paths.feeds] {
            try Paths.makeFolder(folder, mode: 0o700) { cause in Fault(.storeFailed, ["cause": .text(cause)]) }
        }
    }

    private func readData(_ path: String) throws(Fault) -> DataFolder {
        let data = try DataFolder(path: path)
        for file in data.files where !file.skipped.isEmpty {
            let first = file.skipped.first?.detail(in: configuration.language) ?? ""
            logger.warning(
                "rows left out",
                metadata: ["file": "\(file.name)", "count": "\(file.skipped.count)", "first": "\(first)"]
            )
        }
        return data
    }

    /// The feeds, over the depot's own places; each new atlas goes where `published` says.
    private func openFeeds(
        _ data: DataFolder,
        _ paths: Paths,
        _ published: LiveValue<LiveValue<Atlas>?>
    ) throws(Fault) -> FeedService {
        var known = KnownPoints()
        known.add(data.gazetteer)
        if let plan = data.expressways { known.add(plan) }
        known.add(data.atlas)
        let isStopping = LiveValue(false)
        let logger = logger
        let around = FeedBook.Surroundings(
            folder: paths.feeds,
            data: paths.data,
            credentials: environment["CREDENTIALS_DIRECTORY"],
            nowSec: { Self.clock().epochSec },
            isStopping: { isStopping.current },
            onEvent: { $0.log(to: logger) },
            onAtlas: { published.current?.current = $0 }
        )
        let book = FeedBook(configuration.feeds, base: data.atlas, known: known, around: around)
        return FeedService(
            book: book,
            settings: configuration.feeds,
            zone: ZoneOffset(minutes: configuration.zoneMinutes) ?? .china,
            clock: Self.clock,
            isStopping: isStopping
        )
    }

    private func openDispatcher(_ store: SQLiteStore) throws(Fault) -> Dispatcher {
        let reader = LoadReader(gazetteer: Gazetteer([]))
        return try Dispatcher(store: store, logger: logger, clock: Self.clock) { record throws(Fault) in
            try reader.read(record.wire.span, mode: .stored)
        }
    }

    private func openSocket(_ paths: Paths) throws(Fault) -> BoundSocket {
        if let adopted = try BoundSocket.adopted(environment: environment, pid: getpid()) { return adopted }
        var audience = BoundSocket.Audience.owner
        if let name = configuration.socketGroup {
            guard let gid = UnixNames.gid(of: name) else {
                throw Fault(
                    .configValue,
                    ["key": "socketGroup", "value": .text(name), "expected": "a group of this machine"]
                )
            }
            audience = .group(gid)
        }
        if let slash = paths.socket.lastIndex(of: "/"), slash > paths.socket.startIndex {
            let mode: mode_t = audience == .owner ? 0o700 : 0o755
            try Paths.makeFolder(String(paths.socket[..<slash]), mode: mode) { cause in
                Fault(.socketPath, ["path": .text(paths.socket), "cause": .text(cause)])
            }
        }
        return try BoundSocket.bound(path: paths.socket, audience: audience)
    }

    /// At the descriptor limit the accept loop would spin: it lies above all connections and files together.
    private func raiseDescriptorLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        let wanted = rlim_t(configuration.limits.connections + 1_024)
        guard limit.rlim_cur < wanted else { return }
        limit.rlim_cur = min(wanted, limit.rlim_max)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        if limit.rlim_cur < wanted {
            logger.warning("few descriptors", metadata: ["have": "\(limit.rlim_cur)", "wanted": "\(wanted)"])
        }
    }

    /// Memory holds phones and positions: none of it is to lie in a core file.
    private func refuseCoreFiles() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none) == 0 else {
            logger.warning("core files cannot be switched off", metadata: ["errno": "\(errno)"])
            return
        }
    }

    private func facts(_ store: SQLiteStore, _ data: DataFolder, _ paths: Paths) -> Depot.Facts {
        Depot.Facts(
            version: Daemon.version,
            storeKind: "sqlite",
            schema: store.schemaVersion,
            feeds: data.files.map { file in
                .init(
                    name: file.name,
                    rows: file.rows,
                    skipped: file.skipped.count,
                    asOf: file.asOf,
                    synthetic: file.isSynthetic
                )
            },
            zone: ZoneOffset(minutes: configuration.zoneMinutes) ?? .china,
            language: configuration.language,
            backupFolder: paths.backups,
            spoolFolder: paths.spool,
            storeFile: SQLiteStore.file(in: paths.state)
        )
    }

    // MARK: Serving

    /// The services in the order of their start; they stop in the reverse order.
    private func services(
        _ depot: Depot,
        _ store: SQLiteStore,
        _ dispatcher: Dispatcher,
        _ socket: BoundSocket,
        _ group: MultiThreadedEventLoopGroup,
        _ threads: WorkThreads,
        _ paths: Paths,
        _ live: Live
    ) -> [any Service] {
        let notifier = Notifier(environment: environment)
        let logger = logger
        let ready: @Sendable () -> Void = {
            let loads = dispatcher.index.count
            logger.notice("ready", metadata: ["loads": "\(loads)", "socket": "\(socket.ownPath ?? "from systemd")"])
            notifier.ready("\(loads) loads open")
        }
        var services: [any Service] = [
            ExpiryService(dispatcher: dispatcher, store: store, logger: logger),
            RetentionService(dispatcher: dispatcher, logger: logger),
            WayService(roads: depot.roads, dispatcher: dispatcher),
            PayService(book: depot.payBook, store: store, clock: Self.clock, logger: logger),
            ReloadService { reload(live, notifier, dispatcher) },
            live.feeds,
        ]
        if let interval = Notifier.watchdogInterval(environment: environment, pid: getpid()) {
            services.append(
                WatchdogService(interval: interval, notifier: notifier, group: group, threads: threads, store: store)
            )
        }
        let check = IntegrityService(store: store, integrity: live.integrity, backups: paths.backups, logger: logger)
        let audit = AuditService(store: store, standing: depot.audit, logger: logger)
        let listener = SocketListener(socket: socket, depot: depot, group: group, logger: logger, onReady: ready)
        let stop = StopService(notifier: notifier, logger: logger) {
            group.next().scheduleTask(in: Self.lastMoment) {
                logger.warning("still at work: ending now")
                // Nothing is left to tidy up, and threads are still at work.
                _exit(store.isFailed ? 1 : 0)
            }
        }
        return services + [check, audit, listener, stop]
    }

    private func run(_ services: [any Service]) async throws(Fault) {
        var group = ServiceGroupConfiguration(
            // Without a name each service would be spelled out with all that it holds, the whole depot several times over.
            services: services.map { .init(service: $0, serviceName: "\(type(of: $0))") },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: Logger(label: "lifecycle") { _ in SwiftLogNoOpLogHandler() }
        )
        group.maximumGracefulShutdownDuration = Self.drainTime
        do {
            try await ServiceGroup(configuration: group).run()
        } catch let fault as Fault {
            throw fault
        } catch is CancellationError {
            // Connections that did not end in time were cut.
        } catch {
            logger.error("a service failed", metadata: ["error": "\(error)"])
            throw Fault(.serverInternal)
        }
    }

    // MARK: Reloading

    private func reload(_ live: Live, _ notifier: Notifier, _ dispatcher: Dispatcher) {
        notifier.reloading()
        do throws(Fault) {
            let new = try Configuration.read(flags: flags, environment: environment)
            level.current = new.logLevel
            live.limits.current = new.limits
            live.roles.current = RoleTable(mode: mode)
            live.feeds.reload(new.feeds)
            let later = new.keysNeedingRestart(from: configuration).map(\.rawValue)
            logger.notice("configuration reloaded")
            if !later.isEmpty {
                logger.warning("takes a restart", metadata: ["keys": "\(later.joined(separator: ","))"])
            }
        } catch {
            let refusal = "reload refused, the old configuration stays: \(error.detail(in: configuration.language))"
            logger.error("\(refusal)", metadata: ["code": "\(error.code.rawValue)"])
            // Reloading cannot fail in systemd's eyes: its status says it.
            notifier.ready(refusal)
            return
        }
        notifier.ready("\(dispatcher.index.count) loads open")
    }
}
