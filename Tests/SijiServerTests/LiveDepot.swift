import Glibc
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SijiAPI
import SijiAtlas
import SijiDispatch
import SijiFault
import SijiFreight
import SijiRoads
@testable import SijiServer
import SijiStore
import SijiTestSupport
import Synchronization

/// A server in this process, on a socket of its own, over a store in memory.
enum LiveDepot {
    private static let next = Mutex(0)

    /// The clock that the depot stands at: 2026-11-24T04:00:00Z.
    static let now = Instant(epochSec: 1_795_492_800)

    /// Serves while `body` runs.
    static func with(
        _ limits: ServerLimits = ServerLimits(),
        mode: RoleTable.Mode = .user(uid: getuid()),
        store: any Store = MemoryStore(),
        feeds: FeedDoor = .none,
        _ body: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        let number = next.withLock {
            $0 += 1
            return $0
        }
        let path = "/tmp/siji-server-\(getpid())-\(number).sock"
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let reader = LoadReader(gazetteer: Gazetteer([]))
        let dispatcher = try Dispatcher(store: store, logger: logger, clock: { now }) { record throws(Fault) in
            try reader.read(record.wire.span, mode: .stored)
        }
        let threads = WorkThreads(count: 2)
        let depot = Depot(
            facts: facts,
            dispatcher: dispatcher,
            store: store,
            gazetteer: Gazetteer([]),
            atlas: Atlas(restStops: [], checkpoints: []),
            feeds: feeds,
            limits: LiveValue(limits),
            roles: LiveValue(RoleTable(mode: mode, groups: [:])),
            integrity: LiveValue(.whole),
            threads: threads,
            clock: { now },
            logger: logger
        )
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let socket = try BoundSocket.bound(path: path, audience: .owner)
        let (ready, isReady) = AsyncStream<Void>.makeStream()
        let listener = SocketListener(socket: socket, depot: depot, group: group, logger: logger) { isReady.finish() }
        let services = ServiceGroup(services: [listener], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await services.run() }
            for await _ in ready {}
            do {
                try await body(path)
            } catch {
                await services.triggerGracefulShutdown()
                throw error
            }
            await services.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        await dispatcher.shutdown()
        await threads.shutdown()
        try await group.shutdownGracefully()
    }

    static let facts = Depot.Facts(
        version: "9.9.9",
        storeKind: "memory",
        schema: 1,
        feeds: [],
        zone: .china,
        language: .en,
        backupFolder: "/tmp",
        spoolFolder: "/tmp"
    )

    /// A listing of one line.
    static func listing(_ ref: String, priceFen: Int = 850_000) -> String {
        """
        {"ref":"\(ref)","origin":{"lat":28.2,"lon":112.9},"destination":{"lat":39.9,"lon":116.4},\
        "pickup":{"from":"2026-12-01T08:00:00+08:00","to":"2026-12-01T18:00:00+08:00"},\
        "cargo":{"type":"0400","name":"卷钢","payloadKg":20000},"mode":"full","priceFen":\(priceFen),\
        "contact":{"phone":"13800000000"}}
        """
    }
}

/// A client that says exactly what it is told to, and blocks on its own thread while it reads.
final class PlainClient: Sendable {
    private let descriptor: Int32

    /// Connects.
    init(_ path: String, timeoutSec: Int = 60) throws {
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: timeoutSec, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        let address = try UnixAddress(path: path)
        guard address.withSockaddr({ connect(descriptor, $0, $1) }) == 0 else { throw Fault(.daemonUnreachable) }
    }

    deinit { close(descriptor) }

    /// Sends everything; false where the other side takes no more.
    @discardableResult
    func send(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.send(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    /// Says that nothing more comes.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Reads to the end, or until what came in holds `mark`.
    func read(until mark: String? = nil) async -> String {
        let descriptor = descriptor
        return await withCheckedContinuation { continuation in
            NIOThreadPool.singleton.submit { _ in
                var bytes: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = recv(descriptor, &chunk, chunk.count, 0)
                    guard count > 0 else { break }
                    bytes += chunk[..<count]
                    if let mark, String(decoding: bytes, as: UTF8.self).contains(mark) { break }
                }
                continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// Sends one request and reads its answer to the end of the connection.
    static func ask(
        _ path: String,
        _ request: String,
        type: String = MediaTypes.json,
        body: String? = nil,
        headers: [String] = []
    ) async throws -> String {
        let client = try PlainClient(path)
        var lines = ["\(request) HTTP/1.1", "Host: siji", "Connection: close"] + headers
        if let body { lines += ["Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] }
        client.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
        return await client.read()
    }
}
