import CCurl
public import SijiFault

/// An HTTP/1.1 client for one server, on a Unix socket or on TCP.
///
/// Calls block the calling thread. Each exchange is a connection of its own, so one client may serve many threads.
public struct HTTPClient: Sendable {
    /// The server.
    public let endpoint: HTTPEndpoint
    /// Times and sizes.
    public let limits: HTTPLimits
    /// What the server is told of us, such as `siji/0.1`.
    public let userAgent: String

    /// Creates a client; nothing is opened yet.
    public init(_ endpoint: HTTPEndpoint, userAgent: String = "siji", limits: HTTPLimits = HTTPLimits()) {
        self.endpoint = endpoint
        self.userAgent = userAgent
        self.limits = limits
    }

    /// Sends a request and gathers the whole answer, whatever its status.
    /// - Parameter request: What is sent; its body is sent with a length.
    /// - Returns: The answer.
    /// - Throws: `daemon.unreachable`, `daemon.forbidden`, `daemon.timeout`, `daemon.answer` (not HTTP, or over the cap).
    public func send(_ request: HTTPRequest) throws(Fault) -> HTTPResponse {
        let handle = try prepare(request)
        handle.set(CURLOPT_TIMEOUT_MS, limits.answerTimeout.milliseconds)
        let answer = AnswerSink(capBytes: limits.answerBytes, onLine: nil)
        answer.attach(to: handle)
        let code = perform(handle, sending: request.body ?? (request.method == "POST" ? [] : nil))
        // The sink is reached from C by an unretained pointer.
        return try withExtendedLifetime(answer) { () throws(Fault) -> HTTPResponse in
            if let refusal = answer.refusal { throw refusal.fault(endpoint) }
            guard code == CURLE_OK else { throw handle.fault(code, endpoint: endpoint, limits: limits) }
            return HTTPResponse(status: handle.status, headers: answer.headers, body: answer.bytes)
        }
    }

    /// The handle with everything but body and callbacks.
    func prepare(_ request: HTTPRequest) throws(Fault) -> CurlHandle {
        var handle = try CurlHandle(endpoint, limits: limits)
        handle.set(CURLOPT_URL, endpoint.origin + request.target)
        handle.set(CURLOPT_USERAGENT, userAgent)
        switch request.method {
        case "GET": handle.set(CURLOPT_HTTPGET, 1)
        case "POST": handle.set(CURLOPT_POST, 1)
        default:
            if request.body != nil { handle.set(CURLOPT_POST, 1) }
            handle.set(CURLOPT_CUSTOMREQUEST, request.method)
        }
        // Without this libcurl waits up to a second for "100 Continue" before it sends a body.
        handle.add(header: "Expect:")
        if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            handle.add(header: "Content-Type:")
        }
        for header in request.headers {
            guard !header.name.utf8.contains(where: Self.breaksLine),
                !header.value.utf8.contains(where: Self.breaksLine)
            else { throw Fault(.headerInvalid, ["name": .text(header.name), "value": .text(header.value)]) }
            handle.add(header: "\(header.name): \(header.value)")
        }
        return handle
    }

    private static func breaksLine(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0 }

    private func perform(_ handle: borrowing CurlHandle, sending body: [UInt8]?) -> CURLcode {
        guard let body else { return curl_easy_perform(handle.raw) }
        // libcurl reads the body from where it lies, so the pointer must outlive the transfer.
        return body.withUnsafeBytes { bytes in
            _ = siji_curl_set_size(handle.raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
            if let start = bytes.baseAddress {
                handle.set(CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: start))
            }
            return curl_easy_perform(handle.raw)
        }
    }
}
