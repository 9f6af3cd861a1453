import NIOCore

/// Tells a connection that is not let in why, and closes it: no request is read.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How long the client has to send its request and read the refusal.
    private static let lingerTime = TimeAmount.seconds(1)

    private let answer: ByteBuffer
    private let census: Census
    private var isWaiting = false

    init(answer: ByteBuffer, census: Census) {
        self.answer = answer
        self.census = census
    }

    func channelActive(context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
        isWaiting = census.enterRefused()
        guard isWaiting else { return context.close(promise: nil) }
        context.eventLoop.assumeIsolated().scheduleTask(in: Self.lingerTime) { context.close(promise: nil) }
    }

    // What it sends is read and dropped: closing with input unread would fail its sending before it reads.
    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // The client has said all: nothing is lost by closing.
        if case .inputClosed? = event as? ChannelEvent { return context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if isWaiting { census.leaveRefused() }
        isWaiting = false
        context.fireChannelInactive()
    }
}
