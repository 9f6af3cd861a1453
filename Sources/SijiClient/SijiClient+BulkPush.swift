public import SijiAPI
public import SijiFault
import SijiHTTP

/// One line of a bulk push's answer.
public enum PushAnswer: Sendable, Equatable {
    /// What became of an input line; decoded only where it was refused, since a million of them come by.
    case line([UInt8], refused: PushLine?)
    /// The last line.
    case summary([UInt8], PushSummary.Figures)

    /// The line's bytes as they came, without the line break.
    public var bytes: [UInt8] {
        switch self {
        case .line(let bytes, _), .summary(let bytes, _): bytes
        }
    }
}

extension SijiClient {
    /// Pushes NDJSON of any length, handing on the answers while the body is being sent.
    ///
    /// Memory does not grow with the length.
    /// - Parameters:
    ///   - isAtomic: All lines or none, at most 100,000.
    ///   - isOnlyRefused: Whether answers of accepted lines are left out.
    ///   - source: Fills the buffer, at least 16 KiB, with the body's next bytes.
    ///   - onAnswer: Takes each line of the answer, in the order of the input.
    /// - Returns: The last line's figures; nil where the daemon ended without them.
    /// - Throws: What the closures throw, `role.missing`, `server.busy`, `server.draining`.
    public func pushLoads(
        isAtomic: Bool = false,
        isOnlyRefused: Bool = false,
        from source: @escaping (UnsafeMutableRawBufferPointer) throws(Fault) -> PushSupply,
        onAnswer: @escaping (PushAnswer) throws(Fault) -> Void
    ) throws(Fault) -> PushSummary.Figures? {
        let request = request(
            .pushLoads,
            query: [("atomic", isAtomic ? "true" : nil), ("answers", isOnlyRefused ? "rejected" : nil)],
            headers: [.init("Content-Type", "application/x-ndjson")]
        )
        var figures: PushSummary.Figures?
        let response: HTTPResponse
        do {
            response = try http.stream(request) { (buffer) throws(Fault) in
                try source(buffer).asBody
            } onLine: { (line) throws(Fault) in
                let answer = try Self.answer(line)
                if case .summary(_, let last) = answer { figures = last }
                try onAnswer(answer)
            }
        } catch  where error.code == .daemonUnreachable {
            throw reasonOfCut(request) ?? error
        }
        guard response.isSuccess else { throw Self.fault(of: response) }
        return figures
    }

    /// Why a daemon cut a push off.
    ///
    /// One that refuses at once may close before its refusal is read, while we still send. A push of nothing changes nothing, and hears the same refusal.
    private func reasonOfCut(_ request: HTTPRequest) -> Fault? {
        var empty = request
        empty.body = []
        guard let response = try? http.send(empty), !response.isSuccess else { return nil }
        return Self.fault(of: response)
    }

    /// Reads a line as far as is needed.
    ///
    /// A line that holds neither word is neither a refusal nor the summary; one that does is decoded, and that decides.
    private static func answer(_ line: Span<UInt8>) throws(Fault) -> PushAnswer {
        let bytes = line.withUnsafeBytes { [UInt8]($0) }
        let isSummary = contains(line, "summary")
        guard isSummary || contains(line, "rejected") else { return .line(bytes, refused: nil) }
        if isSummary, let last = try? decode(bytes) as PushSummary { return .summary(bytes, last.summary) }
        let read: PushLine = try decode(bytes)
        return .line(bytes, refused: read.status == "rejected" ? read : nil)
    }

    private static func contains(_ line: Span<UInt8>, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard line.count >= count else { return false }
        return line.withUnsafeBytes { bytes in
            let wanted = UnsafeRawBufferPointer(start: word.utf8Start, count: count)
            return (0...(bytes.count - count)).contains { start in
                bytes[start] == wanted[0]
                    && UnsafeRawBufferPointer(rebasing: bytes[start..<(start + count)]).elementsEqual(wanted)
            }
        }
    }
}
