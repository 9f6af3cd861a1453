/// What one connection, one user and one request may use; the design's §11 has the figures.
public struct ServerLimits: Sendable, Equatable {
    /// Bytes of all header fields of a request.
    public var headerBytes = 16 * 1024
    /// Header fields of a request.
    public var headerCount = 64
    /// From the connection, or the first byte of a further request, to the end of its headers.
    public var headerTime: Duration = .seconds(5)
    /// Without a request under way, or without a byte of one that is being read.
    public var idleTime: Duration = .seconds(60)
    /// Bytes of a body that is not a bulk push.
    public var bodyBytes = 64 * 1024
    /// Bytes of one line of a bulk push.
    public var lineBytes = 64 * 1024
    /// Connections in all.
    public var connections = 1_024
    /// Connections of one Unix user.
    public var connectionsPerUser = 64
    /// How long a client may leave answers unread.
    public var stalledTime: Duration = .seconds(15)
    /// How long a connection lives; a request under way is finished.
    public var lifeTime: Duration = .seconds(900)
    /// Answers of a bulk push that may wait to be read before the server stops reading.
    public var unreadAnswerBytes = 8 * 1024 * 1024
    /// Lines of an atomic push.
    public var atomicLines = 100_000
    /// Lines that are pushed together.
    public var batchLines = 1_000
    /// Jobs off the event loops that wait, in all.
    public var queuedJobs = 128
    /// Jobs off the event loops that wait, of one Unix user.
    public var queuedJobsPerUser = 64
    /// Answers that can be asked for again.
    public var keptAnswers = 256

    /// Creates the contract's limits.
    public init() {}
}
