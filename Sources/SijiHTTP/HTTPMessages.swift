/// One request; its body is apart where it is streamed.
public struct HTTPRequest: Sendable, Equatable {
    /// A header field.
    public struct Header: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value; a line break in it is refused.
        public let value: String
        /// Creates a field.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The method in upper case.
    public var method: String
    /// Path and query, percent-encoded, from the slash on.
    public var target: String
    /// Fields beside those that HTTP itself needs.
    public var headers: [Header]
    /// The body; nil for none.
    public var body: [UInt8]?

    /// Creates a request.
    public init(method: String, target: String, headers: [Header] = [], body: [UInt8]? = nil) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }
}

/// One answer.
public struct HTTPResponse: Sendable, Equatable {
    /// The status, 100 to 599.
    public let status: Int
    /// Fields by name in lower case; of a repeated one the last.
    public let headers: [String: String]
    /// The body; empty where its lines were streamed.
    public let body: [UInt8]

    /// Creates an answer.
    public init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Whether the status is 2xx.
    public var isSuccess: Bool { (200..<300).contains(status) }
}

/// How long and how large an exchange may be.
public struct HTTPLimits: Sendable, Equatable {
    /// Until the connection stands.
    public var connectTimeout: Duration
    /// Until a buffered answer is whole.
    public var answerTimeout: Duration
    /// How long a streamed exchange may go without a byte moving, time spent waiting for the body's source not counted.
    public var stallTimeout: Duration
    /// The largest buffered answer, and the longest line of a streamed one.
    public var answerBytes: Int

    /// Creates limits; the defaults suit a daemon on the same machine.
    public init(
        connectTimeout: Duration = .seconds(5),
        answerTimeout: Duration = .seconds(30),
        stallTimeout: Duration = .seconds(120),
        answerBytes: Int = 16 << 20
    ) {
        self.connectTimeout = connectTimeout
        self.answerTimeout = answerTimeout
        self.stallTimeout = stallTimeout
        self.answerBytes = answerBytes
    }
}

/// What the source of a streamed body has to offer.
public enum BodySupply: Sendable, Equatable {
    /// So many bytes were put into the buffer; at least 1.
    case bytes(Int)
    /// Nothing yet: ask again when this file descriptor can be read.
    case waiting(onDescriptor: Int32)
    /// The body is whole.
    case end
}
