public import Logging
import NIOPosix
public import SijiAPI
public import SijiAtlas
public import SijiDispatch
public import SijiFault
public import SijiFreight
import SijiGeo
public import SijiRoads
public import SijiStore
public import SijiTrust

/// Everything that the handlers answer from.
public struct Depot: Sendable {
    /// What does not change while the daemon runs, and is told to callers.
    public struct Facts: Sendable {
        /// The daemon's version.
        public var version: String
        /// `sqlite` or `memory`.
        public var storeKind: String
        /// The schema's version.
        public var schema: Int
        /// The data files that were read.
        public var feeds: [StatusAnswer.Feed]
        /// The depot's offset from UTC.
        public var zone: ZoneOffset
        /// The language of texts for callers who ask for none.
        public var language: Language
        /// Where backups go that name no path.
        public var backupFolder: String
        /// Where atomic pushes wait for their end; a folder of the daemon's own.
        public var spoolFolder: String
        /// The store's file; nil for a store in memory.
        public var storeFile: String?

        /// Creates facts.
        public init(
            version: String,
            storeKind: String,
            schema: Int,
            feeds: [StatusAnswer.Feed],
            zone: ZoneOffset,
            language: Language,
            backupFolder: String,
            spoolFolder: String,
            storeFile: String? = nil
        ) {
            self.version = version
            self.storeKind = storeKind
            self.schema = schema
            self.feeds = feeds
            self.zone = zone
            self.language = language
            self.backupFolder = backupFolder
            self.spoolFolder = spoolFolder
            self.storeFile = storeFile
        }
    }

    /// How the store's check stands.
    public enum Integrity: String, Sendable, CaseIterable { case checking, whole, damaged }

    let facts: Facts
    let dispatcher: Dispatcher
    let store: any Store
    let gazetteer: Gazetteer
    /// Every rest stop and checkpoint of data and feeds, without what drivers report of them; whoever runs the depot replaces it as
    /// feeds come in.
    public let places: LiveValue<Atlas>
    let feeds: FeedDoor
    /// Every county's seat that is known.
    let seats: SpatialGrid?
    let rights: RightsGuide
    /// The expressways.
    public let roads: SharedNetwork
    let engine: (any RoutingEngine)?
    let loads: LoadReader
    let limits: LiveValue<ServerLimits>
    let roles: LiveValue<RoleTable>
    let integrity: LiveValue<Integrity>
    let clock: @Sendable () -> Instant
    let startedAt: Instant
    let logger: Logger
    let problems: ProblemWriter
    let pool: WorkPool
    /// The lines of bulk pushes.
    let bulkPool: WorkPool
    let names = UserNames()
    let answers: AnswerCache
    let shortSearches = ShortWork()
    /// How each dispatcher pays; whoever runs the depot refreshes it.
    public let payBook: PayBook
    /// What drivers told of driving.
    let hours = HoursBook()
    /// Who finds ways.
    var finder: RoadFinder { RoadFinder(roads: roads, engine: engine) }
    let isDraining = LiveValue(false)
    let meter = Meter()
    let census = Census()
    /// How the audit log stands.
    public let audit = LiveValue(AuditStanding(state: .checking, verified: 0))

    /// Creates a depot over opened parts; `threads` must be started, and outlive it.
    public init(
        facts: Facts,
        dispatcher: Dispatcher,
        store: any Store,
        gazetteer: Gazetteer,
        atlas: Atlas,
        feeds: FeedDoor = .none,
        rights: RightsGuide = .empty,
        roads: SharedNetwork = SharedNetwork(nil),
        engine: (any RoutingEngine)? = nil,
        limits: LiveValue<ServerLimits>,
        roles: LiveValue<RoleTable>,
        integrity: LiveValue<Integrity>,
        threads: WorkThreads,
        clock: @escaping @Sendable () -> Instant,
        logger: Logger
    ) {
        self.facts = facts
        self.dispatcher = dispatcher
        self.store = store
        self.gazetteer = gazetteer
        places = LiveValue(atlas)
        self.feeds = feeds
        let points = gazetteer.entries.compactMap(\.point)
        seats = points.isEmpty ? nil : SpatialGrid(points)
        self.rights = rights
        self.roads = roads
        self.engine = engine
        self.limits = limits
        self.roles = roles
        self.integrity = integrity
        self.clock = clock
        self.logger = logger
        loads = LoadReader(gazetteer: gazetteer)
        startedAt = clock()
        problems = ProblemWriter(standard: facts.language)
        pool = WorkPool(threads: threads.pool, limits: limits)
        bulkPool = WorkPool(threads: threads.bulk, limits: limits, givesWay: true)
        answers = AnswerCache(depot: store.depot, limits: limits)
        payBook = PayBook(reading: Self.agreementReading(loads), zone: facts.zone)
    }

    /// The places, with what drivers report of them as it stands now.
    ///
    /// - Complexity: O(1).
    var atlas: Atlas { places.current.standing(dispatcher.reports, atSec: clock().epochSec) }
}
