import NIOPosix
import ServiceLifecycle
import SijiDispatch
import SijiRoads
import SijiServer

/// Builds the expressway network from the start on, and tells the index how long its loads' ways are over it.
struct WayService: Service {
    /// So many at a time that a writer never waits long.
    private static let batch = 500
    /// A listing that came is measured within this time; a search that meets it before measures it for itself.
    private static let look = Duration.milliseconds(200)

    let roads: SharedNetwork
    let dispatcher: Dispatcher

    func run() async throws {
        let thread = NIOThreadPool(numberOfThreads: 1)
        thread.start()
        await cancelWhenGracefulShutdown {
            let (roads, dispatcher) = (roads, dispatcher)
            let network = try? await thread.runIfActive {
                WorkThreads.giveWay()
                return roads.network
            }
            // Without a network nothing is left to do.
            while let network = network ?? nil, !Task.isCancelled {
                let count = try? await thread.runIfActive { dispatcher.measureWays(over: network, limit: Self.batch) }
                if count ?? 0 > 0 { continue }
                do { try await Task.sleep(for: Self.look) } catch { break }
            }
        }
        try? await thread.shutdownGracefully()
    }
}
