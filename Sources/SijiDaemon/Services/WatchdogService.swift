import NIOCore
import NIOPosix
import ServiceLifecycle
import SijiFault
import SijiServer
import SijiStore

/// Feeds systemd's watchdog, but only after every event loop has turned and the store has answered.
struct WatchdogService: Service {
    let interval: Duration
    let notifier: Notifier
    let group: MultiThreadedEventLoopGroup
    let threads: WorkThreads
    let store: any Store

    func run() async throws {
        // It goes on while connections drain: services stop one after another, the listener before this one.
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: interval / 2) } catch { return }
                if try await isAlive() { notifier.alive() }
            }
        }
    }

    private func isAlive() async throws -> Bool {
        for loop in group.makeIterator() { try await loop.submit {}.get() }
        let store = store
        return await threads.run {
            (try? store.read { reader throws(Fault) in try reader.lastChange() }) != nil
        } ?? false
    }
}
