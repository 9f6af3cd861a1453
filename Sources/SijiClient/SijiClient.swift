import FoundationEssentials
public import SijiAPI
public import SijiFault
import SijiHTTP

/// The daemon's contract as typed calls over its Unix socket.
///
/// Calls block the calling thread. Every method throws what the route reports, and `daemon.unreachable`,
/// `daemon.forbidden`, `daemon.timeout`, `daemon.answer`.
public struct SijiClient: Sendable {
    /// The socket's path.
    public let socket: String
    /// The language that the daemon is asked to use for its sentences.
    public let language: Language
    let http: HTTPClient
    /// Is shown the bookings of every answer, for whoever keeps their receipts.
    public var watch: (@Sendable ([BookingWire]) -> Void)?

    /// The version that rides in `User-Agent`.
    public static let version = "0.1.0"

    /// Creates a client; nothing is opened yet.
    public init(socket: String, language: Language, answerTimeout: Duration = .seconds(30)) {
        self.socket = socket
        self.language = language
        http = HTTPClient(
            .unixSocket(path: socket),
            userAgent: "siji/\(Self.version)",
            limits: HTTPLimits(answerTimeout: answerTimeout, answerBytes: 64 << 20)
        )
    }

    /// One parameter of a query; a nil value leaves it out.
    typealias Parameter = (name: String, value: String?)

    /// Asks a route and reads its answer.
    func ask<Answer: Decodable>(
        _ route: Route,
        _ parameter: String? = nil,
        query: [Parameter] = [],
        headers: [HTTPRequest.Header] = [],
        json body: [UInt8]? = nil
    ) throws(Fault) -> Answer {
        let response = try exchange(route, parameter, query: query, headers: headers, json: body)
        let answer: Answer = try Self.decode(response.body)
        if let watch {
            if let booking = answer as? BookingWire { watch([booking]) }
            if let page = answer as? BookingsAnswer { watch(page.bookings) }
        }
        return answer
    }

    /// Asks a route for its answer's bytes as they come.
    func fetch(_ route: Route, _ parameter: String? = nil) throws(Fault) -> [UInt8] {
        try exchange(route, parameter, query: [], headers: [], json: nil).body
    }

    /// Asks a route whose answer's body says nothing more.
    func tell(
        _ route: Route,
        _ parameter: String? = nil,
        headers: [HTTPRequest.Header] = [],
        json body: [UInt8]? = nil
    ) throws(Fault) {
        _ = try exchange(route, parameter, query: [], headers: headers, json: body)
    }

    /// Asks a route whose answer is text.
    func text(_ route: Route, _ parameter: String? = nil, query: [Parameter] = []) throws(Fault) -> String {
        String(decoding: try exchange(route, parameter, query: query, headers: [], json: nil).body, as: UTF8.self)
    }

    /// Reads one JSON value of an answer.
    static func decode<Answer: Decodable>(_ body: [UInt8]) throws(Fault) -> Answer {
        do { return try JSONDecoder().decode(Answer.self, from: Data(body)) } catch {
            throw Fault(.daemonAnswer, ["cause": .text(Self.words(error))])
        }
    }

    /// Writes one JSON value of a request, keys sorted.
    static func encode(_ value: some Encodable) throws(Fault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return [UInt8](try encoder.encode(value)) } catch {
            throw Fault(.usage, ["cause": .text(Self.words(error))])
        }
    }

    func request(
        _ route: Route,
        _ parameter: String? = nil,
        query: [Parameter] = [],
        headers: [HTTPRequest.Header] = [],
        body: [UInt8]? = nil
    ) -> HTTPRequest {
        HTTPRequest(
            method: route.method.rawValue,
            target: Target.of(route, parameter, query: query),
            headers: [
                .init("Accept", "application/json, application/problem+json"),
                .init("Accept-Language", language.rawValue),
            ] + headers,
            body: body
        )
    }

    private func exchange(
        _ route: Route,
        _ parameter: String?,
        query: [Parameter],
        headers: [HTTPRequest.Header],
        json body: [UInt8]?
    ) throws(Fault) -> HTTPResponse {
        let type = body == nil ? [] : [HTTPRequest.Header("Content-Type", "application/json")]
        let response = try http.send(request(route, parameter, query: query, headers: headers + type, body: body))
        guard response.isSuccess else { throw Self.fault(of: response) }
        return response
    }

    /// The fault that an answer other than 2xx reports.
    static func fault(of response: HTTPResponse) -> Fault {
        guard let problem = try? JSONDecoder().decode(ProblemDocument.self, from: Data(response.body)) else {
            return Fault(.daemonAnswer, ["status": .integer(response.status)])
        }
        if let code = FaultCode(rawValue: problem.code) { return Fault(code, problem.facts) }
        return Fault(
            .daemonAnswer,
            [
                "status": .integer(response.status), "code": .text(problem.code), "title": .text(problem.title),
                "cause": .text(problem.detail), "hint": .text(problem.hint),
            ]
        )
    }

    /// Where and why an answer did not fit its type.
    private static func words(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return "JSON" }
        let (path, what): ([any CodingKey], String) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath + [key], "missing")
            case .typeMismatch(let type, let context): (context.codingPath, "not \(type)")
            case .valueNotFound(let type, let context): (context.codingPath, "null, not \(type)")
            case .dataCorrupted(let context): (context.codingPath, "not JSON")
            @unknown default: ([], "not JSON")
            }
        let place = path.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return place.isEmpty ? what : "\(place): \(what)"
    }
}
