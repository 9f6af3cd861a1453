import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOHTTP1
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight
import SijiStore

/// One request on its way to a handler: who asks for what, with everything that answering takes.
struct Call: Sendable {
    let request: Request
    let route: Route
    let parameters: [String: String]
    let query: QueryParameters
    let connection: Connection
    let language: Language
    let depot: Depot

    /// Who asks.
    var peer: Peer { connection.peer }

    /// Runs blocking or long work off the event loop.
    func work<Result: Sendable>(
        _ body: @escaping @Sendable () throws(Fault) -> Result
    ) async throws(Fault) -> Result {
        try await depot.pool.run(for: peer.uid, body)
    }

    /// Reads a body: where it stands if it is short, else off the event loop.
    ///
    /// So many bytes are read in microseconds: not worth a way to another thread and back.
    func reading<Result: Sendable>(
        _ bytes: [UInt8],
        _ body: @escaping @Sendable (borrowing Span<UInt8>) throws(Fault) -> Result
    ) async throws(Fault) -> Result {
        guard bytes.count > 8 * 1024 else { return try body(bytes.span) }
        return try await work { () throws(Fault) in try body(bytes.span) }
    }

    /// Reads the store off the event loop.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (any StoreReader) throws(Fault) -> Result
    ) async throws(Fault) -> Result {
        let store = depot.store
        return try await work { () throws(Fault) in try store.read(body) }
    }

    /// Who asks, for the writer.
    func caller() async throws(Fault) -> Caller {
        let uid = peer.uid
        let names = depot.names
        if let name = names.cached(uid) { return Caller(uid: uid, name: name) }
        return Caller(uid: uid, name: try await work { () throws(Fault) in names.name(of: uid) })
    }

    /// The caller's party; nil before the first write.
    func party() async throws(Fault) -> PartyRecord? {
        let uid = peer.uid
        return try await read { reader throws(Fault) in try reader.party(uid: uid) }
    }

    /// An identifier of the path.
    ///
    /// What is not an identifier names nothing: `missing` is thrown.
    func id<Identifier: DepotIdentifier>(_ type: Identifier.Type, missing: FaultCode) throws(Fault) -> Identifier {
        let text = parameters["id"] ?? ""
        guard let id = Identifier(text) else { throw Fault(missing, ["id": .text(text)]) }
        return id
    }

    /// A header's value; nil where it is absent.
    func header(_ name: HTTPField.Name) -> String? { request.headers[name] }
}

extension Call {
    /// The whole body, which must be JSON.
    /// - Throws: `request.mediaType`, `request.tooLarge`, `request.cutOff`, `request.malformed`.
    func body(_ allowed: String...) async throws(Fault) -> [UInt8] {
        try requireMediaType(allowed.isEmpty ? [MediaTypes.json] : allowed)
        let limit = connection.limits.bodyBytes
        var bytes: [UInt8] = []
        do {
            for try await chunk in request.body {
                bytes.append(contentsOf: chunk.readableBytesView)
                if bytes.count > limit { break }
            }
        } catch {
            throw Call.fault(of: error, gotBytes: bytes.count)
        }
        guard bytes.count <= limit else {
            throw Fault(.requestTooLarge, ["limitBytes": .integer(limit)])
        }
        guard connection.isRequestWhole else { throw Fault(.requestCutOff, ["gotBytes": .integer(bytes.count)]) }
        return bytes
    }

    /// The media type of the body, without parameters, in lower case.
    var mediaType: String? {
        header(.contentType).map { value in
            var type = value.prefix { $0 != ";" }.lowercased()
            while type.last == " " { type.removeLast() }
            return type
        }
    }

    /// Refuses a body of another type.
    /// - Throws: `request.mediaType`.
    func requireMediaType(_ allowed: [String]) throws(Fault) {
        if let type = mediaType, allowed.contains(type) { return }
        var facts: [String: FactValue] = ["allowed": .list(allowed)]
        if let type = header(.contentType) { facts["value"] = .text(type) }
        throw Fault(.requestMediaType, facts)
    }

    /// What an error of the body's stream means.
    static func fault(of error: any Error, gotBytes: Int) -> Fault {
        switch error as? HTTPParserError {
        case .invalidEOFState?, nil: Fault(.requestCutOff, ["gotBytes": .integer(gotBytes)])
        default: Fault(.requestMalformed, ["protocol": "HTTP/1.1"])
        }
    }
}

extension Call {
    /// The whole body, which must be JSON; empty where the request has none.
    /// - Throws: as `body`.
    func optionalBody() async throws(Fault) -> [UInt8] {
        let length = header(.contentLength).flatMap { Int($0) } ?? 0
        guard length > 0 || request.headers.contains(.transferEncoding) else { return [] }
        return try await body()
    }
}
