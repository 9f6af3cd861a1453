import NIOCore

/// Stands at the listening channel: counts who is accepted and, once shut, lets nobody else be.
///
/// What is not accepted stays in the socket's queue, for the next daemon that systemd hands the socket to.
final class AcceptGate: ChannelDuplexHandler {
    typealias InboundIn = any Channel
    typealias InboundOut = any Channel
    typealias OutboundIn = Never

    private let census: Census
    private var isShut = false

    init(census: Census) { self.census = census }

    /// Accepts no more; on the channel's event loop.
    func shut() { isShut = true }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        // Here, on the listening channel's loop: on the connection's own it would come too late for whoever shuts.
        census.arrive()
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        if !isShut { context.read() }
    }
}
