import NIOCore
import Synchronization

/// One connection that was let in: who is there, and what its handlers saw.
final class Connection: Sendable {
    /// Who is there.
    let peer: Peer
    /// The socket.
    let channel: any Channel
    /// The limits as they were when it began.
    let limits: ServerLimits

    private let isBodyWhole = Mutex(true)
    private let meterOfRequest = Mutex<RouteMeter?>(nil)

    init(peer: Peer, channel: any Channel, limits: ServerLimits) {
        self.peer = peer
        self.channel = channel
        self.limits = limits
    }

    /// Whether the end of the request that is being answered has come in.
    ///
    /// The body's stream ends in the same way whether it was complete or the client went away: this tells which.
    var isRequestWhole: Bool {
        get { isBodyWhole.withLock { $0 } }
        set { isBodyWhole.withLock { $0 = newValue } }
    }

    /// Where the request that is being answered is counted; nil before its route is found.
    var meter: RouteMeter? {
        get { meterOfRequest.withLock { $0 } }
        set { meterOfRequest.withLock { $0 = newValue } }
    }

    /// Lets `bytes` of answers wait to be read before writing is held back; nil for the transport's own figure.
    func allowUnread(bytes: Int?) {
        let high = max(bytes ?? 64 * 1024, 2)
        // Failing to set it costs speed only.
        _ = channel.setOption(.writeBufferWaterMark, value: .init(low: high / 2, high: high))
    }
}
