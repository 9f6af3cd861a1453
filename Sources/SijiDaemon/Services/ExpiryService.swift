import Logging
import ServiceLifecycle
import SijiDispatch
import SijiFault
import SijiStore

/// Ends, once a second, what has ended; and sees whether the store has failed.
struct ExpiryService: Service {
    /// A failed store is noticed within this time, so that systemd starts the daemon anew at once.
    private static let look = Duration.milliseconds(100)
    private static let looksPerExpiry = 10

    let dispatcher: Dispatcher
    let store: any Store
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var looks = 0
            while !Task.isCancelled {
                do { try await Task.sleep(for: Self.look) } catch { return }
                guard !store.isFailed else { throw Fault(.storeFailed) }
                looks += 1
                guard looks % Self.looksPerExpiry == 0 else { continue }
                do throws(Fault) {
                    try await dispatcher.expire()
                } catch {
                    // A store that cannot be written still answers searches; one that failed is seen above.
                    guard error.code != .serverDraining, error.code != .storeReadOnly else { continue }
                    logger.error("expiry: \(error.detail(in: .en))", metadata: ["code": "\(error.code.rawValue)"])
                }
            }
        }
    }
}
