import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes
import SijiAPI
import SijiFault

/// Answers the requests of connections.
struct ConnectionResponder: Sendable {
    let router: RouterResponder<SijiContext>
    let depot: Depot

    /// The HTTP channel of one connection, with its limits.
    func channel(for connection: Connection, logger: Logger) -> HTTP1Channel {
        let limits = connection.limits
        let problems = depot.problems
        return HTTP1Channel(
            responder: { request, writer, _ in
                try await respond(to: request, writer, on: connection, logger)
            },
            configuration: .init(
                additionalChannelHandlers: [RequestGuard(connection: connection, problems: problems)],
                idleTimeout: TimeAmount(limits.idleTime),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerBytes,
                    maxHeaderListSize: limits.headerBytes,
                    maxHeaderFieldCount: limits.headerCount
                )
            )
        )
    }

    private func respond(
        to request: Request,
        _ writer: consuming ResponseWriter,
        on connection: Connection,
        _ logger: Logger
    ) async throws {
        let began = NIODeadline.now()
        connection.meter = nil
        if Admission.isWaiting(request), isAdmitted(request, connection) {
            try await writer.writeInformationalHead(HTTPResponse(status: .continue))
        }
        let context = SijiContext(source: .init(connection: connection, logger: logger))
        let response = try await router.respond(to: request, context: context)
        // Looked up before the answer is out: the next request of the connection may then come.
        let meter = connection.meter ?? depot.meter.strays
        do {
            try await writer.write(response: response.head, body: response.body)
            meter.note(status: response.status.code, since: began)
        } catch {
            // Half an answer is out: the connection cannot be used again.
            logger.debug("answer not written", metadata: ["uid": "\(connection.peer.uid)"])
            throw ConnectionBroken()
        }
    }

    private func isAdmitted(_ request: Request, _ connection: Connection) -> Bool {
        guard case .found(let route, _) = Route.match(method: request.method.rawValue, path: request.uri.path) else {
            return false
        }
        return (try? Admission.check(request, route, connection, depot)) != nil
    }
}

/// Ends a connection whose answer could not be written.
struct ConnectionBroken: Error {}
