import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOEmbedded
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiGeo
import SijiRoads
@testable import SijiServer
import SijiStore
import SijiTestSupport
import SijiTrust
import Synchronization
import Testing

/// A depot whose routes are asked without a socket, by peers of any user and group.
final class PlayedDepot: Sendable {
    /// What a route answered.
    struct Answer {
        let status: Int
        let body: String

        /// The first text under a key, such as `"id":"…"`.
        func text(_ key: String) -> String? {
            body.firstRange(of: "\"\(key)\":\"").map { String(body[$0.upperBound...].prefix { $0 != "\"" }) }
        }
    }

    /// Every line that was logged, whatever its level.
    let logged = Logged()
    /// The places, which a test may replace as a feed does.
    let places: LiveValue<Atlas>
    private let router: RouterResponder<SijiContext>
    private let dispatcher: Dispatcher
    private let threads = WorkThreads(count: 2)
    private let logger: Logger

    /// The groups of the roles.
    static let groups: [Role: UInt32] = [.driver: 61_901, .dispatcher: 61_902, .administrator: 61_903]

    /// Opens a depot with a clock of its own, by default one that stands still, and a network, by default of one road.
    init(clock: @escaping @Sendable () -> Instant = { LiveDepot.now }, roads: SharedNetwork? = nil) throws {
        let logged = logged
        var logger = Logger(label: "played") { _ in logged.handler }
        logger.logLevel = .trace
        self.logger = logger
        let reader = LoadReader(gazetteer: Gazetteer([]))
        let store = MemoryStore()
        dispatcher = try Dispatcher(store: store, logger: logger, clock: clock) { record throws(Fault) in
            try reader.read(record.wire.span, mode: .stored)
        }
        let point = try #require(Coordinate(latDeg: 28.2, lonDeg: 112.9))
        let city = try #require(Coordinate(latDeg: 30.6, lonDeg: 114.3))
        let stop = RestStop(id: "s-1", name: "停", kind: .parking, point: point, source: "test", isSynthetic: true)
        let check = Checkpoint(id: "c-1", name: "卡", kind: .toll, point: point, source: "test", isSynthetic: true)
        let depot = Depot(
            facts: LiveDepot.facts,
            dispatcher: dispatcher,
            store: store,
            gazetteer: Gazetteer([]),
            atlas: Atlas(restStops: [stop], checkpoints: [check]),
            roads: roads ?? SharedNetwork(RandomPlan.oneRoad(from: point, to: city)),
            limits: LiveValue(ServerLimits()),
            roles: LiveValue(RoleTable(mode: .system, groups: Self.groups)),
            integrity: LiveValue(.whole),
            threads: threads,
            clock: clock,
            logger: logger
        )
        places = depot.places
        router = RouterAssembly.responder(for: depot)
    }

    /// Asks a route as a peer.
    func ask(
        _ method: String,
        _ path: String,
        as person: Person,
        body: String? = nil,
        headers: [String: String] = [:]
    ) async throws -> Answer {
        let groups = Set(person.roles.compactMap { Self.groups[$0] })
        let peer = Peer(uid: person.uid, gid: person.uid, pid: nil, groups: groups)
        let connection = Connection(peer: peer, channel: NIOAsyncTestingChannel(), limits: ServerLimits())
        var head = HTTPRequest(
            method: HTTPRequest.Method(rawValue: method) ?? .get,
            scheme: nil,
            authority: nil,
            path: path
        )
        if let body {
            head.headerFields[.contentType] = MediaTypes.json
            head.headerFields[.contentLength] = "\(body.utf8.count)"
        }
        for (name, value) in headers {
            head.headerFields[try #require(HTTPField.Name(name))] = value
        }
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
        let context = SijiContext(source: .init(connection: connection, logger: logger))
        let response = try await router.respond(to: request, context: context)
        let collected = Collected()
        try await response.body.write(BodyCollector(collected: collected))
        return Answer(status: response.status.code, body: collected.text)
    }

    func shutdown() async {
        await dispatcher.shutdown()
        await threads.shutdown()
    }
}

/// Keeps what a body writes.
private final class Collected: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
    func add(_ buffer: ByteBuffer) { bytes.withLock { $0 += buffer.readableBytesView } }
}

private struct BodyCollector: ResponseBodyWriter {
    let collected: Collected
    mutating func write(_ buffer: ByteBuffer) async throws { collected.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Everything that was logged.
final class Logged: Sendable {
    private let lines = Mutex<[String]>([])
    var text: String { lines.withLock { $0.joined(separator: "\n") } }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var handler: some LogHandler { Handler(logged: self) }

    private struct Handler: LogHandler {
        let logged: Logged
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            logged.add("\(event.level) \(event.message) \(event.metadata ?? [:]) \(metadata)")
        }
    }
}
