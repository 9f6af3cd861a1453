import HummingbirdCore
import NIOCore
import ServiceLifecycle
import SijiAPI
import SijiDispatch
import SijiFault

/// A bulk push whose lines stand alone: lines are read, scanned, made durable and answered at the same time.
///
/// Three tasks on the connection's event loop pass batches on. A batch is what came in while the one before was under
/// way, so that nothing waits for more input and a busy disk makes larger commits. What is held stays bounded: the
/// queues are short, and answers that the client leaves unread hold the writing back.
struct BulkPush: Sendable {
    private static let batchBytesAtMost = 1 << 20

    let call: Call
    let caller: Caller
    let onlyRejected: Bool

    /// Reads the body to its end and writes one answer a line, then the summary.
    func run(into writer: inout any ResponseBodyWriter) async throws {
        let limits = call.connection.limits
        call.connection.allowUnread(bytes: limits.unreadAnswerBytes)
        defer { call.connection.allowUnread(bytes: nil) }
        let lines = BatchQueue<LineBatch>(depth: 2)
        let scanned = BatchQueue<ScannedBatch>(depth: 1)
        let ending = LiveValue(BodyEnding.whole)
        var answers = PushAnswers(language: call.language, onlyRejected: onlyRejected, meter: call.depot.meter)
        try await withThrowingTaskGroup(of: Void.self) { group in
            defer {
                lines.abandon()
                scanned.abandon()
                group.cancelAll()
            }
            group.addTask { ending.current = await read(into: lines) }
            group.addTask { await scan(lines, into: scanned) }
            while let batch = await scanned.next() {
                let isKept = await push(batch, into: &answers)
                try await answers.flush(to: &writer)
                guard isKept else { return }
            }
            answers.end(ending.current)
        }
        answers.summarize(rolledBack: nil)
        try await answers.flush(to: &writer)
        try await writer.finish(nil)
    }

    /// Fills the queue from the body.
    private func read(into lines: BatchQueue<LineBatch>) async -> BodyEnding {
        let limits = call.connection.limits
        let body = BodyLines(call: call, batchLines: limits.batchLines)
        let ending = await body.forEachBatch { batch in
            await lines.send(batch) { last, batch in
                last.join(batch, linesAtMost: limits.batchLines, bytesAtMost: Self.batchBytesAtMost)
            }
        }
        lines.finish()
        return ending
    }

    /// Scans batches on the pool, one while the one before is made durable.
    private func scan(_ lines: BatchQueue<LineBatch>, into scanned: BatchQueue<ScannedBatch>) async {
        let scanner = call.scanner
        let clock = call.depot.clock
        while let batch = await lines.next() {
            let result: ScannedBatch
            do throws(Fault) {
                result = try await call.depot.bulkPool.run(for: call.peer.uid, isPatient: true) {
                    scanner.scan(batch, now: clock())
                }
            } catch {
                result = ScannedBatch(readings: batch.lines.map { ($0.number, .refused(error, ref: nil)) })
            }
            guard await scanned.send(result) else { return }
        }
        scanned.finish()
    }

    /// Makes a batch durable and notes its answers; false where the writer takes no more.
    private func push(_ batch: ScannedBatch, into answers: inout PushAnswers) async -> Bool {
        do throws(Fault) {
            let outcomes =
                batch.listings.isEmpty ? [] : try await call.depot.dispatcher.push(batch.listings, by: caller)
            answers.add(batch, outcomes)
            return true
        } catch {
            // Neither kept nor refused can be said of these lines: they get no answer, and the stream says why.
            guard error.code != .storeUncertain else {
                answers.end(.broken(error, line: nil))
                return false
            }
            answers.add(batch, Array(repeating: .rejected(error), count: batch.listings.count))
            return error.code == .storeFull
        }
    }
}

extension Call {
    /// The scanner of pushes.
    var scanner: LineScanner {
        LineScanner(reader: depot.loads, zone: depot.facts.zone, limitBytes: connection.limits.lineBytes)
    }
}
