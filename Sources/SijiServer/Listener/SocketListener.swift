import Glibc
import Hummingbird
import HummingbirdCore
public import Logging
import NIOCore
import NIOExtras
import NIOHTTPTypes
public import NIOPosix
public import ServiceLifecycle
import SijiFault

/// Accepts connections on a Unix socket and serves them until it is told to stop; then it drains.
public struct SocketListener: Service {
    private typealias Accepted = (connection: Connection, channel: NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>)

    /// Connections that may wait to be accepted; the kernel caps it (`net.core.somaxconn`).
    private static let backlog: Int32 = 4_096

    private let socket: BoundSocket
    private let depot: Depot
    private let group: MultiThreadedEventLoopGroup
    private let logger: Logger
    private let onReady: @Sendable () async -> Void

    /// Creates a listener; `onReady` is called once connections are taken.
    public init(
        socket: BoundSocket,
        depot: Depot,
        group: MultiThreadedEventLoopGroup,
        logger: Logger,
        onReady: @escaping @Sendable () async -> Void = {}
    ) {
        self.socket = socket
        self.depot = depot
        self.group = group
        self.logger = logger
        self.onReady = onReady
    }

    /// Serves until graceful shutdown, and returns when the last connection has ended.
    public func run() async throws {
        let quiescing = ServerQuiescingHelper(group: group)
        let responder = ConnectionResponder(router: RouterAssembly.responder(for: depot), depot: depot)
        let server = try await listen(quiescing, responder)
        defer { if let path = socket.ownPath { unlink(path) } }
        try await withGracefulShutdownHandler {
            await onReady()
            try await serve(server, responder)
        } onGracefulShutdown: {
            depot.isDraining.current = true
            server.channel.eventLoop.execute { [self] in
                try? server.channel.pipeline.syncOperations.handler(type: AcceptGate.self).shut()
                // Takes back the read that waits already: the gate only stops those that would follow.
                try? server.channel.syncOptions?.setOption(.autoRead, value: false)
                stopWhenSettled(server.channel, quiescing)
            }
        }
    }

    /// Closes the listening channel and every idle connection, once all that were accepted are being served.
    ///
    /// A connection that is accepted as the channel closes would be dropped unanswered, and end the process: NIO traps
    /// where the two ends of a connection are let go unused.
    private func stopWhenSettled(_ server: any Channel, _ quiescing: ServerQuiescingHelper, attempts: Int = 1_000) {
        guard depot.census.arriving > 0, attempts > 0 else { return quiescing.initiateShutdown(promise: nil) }
        server.eventLoop.scheduleTask(in: .milliseconds(5)) {
            stopWhenSettled(server, quiescing, attempts: attempts - 1)
        }
    }

    /// Opens the listening channel.
    private func listen(
        _ quiescing: ServerQuiescingHelper,
        _ responder: ConnectionResponder
    ) async throws -> NIOAsyncChannel<Accepted?, Never> {
        let server: NIOAsyncChannel<Accepted?, Never> = try await ServerBootstrap(group: group)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(AcceptGate(census: depot.census))
                    try channel.pipeline.syncOperations.addHandler(quiescing.makeServerChannelHandler(channel: channel))
                }
            }
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .bind(socket.descriptor) { channel in
                let accepted: EventLoopFuture<Accepted?> = PeerCredentials.peer(of: channel).flatMapThrowing { peer in
                    try admit(peer, on: channel)
                }.flatMap { connection in
                    guard let connection else { return channel.eventLoop.makeSucceededFuture(nil) }
                    return responder.channel(for: connection, logger: logger)
                        .setup(channel: channel, logger: logger)
                        .map { (connection, $0) }
                }
                // Whoever failed here is never handed on.
                accepted.whenFailure { _ in depot.census.settle() }
                return accepted
            }
        // Adopting a socket sets its queue to the library's 128: a burst of clients would be turned away.
        Glibc.listen(socket.descriptor, Self.backlog)
        return server
    }

    private func serve(_ server: NIOAsyncChannel<Accepted?, Never>, _ responder: ConnectionResponder) async throws {
        let logger = logger
        try await withThrowingDiscardingTaskGroup { tasks in
            try await server.executeThenClose { inbound in
                for try await accepted in inbound {
                    depot.census.settle()
                    guard let accepted else { continue }
                    tasks.addTask(executorPreference: EventLoopExecutor(accepted.channel.channel.eventLoop)) {
                        await responder.channel(for: accepted.connection, logger: logger)
                            .handle(value: accepted.channel, logger: logger)
                    }
                }
            }
        }
    }

    /// Lets a connection in, or tells it why not; on its event loop.
    private func admit(_ peer: Peer?, on channel: any Channel) throws -> Connection? {
        let limits = depot.limits.current
        guard let peer, peer.isKnown else {
            logger.warning("peer refused", metadata: ["uid": "\(peer.map { String($0.uid) } ?? "unknown")"])
            let facts: [String: FactValue] = peer.map { ["uid": .integer(Int($0.uid))] } ?? [:]
            try refuse(channel, Fault(.peerRefused, facts))
            return nil
        }
        let census = depot.census
        if let most = census.enter(peer.uid, limits: limits) {
            try refuse(channel, Fault(.serverConnections, ["max": .integer(most), "retryAfterSec": 1]))
            return nil
        }
        channel.closeFuture.whenComplete { _ in census.leave(peer.uid) }
        try channel.pipeline.syncOperations.addHandler(WireGuard(limits: limits))
        return Connection(peer: peer, channel: channel, limits: limits)
    }

    private func refuse(_ channel: any Channel, _ fault: Fault) throws {
        depot.meter.refused(fault.code)
        let handler = RefusalHandler(answer: depot.problems.refusal(fault), census: depot.census)
        try channel.pipeline.syncOperations.addHandler(handler)
    }
}
