import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import SijiAPI
import SijiFault

/// Watches the requests of a connection: answers what the parser refuses with a problem document, and closes a
/// connection that said it would close.
final class RequestGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// How long a client may go on sending a request that was answered before its end.
    private static let lingerTime = TimeAmount.seconds(2)

    private let connection: Connection
    private let problems: ProblemWriter
    private var wire: WireGuard?
    private var isReading = false
    private var unanswered = 0
    private var isClosing = false
    private var isClosed = false
    private var isQuiescing = false
    /// The end of the last answer, until the client's side has taken it.
    private var unsent: EventLoopFuture<Void>?

    init(connection: Connection, problems: ProblemWriter) {
        self.connection = connection
        self.problems = problems
    }

    func handlerAdded(context: ChannelHandlerContext) {
        wire = try? context.pipeline.syncOperations.handler(type: WireGuard.self)
        wire?.onSlowHeaders = { [weak self] in
            guard let self else { return true }
            // Behind an answer that is under way a further request is not read, and a refusal would land within it.
            guard unanswered == 0 else { return false }
            let seconds = connection.limits.headerTime.components.seconds
            refuse(Fault(.requestCutOff, ["limitSec": .integer(Int(seconds))]), context)
            return true
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { wire = nil }

    // MARK: In

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosed else { return }
        switch unwrapInboundIn(data) {
        case .head:
            wire?.headersCame()
            connection.isRequestWhole = false
            isReading = true
            unanswered += 1
        case .body: break
        case .end:
            wire?.requestCame()
            connection.isRequestWhole = true
            isReading = false
            // The answer was given before the end, and said that the connection closes.
            if isClosing, unanswered == 0 { return close(context) }
        }
        if isClosing, unanswered == 0 { return }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The transport's own errors end the connection; whatever else comes is a request that cannot be read.
        guard !(error is ChannelError || error is IOError) else {
            return context.fireErrorCaught(error)
        }
        guard unanswered == 0 else {
            // The request under way learns of it through its body.
            isClosing = true
            return context.fireErrorCaught(error)
        }
        switch error as? HTTPParserError {
        case .headerOverflow?:
            let limits = connection.limits
            let facts: [String: FactValue] = [
                "limitBytes": .integer(limits.headerBytes), "max": .integer(limits.headerCount),
            ]
            refuse(Fault(.requestHeadersTooLarge, facts), context)
        // A client that ends between two requests is no fault.
        case .invalidEOFState? where !isReading: close(context)
        case .invalidMethod?:
            let methods = Method.allCases.map(\.rawValue) + ["HEAD"]
            refuse(Fault(.routeMethodNotAllowed, ["allow": .list(methods.sorted())]), context)
        default: refuse(Fault(.requestMalformed, ["protocol": "HTTP/1.1"]), context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { isQuiescing = true }
        context.fireUserInboundEventTriggered(event)
    }

    // MARK: Out

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosed else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational:
            if isQuiescing || isClosing { head.headerFields[.connection] = "close" }
            isClosing = isClosing || head.headerFields[.connection] == "close"
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            unanswered -= 1
            let sent = promise ?? context.eventLoop.makePromise(of: Void.self)
            unsent = sent.futureResult
            context.write(data, promise: sent)
            if isClosing, unanswered == 0 { endOrLinger(context) }
        default: context.write(data, promise: promise)
        }
    }

    /// Closes after the answer; first lets a client that is still sending read why.
    ///
    /// A socket that is closed with unread input fails the other side's writing, and some clients then never read.
    private func endOrLinger(_ context: ChannelHandlerContext) {
        context.flush()
        guard isReading else { return close(context) }
        let loop = context.eventLoop.assumeIsolated()
        loop.scheduleTask(in: Self.lingerTime) { [self] in close(context) }
    }

    /// Answers a request that never reached a handler.
    private func refuse(_ fault: Fault, _ context: ChannelHandlerContext) {
        guard !isClosed else { return }
        let reply = problems.reply(fault, in: problems.standard)
        var head = HTTPResponse(status: reply.status, headerFields: reply.headers)
        head.headerFields[.connection] = "close"
        head.headerFields[.contentLength] = String(reply.body.count)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(ByteBuffer(bytes: reply.body))), promise: nil)
        let sent = context.eventLoop.makePromise(of: Void.self)
        unsent = sent.futureResult
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
        close(context)
    }

    private func close(_ context: ChannelHandlerContext) {
        guard !isClosed else { return }
        isClosed = true
        close(context: context, mode: .all, promise: nil)
    }

    /// Closing throws away what was not sent: it waits until the last answer is out.
    ///
    /// A client that does not read is closed from nearer the wire, where this does not see it.
    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        guard mode == .all, let unsent else { return context.close(mode: mode, promise: promise) }
        context.flush()
        unsent.assumeIsolated().whenComplete { _ in context.close(mode: mode, promise: promise) }
    }
}
