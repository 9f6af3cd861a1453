/// Where a server listens.
public enum HTTPEndpoint: Sendable, Hashable {
    /// A Unix socket by its path, at most 107 bytes.
    case unixSocket(path: String)
    /// A server by scheme, host and port, such as `http://127.0.0.1:8002`; no slash at the end.
    case tcp(origin: String)

    /// The socket's path or the server's address, for faults and logs.
    public var name: String {
        switch self {
        case .unixSocket(let path): path
        case .tcp(let origin): origin
        }
    }

    /// What libcurl is given: over a Unix socket the host is only a header.
    var origin: String {
        switch self {
        case .unixSocket: "http://localhost"
        case .tcp(let origin): origin
        }
    }
}
