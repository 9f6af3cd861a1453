import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SijiFault
import SijiServer
import SijiStore
import SijiTrust
import Synchronization

/// Verifies, once after each start, the audit log from its first event to its last.
///
/// What is found is reported loudly and stops nothing: drivers must be able to go on, and what they do from now on is
/// chained to what stands. A log that somebody changed is evidence itself: restoring a backup would remove it.
struct AuditService: Service {
    let store: any Store
    let standing: LiveValue<Depot.AuditStanding>
    let logger: Logger

    func run() async throws {
        let (verdicts, verdict) = AsyncStream<Result<AuditVerification, Fault>>.makeStream()
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        let (store, isEnding) = (store, LiveValue(false))
        let began = ContinuousClock.now
        thread.submit { _ in
            verdict.yield(
                Result { () throws(Fault) in try store.verifyAudit(isCancelled: { isEnding.current }) }
            )
            verdict.finish()
        }
        await cancelWhenGracefulShutdown {
            for await result in verdicts { judge(result, after: ContinuousClock.now - began) }
        }
        // A page more, and the thread ends; a group ends when one of its services does, so this one stays till then.
        try? await gracefulShutdown()
        isEnding.current = true
    }

    private func judge(_ result: Result<AuditVerification, Fault>, after time: Duration) {
        switch result {
        case .success(let found):
            standing.current = Depot.AuditStanding(found)
            // A log of a few events is read in no time that a rate could be told from.
            let milliseconds = max(1, Int(time / .milliseconds(1)))
            var facts: Logger.Metadata = [
                "events": "\(found.events)", "ms": "\(milliseconds)",
                "eventsPerSecond": "\(Int(found.events) * 1000 / milliseconds)",
            ]
            guard let finding = found.finding else {
                logger.notice("the audit log stands", metadata: facts)
                return
            }
            facts["finding"] = "\(finding.kind.rawValue)"
            facts["seq"] = found.brokenAt.map { "\($0)" }
            facts["booking"] = found.booking.map { "\($0)" }
            facts["number"] = finding.number.map { "\($0)" }
            logger.critical("the audit log is broken: somebody changed it; keep this store as it is", metadata: facts)
        case .failure(let fault):
            standing.current = Depot.AuditStanding(state: .unread, verified: 0)
            logger.error("the audit log could not be read", metadata: ["code": "\(fault.code.rawValue)"])
        }
    }
}
