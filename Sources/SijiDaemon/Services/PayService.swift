import Logging
import NIOPosix
import ServiceLifecycle
import SijiFault
import SijiFreight
import SijiServer
import SijiStore

/// Follows, once a second, what was paid, so that every listing can say how its dispatcher pays.
struct PayService: Service {
    let book: PayBook
    let store: any Store
    let clock: @Sendable () -> Instant
    let logger: Logger

    func run() async throws {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await refresh(on: thread)
                do { try await Task.sleep(for: .seconds(1)) } catch { break }
            }
        }
        try? await thread.shutdownGracefully()
    }

    private func refresh(on thread: NIOThreadPool) async {
        let (book, store, now) = (book, store, clock())
        let fault = try? await thread.runIfActive { () -> Fault? in
            do throws(Fault) {
                try book.refresh(store, now: now)
                return nil
            } catch { return error }
        }
        // A failed store is seen by others at once; a damaged booking is named here, and the figures stay as they were.
        if let fault = fault ?? nil, fault.code != .storeFailed {
            logger.error("days to pay: \(fault.detail(in: .en))", metadata: ["code": "\(fault.code.rawValue)"])
        }
    }
}
