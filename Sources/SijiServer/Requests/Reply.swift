import FoundationEssentials
import HTTPTypes
import HummingbirdCore
import NIOCore
import SijiAPI
import SijiFault

/// What a handler answers.
struct Reply: Sendable {
    /// Writes a body piece by piece and finishes it.
    typealias Stream = @Sendable (inout any ResponseBodyWriter) async throws -> Void

    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: [UInt8] = []
    /// Writes the body instead of `body`.
    var stream: Stream?

    /// Bytes that are JSON already.
    init(_ status: HTTPResponse.Status = .ok, json body: [UInt8], headers: HTTPFields = [:]) {
        self.status = status
        self.body = body
        self.headers = headers
        self.headers[.contentType] = MediaTypes.json
    }

    /// A value of the wire.
    init(_ status: HTTPResponse.Status = .ok, _ value: some Encodable, headers: HTTPFields = [:]) throws(Fault) {
        self.init(status, json: try Reply.bytes(value), headers: headers)
    }

    /// A stream of JSON lines.
    init(lines stream: @escaping Stream) {
        status = .ok
        headers = [.contentType: MediaTypes.lines]
        self.stream = stream
    }

    /// Nothing but a status.
    init(empty status: HTTPResponse.Status) {
        self.status = status
        headers = [:]
    }

    /// A value of the wire as JSON, keys sorted.
    static func bytes(_ value: some Encodable) throws(Fault) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return Array(try encoder.encode(value)) } catch { throw Fault(.serverInternal) }
    }

    /// The answer for the HTTP library.
    var response: Response {
        let content = stream.map { ResponseBody($0) } ?? ResponseBody(byteBuffer: ByteBuffer(bytes: body))
        return Response(status: status, headers: headers, body: content)
    }
}
