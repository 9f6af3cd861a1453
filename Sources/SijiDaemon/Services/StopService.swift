import Logging
import ServiceLifecycle

/// Says that the daemon is stopping, and sees that it does stop.
struct StopService: Service {
    let notifier: Notifier
    let logger: Logger
    /// Called when stopping begins.
    let begin: @Sendable () -> Void

    func run() async throws {
        try? await gracefulShutdown()
        logger.notice("stopping")
        notifier.stopping()
        begin()
    }
}
