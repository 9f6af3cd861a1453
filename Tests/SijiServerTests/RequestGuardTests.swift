import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import SijiFault
import Testing

@testable import SijiServer

/// Stands for the HTTP parser: "request" comes in as a whole request, anything else is half a header.
private final class WordParser: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = IOData

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard String(buffer: unwrapInboundIn(data)) == "request" else { return }
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/v1/status")
        context.fireChannelRead(wrapInboundOut(.head(request)))
        context.fireChannelRead(wrapInboundOut(.end(nil)))
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let text =
            switch unwrapOutboundIn(data) {
            case .head(let head): "\(head.status.code) "
            case .body: "body "
            case .end: "end "
            }
        context.write(wrapOutboundOut(.byteBuffer(ByteBuffer(string: text))), promise: promise)
    }
}

@Suite("Request guard")
struct RequestGuardTests {
    @Test func `refuses half a header only when no answer is under way`() throws {
        let channel = EmbeddedChannel()
        let limits = ServerLimits()
        let peer = Peer(uid: 1, gid: 1, pid: nil)
        let connection = Connection(peer: peer, channel: channel, limits: limits)
        let guarding = RequestGuard(connection: connection, problems: ProblemWriter(standard: .en))
        try channel.pipeline.syncOperations.addHandlers([WireGuard(limits: limits), WordParser(), guarding])
        try channel.connect(to: SocketAddress(unixDomainSocketPath: "/siji")).wait()

        try channel.writeInbound(ByteBuffer(string: "request"))
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeInbound(ByteBuffer(string: "half"))
        channel.embeddedEventLoop.advanceTime(by: .seconds(11))
        #expect(try Self.sent(channel) == "200 ")
        #expect(channel.isActive)

        try channel.writeOutbound(HTTPResponsePart.end(nil))
        #expect(try Self.sent(channel) == "end ")
        channel.embeddedEventLoop.advanceTime(by: .seconds(5))
        #expect(try Self.sent(channel) == "400 body end ")
        #expect(!channel.isActive)
    }

    private static func sent(_ channel: EmbeddedChannel) throws -> String {
        var text = ""
        while let data = try channel.readOutbound(as: IOData.self) {
            if case .byteBuffer(let buffer) = data { text += String(buffer: buffer) }
        }
        return text
    }
}
