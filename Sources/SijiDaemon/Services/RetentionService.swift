import Logging
import ServiceLifecycle
import SijiDispatch
import SijiFault

/// Forgets, at the start and then once an hour, what was kept long enough (DESIGN §9).
struct RetentionService: Service {
    private static let pause = Duration.seconds(3_600)

    let dispatcher: Dispatcher
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do throws(Fault) {
                    try await dispatcher.retain()
                } catch {
                    // It comes again in an hour; a failed store is noticed elsewhere.
                    if error.code != .serverDraining, error.code != .storeReadOnly {
                        logger.error(
                            "retention: \(error.detail(in: .en))",
                            metadata: ["code": "\(error.code.rawValue)"]
                        )
                    }
                }
                do { try await Task.sleep(for: Self.pause) } catch { return }
            }
        }
    }
}
