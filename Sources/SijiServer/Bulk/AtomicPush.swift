import HummingbirdCore
import SijiAPI
import SijiDispatch
import SijiFault
import SijiFreight

/// A bulk push that is kept whole or not at all.
///
/// The body is laid into a temporary file and scanned on the way. Only where no line is refused do the lines go to the
/// writer, which reads them from the file again. Then every line is answered, from the file once more: what is held
/// does
/// not grow with the body, but for one small outcome a line.
struct AtomicPush: Sendable {
    let call: Call
    let caller: Caller
    let onlyRejected: Bool
    /// One clock for all passes over the lines, so that they agree.
    let now: Instant

    /// Takes the body and commits it; the reply writes the answers.
    /// - Throws: `request.tooManyLines`, `request.cutOff`, `server.draining`, and what spool and writer throw.
    func run() async throws(Fault) -> Reply {
        let folder = call.depot.facts.spoolFolder
        let spool = try await call.work { () throws(Fault) in try Spool(folder: folder) }
        let taken = try await take(into: spool)
        let outcomes = taken.refusedLine == nil && taken.lines > 0 ? try await commit(spool) : []
        let verdict = Verdict(outcomes: outcomes, taken: taken)
        return Reply(lines: { writer in try await answer(spool, verdict, into: &writer) })
    }

    /// What came in.
    private struct Taken: Sendable {
        var lines = 0
        var refusedLine: Int?
    }

    /// What became of it.
    private struct Verdict: Sendable {
        let outcomes: [PushOutcome]
        let isKept: Bool
        private let aborted: Fault

        init(outcomes: [PushOutcome], taken: Taken) {
            self.outcomes = outcomes
            isKept =
                taken.refusedLine == nil && outcomes.count == taken.lines && !outcomes.contains(where: \.isRejected)
            aborted = Fault(.pushAborted, taken.refusedLine.map { ["line": .integer($0)] } ?? [:])
        }

        /// The outcome of the n-th listing: where nothing was kept, its own refusal or that of the push.
        func outcome(_ index: Int) -> PushOutcome {
            guard index < outcomes.count, isKept || outcomes[index].isRejected else { return .rejected(aborted) }
            return outcomes[index]
        }
    }

    private func take(into spool: Spool) async throws(Fault) -> Taken {
        let limits = call.connection.limits
        let (scanner, pool, uid, now) = (call.scanner, call.depot.bulkPool, call.peer.uid, now)
        let taken = LiveValue(Taken())
        let failure = LiveValue(Fault?.none)
        let ending = await BodyLines(call: call, batchLines: limits.batchLines).forEachBatch { batch in
            var soFar = taken.current
            soFar.lines += batch.lines.count
            guard soFar.lines <= limits.atomicLines else {
                failure.current = Fault(.requestTooManyLines, ["max": .integer(limits.atomicLines)])
                return false
            }
            do throws(Fault) {
                let refused = try await pool.run(for: uid, isPatient: true) { () throws(Fault) in
                    try spool.append(batch)
                    return scanner.scan(batch, now: now).readings.first { $0.reading.isRefused }?.number
                }
                soFar.refusedLine = soFar.refusedLine ?? refused
                taken.current = soFar
                return true
            } catch {
                failure.current = error
                return false
            }
        }
        if let failure = failure.current { throw failure }
        if case .broken(let fault, _) = ending { throw fault }
        return taken.current
    }

    /// Hands the lines to the writer, batch by batch from the file.
    private func commit(_ spool: Spool) async throws(Fault) -> [PushOutcome] {
        let (scanner, now, count) = (call.scanner, now, call.connection.limits.batchLines)
        let position = LiveValue(0)
        return try await call.depot.dispatcher.pushAtomically(by: caller) { () throws(Fault) in
            let (batch, next) = try spool.read(at: position.current, count: count)
            position.current = next
            return scanner.scan(batch, now: now).listings
        }
    }

    private func answer(_ spool: Spool, _ verdict: Verdict, into writer: inout any ResponseBodyWriter) async throws {
        let (scanner, now, count) = (call.scanner, now, call.connection.limits.batchLines)
        var answers = PushAnswers(language: call.language, onlyRejected: onlyRejected, meter: call.depot.meter)
        var position = 0
        var listings = 0
        while true {
            let start = position
            let (scanned, next) = try await call.depot.bulkPool.run(for: call.peer.uid, isPatient: true) {
                () throws(Fault) in
                let (batch, next) = try spool.read(at: start, count: count)
                return (scanner.scan(batch, now: now), next)
            }
            guard !scanned.readings.isEmpty else { break }
            position = next
            answers.add(scanned, (0..<scanned.listings.count).map { verdict.outcome(listings + $0) })
            listings += scanned.listings.count
            try await answers.flush(to: &writer)
        }
        answers.summarize(rolledBack: verdict.isKept || listings == 0 && position == 0 ? nil : true)
        try await answers.flush(to: &writer)
        try await writer.finish(nil)
    }
}

extension PushOutcome {
    var isRejected: Bool {
        if case .rejected = self { return true }
        return false
    }
}

extension ScannedBatch.Reading {
    var isRefused: Bool {
        if case .refused = self { return true }
        return false
    }
}
