import CCurl
public import SijiFault

/// Fetches one document from a server on the internet, in pieces, within limits.
///
/// Certificates are verified against the system's authorities, or those of `authorities` alone. Redirects are followed to HTTP and HTTPS only,
/// and `Authorization` does not go with them to another host. What comes compressed by gzip or deflate is unpacked, and both
/// sizes are capped. The call blocks its thread.
public struct Download: Sendable {
    /// How long and how large it may be.
    public struct Limits: Sendable, Equatable {
        /// Until the connection stands.
        public var connectTimeout = Duration.seconds(15)
        /// Until the document is whole.
        public var wholeTimeout = Duration.seconds(600)
        /// A server slower than `leastBytesPerSec` for so long is given up.
        public var stallTimeout = Duration.seconds(30)
        /// See `stallTimeout`.
        public var leastBytesPerSec = 100
        /// The most bytes as they are sent, compressed or not.
        public var sentBytes = 256 << 20
        /// The most bytes after unpacking.
        public var bodyBytes = 1 << 30
        /// The most redirects.
        public var redirects = 5

        /// Creates the defaults: 10 minutes, 256 MiB sent, 1 GiB unpacked, 5 redirects.
        public init() {}
    }

    /// Why there is no document.
    public enum Failure: Error, Sendable, Equatable {
        /// The address is none, or not of HTTP or HTTPS.
        case address
        /// The host's name is not known.
        case hostUnknown
        /// No connection; the system's own words.
        case unreachable(String)
        /// The certificate is not one of a trusted authority for that host.
        case certificate
        /// It took longer than the whole may.
        case timedOut
        /// The server stopped sending, or sent too slowly.
        case stalled
        /// The connection ended before the document did.
        case cutOff
        /// More redirects than are followed.
        case redirects
        /// A redirect to something that is neither HTTP nor HTTPS.
        case redirectScheme
        /// Larger than allowed, as sent or unpacked.
        case tooLarge(limitBytes: Int)
        /// Its compression cannot be undone.
        case encoding
        /// What answers does not speak HTTP.
        case notHTTP
        /// It was called off.
        case cancelled
        /// What the taker of the bytes threw.
        case taker(Fault)
    }

    /// What came of it.
    public struct Answer: Sendable, Equatable {
        /// The status of the last answer, 100 to 599; its body was handed on where it is 200.
        public let status: Int
        /// Fields of the last answer by name in lower case.
        public let headers: [String: String]
        /// The body unpacked, bytes.
        public let bodyBytes: Int
        /// Redirects that were followed.
        public let redirects: Int
    }

    /// The address.
    public let url: String
    /// Fields to send.
    public let headers: [HTTPRequest.Header]
    /// A form to post; nil to get.
    public let form: [UInt8]?
    /// A file of the authorities to trust instead of the system's.
    public let authorities: String?
    /// How long and how large it may be.
    public let limits: Limits

    /// Creates a download; nothing is opened yet.
    public init(
        url: String,
        headers: [HTTPRequest.Header] = [],
        form: [UInt8]? = nil,
        authorities: String? = nil,
        limits: Limits = Limits()
    ) {
        self.url = url
        self.headers = headers
        self.form = form
        self.authorities = authorities
        self.limits = limits
    }

    /// Fetches it.
    /// - Parameters:
    ///   - onProgress: Told now and then how many bytes came of how many (nil where that is not known); false calls it off.
    ///   - onBytes: Takes the body of a 200 piece by piece, unpacked.
    /// - Returns: The answer.
    /// - Throws: Why there is none.
    public func fetch(
        onProgress: (_ sentBytes: Int, _ ofBytes: Int?) -> Bool = { _, _ in true },
        onBytes: (UnsafeRawBufferPointer) throws(Fault) -> Void
    ) throws(Failure) -> Answer {
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else { throw .address }
        guard var handle = CurlHandle() else { throw .unreachable("libcurl") }
        prepare(&handle)
        return try withoutActuallyEscaping(onProgress) { progress throws(Failure) in
            try withoutActuallyEscaping(onBytes) { bytes throws(Failure) in
                let sink = DownloadSink(limits: limits, onProgress: progress, onBytes: bytes)
                sink.attach(to: handle)
                let code = perform(handle)
                // The sink is reached from C by an unretained pointer.
                return try withExtendedLifetime(sink) { () throws(Failure) -> Answer in
                    if let failure = sink.failure { throw failure }
                    guard code == CURLE_OK else { throw failure(code, handle) }
                    return Answer(
                        status: handle.status,
                        headers: sink.headers,
                        bodyBytes: sink.bodyBytes,
                        redirects: handle.long(CURLINFO_REDIRECT_COUNT)
                    )
                }
            }
        }
    }

    private func prepare(_ handle: inout CurlHandle) {
        handle.set(CURLOPT_NOSIGNAL, 1)
        handle.set(CURLOPT_URL, url)
        handle.set(CURLOPT_USERAGENT, "siji")
        handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        handle.set(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        handle.set(CURLOPT_FOLLOWLOCATION, 1)
        handle.set(CURLOPT_MAXREDIRS, limits.redirects)
        handle.set(CURLOPT_ACCEPT_ENCODING, "gzip, deflate")
        handle.set(CURLOPT_SSL_VERIFYPEER, 1)
        handle.set(CURLOPT_SSL_VERIFYHOST, 2)
        handle.set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
        if let authorities {
            handle.set(CURLOPT_CAINFO, authorities)
            // Nothing beside them.
            handle.unset(CURLOPT_CAPATH)
        }
        handle.set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeout.milliseconds)
        handle.set(CURLOPT_TIMEOUT_MS, limits.wholeTimeout.milliseconds)
        handle.set(CURLOPT_LOW_SPEED_LIMIT, max(1, limits.leastBytesPerSec))
        handle.set(CURLOPT_LOW_SPEED_TIME, max(1, limits.stallTimeout.milliseconds / 1_000))
        handle.set(CURLOPT_FAILONERROR, 0)
        handle.set(CURLOPT_NOPROGRESS, 0)
        for header in headers where !"\(header.name)\(header.value)".utf8.contains(where: { $0 < 0x20 }) {
            handle.add(header: "\(header.name): \(header.value)")
        }
    }

    private func perform(_ handle: borrowing CurlHandle) -> CURLcode {
        guard let form else { return curl_easy_perform(handle.raw) }
        // libcurl reads the body from where it lies.
        return form.withUnsafeBytes { bytes in
            _ = siji_curl_set_size(handle.raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(bytes.count))
            if let start = bytes.baseAddress {
                handle.set(CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: start))
            }
            return curl_easy_perform(handle.raw)
        }
    }

    private func failure(_ code: CURLcode, _ handle: borrowing CurlHandle) -> Failure {
        switch code {
        case CURLE_URL_MALFORMAT: return .address
        // Also what answers without a status line, which libcurl takes for HTTP 0.9.
        case CURLE_UNSUPPORTED_PROTOCOL: return (300..<400).contains(handle.status) ? .redirectScheme : .notHTTP
        case CURLE_COULDNT_RESOLVE_HOST: return .hostUnknown
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_CERTPROBLEM:
            return .certificate
        case CURLE_OPERATION_TIMEDOUT:
            // One code for both: what stopped before the time for the whole was up has stalled.
            let took = handle.size(CURLINFO_TOTAL_TIME_T) / 1_000
            return took + 50 >= limits.wholeTimeout.milliseconds ? .timedOut : .stalled
        case CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_SSL_CONNECT_ERROR:
            return code == CURLE_SSL_CONNECT_ERROR ? .unreachable(words(code)) : .cutOff
        case CURLE_TOO_MANY_REDIRECTS: return .redirects
        case CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: return .encoding
        case CURLE_WEIRD_SERVER_REPLY: return .notHTTP
        default: return .unreachable(words(code))
        }
    }

    private func words(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}
