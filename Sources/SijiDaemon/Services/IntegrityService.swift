import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import SijiFault
import SijiServer
import SijiStore

/// Looks, once, whether the store is whole; findings stop every write.
struct IntegrityService: Service {
    let store: any Store
    let integrity: LiveValue<Depot.Integrity>
    let backups: String
    let logger: Logger

    func run() async throws {
        // The check cannot be interrupted: it has a thread of its own, which the end of the process ends.
        let (verdicts, verdict) = AsyncStream<Result<[String], Fault>>.makeStream()
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        let store = store
        thread.submit { _ in
            verdict.yield(Result { () throws(Fault) in try store.findings() })
            verdict.finish()
        }
        await cancelWhenGracefulShutdown {
            for await result in verdicts { judge(result) }
        }
        // Its end is not waited for; a group ends when one of its services does, so this one stays.
        try? await gracefulShutdown()
    }

    private func judge(_ result: Result<[String], Fault>) {
        switch result {
        case .success(let findings) where findings.isEmpty: integrity.current = .whole
        case .success(let findings):
            store.stopWrites()
            integrity.current = .damaged
            let newest = DaemonFiles.newestBackup(in: backups)?.path ?? "none"
            logger.critical(
                "the store is damaged: writes are stopped; restore the newest backup",
                metadata: ["backup": "\(newest)", "findings": "\(findings.count)", "first": "\(findings[0])"]
            )
        case .failure(let fault):
            logger.error("the store could not be checked", metadata: ["code": "\(fault.code.rawValue)"])
        }
    }
}
