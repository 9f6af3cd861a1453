import NIOCore

/// Watches the bytes of a connection: headers must come in time, answers must be read, and nothing lives for ever.
final class WireGuard: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = IOData

    /// How long a connection that was let in as the daemon was told to stop may take to send its first request.
    private static let lastCall = TimeAmount.seconds(1)

    private let limits: ServerLimits
    private var headerClock: Scheduled<Void>?
    private var lifeClock: Scheduled<Void>?
    private var stallClock: Scheduled<Void>?
    private var isBetweenRequests = true
    private var hasAsked = false
    /// Passes the order to stop on, which was held back.
    private var quiesce: (() -> Void)?
    private var bytesWritten = 0
    private var bytesTaken = 0
    private var takenAt = NIODeadline.now()

    /// Called when a request's headers took too long; it answers and closes, or is false where it cannot answer yet.
    var onSlowHeaders: (() -> Bool)?

    init(limits: ServerLimits) { self.limits = limits }

    // MARK: What the request guard tells

    /// A request's headers are complete.
    func headersCame() {
        headerClock?.cancel()
        headerClock = nil
        isBetweenRequests = false
        hasAsked = true
        quiesceNow()
    }

    /// A request has come in whole.
    func requestCame() { isBetweenRequests = true }

    private func quiesceNow() {
        quiesce?()
        quiesce = nil
    }

    // MARK: Bytes

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isBetweenRequests { startHeaderClock(context) }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // A new connection's request may lie in its buffer unread: closing now would turn away whoever came in the last
        // moment of a daemon that restarts.
        guard event is ChannelShouldQuiesceEvent, !hasAsked else {
            return context.fireUserInboundEventTriggered(event)
        }
        guard quiesce == nil else { return }
        let loop = context.eventLoop.assumeIsolated()
        quiesce = {
            // After the head that is on its way: the connection then closes behind its answer.
            loop.execute { context.fireUserInboundEventTriggered(event) }
        }
        loop.scheduleTask(in: Self.lastCall) { [self] in quiesceNow() }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        bytesWritten += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
        if stallClock == nil { watchReader(context) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    // MARK: Clocks

    private func begin(_ context: ChannelHandlerContext) {
        guard lifeClock == nil else { return }
        startHeaderClock(context)
        let pipeline = context.pipeline
        lifeClock = context.eventLoop.scheduleTask(in: TimeAmount(limits.lifeTime)) {
            // An idle connection closes at once, one with a request under way after its answer.
            pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }

    private func startHeaderClock(_ context: ChannelHandlerContext) {
        guard headerClock == nil else { return }
        let loop = context.eventLoop.assumeIsolated()
        headerClock = loop.scheduleTask(in: TimeAmount(limits.headerTime)) { [self] in
            headerClock = nil
            guard let onSlowHeaders else { return context.close(promise: nil) }
            if !onSlowHeaders() { startHeaderClock(context) }
        }
    }

    /// Looks in quarters of the limit whether the kernel took anything of what waits to be written.
    private func watchReader(_ context: ChannelHandlerContext) {
        takenAt = .now()
        scheduleLook(context)
    }

    private func scheduleLook(_ context: ChannelHandlerContext) {
        let loop = context.eventLoop.assumeIsolated()
        stallClock = loop.scheduleTask(in: TimeAmount(limits.stalledTime / 4)) { [self] in look(context) }
    }

    private func look(_ context: ChannelHandlerContext) {
        stallClock = nil
        let waiting = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        guard waiting > 0 else {
            bytesTaken = bytesWritten
            return
        }
        let taken = bytesWritten - waiting
        if taken > bytesTaken {
            bytesTaken = taken
            takenAt = .now()
        } else if NIODeadline.now() - takenAt >= TimeAmount(limits.stalledTime) {
            return context.close(promise: nil)
        }
        scheduleLook(context)
    }

    private func end() {
        headerClock?.cancel()
        lifeClock?.cancel()
        stallClock?.cancel()
        onSlowHeaders = nil
        quiesce = nil
    }
}
