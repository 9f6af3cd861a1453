import HummingbirdCore
import NIOCore
import ServiceLifecycle
import SijiFault

/// How the body of a bulk push ended.
enum BodyEnding: Sendable {
    /// With its end.
    case whole
    /// Before its end; `line` is the one that was cut, where one was.
    case broken(Fault, line: Int?)
}

/// Reads a bulk push's body as batches of lines.
struct BodyLines: Sendable {
    let call: Call
    let batchLines: Int

    /// Hands on each batch until the body ends, the daemon drains, or `take` wants no more.
    func forEachBatch(_ take: @escaping @Sendable (LineBatch) async -> Bool) async -> BodyEnding {
        do {
            return try await cancelWhenGracefulShutdown { try await readBody(take) }
        } catch {
            return .broken(Call.fault(of: error, gotBytes: 0), line: nil)
        }
    }

    private func readBody(_ take: @Sendable (LineBatch) async -> Bool) async throws -> BodyEnding {
        var splitter = LineSplitter(limitBytes: call.connection.limits.lineBytes, batchLines: batchLines)
        var gotBytes = 0
        do {
            for try await chunk in call.request.body {
                gotBytes += chunk.readableBytes
                for batch in chunk.withUnsafeReadableBytes({ splitter.feed($0) }) {
                    guard await take(batch) else { return .whole }
                }
                if call.depot.isDraining.current { break }
            }
        } catch is CancellationError {
            // Told below.
        } catch {
            return .broken(Call.fault(of: error, gotBytes: gotBytes), line: splitter.openLine)
        }
        guard call.connection.isRequestWhole else {
            let isDraining = call.depot.isDraining.current || Task.isCancelled
            let fault = Fault(isDraining ? .serverDraining : .requestCutOff, ["gotBytes": .integer(gotBytes)])
            return .broken(fault, line: splitter.openLine)
        }
        let last = splitter.finish()
        if !last.isEmpty { _ = await take(last) }
        return .whole
    }
}
