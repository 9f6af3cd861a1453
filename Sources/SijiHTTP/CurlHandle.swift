import CCurl
import Glibc
import SijiFault

/// One libcurl easy handle with its header list, freed at the end of its life.
///
/// It is neither copied nor shared: it lives and dies inside one call on one thread.
struct CurlHandle: ~Copyable {
    let raw: UnsafeMutableRawPointer
    private var fields: UnsafeMutablePointer<curl_slist>?

    /// Called once; libcurl counts its initialisations, and a handle made without would race to make the first.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// A bare handle; nil where libcurl gives none.
    init?() {
        guard Self.isReady, let made = curl_easy_init() else { return nil }
        raw = made
    }

    init(_ endpoint: HTTPEndpoint, limits: HTTPLimits) throws(Fault) {
        guard Self.isReady, let made = curl_easy_init() else {
            throw Fault(.daemonUnreachable, ["path": .text(endpoint.name), "cause": "libcurl"])
        }
        raw = made
        set(CURLOPT_NOSIGNAL, 1)
        set(CURLOPT_CONNECTTIMEOUT_MS, limits.connectTimeout.milliseconds)
        set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
        set(CURLOPT_PATH_AS_IS, 1)
        set(CURLOPT_FOLLOWLOCATION, 0)
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        if case .unixSocket(let path) = endpoint {
            set(CURLOPT_UNIX_SOCKET_PATH, path)
            set(CURLOPT_NOPROXY, "*")
        }
    }

    deinit {
        curl_easy_cleanup(raw)
        curl_slist_free_all(fields)
    }

    func set(_ option: CURLoption, _ value: Int) {
        _ = siji_curl_set_long(raw, option, value)
    }

    func set(_ option: CURLoption, _ value: String) {
        // libcurl copies texts (except POSTFIELDS, which is set as a pointer).
        _ = value.withCString { siji_curl_set_text(raw, option, $0) }
    }

    /// Takes a text that libcurl was built with away.
    func unset(_ option: CURLoption) {
        _ = siji_curl_set_text(raw, option, nil)
    }

    func set(_ option: CURLoption, _ context: UnsafeMutableRawPointer) {
        _ = siji_curl_set_pointer(raw, option, context)
    }

    func set(_ option: CURLoption, _ callback: @escaping siji_curl_transfer) {
        _ = siji_curl_set_transfer(raw, option, callback)
    }

    /// Adds a header line, `Name: value`; `Name:` alone takes a default of libcurl's away.
    mutating func add(header line: String) {
        fields = curl_slist_append(fields, line)
        _ = siji_curl_set_list(raw, CURLOPT_HTTPHEADER, fields)
    }

    /// The status of the answer; 0 before there was one.
    var status: Int { long(CURLINFO_RESPONSE_CODE) }

    /// A size or a time of the transfer, bytes or µs.
    func size(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        _ = siji_curl_get_size(raw, info, &value)
        return Int(value)
    }

    func long(_ info: CURLINFO) -> Int {
        var value = 0
        _ = siji_curl_get_long(raw, info, &value)
        return value
    }

    /// The fault that a failed transfer means.
    func fault(_ code: CURLcode, endpoint: HTTPEndpoint, limits: HTTPLimits) -> Fault {
        let errno = Int32(truncatingIfNeeded: long(CURLINFO_OS_ERRNO))
        let reason: String =
            code == CURLE_COULDNT_CONNECT && errno != 0
            ? String(cString: strerror(errno)) : String(cString: curl_easy_strerror(code))
        var facts: [String: FactValue] = ["path": .text(endpoint.name), "cause": .text(reason)]
        switch code {
        case CURLE_COULDNT_CONNECT where errno == EACCES || errno == EPERM:
            return Fault(.daemonForbidden, facts)
        case CURLE_OPERATION_TIMEDOUT:
            facts["limitSec"] = .integer(limits.answerTimeout.milliseconds / 1000)
            return Fault(.daemonTimeout, facts)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING,
            CURLE_URL_MALFORMAT, CURLE_HTTP_RETURNED_ERROR:
            return Fault(.daemonAnswer, facts)
        default:
            return Fault(.daemonUnreachable, facts)
        }
    }
}

extension Duration {
    /// Whole milliseconds, at least 1, as libcurl counts: 0 would mean for ever.
    var milliseconds: Int {
        max(1, Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000))
    }
}
