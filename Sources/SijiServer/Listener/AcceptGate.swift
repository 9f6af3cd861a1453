import NIOCore

/// Stands at the listening channel and, once shut, lets no further connection be accepted.
///
/// What is not accepted stays in the socket's queue, for the next daemon that systemd hands the socket to.
final class AcceptGate: ChannelOutboundHandler {
    typealias OutboundIn = Never

    private var isShut = false

    /// Accepts no more; on the channel's event loop.
    func shut() { isShut = true }

    func read(context: ChannelHandlerContext) {
        if !isShut { context.read() }
    }
}
